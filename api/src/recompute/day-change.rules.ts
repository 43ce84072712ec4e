import type { DayStatus } from '../attendance/day-facts.rules.js';
import type { LocalDay } from '../shared/local-day.js';

/** What people see of a derived day; two days with the same view differ for nobody. */
export interface DayView {
  readonly status: DayStatus;
  readonly statusDetail: string | null;
  readonly lateMinutes: number;
  readonly earlyLeaveMinutes: number;
  readonly lateTier: string | null;
  readonly earlyLeaveTier: string | null;
  readonly deductionBps: number;
  readonly scheduledMinutes: number;
  readonly lkhRequirement: string;
  readonly clockInAt: Date | null;
  readonly clockOutAt: Date | null;
}

/** A day of somebody that is not what it was. */
export interface ChangedDay {
  readonly employeeId: string;
  readonly day: LocalDay;
  readonly before: DayView;
  readonly after: DayView;
}

/** How many days go from one status to another. */
export interface StatusChange {
  readonly from: DayStatus;
  readonly to: DayStatus;
  readonly days: number;
}

/** Changed days added up. */
export interface ChangeTotals {
  readonly people: number;
  readonly days: number;
  /** The most frequent first. Days whose status stays are among them when something else of them changes. */
  readonly statusChanges: readonly StatusChange[];
  /** After less before, in basis points of the discipline part of a month. */
  readonly deductionBps: number;
  /** After less before. */
  readonly lateMinutes: number;
  /** After less before. */
  readonly earlyLeaveMinutes: number;
}

/** The part of a row or of a derived day that people see. */
export function viewOf(day: DayView): DayView {
  return {
    status: day.status,
    statusDetail: day.statusDetail,
    lateMinutes: day.lateMinutes,
    earlyLeaveMinutes: day.earlyLeaveMinutes,
    lateTier: day.lateTier,
    earlyLeaveTier: day.earlyLeaveTier,
    deductionBps: day.deductionBps,
    scheduledMinutes: day.scheduledMinutes,
    lkhRequirement: day.lkhRequirement,
    clockInAt: day.clockInAt,
    clockOutAt: day.clockOutAt,
  };
}

/** Whether nothing that people see is different. */
export function sameView(one: DayView, other: DayView): boolean {
  return JSON.stringify(viewOf(one)) === JSON.stringify(viewOf(other));
}

/** Adds changed days up, one by one. */
export class ChangeTally {
  private readonly people = new Set<string>();
  private readonly statuses = new Map<string, { from: DayStatus; to: DayStatus; days: number }>();
  private days = 0;
  private deductionBps = 0;
  private lateMinutes = 0;
  private earlyLeaveMinutes = 0;

  /** Takes one more day. */
  add({ employeeId, before, after }: ChangedDay): void {
    this.people.add(employeeId);
    this.days += 1;
    this.deductionBps += after.deductionBps - before.deductionBps;
    this.lateMinutes += after.lateMinutes - before.lateMinutes;
    this.earlyLeaveMinutes += after.earlyLeaveMinutes - before.earlyLeaveMinutes;
    const key = `${before.status} ${after.status}`;
    const known = this.statuses.get(key);
    if (known) known.days += 1;
    else this.statuses.set(key, { from: before.status, to: after.status, days: 1 });
  }

  /** What was added so far. */
  totals(): ChangeTotals {
    const { days, deductionBps, lateMinutes, earlyLeaveMinutes } = this;
    return {
      people: this.people.size,
      days,
      statusChanges: [...this.statuses.values()].sort(
        (one, other) => other.days - one.days || compare(one.from, other.from) || compare(one.to, other.to),
      ),
      deductionBps,
      lateMinutes,
      earlyLeaveMinutes,
    };
  }
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
