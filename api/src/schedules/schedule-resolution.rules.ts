import type { PunchWindows } from '../rule-sets/rule-set.js';
import type { LocalDay, LocalTime } from '../shared/local-day.js';
import type { ScheduleScope } from './schedule-assignment.entity.js';
import { hoursOn, netMinutes, type SchedulePattern } from './work-schedule.rules.js';

/** For whom a schedule is resolved, as of the date. */
export interface ScheduleHolder {
  readonly employeeId: string;
  /** The employee's unit and the units above it, nearest first. */
  readonly unitIds: readonly string[];
  /** The agency at the top of the tree: the scope REGENCY. */
  readonly agencyId: string;
}

interface ScopedPeriod {
  readonly id: string;
  readonly scope: ScheduleScope;
  readonly scopeId: string;
  readonly startsOn: LocalDay;
  /** Inclusive. */
  readonly endsOn: LocalDay;
  readonly workScheduleId: string;
}

/** A base schedule of a scope for a period. */
export type ScheduleAssignmentFact = ScopedPeriod;

/** A dated replacement (Ramadan, exam week) of the base schedule that has the code `replacesCode`. */
export interface ScheduleOverlayFact extends ScopedPeriod {
  readonly replacesCode: string;
}

/** Other hours of a template from a day on. */
export interface PatternChange {
  readonly startsOn: LocalDay;
  /** Counts the changes of one first day; the highest holds. */
  readonly revision: number;
  readonly pattern: SchedulePattern;
}

/** A weekly template that rows refer to. */
export interface ScheduleFact {
  readonly id: string;
  readonly code: string;
  /** The hours until the first change. */
  readonly pattern: SchedulePattern;
  /** In any order; none when left out. */
  readonly changes?: readonly PatternChange[];
}

/** The hours of a template on a date: those of the change that began last, its latest revision. */
export function patternOn(
  date: LocalDay,
  { pattern, changes = [] }: Pick<ScheduleFact, 'pattern' | 'changes'>,
): SchedulePattern {
  const begun = changes.filter(({ startsOn }) => startsOn <= date);
  const [last] = begun.sort((a, b) => descending(a.startsOn, b.startsOn) || b.revision - a.revision);
  return last?.pattern ?? pattern;
}

/** Everything that the hours of a day depend on. Rows of other scopes and other dates may be among them. */
export interface ScheduleFacts {
  readonly holder: ScheduleHolder;
  readonly assignments: readonly ScheduleAssignmentFact[];
  readonly overlays: readonly ScheduleOverlayFact[];
  readonly schedules: readonly ScheduleFact[];
}

/** Which rows gave the hours. */
export interface ScheduleSource {
  readonly assignmentId: string;
  /** Null when no overlay replaced the base schedule. */
  readonly overlayId: string | null;
  readonly workScheduleId: string;
  readonly code: string;
}

/** A day with hours. */
export interface WorkingHours {
  readonly kind: 'HOURS';
  readonly source: ScheduleSource;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly breakMinutes: number;
  /** Working minutes without the break. */
  readonly netMinutes: number;
  readonly windows: PunchWindows;
  readonly graceMinutes: number;
  readonly makeUpMinutes: number;
}

/** A weekday on which the pattern has no hours. */
export interface NoHours {
  readonly kind: 'NO_HOURS';
  readonly source: ScheduleSource;
}

/** A gap in the data, to be listed as a problem: nobody works by a schedule that is not known. */
export interface Unassigned {
  readonly kind: 'UNASSIGNED';
  readonly reason: 'NO_ASSIGNMENT' | 'UNKNOWN_SCHEDULE';
}

/** The hours of one employee on one date. */
export type ResolvedSchedule = WorkingHours | NoHours | Unassigned;

/**
 * The hours of an employee on a date, as of that date. The base is the assignment of the narrowest scope (EMPLOYEE
 * over UNIT, the nearer unit first, over REGENCY); an overlay in force for its code, again of the narrowest scope,
 * replaces it. Within one scope the later beginning wins, then the greater id, so that the answer never depends on
 * the order of the rows. Never throws.
 */
export function resolveSchedule(date: LocalDay, facts: ScheduleFacts): ResolvedSchedule {
  const assignment = narrowest(date, facts.holder, facts.assignments);
  if (!assignment) return { kind: 'UNASSIGNED', reason: 'NO_ASSIGNMENT' };
  const base = scheduleOf(assignment, facts);
  if (!base) return { kind: 'UNASSIGNED', reason: 'UNKNOWN_SCHEDULE' };

  const overlays = facts.overlays.filter((overlay) => overlay.replacesCode === base.code);
  const overlay = narrowest(date, facts.holder, overlays);
  const schedule = overlay ? scheduleOf(overlay, facts) : base;
  if (!schedule) return { kind: 'UNASSIGNED', reason: 'UNKNOWN_SCHEDULE' };

  const source: ScheduleSource = {
    assignmentId: assignment.id,
    overlayId: overlay?.id ?? null,
    workScheduleId: schedule.id,
    code: schedule.code,
  };
  const { days, windows, graceMinutes, makeUpMinutes } = patternOn(date, schedule);
  const hours = hoursOn(date, days);
  if (!hours) return { kind: 'NO_HOURS', source };
  return {
    kind: 'HOURS',
    source,
    ...hours,
    netMinutes: netMinutes(hours),
    windows,
    graceMinutes,
    makeUpMinutes,
  };
}

function narrowest<Row extends ScopedPeriod>(
  date: LocalDay,
  holder: ScheduleHolder,
  rows: readonly Row[],
): Row | null {
  const candidates = rows
    .filter((row) => row.startsOn <= date && date <= row.endsOn && distanceOf(row, holder) !== null)
    .sort(
      (a, b) =>
        (distanceOf(a, holder) ?? 0) - (distanceOf(b, holder) ?? 0) ||
        descending(a.startsOn, b.startsOn) ||
        descending(a.id, b.id),
    );
  return candidates[0] ?? null;
}

/** How far a row's scope is from the employee: 0 is the employee; null when the row is about others. */
function distanceOf(row: ScopedPeriod, holder: ScheduleHolder): number | null {
  if (row.scope === 'EMPLOYEE') return row.scopeId === holder.employeeId ? 0 : null;
  if (row.scope === 'REGENCY') return row.scopeId === holder.agencyId ? holder.unitIds.length + 1 : null;
  const index = holder.unitIds.indexOf(row.scopeId);
  return index === -1 ? null : index + 1;
}

function scheduleOf(row: ScopedPeriod, facts: ScheduleFacts): ScheduleFact | null {
  return facts.schedules.find((schedule) => schedule.id === row.workScheduleId) ?? null;
}

function descending(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}
