import { Field, ObjectType } from 'type-graphql';
import { enumFilter } from '../graphql/filters.types.js';
import { enumOf } from '../graphql/enum.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import type { AbsenceDecision } from './absence-decision.entity.js';
import type { RequestState } from './request-flow.rules.js';

export const RequestStateEnum = enumOf<RequestState>(
  'RequestState',
  'State of a request about attendance: an absence or a correction.',
  {
    REQUESTED: 'Waits for a decision.',
    APPROVED: 'In force.',
    REJECTED: 'Rejected with a reason.',
    WITHDRAWN: 'Taken back by its owner before a decision.',
    REVOKED: 'Was in force and was taken back with a reason.',
  },
);

export const RequestStateFilter = enumFilter('RequestState', RequestStateEnum);

@ObjectType('RequestDecision', { description: 'One step of a request: who, when and why.' })
export class RequestDecisionType implements Omit<AbsenceDecision, 'id' | 'requestId'> {
  @Field(() => RequestStateEnum, { description: 'State before.' })
  fromState: RequestState;

  @Field(() => RequestStateEnum, { description: 'State after.' })
  toState: RequestState;

  /** Shown as a person, by the resolver. */
  decidedBy: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  decidedAt: Date;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason: string | null;
}
