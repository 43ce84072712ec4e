import { Field, ObjectType } from 'type-graphql';
import type { Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { ErrorCodeEnum, ErrorParam, errorParams, messageOf } from './user-error.types.js';

@ObjectType('Decision', { description: 'Whether something may be done now by you, and if not, why not.' })
export class DecisionType {
  @Field(() => Boolean, { description: 'True when the matching mutation would be accepted.' })
  allowed: boolean;

  @Field(() => ErrorCodeEnum, {
    nullable: true,
    description: 'Error code of the refusal; null when allowed.',
  })
  code: ErrorCode | null;

  @Field(() => String, {
    nullable: true,
    description: 'The refusal in one English sentence; clients translate by code.',
  })
  message: string | null;

  @Field(() => [ErrorParam], { description: 'Facts of the refusal, to fill a translated sentence.' })
  params: ErrorParam[];
}

/** A Decision as it is shown in GraphQL. */
export function toDecisionType(decision: Decision<ErrorCode>): DecisionType {
  if (decision.allowed) return { allowed: true, code: null, message: null, params: [] };
  const { code, data } = decision;
  return { allowed: false, code, message: messageOf(code, data), params: errorParams(data) };
}
