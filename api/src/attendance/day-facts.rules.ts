import type { ResolvedCalendar } from '../calendar/calendar.rules.js';
import type { AbsenceKind, LeaveKind } from '../rule-sets/rule-set-absence.js';
import type { DeductionRule, EarlyLeaveTier, LateTier, RuleSetContent } from '../rule-sets/rule-set.js';
import type { ResolvedSchedule } from '../schedules/schedule-resolution.rules.js';
import type { LocalDay, TimeZone } from '../shared/local-day.js';
import type { DayTrace } from './day-trace.rules.js';
import type { PunchKind, PunchState } from './punch.entity.js';
import type { PunchRejection } from './punch.rules.js';

/** What a day can turn out to be. */
export const DAY_STATUSES = [
  'OUT_OF_SCOPE',
  'FUTURE',
  'OFF_DAY',
  'HOLIDAY',
  'JOINT_LEAVE',
  'LEAVE',
  'DUTY_TRAVEL',
  'TRAINING',
  'SICK',
  'PERMISSION',
  'PENDING',
  'ABSENT',
  'IN_PROGRESS',
  'MISSING_CLOCK_IN',
  'MISSING_CLOCK_OUT',
  'PRESENT',
  'LATE',
  'EARLY_LEAVE',
  'LATE_AND_EARLY',
] as const;
export type DayStatus = (typeof DAY_STATUSES)[number];

/**
 * What the day asks of the LKH. Required for the allowance are REQUIRED and COUNTS_AS_MISSING (absent: a report may be
 * written, but it counts only once a correction or an absence says that the employee was not absent). UNDECIDED: the day is still open without a punch. NOT_APPLICABLE: out of scope, or to come.
 */
export const LKH_REQUIREMENTS = [
  'REQUIRED',
  'COUNTS_AS_MISSING',
  'NOT_REQUIRED',
  'UNDECIDED',
  'NOT_APPLICABLE',
] as const;
export type LkhRequirement = (typeof LKH_REQUIREMENTS)[number];

/** A punch of the employee. Those of other dates and those that do not count may be among the facts. */
export interface PunchFact {
  readonly id: string;
  readonly kind: PunchKind;
  readonly state: PunchState;
  readonly businessAt: Date;
  /** Why it does not count; null unless REJECTED. See `rejectionOf`. */
  readonly rejection: PunchRejection | null;
}

/** An approved absence that covers the date. */
export type AbsenceFact =
  | { readonly id: string; readonly kind: 'LEAVE'; readonly leaveKind: LeaveKind }
  | { readonly id: string; readonly kind: 'SICK'; readonly hasLetter: boolean }
  | PlainAbsence[keyof PlainAbsence];

/** One type for each kind that has nothing but its id, so that a check of the kind narrows the union. */
type PlainAbsence = {
  readonly [Kind in Exclude<AbsenceKind, 'LEAVE' | 'SICK'>]: { readonly id: string; readonly kind: Kind };
};

/** An approved correction: it replaces whatever the punches say about one side of the day. */
export interface CorrectionFact {
  readonly id: string;
  readonly side: PunchKind;
  readonly at: Date;
  /** The later decision about the same side wins. */
  readonly decidedAt: Date;
}

/**
 * What a dispensation waives. FULL_DAY: the whole day counts as present. WAIVE_LATENESS, WAIVE_EARLY_LEAVE: a punch is
 * needed, its minutes do not count. NO_CLOCK_IN, NO_CLOCK_OUT: that side needs no punch. TIME_WINDOW (outage, flood):
 * no minute within it counts, neither as late or early nor towards a cutoff; when it leaves no minute from a bell to
 * the end of the window of its side, that side needs no punch. No dispensation and no punch ever makes a day dearer,
 * so nobody gains by not clocking in.
 */
