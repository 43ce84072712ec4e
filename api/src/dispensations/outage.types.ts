import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { FieldFilter, WhereTree } from '../db/where.js';
import { connectionType } from '../graphql/connection.js';
import { enumOf } from '../graphql/enum.js';
import { enumFilter, LocalDateFilter } from '../graphql/filters.types.js';
import { DateTimeScalar, LocalDateScalar, LocalTimeScalar } from '../graphql/scalars.js';
import { MutationPayload } from '../graphql/user-error.types.js';
import { RecomputeOutcomeType } from '../recompute/recompute.types.js';
import type { LocalDay, LocalTime } from '../shared/local-day.js';
import type { OutageProposal, OutageProposalState } from './outage-proposal.entity.js';
import type { OutageAcceptance } from './outage.service.js';

const OutageProposalStateEnum = enumOf<OutageProposalState>(
  'OutageProposalState',
  'What became of a proposal.',
  {
    PROPOSED: 'Waits for an administrator.',
    ACCEPTED: 'A dispensation was declared.',
    DISMISSED: 'There was nothing to dispense from.',
  },
);

@ObjectType('OutageProposal', {
  description:
    'An outage around a bell that the system noticed itself, with the window that it proposes to waive.',
})
export class OutageProposalType implements OutageProposal {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => LocalDateScalar, { description: 'The day.' })
  day: LocalDay;

  @Field(() => DateTimeScalar, { description: 'The last sign of life before, or the midnight before.' })
  fromAt: Date;

  @Field(() => DateTimeScalar, { description: 'The first sign of life after, or the midnight after.' })
  toAt: Date;

  @Field(() => LocalTimeScalar, { description: 'Begin of the proposed window, on the wall clock.' })
  fromTime: LocalTime;

  @Field(() => LocalTimeScalar, {
    description:
      'End of the proposed window: ten minutes after the system was back, because everybody taps at once.',
  })
  toTime: LocalTime;

  @Field(() => OutageProposalStateEnum, { description: 'State.' })
  state: OutageProposalState;

  @Field(() => DateTimeScalar, { description: 'When it was noticed.' })
  noticedAt: Date;

  /** Shown as a dispensation, by the resolver. */
  dispensationId: string | null;

  /** Shown as a person, by the resolver. */
  decidedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided.' })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was dismissed.' })
  decisionReason: string | null;
}

export const OutageProposalConnection = connectionType(OutageProposalType, 'OutageProposal');

const StateFilter = enumFilter('OutageProposalState', OutageProposalStateEnum);

@InputType({ description: 'Conditions on proposals; all of them must hold.' })
export class OutageProposalWhereInput implements WhereTree {
  @Field(() => StateFilter, { nullable: true, description: 'State.' })
  state?: FieldFilter | null;

  @Field(() => LocalDateFilter, { nullable: true, description: 'The day.' })
  day?: LocalDateFilter | null;

  @Field(() => [OutageProposalWhereInput], { nullable: true, description: 'All of these.' })
  AND?: OutageProposalWhereInput[] | null;

  @Field(() => [OutageProposalWhereInput], { nullable: true, description: 'At least one of these.' })
  OR?: OutageProposalWhereInput[] | null;

  @Field(() => OutageProposalWhereInput, { nullable: true, description: 'Not this.' })
  NOT?: OutageProposalWhereInput | null;
}

@InputType({ description: 'What you change about a proposed window; the rest is as proposed.' })
export class OutageProposalAcceptInput implements OutageAcceptance {
  @Field(() => LocalTimeScalar, { nullable: true, description: 'Begin of the window.' })
  fromTime?: LocalTime | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'End of the window.' })
  toTime?: LocalTime | null;

  @Field(() => String, { nullable: true, description: 'What happened; everybody concerned reads it.' })
  reason?: string | null;
}

@ObjectType({ description: 'A proposal after a decision.' })
export class OutageProposalPayload extends MutationPayload {
  @Field(() => OutageProposalType, { nullable: true, description: 'The proposal; null when refused.' })
  proposal?: OutageProposalType;

  @Field(() => RecomputeOutcomeType, {
    nullable: true,
    description: 'What became of the days; null unless accepted.',
  })
  outcome?: RecomputeOutcomeType;
}
