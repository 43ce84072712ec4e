import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayStatusEnum } from '../attendance/derived-day.types.js';
import { StatusCountType } from '../attendance/attendance-list.types.js';
import type { DayStatus } from '../attendance/day-facts.rules.js';
import type { LightDay } from '../attendance/light-day.rules.js';
import type { StatusCount } from '../attendance/status-counts.rules.js';
import { connectionType } from '../graphql/connection.js';
import { LocalDateScalar, YearMonthScalar } from '../graphql/scalars.js';
import type { LocalDay } from '../shared/local-day.js';
import type { YearMonth } from '../shared/year-month.js';
import type { EmployeeMonthRecap } from './month-recap.reader.js';
import type { AbsenceCount, LkhRecap, MonthRecap, TierCount } from './month-recap.rules.js';
import type { DayTotal, UnitMonth, UnitMonthRow } from './unit-month.reader.js';

@ObjectType('AttendanceTierCount', {
  description: 'How many days have a class of lateness or leaving early.',
})
export class TierCountType implements TierCount {
  @Field(() => String, { description: 'TL1 to TL4, PSW1 to PSW4.' })
  tier: TierCount['tier'];

  @Field(() => Int, { description: 'Days.' })
  count: number;
}

@ObjectType('AttendanceAbsenceCount', { description: 'How many working days were spent away, and why.' })
export class AbsenceCountType implements AbsenceCount {
  @Field(() => DayStatusEnum, { description: 'LEAVE, SICK, PERMISSION, DUTY_TRAVEL, TRAINING or ABSENT.' })
  status: DayStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Kind of leave, WITH_LETTER or WITHOUT_LETTER; null where the status says it all.',
  })
  detail: string | null;

  @Field(() => Int, { description: 'Days.' })
  count: number;
}

@ObjectType('LkhMonthRecap', {
  description: 'The daily reports of some days: approved, waiting and missing add up to required.',
})
export class LkhRecapType implements LkhRecap {
  @Field(() => Int, { description: 'Days that ask for a report, absent days included.' })
  required: number;

  @Field(() => Int, { description: 'Approved.' })
  approved: number;

  @Field(() => Int, { description: 'Handed in and not decided yet.' })
  waiting: number;

  @Field(() => Int, { description: 'No report, a draft, a returned, rejected or missed one.' })
  missing: number;
}

@ObjectType('AttendanceTotals', { description: 'What some days of one employee add up to.' })
export class MonthRecapType implements MonthRecap {
  @Field(() => [StatusCountType], { description: 'Days by status, in a stable order; without what is 0.' })
  statuses: readonly StatusCount[];

  @Field(() => Int, { description: 'Whole minutes of lateness that count.' })
  lateMinutes: number;

  @Field(() => Int, { description: 'Whole minutes of leaving early that count.' })
  earlyLeaveMinutes: number;

  @Field(() => [TierCountType], { description: 'Days by class, TL1 first; without what is 0.' })
  tiers: readonly TierCount[];

  @Field(() => Int, { description: 'Basis points of the discipline part, at most 10000.' })
  deductionBps: number;

  @Field(() => Int, {
    description: 'Days up to today with hours that the calendar does not free (hari kerja).',
  })
  workingDays: number;

  @Field(() => Int, { description: 'Days up to today in service and not on unpaid leave.' })
  payableDays: number;

  @Field(() => LkhRecapType, { description: 'Daily reports.' })
  lkh: LkhRecap;

  @Field(() => [AbsenceCountType], { description: 'Working days away, by what was decided about them.' })
  absences: readonly AbsenceCount[];

  @Field(() => Int, {
    description:
      'Days that may still change by themselves, days to come included; 0 once the month is closed.',
  })
  openDays: number;
}

@ObjectType('AttendanceMonthRecap', { description: 'The month of one employee, added up (rekap bulanan).' })
export class EmployeeMonthRecapType extends MonthRecapType implements EmployeeMonthRecap {
  /** Shown as `employee` and as part of `id`, by the resolver. */
  employeeId: string;

  @Field(() => YearMonthScalar, { description: 'The month.' })
  month: YearMonth;
}

export const MonthRecapConnection = connectionType(EmployeeMonthRecapType, 'AttendanceMonthRecap');

@ObjectType('AttendanceCell', { description: 'One day of one person in a matrix.' })
export class AttendanceCellType implements Pick<
  LightDay,
  'status' | 'statusDetail' | 'lateTier' | 'earlyLeaveTier' | 'deductionBps' | 'final'
> {
  @Field(() => DayStatusEnum, { description: 'Status.' })
  status: DayStatus;

  @Field(() => String, { nullable: true, description: 'Finer than the status, for example ANNUAL.' })
  statusDetail: string | null;

  @Field(() => String, { nullable: true, description: 'Class of lateness, TL1 to TL4.' })
  lateTier: LightDay['lateTier'];

  @Field(() => String, { nullable: true, description: 'Class of leaving early, PSW1 to PSW4.' })
  earlyLeaveTier: LightDay['earlyLeaveTier'];

  @Field(() => Int, { description: 'Basis points of the discipline part of the month.' })
  deductionBps: number;

  @Field(() => Boolean, { description: 'False while the day may still change by itself.' })
  final: boolean;
}

@ObjectType('UnitMonthRow', { description: 'The month of one person at a unit.' })
export class UnitMonthRowType implements UnitMonthRow {
  @Field(() => ID, { description: 'Id of the employee.' })
  id: string;

  /** Shown as `employee`, by the resolver. */
  employeeId: string;

  @Field(() => [AttendanceCellType], {
    nullable: 'items',
    description: 'One for each of `days`, in their order; null on a day without a post in the unit.',
  })
  cells: readonly (LightDay | null)[];

  @Field(() => MonthRecapType, { description: 'What the cells add up to.' })
  recap: MonthRecap;
}

export const UnitMonthRowConnection = connectionType(UnitMonthRowType, 'UnitMonthRow');

@ObjectType('AttendanceDayTotal', { description: 'A day of all the people of a unit that you may see.' })
export class DayTotalType implements DayTotal {
  @Field(() => LocalDateScalar, { description: 'The day.' })
  date: LocalDay;

  @Field(() => Int, { description: 'People with a post in the unit.' })
  people: number;

  @Field(() => [StatusCountType], { description: 'By status, in a stable order; without what nobody has.' })
  counts: readonly StatusCount[];

  @Field(() => Int, { description: 'Sum of everybody’s basis points.' })
  deductionBps: number;

  @Field(() => Boolean, { description: 'False while the day of somebody may still change by itself.' })
  final: boolean;
}

@ObjectType('UnitMonthRecap', { description: 'People × days of a unit in a month.' })
export class UnitMonthType implements Omit<UnitMonth, 'rows'> {
  /** Shown as `orgUnit`, by the resolver. */
  orgUnitId: string;

  @Field(() => YearMonthScalar, { description: 'The month.' })
  month: YearMonth;

  @Field(() => [LocalDateScalar], { description: 'The columns: every day of the month.' })
  days: readonly LocalDay[];

  /** Shown page by page as `people`, by the resolver. */
  rows: readonly UnitMonthRow[];

  @Field(() => [DayTotalType], {
    description: 'Of everybody and not of the page alone, one for each of `days`.',
  })
  dayTotals: readonly DayTotal[];
}
