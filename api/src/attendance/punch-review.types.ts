import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { MutationPayload, UserError } from '../graphql/user-error.types.js';
import type { PunchDecision } from './punch-decision.entity.js';
import type { ObjectionOutcome, PunchObjection } from './punch-objection.entity.js';
import type { PunchEvent } from './punch-review.rules.js';
import type { Punch, PunchState } from './punch.entity.js';
import { PunchStateEnum, PunchType } from './punch.types.js';

export const PunchEventEnum = enumOf<PunchEvent>('PunchEvent', 'What a reviewer does about a clock event.', {
  CONFIRM: 'It counts, whatever its flags say; also one that waits for confirmation.',
  REJECT: 'It does not count; needs a reason.',
  RESTORE: 'Grants an objection: it counts again.',
  UPHOLD: 'Dismisses an objection; needs a reason.',
});

export const ObjectionOutcomeEnum = enumOf<ObjectionOutcome>(
  'PunchObjectionOutcome',
  'How an objection ended.',
  {
    RESTORED: 'The clock event counts again.',
    UPHELD: 'The rejection stands.',
  },
);

@ObjectType('PunchDecision', { description: 'One decision about a clock event. Append-only.' })
export class PunchDecisionType implements Omit<PunchDecision, 'punchId'> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => PunchStateEnum, { description: 'State before.' })
  fromState: PunchState;

  @Field(() => PunchStateEnum, { description: 'State after.' })
  toState: PunchState;

  /** Shown as `decidedBy`, by the resolver. */
  decidedBy: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  decidedAt: Date;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason: string | null;
}

@ObjectType('PunchObjection', { description: 'The owner’s objection to a rejection (keberatan).' })
export class PunchObjectionType implements Omit<PunchObjection, 'punchId' | 'rejectionId'> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => String, { description: 'What the owner says.' })
  note: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  objectedAt: Date;

  @Field(() => ObjectionOutcomeEnum, { nullable: true, description: 'How it ended; null while it is open.' })
  outcome: ObjectionOutcome | null;

  /** Shown as `decidedBy`, by the resolver. */
  decidedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided.' })
  decidedAt: Date | null;
}

@InputType({ description: 'One clock event and what is to be done about it.' })
export class PunchesDecideItem {
  @Field(() => ID, { description: 'Id of the clock event.' })
  id: string;

  @Field(() => PunchEventEnum, { description: 'What to do.' })
  event: PunchEvent;

  @Field(() => String, { nullable: true, description: 'Why, 5 to 200 characters; the employee reads it.' })
  reason?: string | null;
}

@ObjectType({ description: 'A clock event after a change.' })
export class PunchPayload extends MutationPayload {
  @Field(() => PunchType, { nullable: true, description: 'The clock event as it is now; null when refused.' })
  punch?: Punch;
}

@ObjectType({ description: 'What became of one item of a bulk decision.' })
export class PunchDecideResult {
  @Field(() => ID, { description: 'Id of the clock event as it was asked for.' })
  id: string;

  @Field(() => PunchType, {
    nullable: true,
    description: 'The clock event as it is now; null when not done.',
  })
  punch: Punch | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty when it was.' })
  userErrors: UserError[];
}

@ObjectType({ description: 'What became of a bulk decision, item by item.' })
export class PunchesDecidePayload extends MutationPayload {
  @Field(() => [PunchDecideResult], { nullable: true, description: 'In the order of the items.' })
  results?: PunchDecideResult[];
}
