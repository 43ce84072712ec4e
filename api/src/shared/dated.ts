import { addDays, END_OF_TIME, type LocalDay } from './local-day.js';

/**
 * Dated rows: facts that hold from a day to a day, such as an assignment, a supervisor or a schedule mode.
 *
 * Both ends are inclusive, so a row of one day starts and ends on it. An open end is {@link END_OF_TIME}, and days are
 * ISO text, so comparing the texts compares the days. A set of rows is "the rows of one employee for one question";
 * within it rows must not overlap. All functions leave their arguments as they are.
 */
export interface DayRange {
  readonly startsOn: LocalDay;
  readonly endsOn: LocalDay;
}

/** What happens to rows that start after the day of a cut: they stay, or the new row takes their place. */
export const FUTURE_ROWS = ['KEEP', 'REPLACE'] as const;
export type FutureRows = (typeof FUTURE_ROWS)[number];

/** The result of a cut: all rows in order, and how they differ from the rows before, for the service to write. */
export interface DatedCut<Row extends DayRange> {
  readonly rows: readonly Row[];
  readonly added: Row;
  /** The row that now ends on the day before, with its new end; null when none held on that day. */
  readonly shortened: Row | null;
  /** Rows that no longer exist: one that started on the same day, and future rows when they are replaced. */
  readonly removed: readonly Row[];
}

/** True when the range has at least one day. */
export function isDayRange(range: DayRange): boolean {
  return range.startsOn <= range.endsOn;
}

/** True when the day lies in the closed range. */
export function contains(range: DayRange, day: LocalDay): boolean {
  return range.startsOn <= day && day <= range.endsOn;
}

/** True when the two ranges share at least one day. */
export function overlaps(one: DayRange, other: DayRange): boolean {
  return one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;
}

/** The row that holds on a day; undefined when none does. Rows may be in any order. */
export function asOf<Row extends DayRange>(rows: readonly Row[], day: LocalDay): Row | undefined {
  return rows.find((row) => contains(row, day));
}

/** The first two rows that share a day, in order of their start; null when no rows do. */
export function findOverlap<Row extends DayRange>(rows: readonly Row[]): readonly [Row, Row] | null {
  let previous: Row | undefined;
  for (const row of inOrder(rows)) {
    if (previous && overlaps(previous, row)) return [previous, row];
    previous = row;
  }
  return null;
}

/**
 * The first days between the earliest start and the latest end that no row covers; null when there are none. Days
 * before the first row and after the last are not gaps: a career begins and ends.
 */
export function findGap(rows: readonly DayRange[]): DayRange | null {
  let coveredTo: LocalDay | undefined;
  for (const row of inOrder(rows)) {
    if (coveredTo !== undefined && coveredTo < row.startsOn && dayAfter(coveredTo) < row.startsOn) {
      return { startsOn: dayAfter(coveredTo), endsOn: addDays(row.startsOn, -1) };
    }
    if (coveredTo === undefined || row.endsOn > coveredTo) coveredTo = row.endsOn;
  }
  return null;
}

/**
 * Plans a new row from a day on. Whatever dates `newRow` carries are replaced by those of the plan.
 *
 * - The row that holds on the day ends on the day before; one that starts on the very day is replaced.
 * - `KEEP` leaves rows that start later as they are and ends the new row on the day before the next of them.
 * - `REPLACE` removes rows that start later; the new row is open-ended.
 * - A stretch that had no row before the day stays without: the past is not invented.
 *
 * The rows given must not overlap; then the result does not overlap, no gap arises or stays open at the new row, and
 * it says the same as before about every earlier day.
 */
export function planCut<Row extends DayRange>(
  rows: readonly Row[],
  day: LocalDay,
  newRow: Row,
  future: FutureRows,
): DatedCut<Row> {
  const ordered = inOrder(rows);
  const later = ordered.filter((row) => row.startsOn > day);
  const kept = future === 'KEEP' ? later : [];
  const next = kept[0];
  const added = { ...newRow, startsOn: day, endsOn: next ? addDays(next.startsOn, -1) : END_OF_TIME };
  const replaced = ordered.filter((row) => row.startsOn === day);
  const current = ordered.find((row) => row.startsOn < day && row.endsOn >= day);
  const shortened = current ? { ...current, endsOn: addDays(day, -1) } : null;
  const before = ordered.filter((row) => row.startsOn < day && row !== current);
  return {
    rows: [...before, ...(shortened ? [shortened] : []), added, ...kept],
    added,
    shortened,
    removed: [...replaced, ...(future === 'KEEP' ? [] : later)],
  };
}

/** The rows after a new row starts on a day; see {@link planCut} for what happens to the others. */
export function cutFrom<Row extends DayRange>(
  rows: readonly Row[],
  day: LocalDay,
  newRow: Row,
  future: FutureRows,
): readonly Row[] {
  return planCut(rows, day, newRow, future).rows;
}

/** The rows when nothing holds after a day any more: rows that start later are left out, a longer one ends on it. */
export function endOn<Row extends DayRange>(rows: readonly Row[], lastDay: LocalDay): readonly Row[] {
  return inOrder(rows)
    .filter((row) => row.startsOn <= lastDay)
    .map((row) => (row.endsOn > lastDay ? { ...row, endsOn: lastDay } : row));
}

function inOrder<Row extends DayRange>(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, other) => compareDays(one.startsOn, other.startsOn));
}

function compareDays(one: LocalDay, other: LocalDay): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The next day; the end of time has none and stays, because year 10000 would no longer compare as text. */
function dayAfter(day: LocalDay): LocalDay {
  return day === END_OF_TIME ? END_OF_TIME : addDays(day, 1);
}
