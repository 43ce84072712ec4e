import type { Role } from '../shared/actor.js';
import type { SupervisionProblemKind } from './supervision-problems.rules.js';
import { CHAIN_FROM_TOP, GUIDE_CHAIN, type SupervisionTable } from './supervision.rules.js';

/*
 * What `problemsOf` says of one person, for everybody at once. The roles above somebody become bits, so that one pass
 * over the posts and links of a day tells what is wrong: at 15,000 employees a subquery for each person and question
 * took four times as long. A test compares the two for a regency with every kind of problem.
 */

const kind = (name: SupervisionProblemKind): string => `'${name}'`;

/** Place of a role in the chain, 1 at the top; 0 for a role that is not in it. */
const placeOf = (alias: string): string =>
  `FIELD(${alias}.role, ${CHAIN_FROM_TOP.map((role) => `'${role}'`).join(', ')})`;

/** Bits of roles: bit 1 for the top of the chain. */
function bitsOf(roles: readonly Role[]): number {
  return roles.reduce((bits, role) => bits | (1 << (CHAIN_FROM_TOP.indexOf(role) + 1)), 0);
}

/** The roles that may supervise the role at a place in the chain, as bits. */
function expectedAt(place: string, table: SupervisionTable): string {
  return `ELT(${place}, ${CHAIN_FROM_TOP.map((role) => bitsOf(table[role])).join(', ')})`;
}

const OWN_PLACE = `NULLIF(${placeOf('own')}, 0)`;
const HIGHEST = `MIN(${OWN_PLACE})`;
const HIGHEST_OF_OWN = `COALESCE(MIN(IF(own.acting = 0, ${OWN_PLACE}, NULL)), ${HIGHEST})`;

/** `standsOver` of the post above over the own post. */
const STANDS_OVER = `COALESCE(above_unit.agency_id = own_unit.agency_id AND (
  above.role = 'OFFICE_HEAD'
  OR (above.role IN ('KORWIL', 'SCHOOL_SUPERVISOR') AND above_unit.district_id = own_unit.district_id)
  OR (above.role IN ('PRINCIPAL', 'STAFF') AND above.org_unit_id = own.org_unit_id)), 0)`;

/**
 * Rows `employee_id`, `kind` for every problem on `:day`. Needs the parameter `day`, and `circle` with the ids of the
 * members of circles (an id that is nobody's when there are none).
 *
 * @param scope condition on `own.employee_id`.
 */
export function problemsSql(scope: string, table: SupervisionTable = GUIDE_CHAIN): string {
  return `
    SELECT employee_id, kind FROM (
      SELECT place.employee_id AS employee_id, CASE
        WHEN place.supervisor_id IS NULL THEN IF(place.highest = 1, NULL, ${kind('NO_SUPERVISOR')})
        WHEN place.posts_above = 0 THEN ${kind('SUPERVISOR_INACTIVE')}
        WHEN place.expected = 0 THEN ${kind('HEAD_HAS_SUPERVISOR')}
        WHEN place.roles_above & place.expected = 0 THEN ${kind('WRONG_LEVEL')}
        WHEN place.is_near = 0 THEN ${kind('SUPERVISOR_ELSEWHERE')}
      END AS kind
      FROM (
        SELECT own.employee_id AS employee_id, link.supervisor_id AS supervisor_id, ${HIGHEST} AS highest,
               ${expectedAt(HIGHEST, table)} | ${expectedAt(HIGHEST_OF_OWN, table)} AS expected,
               COUNT(above.id) AS posts_above,
               BIT_OR(IF(above.id IS NULL, 0, 1 << ${placeOf('above')})) AS roles_above,
               MAX(${STANDS_OVER}) AS is_near
        FROM assignments own
        JOIN employees person ON person.id = own.employee_id AND person.ends_on >= :day
        JOIN org_units own_unit ON own_unit.id = own.org_unit_id
        LEFT JOIN supervisions link ON link.employee_id = own.employee_id AND :day BETWEEN link.starts_on AND link.ends_on
        LEFT JOIN employees supervisor ON supervisor.id = link.supervisor_id AND supervisor.ends_on >= :day
        LEFT JOIN assignments above
          ON above.employee_id = supervisor.id AND :day BETWEEN above.starts_on AND above.ends_on
        LEFT JOIN org_units above_unit ON above_unit.id = above.org_unit_id
        WHERE :day BETWEEN own.starts_on AND own.ends_on AND ${scope}
        GROUP BY own.employee_id, link.supervisor_id
      ) place
      WHERE place.highest IS NOT NULL
    ) judged
    WHERE kind IS NOT NULL
    UNION ALL
    SELECT own.employee_id, ${kind('CYCLE')} FROM assignments own
    JOIN employees person ON person.id = own.employee_id AND person.ends_on >= :day
    WHERE own.employee_id IN (:...circle) AND :day BETWEEN own.starts_on AND own.ends_on AND ${scope}
    GROUP BY own.employee_id HAVING ${HIGHEST} IS NOT NULL
    UNION ALL
    SELECT own.employee_id, ${kind('LOCATION_WITHOUT_COORDINATES')} FROM assignments own
    JOIN employees person ON person.id = own.employee_id AND person.ends_on >= :day
    JOIN employee_work_locations place ON place.employee_id = own.employee_id
      AND :day BETWEEN place.starts_on AND place.ends_on
    JOIN work_locations location ON location.id = place.work_location_id AND location.active = 1
    WHERE :day BETWEEN own.starts_on AND own.ends_on AND ${scope}
    GROUP BY own.employee_id HAVING ${HIGHEST} IS NOT NULL AND COUNT(location.latitude) = 0`;
}

/**
 * Links of a day that no chain from the top reaches: of the members of circles, and of whoever is below them. Parameter
 * `?` three times: the day.
 */
export const UNREACHED_LINKS_SQL = `
  WITH RECURSIVE today (employee_id, supervisor_id, starts_on, ends_on) AS (
    SELECT employee_id, supervisor_id, starts_on, ends_on FROM supervisions WHERE ? BETWEEN starts_on AND ends_on
  ),
  reached (employee_id) AS (
    SELECT DISTINCT s.supervisor_id FROM today s
    WHERE NOT EXISTS (SELECT 1 FROM supervisions t WHERE t.employee_id = s.supervisor_id AND ? BETWEEN t.starts_on AND t.ends_on)
    UNION ALL
    SELECT s.employee_id FROM reached r
    JOIN supervisions s ON s.supervisor_id = r.employee_id AND ? BETWEEN s.starts_on AND s.ends_on
  )
  SELECT s.employee_id AS employeeId, s.supervisor_id AS supervisorId, s.starts_on AS startsOn, s.ends_on AS endsOn
  FROM today s WHERE s.employee_id NOT IN (SELECT employee_id FROM reached)`;

/** Those of some people who have open places of work on a day, and none with coordinates. Parameters: ids, day. */
export const LACKING_COORDINATES_SQL = `
  SELECT place.employee_id AS id FROM employee_work_locations place
  JOIN work_locations location ON location.id = place.work_location_id AND location.active = 1
  WHERE place.employee_id IN (?) AND ? BETWEEN place.starts_on AND place.ends_on
  GROUP BY place.employee_id HAVING COUNT(location.latitude) = 0`;
