import type { EntityManager } from 'typeorm';
import type { ScheduleScope } from '../schedules/schedule-assignment.entity.js';
import { overlaps, type DayRange } from '../shared/dated.js';
import type { ScopeDays } from './schedule-affected.rules.js';

/** What is replaced, and for whom. */
export interface Replacement {
  readonly scope: ScheduleScope;
  readonly scopeId: string;
  /** Code of the template whose hours are replaced. */
  readonly replacesCode: string;
}

interface HolderRow extends DayRange {
  readonly scope: ScheduleScope;
  readonly scopeId: string;
}

/** Who has a template as their own, in an agency; rows of people of other agencies cost a day derived too much. */
const HOLDERS_SQL = `
  SELECT s.scope AS scope, s.scope_id AS scopeId, s.starts_on AS startsOn, s.ends_on AS endsOn
  FROM schedule_assignments s JOIN work_schedules w ON w.id = s.work_schedule_id
  LEFT JOIN org_units u ON s.scope = 'UNIT' AND u.id = s.scope_id
  WHERE w.code = ? AND (s.scope = 'EMPLOYEE' OR (s.scope = 'UNIT' AND u.agency_id = ?)
    OR (s.scope = 'REGENCY' AND s.scope_id = ?))
  ORDER BY s.scope, s.scope_id`;

/**
 * Whose days a replacement can alter: of one for the regency those units and people who work by the replaced template,
 * so that an office is not derived again because Ramadan moves at schools; of a narrower one everybody of its scope.
 */
export async function readReplacedScopes(
  manager: EntityManager,
  { scope, scopeId, replacesCode }: Replacement,
  days: readonly DayRange[],
): Promise<ScopeDays[]> {
  if (days.length === 0) return [];
  if (scope !== 'REGENCY') return [{ scope, scopeId, days }];
  const holders = await manager.query<HolderRow[]>(HOLDERS_SQL, [replacesCode, scopeId, scopeId]);
  return holders
    .filter((row) => days.some((range) => overlaps(row, range)))
    .map((row) => ({ scope: row.scope, scopeId: row.scopeId, days }));
}
