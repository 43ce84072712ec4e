/**
 * The answer of a rule: may this be done, and if not, why not.
 *
 * The same rule function guards the mutation, is shown in GraphQL (`canApprove { allowed code message }`)
 * and so disables the button. A Decision is an object and therefore always truthy: test `decision.allowed`,
 * never the decision itself.
 */
export type Decision<Code extends string = string> = Allowed | Refused<Code>;

/** The rule has no objection. */
export interface Allowed {
  readonly allowed: true;
}

/** The rule refuses, with a stable error code and the facts that the sentence for the user needs. */
export interface Refused<Code extends string = string> {
  readonly allowed: false;
  readonly code: Code;
  readonly data: RefusalData;
}

/** Facts of a refusal; only JSON scalars, because clients fill them into translated sentences. */
export type RefusalData = Readonly<Record<string, string | number | boolean | null>>;

/** The one allowed decision. */
export const ALLOWED: Allowed = Object.freeze({ allowed: true });

/** Makes a refusal. `code` is API: it is listed in `schema/error-codes.json` and translated by clients. */
export function refuse<Code extends string>(code: Code, data: RefusalData = {}): Refused<Code> {
  return { allowed: false, code, data };
}

/** The first refusal of several rules in order, or allowed when none refuses. Later rules are not run. */
export function firstRefusal<Code extends string>(...rules: (() => Decision<Code>)[]): Decision<Code> {
  for (const rule of rules) {
    const decision = rule();
    if (!decision.allowed) return decision;
  }
  return ALLOWED;
}
