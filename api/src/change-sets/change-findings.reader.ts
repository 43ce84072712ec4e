import type { EntityManager } from 'typeorm';
import { groupBy } from '../shared/group-by.js';
import { addDays, type LocalDay } from '../shared/local-day.js';
import type { AffectedCounts, AffectedThing } from './change-effects.rules.js';
import type { PlaceOnMap } from './change-row.rules.js';

/** Days behind today in which an unchecked clock event still waits for somebody. */
const PUNCH_DAYS = 62;

const COUNTS_SQL = `
  SELECT 'REPORTS' AS thing, employee_id AS employeeId, COUNT(*) AS number FROM lkh_reports
  WHERE state = 'SUBMITTED' AND employee_id IN (?) GROUP BY employee_id
  UNION ALL
  SELECT 'PUNCHES', employee_id, COUNT(*) FROM punches
  WHERE employee_id IN (?) AND business_date >= ? AND state IN ('FLAGGED', 'PENDING_CONFIRMATION') GROUP BY employee_id
  UNION ALL
  SELECT 'REQUESTS', employee_id, COUNT(*) FROM (
    SELECT employee_id FROM absences WHERE state = 'REQUESTED' AND employee_id IN (?)
    UNION ALL
    SELECT employee_id FROM correction_requests WHERE state = 'REQUESTED' AND employee_id IN (?)
  ) requests GROUP BY employee_id
  UNION ALL
  SELECT 'PROPOSALS', employee_id, COUNT(*) FROM placement_proposals
  WHERE state = 'PROPOSED' AND employee_id IN (?) GROUP BY employee_id
  UNION ALL
  SELECT 'STORED_DAYS', employee_id, COUNT(*) FROM attendance_days
  WHERE employee_id IN (?) AND date >= ? GROUP BY employee_id`;

const PLACES_SQL = `
  SELECT id, CAST(latitude AS DOUBLE) AS latitude, CAST(longitude AS DOUBLE) AS longitude
  FROM work_locations WHERE id IN (?)`;

/** What changes of these employees would touch, by employee; one statement. */
export async function readAffected(
  manager: EntityManager,
  employeeIds: readonly string[],
  effectiveOn: LocalDay,
  today: LocalDay,
): Promise<ReadonlyMap<string, AffectedCounts>> {
  if (employeeIds.length === 0) return new Map();
  const rows = await manager.query<{ thing: AffectedThing; employeeId: string; number: string }[]>(
    COUNTS_SQL,
    [
      ...[employeeIds, employeeIds, addDays(today, -PUNCH_DAYS), employeeIds, employeeIds, employeeIds],
      ...[employeeIds, effectiveOn],
    ],
  );
  const byEmployee = groupBy(rows, ({ employeeId }) => employeeId);
  return new Map(
    [...byEmployee].map(([employeeId, found]): [string, AffectedCounts] => [
      employeeId,
      Object.fromEntries(found.map(({ thing, number }) => [thing, Number(number)])),
    ]),
  );
}

/** Where places of work lie, by id; one statement. */
export async function readPlaces(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlaceOnMap>> {
  if (ids.length === 0) return new Map();
  const rows = await manager.query<(PlaceOnMap & { id: string })[]>(PLACES_SQL, [ids]);
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}
