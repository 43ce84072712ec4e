import { Brackets, type EntityManager } from 'typeorm';
import { AttendanceDay } from '../attendance/attendance-day.entity.js';
import type { DayStatus, LkhRequirement } from '../attendance/day-facts.rules.js';
import type { DayProjector } from '../attendance/day-projector.js';
import type { EmployeeOnDay } from '../db/loader.js';
import type { LocalDay } from '../shared/local-day.js';
import type { LkhDayRequirement } from './lkh-facts.js';

/** Whether the employee was at work that day; UNKNOWN while the day is open. */
export type Presence = 'PRESENT' | 'ABSENT' | 'UNKNOWN';

/** What the attendance says about one day of one employee, as far as the LKH is concerned. */
export interface LkhDayFacts {
  readonly requirement: LkhDayRequirement;
  readonly presence: Presence;
  /** False once the allowance period of the date is locked. */
  readonly periodOpen: boolean;
}

/** Days of an employee strictly between two days. */
export interface DaysBetween {
  readonly employeeId: string;
  readonly after: LocalDay;
  readonly before: LocalDay;
}

/** What the LKH asks the attendance about days; a fixed number of statements, whatever the number of days. */
export interface LkhDayPolicy {
  /** Facts of each day, in the order of the keys. */
  days(manager: EntityManager, keys: readonly EmployeeOnDay[]): Promise<readonly LkhDayFacts[]>;
  /** How many of the days were working days of the employee, in the order of the spans. */
  workingDays(manager: EntityManager, spans: readonly DaysBetween[]): Promise<readonly number[]>;
}

/** Statuses of a day on which somebody is not at work although a report may exist. */
const NOT_AT_WORK: ReadonlySet<string> = new Set<DayStatus>([
  'ABSENT',
  'OFF_DAY',
  'HOLIDAY',
  'JOINT_LEAVE',
  'LEAVE',
  'SICK',
  'PERMISSION',
  'OUT_OF_SCOPE',
]);

/** Statuses of a day of which nobody can say yet whether the employee is at work. */
const STILL_OPEN: ReadonlySet<string> = new Set<DayStatus>(['PENDING', 'FUTURE']);

/**
 * What each requirement of the attendance means here. An absent day allows a report: a wrong absence is corrected
 * later, and then the report must be there. The supervisor is told; see the hint NOT_PRESENT.
 */
const REQUIREMENTS: Readonly<Record<LkhRequirement, LkhDayRequirement>> = {
  REQUIRED: 'REQUIRED',
  COUNTS_AS_MISSING: 'ALLOWED',
  UNDECIDED: 'ALLOWED',
  NOT_REQUIRED: 'NOT_ALLOWED',
  NOT_APPLICABLE: 'NOT_ALLOWED',
};

/** Requirements of a working day on which the employee was not on leave. */
export const WORKING_DAY_REQUIREMENTS: readonly LkhRequirement[] = ['REQUIRED', 'COUNTS_AS_MISSING'];

/** What is read of an attendance day. */
type Day = Pick<AttendanceDay, 'employeeId' | 'date' | 'status' | 'lkhRequirement'>;

/**
 * The policy on the attendance days: as stored once they are final, derived from the facts at this moment while they
 * are not.
 */
export class AttendanceDayPolicy implements LkhDayPolicy {
  constructor(private readonly projector: DayProjector) {}

  async days(manager: EntityManager, keys: readonly EmployeeOnDay[]): Promise<readonly LkhDayFacts[]> {
    if (keys.length === 0) return [];
    const days = new Map<string, Day>();
    for (const day of await readFinalDays(manager, keys)) days.set(keyOf(day.employeeId, day.date), day);
    const missing = keys.filter(({ employeeId, day }) => !days.has(keyOf(employeeId, day)));
    for (const { row } of await this.projector.projectDays(manager, missing)) {
      days.set(keyOf(row.employeeId, row.date), row);
    }
    return keys.map(({ employeeId, day }) => factsOf(days.get(keyOf(employeeId, day))));
  }

  /** Counts stored days: those that are over have been stored by the nightly run of the attendance. */
  async workingDays(manager: EntityManager, spans: readonly DaysBetween[]): Promise<readonly number[]> {
    if (spans.length === 0) return [];
    const rows = await manager
      .createQueryBuilder(AttendanceDay, 'day')
      .select(['day.employeeId', 'day.date'])
      .where('day.employeeId IN (:...employeeIds)', {
        employeeIds: [...new Set(spans.map((span) => span.employeeId))],
      })
      .andWhere('day.date > :after AND day.date < :before', {
        after: spans.map((span) => span.after).sort()[0],
        before: spans
          .map((span) => span.before)
          .sort()
          .at(-1),
      })
      .andWhere('day.lkhRequirement IN (:...requirements)', { requirements: WORKING_DAY_REQUIREMENTS })
      .getMany();
    return spans.map(
      (span) =>
        rows.filter(
          (row) => row.employeeId === span.employeeId && span.after < row.date && row.date < span.before,
        ).length,
    );
  }
}

/** Ranges joined by OR use the primary key; a list of (employee, date) pairs would not. */
async function readFinalDays(manager: EntityManager, keys: readonly EmployeeOnDay[]): Promise<Day[]> {
  const dates = new Map<LocalDay, string[]>();
  for (const { employeeId, day } of keys) dates.set(day, [...(dates.get(day) ?? []), employeeId]);
  const isWanted = new Brackets((either) =>
    [...dates].forEach(([date, employeeIds], index) =>
      either.orWhere(`day.date = :date${index} AND day.employeeId IN (:...employees${index})`, {
        [`date${index}`]: date,
        [`employees${index}`]: employeeIds,
      }),
    ),
  );
  return manager
    .createQueryBuilder(AttendanceDay, 'day')
    .select(['day.employeeId', 'day.date', 'day.status', 'day.lkhRequirement'])
    .where('day.final = 1')
    .andWhere(isWanted)
    .getMany();
}

function factsOf(day: Day | undefined): LkhDayFacts {
  if (!day) throw new Error('The attendance has every day that is asked for');
  return {
    requirement: REQUIREMENTS[day.lkhRequirement as LkhRequirement],
    presence: presenceOf(day.status),
    periodOpen: true,
  };
}

function presenceOf(status: string): Presence {
  if (STILL_OPEN.has(status)) return 'UNKNOWN';
  return NOT_AT_WORK.has(status) ? 'ABSENT' : 'PRESENT';
}

function keyOf(employeeId: string, day: LocalDay): string {
  return `${employeeId} ${day}`;
}
