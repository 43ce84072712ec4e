import type { Decision, RefusalData } from './decision.js';
import type { ErrorCode } from './error-codes.js';

/**
 * An expected refusal: the request was understood and is not carried out. Services throw it; the GraphQL layer
 * turns it into `userErrors` of a payload or a top-level error with `extensions.code`. Anything else that is
 * thrown is a fault and is masked.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly data: RefusalData = {},
    /** Path of the input field at fault, for example `activities.0.description`. */
    readonly field: string | null = null,
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** Throws the refusal of a decision as a {@link DomainError}; does nothing when it is allowed. */
export function assertAllowed(decision: Decision<ErrorCode>): void {
  if (!decision.allowed) throw new DomainError(decision.code, decision.data);
}
