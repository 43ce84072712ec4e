import type { MiddlewareFn } from 'type-graphql';
import { DomainError } from '../shared/domain-error.js';
import type { RequestContext } from './context.js';
import { toUserError, type MutationPayload } from './user-error.types.js';

/** Refusals that are about the request and not about the data: they stay top-level errors. */
const TOP_LEVEL_CODES = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'SERVICE_UNAVAILABLE']);

/**
 * The one place where a refusal becomes `userErrors`: every mutation returns a payload, and a DomainError thrown
 * below it is an answer and not a fault.
 */
export const refusalsAsUserErrors: MiddlewareFn<RequestContext> = async (
  { info },
  next,
): Promise<unknown> => {
  if (info.parentType !== info.schema.getMutationType()) return next();
  try {
    return { userErrors: [], ...((await next()) as MutationPayload) };
  } catch (error) {
    if (!(error instanceof DomainError) || TOP_LEVEL_CODES.has(error.code)) throw error;
    return { userErrors: [toUserError(error)] };
  }
};
