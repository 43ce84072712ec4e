import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RequestStateEnum, RequestStateFilter } from '../absences/request-flow.types.js';
import type { RequestState } from '../absences/request-flow.rules.js';
import type { AttendanceDay } from '../attendance/attendance-day.entity.js';
import { DayPreviewType } from '../attendance/day-preview.types.js';
import type { FieldFilter } from '../db/where.js';
import { connectionType } from '../graphql/connection.js';
import { DecisionType } from '../graphql/decision.types.js';
import { enumFilter, IdFilter, LocalDateFilter } from '../graphql/filters.types.js';
import { DateTimeScalar, LocalDateScalar, LocalTimeScalar } from '../graphql/scalars.js';
import { MutationPayload } from '../graphql/user-error.types.js';
import type { CorrectionKind } from '../rule-sets/rule-set-absence.js';
import { CorrectionKindEnum, CorrectionRulesType } from '../rule-sets/rule-set-absence.types.js';
import type { TimeZone } from '../shared/local-day.js';
import type { CorrectionRequest } from './correction-request.entity.js';
import type { CorrectionAsked } from './correction-situation.reader.js';
import type { CorrectionWhere } from './correction.reader.js';

@ObjectType('CorrectionRequest', {
  description:
    'A proposed correction of one day (perbaikan absen): a clock-in, a clock-out or both. Clock events stay as they ' +
    'are; an approved correction counts in their place.',
})
export class CorrectionRequestType implements CorrectionRequest {
  @Field(() => ID, { description: 'Id, made by the client.' })
  id: string;

  /** Shown as `employee`, by the resolver. */
  employeeId: string;

  @Field(() => LocalDateScalar, { description: 'The day.' })
  date: string;

  @Field(() => CorrectionKindEnum, { description: 'Why a time has to be corrected.' })
  kind: CorrectionKind;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Proposed clock-in; null: as it is.' })
  clockInAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Proposed clock-out; null: as it is.' })
  clockOutAt: Date | null;

  @Field(() => String, { description: 'IANA name of the zone of the work location.' })
  timeZone: TimeZone;

  @Field(() => String, { description: 'What happened.' })
  explanation: string;

  /** Shown as `evidence`, by the resolver. */
  evidenceId: string | null;

  @Field(() => RequestStateEnum, { description: 'State.' })
  state: RequestState;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last decided.' })
  decidedAt: Date | null;

  /** Shown as a person, by the resolver. */
  decidedBy: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected or revoked.' })
  decisionReason: string | null;
}

export const CorrectionRequestConnection = connectionType(CorrectionRequestType, 'CorrectionRequest');

@ObjectType({ description: 'What would come of a correction; nothing is kept.' })
export class CorrectionPreview {
  @Field(() => DecisionType, { description: 'Would it be accepted?' })
  canRequest: DecisionType;

  @Field(() => DayPreviewType, { description: 'The day as it is.' })
  dayBefore: AttendanceDay;

  @Field(() => DayPreviewType, { description: 'The day as it would be.' })
  dayAfter: AttendanceDay;
}

@ObjectType({ description: 'What a form for a correction of a day needs to know.' })
export class CorrectionForm {
  @Field(() => LocalDateScalar, { description: 'Earliest day that you may correct today.' })
  earliestDay: string;

  @Field(() => LocalDateScalar, { description: 'Last day on which the day may be corrected.' })
  lastDay: string;

  @Field(() => Int, { description: 'Your corrections of days of its month that count towards the limit.' })
  usedInMonth: number;

  @Field(() => CorrectionRulesType, { description: 'Limits, and what each kind needs.' })
  rules: CorrectionRulesType;
}

@InputType({ description: 'A correction that is asked for; one time at least.' })
export class CorrectionInput {
  @Field(() => LocalDateScalar, { description: 'The day.' })
  date: string;

  @Field(() => CorrectionKindEnum, { description: 'Why a time has to be corrected.' })
  kind: CorrectionKind;

  @Field(() => LocalTimeScalar, {
    nullable: true,
    description: 'Clock-in on the wall of the work location; left out: as it is.',
  })
  clockIn?: string | null;

  @Field(() => LocalTimeScalar, {
    nullable: true,
    description: 'Clock-out on the wall of the work location; left out: as it is.',
  })
  clockOut?: string | null;

  @Field(() => String, { description: 'What happened; 10 to 500 characters.' })
  explanation: string;

  @Field(() => ID, { nullable: true, description: 'Your file with the purpose CORRECTION_EVIDENCE.' })
  evidenceId?: string | null;
}

/** The input with nothing in place of what was left out. */
export function toCorrection(input: CorrectionInput): CorrectionAsked {
  return {
    date: input.date,
    kind: input.kind,
    clockIn: input.clockIn ?? null,
    clockOut: input.clockOut ?? null,
    explanation: input.explanation,
    evidenceId: input.evidenceId ?? null,
  };
}

const CorrectionKindFilter = enumFilter('CorrectionKind', CorrectionKindEnum);

@InputType('CorrectionRequestWhere', { description: 'Conditions on corrections; fields are joined by AND.' })
export class CorrectionWhereInput implements CorrectionWhere {
  @Field(() => [CorrectionWhereInput], { nullable: true, description: 'All of these hold.' })
  AND?: CorrectionWhereInput[] | null;

  @Field(() => [CorrectionWhereInput], { nullable: true, description: 'One of these holds.' })
  OR?: CorrectionWhereInput[] | null;

  @Field(() => CorrectionWhereInput, { nullable: true, description: 'This does not hold.' })
  NOT?: CorrectionWhereInput | null;

  @Field(() => RequestStateFilter, { nullable: true, description: 'State.' })
  state?: FieldFilter | null;

  @Field(() => CorrectionKindFilter, { nullable: true, description: 'Kind.' })
  kind?: FieldFilter | null;

  @Field(() => LocalDateFilter, { nullable: true, description: 'The day.' })
  date?: LocalDateFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Whose.' })
  employeeId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Unit of an assignment today.' })
  orgUnitId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'District of a unit of an assignment today.' })
  districtId?: IdFilter | null;
}

@ObjectType({ description: 'A correction after a change.' })
export class CorrectionRequestPayload extends MutationPayload {
  @Field(() => CorrectionRequestType, {
    nullable: true,
    description: 'The correction as it is now; null when refused.',
  })
  correctionRequest?: CorrectionRequest;
}
