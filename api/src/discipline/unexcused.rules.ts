import type { DayStatus } from '../attendance/day-facts.rules.js';
import type { LocalDay } from '../shared/local-day.js';

/**
 * Unexcused absence (tidak masuk kerja tanpa alasan yang sah), PP 94/2021 Pasal 9 to 11: working days add up in a
 * calendar year, and days without interruption count by themselves.
 *
 * What counts is a day with the status ABSENT (a working day without any punch and without a decided absence, tanpa
 * keterangan) that is over and was stored: what this system did not keep counts for nothing. Lateness, a missing side, leave, sickness and permission do not count; a dispensation or a
 * correction takes a day out, because it is not ABSENT any more.
 */

/** A day that time alone does not change any more. */
export interface ClosedDay {
  readonly date: LocalDay;
  readonly status: DayStatus;
}

/** Unexcused working days in a row; free days in between neither count nor interrupt. */
export interface AbsenceRun {
  /** The unexcused days, in order. */
  readonly days: readonly LocalDay[];
}

/** The unexcused absence of one employee in a calendar year. */
export interface Unexcused {
  readonly year: number;
  /** The unexcused days of the year, in order. */
  readonly days: readonly LocalDay[];
  /** Runs that reach into the year, with their days of the year before, in order. */
  readonly runs: readonly AbsenceRun[];
  /** The run that nothing has interrupted yet; null when the last working day was none. */
  readonly current: AbsenceRun | null;
  /** The last day that was counted; null when none is closed. */
  readonly countedThrough: LocalDay | null;
}

/** Days on which nobody is asked to work: they do not interrupt a run. */
const FREE: ReadonlySet<DayStatus> = new Set<DayStatus>(['OFF_DAY', 'HOLIDAY', 'JOINT_LEAVE']);

/**
 * Counts the closed days of one employee. Days of the end of the year before belong to it, so that a run over the turn
 * of the year is seen; their order does not matter.
 */
export function countUnexcused(year: number, closed: readonly ClosedDay[]): Unexcused {
  const days = [...closed].sort((a, b) => (a.date < b.date ? -1 : 1));
  const runs: LocalDay[][] = [];
  let open: LocalDay[] | null = null;
  for (const { date, status } of days) {
    if (FREE.has(status)) continue;
    if (status !== 'ABSENT') {
      open = null;
    } else if (open) {
      open.push(date);
    } else {
      open = [date];
      runs.push(open);
    }
  }
  return {
    year,
    days: days
      .filter(({ date, status }) => status === 'ABSENT' && yearOf(date) === year)
      .map(({ date }) => date),
    runs: runs.filter((run) => run.some((day) => yearOf(day) === year)).map((run) => ({ days: run })),
    current: open?.some((day) => yearOf(day) === year) ? { days: open } : null,
    countedThrough: days.at(-1)?.date ?? null,
  };
}

/** The longest run; the earliest of those that are equally long. Null without any. */
export function longestRun({ runs }: Unexcused): AbsenceRun | null {
  return runs.reduce<AbsenceRun | null>(
    (longest, run) => (run.days.length > (longest?.days.length ?? 0) ? run : longest),
    null,
  );
}

/** The calendar year of a day. */
export function yearOf(day: LocalDay): number {
  return Number(day.slice(0, 4));
}
