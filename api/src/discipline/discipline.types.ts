import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { FieldFilter } from '../db/where.js';
import { connectionType } from '../graphql/connection.js';
import { enumOf } from '../graphql/enum.js';
import { enumFilter, IdFilter } from '../graphql/filters.types.js';
import { DateTimeScalar, LocalDateScalar } from '../graphql/scalars.js';
import { MutationPayload } from '../graphql/user-error.types.js';
import type { LocalDay } from '../shared/local-day.js';
import type { AlertKind, AlertState } from './alerts.rules.js';
import type { DisciplineAlert } from './discipline-alert.entity.js';
import type { DisciplineYear } from './unexcused.reader.js';

const AlertKindEnum = enumOf<AlertKind>('DisciplineAlertKind', 'What a threshold is about.', {
  CUMULATIVE: 'Unexcused working days of a calendar year.',
  CONSECUTIVE: 'Unexcused working days in a row.',
});

const AlertStateEnum = enumOf<AlertState>('DisciplineAlertState', 'State of an alert.', {
  OPEN: 'Waits for the supervisor.',
  ACKNOWLEDGED: 'The supervisor noted what they do.',
  WITHDRAWN: 'A correction took days away: the threshold is not reached any more.',
});

@ObjectType('DisciplineAlert', {
  description:
    'An employee reached a threshold of unexcused absence (PP 94/2021). It alerts and imposes nothing.',
})
export class DisciplineAlertType implements DisciplineAlert {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  /** Shown as `employee`, by the resolver. */
  employeeId: string;

  @Field(() => Int, { description: 'Calendar year.' })
  year: number;

  @Field(() => AlertKindEnum, { description: 'What the threshold is about.' })
  kind: AlertKind;

  @Field(() => Int, { description: 'Working days of the threshold.' })
  threshold: number;

  @Field(() => LocalDateScalar, {
    description: 'The day that reached it, as it was when the alert was raised.',
  })
  reachedOn: LocalDay;

  @Field(() => String, { description: 'What the law attaches to it; information, decided by people.' })
  sanction: string;

  @Field(() => String, { description: 'Article of the regulation.' })
  article: string;

  /** By which the alert was raised. */
  ruleSetId: string;

  @Field(() => AlertStateEnum, { description: 'State.' })
  state: AlertState;

  @Field(() => DateTimeScalar, { description: 'When it was raised, or raised again.' })
  raisedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was withdrawn; null while it stands.',
  })
  withdrawnAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was acknowledged.' })
  acknowledgedAt: Date | null;

  /** Shown as a person, by the resolver. */
  acknowledgedBy: string | null;

  @Field(() => String, { nullable: true, description: 'What the supervisor noted.' })
  note: string | null;
}

export const DisciplineAlertConnection = connectionType(DisciplineAlertType, 'DisciplineAlert');

@ObjectType('DisciplineCounter', {
  description:
    'Unexcused absence of one employee in a calendar year: closed days with the status ABSENT (tanpa keterangan).',
})
export class DisciplineCounterType implements Pick<DisciplineYear, 'employeeId' | 'year'> {
  /** Whose; the counter stands in their record. */
  employeeId: string;

  @Field(() => Int, { description: 'Calendar year.' })
  year: number;

  /** Shown as figures, by the resolver. */
  unexcused: DisciplineYear['unexcused'];

  /** Shown as the next thresholds, by the resolver. */
  rules: DisciplineYear['rules'];
}

const AlertStateFilter = enumFilter('DisciplineAlertState', AlertStateEnum);

@InputType({ description: 'Condition on a calendar year.' })
export class YearFilter implements FieldFilter {
  @Field(() => Int, { nullable: true, description: 'Equal to.' })
  eq?: number | null;
}

@InputType('DisciplineAlertWhere', { description: 'Conditions on alerts; fields are joined by AND.' })
export class DisciplineAlertWhereInput {
  @Field(() => AlertStateFilter, { nullable: true, description: 'State.' })
  state?: FieldFilter | null;

  @Field(() => YearFilter, { nullable: true, description: 'Calendar year.' })
  year?: YearFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'About whom.' })
  employeeId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Unit of a post that is held today.' })
  orgUnitId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'District of a post that is held today.' })
  districtId?: IdFilter | null;
}

@ObjectType({ description: 'An alert that was acknowledged.' })
export class DisciplineAlertPayload extends MutationPayload {
  @Field(() => DisciplineAlertType, { nullable: true, description: 'The alert; null when refused.' })
  alert?: DisciplineAlertType;
}
