import type { EntityManager } from 'typeorm';
import type { AttendanceDay } from './attendance-day.entity.js';
import type { DayResolution } from './day-facts.rules.js';

/** Columns of `attendance_days` in the order in which {@link saveDays} writes them; the first two are the key. */
const COLUMNS = [
  'employee_id',
  'date',
  'status',
  'status_detail',
  'late_minutes',
  'early_leave_minutes',
  'late_tier',
  'early_leave_tier',
  'deduction_bps',
  'scheduled_minutes',
  'lkh_requirement',
  'clock_in_at',
  'clock_out_at',
  'final',
  'rule_set_id',
  'trace',
  'computed_at',
] as const;

const SAVE_SQL = `
  INSERT INTO attendance_days (${COLUMNS.join(', ')}) VALUES ?
  ON DUPLICATE KEY UPDATE ${COLUMNS.slice(2)
    .map((column) => `${column} = VALUES(${column})`)
    .join(', ')}`;

/** The stored form of a derived day. */
export function toAttendanceDay(
  employeeId: string,
  resolution: DayResolution,
  computedAt: Date,
): AttendanceDay {
  return {
    employeeId,
    date: resolution.date,
    status: resolution.status,
    statusDetail: resolution.statusDetail,
    lateMinutes: resolution.lateMinutes,
    earlyLeaveMinutes: resolution.earlyLeaveMinutes,
    lateTier: resolution.lateTier,
    earlyLeaveTier: resolution.earlyLeaveTier,
    deductionBps: resolution.deductionBps,
    scheduledMinutes: resolution.scheduledMinutes,
    lkhRequirement: resolution.lkhRequirement,
    clockInAt: resolution.effectiveIn?.at ?? null,
    clockOutAt: resolution.effectiveOut?.at ?? null,
    final: resolution.final,
    ruleSetId: resolution.ruleSetId,
    trace: resolution.trace,
    computedAt,
  };
}

/** Writes days, each in place of what is stored about it, in one statement. */
export async function saveDays(manager: EntityManager, days: readonly AttendanceDay[]): Promise<void> {
  if (days.length === 0) return;
  const rows = days.map((day) => [
    day.employeeId,
    day.date,
    day.status,
    day.statusDetail,
    day.lateMinutes,
    day.earlyLeaveMinutes,
    day.lateTier,
    day.earlyLeaveTier,
    day.deductionBps,
    day.scheduledMinutes,
    day.lkhRequirement,
    day.clockInAt,
    day.clockOutAt,
    day.final,
    day.ruleSetId,
    JSON.stringify(day.trace),
    day.computedAt,
  ]);
  await manager.query(SAVE_SQL, [rows]);
}

/**
 * Locks employees until the end of the transaction. Whatever changes somebody's punches or days does this first, so
 * that the taps and decisions about one person run one after the other, and never wait for each other in a circle:
 * always in the order of the ids, always before any other lock.
 */
export async function lockEmployees(manager: EntityManager, employeeIds: readonly string[]): Promise<void> {
  if (employeeIds.length === 0) return;
  await manager.query('SELECT id FROM employees WHERE id IN (?) ORDER BY id FOR UPDATE', [employeeIds]);
}
