import { addDays, type LocalDay } from '../shared/local-day.js';
import { contains, planCut, type DayRange } from '../shared/dated.js';

/** How the dated rows of an employee change when a proposal takes effect; for the service to write. */
export interface PlacementChange<Row extends DayRange> {
  /** The new row; null when nothing of one's own is needed any more. */
  readonly added: Row | null;
  /** Rows that now end on the day before, with their new end. */
  readonly shortened: readonly Row[];
  /** Rows that no longer exist: they would have begun on the very day. */
  readonly removed: readonly Row[];
}

/**
 * One row takes the place of another from a day on: the supervisor, or the schedule of one's own. What somebody decided
 * for a later day stays, and the new row ends before it; a proposal never undoes a decision about the future.
 */
export function planSuccession<Row extends DayRange>(
  rows: readonly Row[],
  day: LocalDay,
  newRow: Row,
): PlacementChange<Row> {
  const { added, shortened, removed } = planCut(rows, day, newRow, 'KEEP');
  return { added, shortened: shortened ? [shortened] : [], removed };
}

/**
 * The schedule of one's own when the unit has the proposed one: the own row ends and the unit's holds again, also when
 * the unit changes later. Later rows of one's own stay.
 */
export function planInheritance<Row extends DayRange>(
  rows: readonly Row[],
  day: LocalDay,
): PlacementChange<Row> {
  return { ...endOfHeld(rows, day), added: null };
}

/**
 * A new place of work takes the place of all that the employee has on the day: several may be valid at once, and who
 * moves no longer clocks in at any of the old ones. A later row stays. When it follows one of the replaced rows without
 * a gap it is the next move, and the new row ends before it; otherwise it is a place beside.
 */
export function planMove<Row extends DayRange>(
  rows: readonly Row[],
  day: LocalDay,
  newRow: Row,
): PlacementChange<Row> {
  const lastDays = new Set(rows.filter((row) => contains(row, day)).map((row) => row.endsOn));
  const nextMoves = rows.filter((row) => row.startsOn > day && lastDays.has(addDays(row.startsOn, -1)));
  const { added } = planCut(nextMoves, day, newRow, 'KEEP');
  return { ...endOfHeld(rows, day), added };
}

/** What holds on the day ends on the day before; what begins on the day itself goes. */
function endOfHeld<Row extends DayRange>(
  rows: readonly Row[],
  day: LocalDay,
): Pick<PlacementChange<Row>, 'shortened' | 'removed'> {
  const held = rows.filter((row) => contains(row, day));
  return {
    shortened: held.filter((row) => row.startsOn < day).map((row) => ({ ...row, endsOn: addDays(day, -1) })),
    removed: held.filter((row) => row.startsOn === day),
  };
}
