import { overlaps, type DayRange, type FutureRows } from '../shared/dated.js';
import { addDays, END_OF_TIME, type LocalDay } from '../shared/local-day.js';

/** A schedule of one scope for a period; the rows of a scope do not overlap. */
export interface SchedulePeriod extends DayRange {
  readonly id: string;
  readonly workScheduleId: string;
}

/** Another schedule for a scope from a day on. */
export interface PeriodWish {
  /** Null: none of the scope's own, so that the wider scope's holds. */
  readonly workScheduleId: string | null;
  readonly startsOn: LocalDay;
  /** Last day; null until the next row begins, or for ever. */
  readonly endsOn: LocalDay | null;
  /** What happens to later rows when no last day is given. */
  readonly future: FutureRows;
}

/** How the rows of a scope change; for the service to write. */
export interface PeriodsChange {
  /** All rows afterwards, in order. */
  readonly rows: readonly SchedulePeriod[];
  readonly added: readonly SchedulePeriod[];
  /** Rows that stay with other dates. */
  readonly moved: readonly SchedulePeriod[];
  /** Rows that no longer exist. */
  readonly removed: readonly SchedulePeriod[];
}

/**
 * Plans a schedule for a period: what holds on its days ends before it or goes, and what lasted longer goes on behind
 * it. Days outside of the period say the same as before.
 *
 * @param rows the rows of the scope, without overlaps. @param newId makes ids of new rows.
 */
export function planPeriods(
  rows: readonly SchedulePeriod[],
  wish: PeriodWish,
  newId: () => string,
): PeriodsChange {
  const period = { startsOn: wish.startsOn, endsOn: lastDayOf(rows, wish) };
  const kept = rows.flatMap((row) => cutOut(row, period, newId));
  const own = wish.workScheduleId;
  const added = own === null ? [] : [{ ...period, id: newId(), workScheduleId: own }];
  const after = [...kept, ...added].sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  const before = new Map(rows.map((row) => [row.id, row]));
  const left = new Set(kept.map(({ id }) => id));
  return {
    rows: after,
    added: after.filter(({ id }) => !before.has(id)),
    moved: kept.filter((row) => {
      const old = before.get(row.id);
      return old !== undefined && (old.startsOn !== row.startsOn || old.endsOn !== row.endsOn);
    }),
    removed: rows.filter(({ id }) => !left.has(id)),
  };
}

/** The days on which two sets of rows of one scope say different things, in order. */
export function differingDays(
  before: readonly SchedulePeriod[],
  after: readonly SchedulePeriod[],
): readonly DayRange[] {
  const starts = [...before, ...after].flatMap((row) => [
    row.startsOn,
    ...(row.endsOn === END_OF_TIME ? [] : [addDays(row.endsOn, 1)]),
  ]);
  const edges = [...new Set(starts)].sort();
  const stretches = edges.map((startsOn, index): DayRange => {
    const next = edges[index + 1];
    return { startsOn, endsOn: next === undefined ? END_OF_TIME : addDays(next, -1) };
  });
  return stretches
    .filter(({ startsOn }) => scheduleOn(before, startsOn) !== scheduleOn(after, startsOn))
    .reduce<DayRange[]>(joined, []);
}

/** Digest-free name of what somebody saw: equal texts are equal rows. */
export function periodsText(rows: readonly SchedulePeriod[]): string {
  return rows
    .map(({ id, workScheduleId, startsOn, endsOn }) => [id, workScheduleId, startsOn, endsOn].join(' '))
    .sort()
    .join('\n');
}

function lastDayOf(rows: readonly SchedulePeriod[], { startsOn, endsOn, future }: PeriodWish): LocalDay {
  if (endsOn !== null) return endsOn;
  const later = rows
    .map((row) => row.startsOn)
    .filter((day) => day > startsOn)
    .sort();
  const [next] = future === 'KEEP' ? later : [];
  return next === undefined ? END_OF_TIME : addDays(next, -1);
}

/** What is left of a row beside a period: its beginning keeps the id, unless only its end is left. */
function cutOut(row: SchedulePeriod, period: DayRange, newId: () => string): SchedulePeriod[] {
  if (!overlaps(row, period)) return [row];
  const begins = row.startsOn < period.startsOn;
  const goesOn = row.endsOn > period.endsOn;
  return [
    ...(begins ? [{ ...row, endsOn: addDays(period.startsOn, -1) }] : []),
    ...(goesOn ? [{ ...row, id: begins ? newId() : row.id, startsOn: addDays(period.endsOn, 1) }] : []),
  ];
}

function scheduleOn(rows: readonly SchedulePeriod[], day: LocalDay): string | null {
  return rows.find((row) => row.startsOn <= day && day <= row.endsOn)?.workScheduleId ?? null;
}

/** Adds a range behind others, as one with the last when it follows it. */
function joined(ranges: DayRange[], range: DayRange): DayRange[] {
  const last = ranges.at(-1);
  if (!last || addDays(last.endsOn, 1) < range.startsOn) return [...ranges, range];
  return [...ranges.slice(0, -1), { startsOn: last.startsOn, endsOn: range.endsOn }];
}
