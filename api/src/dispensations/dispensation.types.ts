import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { DispensationEffect } from '../attendance/day-facts.rules.js';
import type { FieldFilter, WhereTree } from '../db/where.js';
import { connectionType } from '../graphql/connection.js';
import { enumOf } from '../graphql/enum.js';
import { enumFilter, IdFilter, LocalDateFilter } from '../graphql/filters.types.js';
import { DateTimeScalar, LocalDateScalar, LocalTimeScalar } from '../graphql/scalars.js';
import { MutationPayload } from '../graphql/user-error.types.js';
import { RecomputeOutcomeType, RecomputePreviewType } from '../recompute/recompute.types.js';
import type { LocalDay, LocalTime } from '../shared/local-day.js';
import type { Dispensation, DispensationKind, DispensationScope } from './dispensation.entity.js';
import type { DispensationRequest } from './dispensation.service.js';

export const DispensationScopeEnum = enumOf<DispensationScope>(
  'DispensationScope',
  'For whom a dispensation holds.',
  {
    REGENCY: 'Everybody.',
    AGENCY: 'Everybody of an agency.',
    DISTRICT: 'Everybody of a district (kecamatan).',
    UNIT: 'Everybody of a unit and of the units below it.',
    PERSON: 'One employee, who is not you.',
  },
);

export const DispensationKindEnum = enumOf<DispensationKind>(
  'DispensationKind',
  'What is behind a dispensation.',
  {
    OUTAGE: 'The server, the network or the power was away.',
    FLOOD: 'Flood or another disaster.',
    CEREMONY: 'A ceremony or another official event.',
    OTHER: 'Something else.',
  },
);

export const DispensationEffectEnum = enumOf<DispensationEffect>(
  'DispensationEffect',
  'What a dispensation waives. None ever makes a day dearer.',
  {
    FULL_DAY: 'The whole day counts as present.',
    WAIVE_LATENESS: 'A clock-in is needed; being late does not count.',
    WAIVE_EARLY_LEAVE: 'A clock-out is needed; leaving early does not count.',
    NO_CLOCK_IN: 'No clock-in is needed.',
    NO_CLOCK_OUT: 'No clock-out is needed.',
    TIME_WINDOW: 'No minute of a window counts, neither as late or early nor towards the end of clocking.',
  },
);

/** Whether a dispensation holds. */
export const DispensationStateEnum = enumOf<'IN_FORCE' | 'REVOKED'>(
  'DispensationState',
  'Whether a dispensation holds.',
  { IN_FORCE: 'Holds on its days.', REVOKED: 'Was taken back; days are what they would be without it.' },
);

@ObjectType('Dispensation', {
  description: 'A waiver for a part of the regency on some days (dispensasi). Never edited, only revoked.',
})
export class DispensationType implements Omit<Dispensation, 'activeKey'> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => DispensationScopeEnum, { description: 'For whom it holds.' })
  scope: DispensationScope;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the agency, district, unit or employee; null for the whole regency.',
  })
  scopeId: string | null;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  startsOn: LocalDay;

  @Field(() => LocalDateScalar, { description: 'Last day.' })
  endsOn: LocalDay;

  @Field(() => DispensationEffectEnum, { description: 'What it waives.' })
  effect: DispensationEffect;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'Begin of the window, on the wall clock.' })
  fromTime: LocalTime | null;

  @Field(() => LocalTimeScalar, {
    nullable: true,
    description: 'End of the window on the wall clock: the first minute that counts again.',
  })
  toTime: LocalTime | null;

  @Field(() => DispensationKindEnum, { description: 'What is behind it.' })
  kind: DispensationKind;

  @Field(() => String, { description: 'What happened, in words that everybody concerned reads.' })
  reason: string;

  /** Shown as a person, by the resolver. */
  declaredBy: string;

  @Field(() => DateTimeScalar, { description: 'When it was declared.' })
  declaredAt: Date;

  /** Shown as a person, by the resolver. */
  revokedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked.' })
  revokedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was revoked.' })
  revokeReason: string | null;
}

