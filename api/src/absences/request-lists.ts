import type { FieldFilter, WhereTree } from '../db/where.js';
import { isAgencyWide } from '../employees/employee-scope.js';
import type { Actor } from '../shared/actor.js';
import type { DayRange } from '../shared/dated.js';
import type { LocalDay } from '../shared/local-day.js';
import type { RequestState } from './request-flow.rules.js';

/** The indexes of a table of requests that hold the order of its list: by day, and by state and day. */
export interface ListIndexes {
  readonly byDay: string;
  readonly byState: string;
}

/** Conditions of a list of requests that narrow it down to few people. */
export interface RequestWhere extends WhereTree {
  readonly state?: FieldFilter | null;
  readonly employeeId?: FieldFilter | null;
  readonly orgUnitId?: FieldFilter | null;
  readonly districtId?: FieldFilter | null;
}

/** Requests of one employee that touch a closed range of days. */
export interface RequestsWanted {
  readonly employeeId: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** Null for every state. */
  readonly states: readonly RequestState[] | null;
}

/** From the earliest to the latest day that is wanted; null when nothing is. */
export function spanOfWanted(wanted: readonly RequestsWanted[]): DayRange | null {
  const [startsOn] = wanted.map(({ from }) => from).sort();
  const endsOn = wanted
    .map(({ to }) => to)
    .sort()
    .at(-1);
  return startsOn === undefined || endsOn === undefined ? null : { startsOn, endsOn };
}

const NARROWING = ['employeeId', 'orgUnitId', 'districtId', 'AND', 'OR'] as const;

/**
 * The index that a list is read along, for whoever sees so many people that a page is soon full; null to leave the way
 * to the optimizer, which begins at the people. For a korwil it would rather sort everything that a district ever asked
 * for.
 */
export function indexToWalk(
  actor: Actor,
  where: RequestWhere | null,
  { byDay, byState }: ListIndexes,
): string | null {
  const isWide = actor.assignments.some((held) => held.role === 'KORWIL' || isAgencyWide(held));
  if (!isWide || NARROWING.some((name) => where?.[name] != null)) return null;
  if (where?.state == null) return byDay;
  return where.state.eq == null ? null : byState;
}
