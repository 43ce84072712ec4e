import type { DayStatus } from '../attendance/day-facts.rules.js';
import type { LightDay } from '../attendance/light-day.rules.js';
import { countStatuses, type StatusCount } from '../attendance/status-counts.rules.js';
import { EARLY_LEAVE_TIERS, LATE_TIERS, type EarlyLeaveTier, type LateTier } from '../rule-sets/rule-set.js';

/** What has become of the LKH of a day; null: nothing that counts yet. */
export type LkhStanding = 'APPROVED' | 'SUBMITTED' | null;

/** A day with the standing of its LKH. */
export interface RecapDay {
  readonly day: LightDay;
  readonly lkh: LkhStanding;
}

/** How often a class of lateness or of leaving early occurs. */
export interface TierCount {
  readonly tier: LateTier | EarlyLeaveTier;
  readonly count: number;
}

/** Days away from the place of work, by what was decided about them. */
export interface AbsenceCount {
  readonly status: DayStatus;
  /** Kind of leave, with or without a letter; null where the status says it all. */
  readonly detail: string | null;
  readonly count: number;
}

/** The daily reports of some days. `approved`, `waiting` and `missing` add up to `required`. */
export interface LkhRecap {
  /** Days that ask for a report, absent days included: those count as missing. */
  readonly required: number;
  readonly approved: number;
  /** Handed in and not decided yet. */
  readonly waiting: number;
  /** Neither: no report, a draft, a returned or rejected one, or none possible any more. */
  readonly missing: number;
}

/** What some days of one employee add up to. */
export interface MonthRecap {
  readonly statuses: readonly StatusCount[];
  readonly lateMinutes: number;
  readonly earlyLeaveMinutes: number;
  readonly tiers: readonly TierCount[];
  /** Basis points of the discipline part, at most {@link MAX_BPS}. */
  readonly deductionBps: number;
  /** Days with hours that the calendar does not free; days to come are not among them. */
  readonly workingDays: number;
  /** Days up to today in service and not on unpaid leave. */
  readonly payableDays: number;
  readonly lkh: LkhRecap;
  readonly absences: readonly AbsenceCount[];
  /** Days that time alone may still change, days to come included. */
  readonly openDays: number;
}

/** Deductions add up to the whole of the discipline part and never to more. */
export const MAX_BPS = 10_000;

/** Statuses of somebody who was not at work on a working day, in the order in which they are told. */
const AWAY: readonly DayStatus[] = ['LEAVE', 'SICK', 'PERMISSION', 'DUTY_TRAVEL', 'TRAINING', 'ABSENT'];

const ASKS_FOR_LKH: ReadonlySet<LightDay['lkhRequirement']> = new Set(['REQUIRED', 'COUNTS_AS_MISSING']);

/** Adds up days of one employee; their order does not matter. */
export function monthRecap(days: readonly RecapDay[]): MonthRecap {
  const light = days.map(({ day }) => day);
  const sum = (value: (day: LightDay) => number): number =>
    light.reduce((total, day) => total + value(day), 0);
  const come = light.filter(({ status }) => status !== 'FUTURE');
  return {
    statuses: countStatuses(light.map(({ status }) => status)),
    lateMinutes: sum((day) => day.lateMinutes),
    earlyLeaveMinutes: sum((day) => day.earlyLeaveMinutes),
    tiers: countTiers(light),
    deductionBps: Math.min(
      MAX_BPS,
      sum((day) => day.deductionBps),
    ),
    workingDays: come.filter(({ scheduledMinutes }) => scheduledMinutes > 0).length,
    payableDays: come.filter(({ payable }) => payable).length,
    lkh: recapLkh(days),
    absences: countAbsences(light),
    openDays: light.filter(({ final }) => !final).length,
  };
}

function countTiers(days: readonly LightDay[]): TierCount[] {
  return [...LATE_TIERS, ...EARLY_LEAVE_TIERS].flatMap((tier) => {
    const count = days.filter(
      ({ lateTier, earlyLeaveTier }) => lateTier === tier || earlyLeaveTier === tier,
    ).length;
    return count === 0 ? [] : [{ tier, count }];
  });
}

function countAbsences(days: readonly LightDay[]): AbsenceCount[] {
  return AWAY.flatMap((status) => {
    const details = days.filter((day) => day.status === status).map(({ statusDetail }) => statusDetail);
    return [...new Set(details)]
      .sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
      .map((detail) => ({ status, detail, count: details.filter((other) => other === detail).length }));
  });
}

function recapLkh(days: readonly RecapDay[]): LkhRecap {
  const asked = days.filter(({ day }) => ASKS_FOR_LKH.has(day.lkhRequirement));
  const approved = asked.filter(({ lkh }) => lkh === 'APPROVED').length;
  const waiting = asked.filter(({ lkh }) => lkh === 'SUBMITTED').length;
  return { required: asked.length, approved, waiting, missing: asked.length - approved - waiting };
}
