import type { FieldFilter, WhereTree } from '../db/where.js';
import { isAgencyWide } from '../employees/employee-scope.js';
import type { Actor } from '../shared/actor.js';

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
