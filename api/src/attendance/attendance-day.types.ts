import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum.js';
import { DateTimeScalar, LocalDateScalar, LocalTimeScalar } from '../graphql/scalars.js';
import type { LocalDay, LocalTime } from '../shared/local-day.js';
import type { AttendanceDay } from './attendance-day.entity.js';
import { DerivedDayFields } from './derived-day.types.js';
import type { TraceStep } from './day-trace.rules.js';
import type { PunchKind } from './punch.entity.js';
import { PunchKindEnum } from './punch-kind.types.js';

/** Languages in which a day is explained. */
export const LanguageEnum = enumOf<'ID' | 'EN'>('Language', 'A language of explanations.', {
  ID: 'Indonesian.',
  EN: 'English.',
});

const TraceStepEnum = enumOf<TraceStep['step']>('DayTraceStep', 'What a line of a trace is about.', {
  ASSIGNMENT: 'The assignment in force.',
  SCHEDULE: 'The hours of the day, or why there are none.',
  CALENDAR: 'A special day of the calendar.',
  ABSENCE: 'A decided absence.',
  DISPENSATION: 'A dispensation that changed the day, with its reason and window.',
  WITHOUT_GEOFENCE: 'Why the place of work does not matter.',
  EFFECTIVE: 'The time that counts for a side of the day.',
  EXCUSED: 'A dispensation that makes a side needless.',
  IGNORED: 'A clock event that was not used.',
  MINUTES: 'How late or early minutes come about.',
  DEDUCTION: 'What one rule costs.',
});

@ObjectType({ description: 'Why minutes after or before a bell do not count.' })
export class DayTraceAdjustment {
  @Field(() => String, { description: 'TIME_WINDOW, WAIVED, NOT_NEEDED, GRACE or MADE_UP.' })
  code: string;

  @Field(() => ID, { nullable: true, description: 'The dispensation; null for a rule of the schedule.' })
  sourceId: string | null;
}

@ObjectType({ description: 'One fact that led to a day and what it did, in the order of their use.' })
export class DayTraceLine {
  @Field(() => TraceStepEnum, { description: 'What the line is about.' })
  step: TraceStep['step'];

  @Field(() => String, {
    nullable: true,
    description: 'Kind, reason or rule, for example SCHOOL_6D, NATIONAL_HOLIDAY, AFTER_WINDOW or LATE.',
  })
  code: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of a special day, or the reason of a dispensation.',
  })
  name: string | null;

  @Field(() => PunchKindEnum, { nullable: true, description: 'Side of the day; null for the whole day.' })
  side: PunchKind | null;

  @Field(() => [ID], { description: 'Rows behind it: assignment, punch, absence, dispensation.' })
  sourceIds: readonly string[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Instant of a clock event.' })
  at: Date | null;

  @Field(() => LocalTimeScalar, {
    nullable: true,
    description: 'Start of work, bell or limit on the wall clock.',
  })
  time: LocalTime | null;

  @Field(() => LocalTimeScalar, {
    nullable: true,
    description: 'End of work, or of a window, on the wall clock.',
  })
  endTime: LocalTime | null;

  @Field(() => Int, { nullable: true, description: 'Whole minutes late or early by the clock alone.' })
  rawMinutes: number | null;

  @Field(() => Int, { nullable: true, description: 'Whole minutes that count.' })
  minutes: number | null;

  @Field(() => [DayTraceAdjustment], { description: 'Why some minutes do not count.' })
  adjustments: DayTraceAdjustment[];

  @Field(() => String, { nullable: true, description: 'TL1 to TL4, PSW1 to PSW4.' })
  tier: string | null;

  @Field(() => Int, { nullable: true, description: 'Basis points of the discipline part of the month.' })
  bps: number | null;

  @Field(() => String, { nullable: true, description: 'Article of the regulation.' })
  article: string | null;
}

@ObjectType('AttendanceDay', {
  description:
    'The derived status of one employee on one day (kehadiran): always the result of facts and rules.',
})
export class AttendanceDayType
  extends DerivedDayFields
  implements Omit<AttendanceDay, 'status' | 'lkhRequirement'>
{
  /** Shown as `employee` and as part of `id`, by the resolver. */
  employeeId: string;

  @Field(() => LocalDateScalar, { description: 'Date on the wall of the work location.' })
  date: LocalDay;

  @Field(() => String, {
    nullable: true,
    description: 'Finer than the status: kind of leave or holiday, NO_SCHEDULE, DISPENSED, WFH and the like.',
  })
  statusDetail: string | null;

  @Field(() => Int, { description: 'Net minutes of work that the schedule asks; 0 on a day off.' })
  scheduledMinutes: number;

  @Field(() => Boolean, { description: 'False while a window is open and the day may change by itself.' })
  final: boolean;

  /** Shown as `ruleSet`, by the resolver. */
  ruleSetId: string | null;

  /** Shown as lines and as a sentence, by the resolver. */
  trace: unknown;

  @Field(() => DateTimeScalar, { description: 'When it was derived.' })
  computedAt: Date;
}