export const DISPENSATION_EFFECTS = [
  'FULL_DAY',
  'WAIVE_LATENESS',
  'WAIVE_EARLY_LEAVE',
  'NO_CLOCK_IN',
  'NO_CLOCK_OUT',
  'TIME_WINDOW',
] as const;
export type DispensationEffect = (typeof DISPENSATION_EFFECTS)[number];

/** A dispensation in force for the employee on the date. A window includes `from` and excludes `to`. */
export type DispensationFact = {
  readonly id: string;
  /** Why it was declared, in the words of who declared it. */
  readonly reason: string;
} & (
  | { readonly effect: Exclude<DispensationEffect, 'TIME_WINDOW'> }
  | { readonly effect: 'TIME_WINDOW'; readonly from: Date; readonly to: Date }
);

/** Everything that one day of one employee depends on, each read as of the date. */
export interface DayFacts {
  readonly date: LocalDay;
  /** The present instant, as a value. */
  readonly now: Date;
  /** Zone of the work location. */
  readonly zone: TimeZone;
  /** An assignment in force on the date; null when there is none. */
  readonly assignmentId: string | null;
  readonly schedule: ResolvedSchedule;
  readonly calendar: ResolvedCalendar;
  readonly punches: readonly PunchFact[];
  readonly absences: readonly AbsenceFact[];
  readonly corrections: readonly CorrectionFact[];
  readonly dispensations: readonly DispensationFact[];
  readonly ruleSet: { readonly id: string; readonly content: RuleSetContent };
}

/** The instant that counts for one side of the day, and where it comes from. */
export interface EffectiveTime {
  readonly at: Date;
  readonly source: 'PUNCH' | 'CORRECTION';
  readonly sourceId: string;
}

/** What one rule costs on one day. */
export interface DeductionLine {
  readonly rule: DeductionRule;
  readonly tier: LateTier | EarlyLeaveTier | null;
  /** Counted minutes behind the tier; 0 for a missing side, an absence, a leave. */
  readonly minutes: number;
  /** Basis points of the discipline part of the month. */
  readonly bps: number;
  /** Punch, correction or absence behind the line; empty when the cause is that there is none. */
  readonly sourceIds: readonly string[];
  /** Article of the regulation, when the rule set names it. */
  readonly article: string | null;
}

/** The derived day. */
export interface DayResolution {
  readonly date: LocalDay;
  readonly status: DayStatus;
  /**
   * Finer than the status: the kind of leave or holiday, WITH_LETTER or WITHOUT_LETTER of a sick day, DISPENSED,
   * NO_SCHEDULE, or where the work was done from (WFH, WFA, SCHOOL_HOLIDAY); else null.
   */
  readonly statusDetail: string | null;
  /** Row of the precedence table that decided, 0 to 13. */
  readonly row: number;
  readonly lkhRequirement: LkhRequirement;
  /** False for a day without assignment and for unpaid leave. */
  readonly payable: boolean;
  /** The schedule has hours and the calendar does not free the employee. */
  readonly workingDay: boolean;
  /** Net minutes that the schedule asks; 0 on a day that is no working day. */
  readonly scheduledMinutes: number;
  /** Null when there is none, or when the status does not depend on punches. */
  readonly effectiveIn: EffectiveTime | null;
  readonly effectiveOut: EffectiveTime | null;
  /** Counted whole minutes, after waivers, windows, grace and made-up time. */
  readonly lateMinutes: number;
  readonly earlyLeaveMinutes: number;
  /** The highest tier for a missing side; null when nothing is to be blamed. */
  readonly lateTier: LateTier | null;
  readonly earlyLeaveTier: EarlyLeaveTier | null;
  /** Sum of the lines; 0 while the day cannot be judged. */
  readonly deductionBps: number;
  readonly deductions: readonly DeductionLine[];
  /** Offline punches that would count once somebody confirms them. */
  readonly pendingPunchIds: readonly string[];
  /** No window is open any more: the day does not change by time alone. */
  readonly final: boolean;
  readonly ruleSetId: string;
  readonly trace: DayTrace;
}
