import type { EntityManager } from 'typeorm';
import type { EmployeeOnDay } from '../db/loader.js';
import type { AttendanceDay } from './attendance-day.entity.js';
import { spanOf, type DayProjector } from './day-projector.js';
import type { DayTrace } from './day-trace.rules.js';

const FINAL_DAYS_SQL = `
  SELECT employee_id AS employeeId, date, status, status_detail AS statusDetail, late_minutes AS lateMinutes,
         early_leave_minutes AS earlyLeaveMinutes, late_tier AS lateTier, early_leave_tier AS earlyLeaveTier,
         deduction_bps AS deductionBps, scheduled_minutes AS scheduledMinutes, lkh_requirement AS lkhRequirement,
         clock_in_at AS clockInAt, clock_out_at AS clockOutAt, final, rule_set_id AS ruleSetId, trace,
         computed_at AS computedAt
  FROM attendance_days
  WHERE employee_id IN (?) AND date BETWEEN ? AND ? AND final = 1`;

type StoredDayRow = Omit<AttendanceDay, 'final'> & { readonly final: number };

/**
 * Reads attendance days. A stored day is taken as it is once it is final; every other day is derived at this moment,
 * so that what is shown is never older than the facts.
 */
export class AttendanceDayReader {
  constructor(private readonly projector: DayProjector) {}

  /** These days, in this order. Three statements at most, whatever their number. */
  async days(manager: EntityManager, wanted: readonly EmployeeOnDay[]): Promise<AttendanceDay[]> {
    const span = spanOf(wanted);
    if (!span) return [];
    const employeeIds = [...new Set(wanted.map(({ employeeId }) => employeeId))];
    const rows = await manager.query<StoredDayRow[]>(FINAL_DAYS_SQL, [employeeIds, span.from, span.to]);
    const known = new Map<string, AttendanceDay>();
    for (const row of rows)
      known.set(dayKey({ employeeId: row.employeeId, day: row.date }), { ...row, final: true });
    const missing = wanted.filter((pair) => !known.has(dayKey(pair)));
    for (const { row } of await this.projector.projectDays(manager, missing)) {
      known.set(dayKey({ employeeId: row.employeeId, day: row.date }), row);
    }
    return wanted.flatMap((pair) => known.get(dayKey(pair)) ?? []);
  }
}

/** The trace of a day, whether it was just derived or comes out of the database as text. */
export function traceOf(day: Pick<AttendanceDay, 'trace'>): DayTrace {
  return (typeof day.trace === 'string' ? JSON.parse(day.trace) : day.trace) as DayTrace;
}

/** An employee and a day as one text, to find days by. */
export function dayKey({ employeeId, day }: EmployeeOnDay): string {
  return `${employeeId} ${day}`;
}
