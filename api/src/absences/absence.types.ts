import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayPreviewType } from '../attendance/day-preview.types.js';
import type { AttendanceDay } from '../attendance/attendance-day.entity.js';
import { connectionType } from '../graphql/connection.js';
import { DecisionType } from '../graphql/decision.types.js';
import { enumOf } from '../graphql/enum.js';
import { DateTimeScalar, LocalDateScalar } from '../graphql/scalars.js';
import { MutationPayload } from '../graphql/user-error.types.js';
import type { AbsenceKind, LeaveKind } from '../rule-sets/rule-set-absence.js';
import { AbsenceKindEnum, AbsenceRulesType, LeaveKindEnum } from '../rule-sets/rule-set-absence.types.js';
import type { AbsenceBalance } from './absence-situation.reader.js';
import type { AbsenceEffect } from './absence-effects.reader.js';
import type { Allotment } from './absence-usage.rules.js';
import type { Absence } from './absence.entity.js';
import type { AskedAllotment } from './absence.service.js';
import type { RequestState } from './request-flow.rules.js';
import { RequestStateEnum } from './request-flow.types.js';

export const AllotmentEnum = enumOf<Allotment>('Allotment', 'Absences of which there is only so much.', {
  ANNUAL_LEAVE: 'Annual leave, by the calendar year.',
  PERMISSION: 'Permission, by the calendar month.',
  SICK_WITHOUT_LETTER: 'Sick days without a letter of a doctor, by the calendar month.',
});

@ObjectType('Absence', {
  description:
    'Leave, permission, sick days, duty travel, training or work from elsewhere, asked for by an employee or entered ' +
    'by who is in charge. Only an approved one changes days.',
})
export class AbsenceType implements Absence {
  @Field(() => ID, { description: 'Id, made by the client.' })
  id: string;

  /** Shown as `employee`, by the resolver. */
  employeeId: string;

  @Field(() => AbsenceKindEnum, { description: 'Kind.' })
  kind: AbsenceKind;

  @Field(() => LeaveKindEnum, { nullable: true, description: 'Which leave; null for other kinds.' })
  leaveKind: LeaveKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether there is a letter of a doctor; null for other kinds than SICK.',
  })
  hasLetter: boolean | null;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  startsOn: string;

  @Field(() => LocalDateScalar, { description: 'Last day, inclusive.' })
  endsOn: string;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => String, { nullable: true, description: 'Number of the letter.' })
  letterNumber: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Date of the letter.' })
  letterDate: string | null;

  /** Shown as `evidence`, by the resolver. */
  evidenceId: string | null;

  @Field(() => RequestStateEnum, { description: 'State.' })
  state: RequestState;

  @Field(() => DateTimeScalar, { description: 'When it was asked for or entered.' })
  requestedAt: Date;

  /** Shown as a person, by the resolver. */
  requestedBy: string;

  @Field(() => Boolean, { description: 'True when somebody in charge entered it; it was in force at once.' })
  entered: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last decided.' })
  decidedAt: Date | null;

  /** Shown as a person, by the resolver. */
  decidedBy: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected or revoked.' })
  decisionReason: string | null;
}

export const AbsenceConnection = connectionType(AbsenceType, 'Absence');

@ObjectType('AbsenceEffect', { description: 'A day that an absence changes.' })
export class AbsenceEffectType implements AbsenceEffect {
  @Field(() => LocalDateScalar, { description: 'The day.' })
  date: string;

  @Field(() => DayPreviewType, { description: 'Without the absence.' })
  before: AttendanceDay;

  @Field(() => DayPreviewType, { description: 'With the absence.' })
  after: AttendanceDay;
}

@ObjectType('AbsenceBalance', { description: 'Annual leave of a calendar year, in working days.' })
export class AbsenceBalanceType implements AbsenceBalance {
  @Field(() => Int, { description: 'The year.' })
  year: number;

  @Field(() => Int, { description: 'Days that the year gives.' })
  entitlement: number;

  @Field(() => Int, { description: 'Days of approved leave.' })
  used: number;

  @Field(() => Int, { description: 'Days of requests that wait for a decision.' })
  waiting: number;

  @Field(() => Int, { description: 'Days that may still be asked for.' })
  remaining: number;
}

@ObjectType('AllotmentUse', { description: 'What a period has of an allotment, in working days.' })
export class AllotmentUseType implements AskedAllotment {
  @Field(() => AllotmentEnum, { description: 'Which.' })
  allotment: Allotment;

  @Field(() => String, { description: 'The year (`YYYY`) or month (`YYYY-MM`).' })
  period: string;

  @Field(() => Int, { description: 'Days that the period gives.' })
  limit: number;

  @Field(() => Int, { description: 'Days of approved absences.' })
  used: number;

  @Field(() => Int, { description: 'Days of requests that wait for a decision.' })
  waiting: number;

  @Field(() => Int, { description: 'Days that may still be asked for.' })
  remaining: number;

  @Field(() => Int, { description: 'Days that the previewed absence takes.' })
  asked: number;
}

@ObjectType({ description: 'What would come of an absence; nothing is kept.' })
export class AbsencePreview {
  @Field(() => DecisionType, { description: 'Would it be accepted?' })
  canRequest: DecisionType;

  @Field(() => Int, { description: 'Days from the first to the last.' })
  calendarDays: number;

  @Field(() => Int, { description: 'Working days of the employee among them.' })
  workingDays: number;

  @Field(() => [AllotmentUseType], { description: 'What it takes from; empty for kinds without a limit.' })
  allotments: readonly AskedAllotment[];

  @Field(() => [AbsenceEffectType], { description: 'Days that it would change; empty when refused.' })
  effectOnDays: readonly AbsenceEffect[];
}

@ObjectType({ description: 'What a form for an absence needs to know.' })
export class AbsenceForm {
  @Field(() => LocalDateScalar, { description: 'Earliest first day that you may ask for.' })
  earliestDay: string;

  @Field(() => LocalDateScalar, { description: 'Latest first day that you may ask for.' })
  latestDay: string;

  @Field(() => AbsenceRulesType, { description: 'Limits, and what each kind needs.' })
  rules: AbsenceRulesType;
}

@ObjectType({ description: 'An absence after a change.' })
export class AbsencePayload extends MutationPayload {
  @Field(() => AbsenceType, { nullable: true, description: 'The absence as it is now; null when refused.' })
  absence?: Absence;
}
