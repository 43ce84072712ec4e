import type { DayStatus } from '../attendance/day-facts.rules.js';
import { countStatuses, type StatusCount } from '../attendance/status-counts.rules.js';

/** Somebody's day, counted where their main post is. */
export interface CountedDay {
  readonly orgUnitId: string;
  readonly status: DayStatus;
  readonly final: boolean;
}

/** How many people of a group have which status. */
export interface DayCount {
  readonly people: number;
  readonly counts: readonly StatusCount[];
  /** False while the day of somebody may still change by itself. */
  readonly final: boolean;
}

/** Counts days. */
export function countDays(days: readonly CountedDay[]): DayCount {
  return {
    people: days.length,
    counts: countStatuses(days.map(({ status }) => status)),
    final: days.every(({ final }) => final),
  };
}