export const DispensationConnection = connectionType(DispensationType, 'Dispensation');

const ScopeFilter = enumFilter('DispensationScope', DispensationScopeEnum);
const KindFilter = enumFilter('DispensationKind', DispensationKindEnum);
const EffectFilter = enumFilter('DispensationEffect', DispensationEffectEnum);
const StateFilter = enumFilter('DispensationState', DispensationStateEnum);

@InputType({
  description:
    'Conditions on dispensations; all of them must hold. Those of a day begin on or before it and end on or after it.',
})
export class DispensationWhereInput implements WhereTree {
  @Field(() => StateFilter, { nullable: true, description: 'State.' })
  state?: FieldFilter | null;

  @Field(() => ScopeFilter, { nullable: true, description: 'For whom it holds.' })
  scope?: FieldFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Id of the agency, district, unit or employee.' })
  scopeId?: IdFilter | null;

  @Field(() => KindFilter, { nullable: true, description: 'What is behind it.' })
  kind?: FieldFilter | null;

  @Field(() => EffectFilter, { nullable: true, description: 'What it waives.' })
  effect?: FieldFilter | null;

  @Field(() => LocalDateFilter, { nullable: true, description: 'First day.' })
  startsOn?: LocalDateFilter | null;

  @Field(() => LocalDateFilter, { nullable: true, description: 'Last day.' })
  endsOn?: LocalDateFilter | null;

  @Field(() => [DispensationWhereInput], { nullable: true, description: 'All of these.' })
  AND?: DispensationWhereInput[] | null;

  @Field(() => [DispensationWhereInput], { nullable: true, description: 'At least one of these.' })
  OR?: DispensationWhereInput[] | null;

  @Field(() => DispensationWhereInput, { nullable: true, description: 'Not this.' })
  NOT?: DispensationWhereInput | null;
}

@InputType({ description: 'A dispensation.' })
export class DispensationInput implements DispensationRequest {
  @Field(() => DispensationScopeEnum, { description: 'For whom it holds.' })
  scope: DispensationScope;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the agency, district, unit or employee; left out for the whole regency.',
  })
  scopeId?: string | null;

  @Field(() => LocalDateScalar, { description: 'First day; at most 92 days back.' })
  startsOn: LocalDay;

  @Field(() => LocalDateScalar, { description: 'Last day; at most 31 days in all.' })
  endsOn: LocalDay;

  @Field(() => DispensationEffectEnum, { description: 'What it waives.' })
  effect: DispensationEffect;

  @Field(() => LocalTimeScalar, {
    nullable: true,
    description: 'Begin of the window of TIME_WINDOW on each day, on the wall clock of the place of work.',
  })
  fromTime?: LocalTime | null;

  @Field(() => LocalTimeScalar, {
    nullable: true,
    description: 'End of the window: the first minute that counts again.',
  })
  toTime?: LocalTime | null;

  @Field(() => DispensationKindEnum, { description: 'What is behind it.' })
  kind: DispensationKind;

  @Field(() => String, { description: 'What happened; 5 to 200 characters that everybody concerned reads.' })
  reason: string;
}

@ObjectType({ description: 'A dispensation after a change.' })
export class DispensationPayload extends MutationPayload {
  @Field(() => DispensationType, { nullable: true, description: 'The dispensation; null when refused.' })
  dispensation?: DispensationType;

  @Field(() => RecomputeOutcomeType, {
    nullable: true,
    description: 'What became of the days; null when refused.',
  })
  outcome?: RecomputeOutcomeType;
}

@ObjectType({ description: 'What a dispensation, or the end of one, would do.' })
export class DispensationPreviewPayload extends MutationPayload {
  @Field(() => RecomputePreviewType, { nullable: true, description: 'The days; null when refused.' })
  preview?: RecomputePreviewType;
}
