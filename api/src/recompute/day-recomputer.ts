import type { EntityManager } from 'typeorm';
import type { AttendanceDay } from '../attendance/attendance-day.entity.js';
import { dayKey } from '../attendance/attendance-day.reader.js';
import type { DayProjector, ProjectedDay } from '../attendance/day-projector.js';
import { saveDays } from '../attendance/day-store.js';
import type { DayStatus } from '../attendance/day-facts.rules.js';
import type { EmployeeOnDay } from '../db/loader.js';
import type { LocalDay } from '../shared/local-day.js';
import { sameView, viewOf, type ChangedDay, type DayView } from './day-change.rules.js';
import type { PeriodGate } from './period-gate.js';

/** Rows of one INSERT: below a megabyte with their traces. */
const ROWS = 500;

const STORED_SQL = `
  SELECT employee_id AS employeeId, date AS day, status, status_detail AS statusDetail, late_minutes AS lateMinutes,
         early_leave_minutes AS earlyLeaveMinutes, late_tier AS lateTier, early_leave_tier AS earlyLeaveTier,
         deduction_bps AS deductionBps, scheduled_minutes AS scheduledMinutes, lkh_requirement AS lkhRequirement,
         clock_in_at AS clockInAt, clock_out_at AS clockOutAt, final
  FROM attendance_days
  WHERE employee_id IN (?) AND date IN (?)`;

interface StoredRow extends EmployeeOnDay, DayView {
  readonly final: number;
}

/** A stored day as people saw it. */
export interface StoredDay {
  readonly view: DayView;
  readonly final: boolean;
}

/** What deriving days again came to. */
export interface RecomputedDays {
  readonly derived: number;
  /** Those of them that time alone does not change any more. */
  readonly final: number;
  readonly changes: readonly ChangedDay[];
}

/** Derives days again and stores them in place of what is stored. */
export class DayRecomputer {
  /**
   * @param freshProjector makes a projector that shares no memory with others: inside of a transaction it may see
   *   what is not committed, and that must reach nobody else.
   */
  constructor(
    readonly freshProjector: () => DayProjector,
    private readonly periods: PeriodGate,
  ) {}

  /**
   * The days of these employees whose period is open, live from the facts; writes nothing.
   *
   * @param projector one that was made for this purpose, to ask it several times about the same facts.
   */
  async project(
    manager: EntityManager,
    employeeIds: readonly string[],
    days: readonly LocalDay[],
    projector: DayProjector = this.freshProjector(),
  ): Promise<ProjectedDay[]> {
    const wanted = employeeIds.flatMap((employeeId) => days.map((day) => ({ employeeId, day })));
    const open = await this.periods.periodOpen(manager, wanted);
    return projector.projectDays(manager, open);
  }

  /**
   * Derives the open days of these employees and stores those that are over or were stored before. The caller has
   * locked the employees.
   *
   * @param before what the days are compared with, by `dayKey`; by default what is stored about them.
   */
  async store(
    manager: EntityManager,
    employeeIds: readonly string[],
    days: readonly LocalDay[],
    before?: ReadonlyMap<string, DayView>,
  ): Promise<RecomputedDays> {
    if (employeeIds.length === 0 || days.length === 0) return { derived: 0, final: 0, changes: [] };
    const stored = await readStoredDays(manager, employeeIds, days);
    const derived = await this.project(manager, employeeIds, days);
    const rows = derived
      .filter((day) => day.resolution.final || stored.has(keyOf(day)))
      .map(({ row }) => row);
    for (let start = 0; start < rows.length; start += ROWS) {
      await saveDays(manager, rows.slice(start, start + ROWS));
    }
    const changes = derived.flatMap((day) =>
      changeOf(day, before ? before.get(keyOf(day)) : stored.get(keyOf(day))?.view),
    );
    const final = derived.filter((day) => day.resolution.final).length;
    return { derived: derived.length, final, changes };
  }
}

/** What is stored about these days, by `dayKey`. */
export async function readStoredDays(
  manager: EntityManager,
  employeeIds: readonly string[],
  days: readonly LocalDay[],
): Promise<ReadonlyMap<string, StoredDay>> {
  const rows = await manager.query<StoredRow[]>(STORED_SQL, [employeeIds, days]);
  return new Map(rows.map((row) => [dayKey(row), { view: viewOf(row), final: row.final === 1 }]));
}

/** The day as a change, when it differs from what it was. */
export function changeOf(day: ProjectedDay, before: DayView | undefined): ChangedDay[] {
  const after = viewOfRow(day.row);
  if (!before || sameView(before, after)) return [];
  return [{ employeeId: day.employeeId, day: day.date, before, after }];
}

/** The part of a derived row that people see. */
export function viewOfRow(row: AttendanceDay): DayView {
  return viewOf({ ...row, status: row.status as DayStatus });
}

/** The key of a derived day. */
export function keyOf({ employeeId, date }: Pick<ProjectedDay, 'employeeId' | 'date'>): string {
  return dayKey({ employeeId, day: date });
}
