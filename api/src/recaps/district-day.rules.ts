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

/** The days by a key, the groups in the order in which they are met. */
export function groupDays<Key>(
  days: readonly CountedDay[],
  keyOf: (day: CountedDay) => Key,
): Map<Key, CountedDay[]> {
  const groups = new Map<Key, CountedDay[]>();
  for (const day of days) {
    const key = keyOf(day);
    const group = groups.get(key);
    if (group) group.push(day);
    else groups.set(key, [day]);
  }
  return groups;
}
