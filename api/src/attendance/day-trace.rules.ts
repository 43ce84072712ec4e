import type { LeaveKind, AbsenceKind } from '../rule-sets/rule-set-absence.js';
import type { CalendarEffect, CalendarKind } from '../calendar/calendar.rules.js';
import type { LocalDay, LocalTime, TimeZone } from '../shared/local-day.js';
import type { DayStatus, DeductionLine, DispensationEffect } from './day-facts.rules.js';
import type { PunchKind } from './punch.entity.js';

/**
 * Which facts led to a day, in the order in which they were used, as plain JSON: it is stored with the day, and the
 * sentence that explains the day is made of nothing else. Instants are ISO 8601 in UTC.
 */
export interface DayTrace {
  readonly date: LocalDay;
  readonly zone: TimeZone;
  readonly ruleSetId: string;
  readonly row: number;
  readonly status: DayStatus;
  /** False when the day is not paid. */
  readonly payable: boolean;
  readonly steps: readonly TraceStep[];
}

/** Why a punch of the day was not used. */
export const IGNORED_REASONS = [
  'PENDING_CONFIRMATION',
  'REJECTED',
  'BEFORE_WINDOW',
  'AFTER_WINDOW',
  'SUPERSEDED',
] as const;
export type IgnoredReason = (typeof IGNORED_REASONS)[number];

/** Why minutes after or before a bell do not count. */
export const ADJUSTMENTS = ['TIME_WINDOW', 'WAIVED', 'NOT_NEEDED', 'GRACE', 'MADE_UP'] as const;
export type Adjustment = (typeof ADJUSTMENTS)[number];

/** One fact and what it did. */
export type TraceStep =
  | { readonly step: 'ASSIGNMENT'; readonly id: string | null }
  | ScheduleStep
  | {
      readonly step: 'CALENDAR';
      readonly id: string;
      readonly kind: CalendarKind;
      readonly name: string;
      readonly effect: CalendarEffect;
    }
  | AbsenceStep
  | DispensationStep
  | {
      readonly step: 'WITHOUT_GEOFENCE';
      readonly reason: 'WFH' | 'WFA' | 'SCHOOL_HOLIDAY';
      readonly id: string;
    }
  | {
      readonly step: 'EFFECTIVE';
      readonly side: PunchKind;
      readonly source: 'PUNCH' | 'CORRECTION';
      readonly id: string;
      readonly at: string;
    }
  | {
      readonly step: 'EXCUSED';
      readonly side: PunchKind;
      readonly id: string;
      readonly effect: DispensationEffect;
    }
  | IgnoredStep
  | MinutesStep
  | ({ readonly step: 'DEDUCTION' } & DeductionLine);

/** The hours of the day, or why there are none. */
export interface ScheduleStep {
  readonly step: 'SCHEDULE';
  readonly kind: 'HOURS' | 'NO_HOURS' | 'UNASSIGNED';
  readonly assignmentId: string | null;
  readonly overlayId: string | null;
  readonly workScheduleId: string | null;
  readonly code: string | null;
  readonly start: LocalTime | null;
  readonly end: LocalTime | null;
}

/** A decided absence. */
export interface AbsenceStep {
  readonly step: 'ABSENCE';
  readonly id: string;
  readonly kind: AbsenceKind;
  readonly leaveKind: LeaveKind | null;
  /** Only of a sick day. */
  readonly hasLetter: boolean | null;
}

/** A dispensation that changed the day. */
export interface DispensationStep {
  readonly step: 'DISPENSATION';
  readonly id: string;
  readonly effect: DispensationEffect;
  readonly reason: string;
  /** The window on the wall clock; null for other effects. */
  readonly from: LocalTime | null;
  readonly to: LocalTime | null;
}

/** A punch of the day that was not used. */
export interface IgnoredStep {
  readonly step: 'IGNORED';
  readonly side: PunchKind;
  readonly id: string;
  readonly at: string;
  readonly reason: IgnoredReason;
  /** The limit of the window that it missed, on the wall clock. */
  readonly limit: LocalTime | null;
}

/** The minutes of one side: after the start for IN, before the end for OUT. */
export interface MinutesStep {
  readonly step: 'MINUTES';
  readonly side: PunchKind;
  /** Start or end of work. */
  readonly bell: LocalTime;
  /** By the clock. */
  readonly raw: number;
  /** After what does not count. */
  readonly counted: number;
  readonly adjustments: readonly {
    readonly reason: Adjustment;
    /** The dispensation; null for a rule of the schedule. */
    readonly id: string | null;
  }[];
}

/** The first step of a kind. */
export function findStep<Kind extends TraceStep['step']>(
  trace: DayTrace,
  kind: Kind,
): Extract<TraceStep, { step: Kind }> | null {
  return stepsOf(trace, kind)[0] ?? null;
}

/** Every step of a kind, in order. */
export function stepsOf<Kind extends TraceStep['step']>(
  trace: DayTrace,
  kind: Kind,
): readonly Extract<TraceStep, { step: Kind }>[] {
  return trace.steps.filter((step): step is Extract<TraceStep, { step: Kind }> => step.step === kind);
}
