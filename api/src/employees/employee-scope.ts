import type { Actor, ActorAssignment } from '../shared/actor.js';
import type { SqlCondition } from '../shared/sql-condition.js';

/** Assignments that see everything of their agency: head, administrator, and staff of the agency's own office. */
export function isAgencyWide({ role, orgUnitId, agencyId }: ActorAssignment): boolean {
  return role === 'OFFICE_HEAD' || role === 'ADMINISTRATOR' || (role === 'STAFF' && orgUnitId === agencyId);
}

/** No chain of supervision is longer; a bound for data that holds a cycle in spite of the rules. */
export const MAX_CHAIN = 10;

/**
 * The employees that an actor may see, as a condition on a column that holds an employee's id: themselves, everyone
 * below them in the chain of supervision, an acting principal the school, a korwil the units of their district, agency staff and the head everyone
 * of the agency (also those who left). Lists add it to their WHERE, so they never fetch what they must not show.
 *
 * @param column SQL expression of the employee's id, for example `employee.id`.
 */
export function employeesVisibleTo(actor: Actor, column: string): SqlCondition {
  const parameters = { scopeSelf: actor.employeeId, scopeDay: actor.asOf };
  const agencies = distinct(actor.assignments.filter(isAgencyWide).map(({ agencyId }) => agencyId));
  if (agencies.length > 0) {
    return {
      sql: `(${column} = :scopeSelf OR EXISTS (
        SELECT 1 FROM assignments scope_a JOIN org_units scope_u ON scope_u.id = scope_a.org_unit_id
        WHERE scope_a.employee_id = ${column} AND scope_u.agency_id IN (:...scopeAgencies)))`,
      parameters: { ...parameters, scopeAgencies: agencies },
    };
  }
  const districts = distinct(
    actor.assignments.filter(({ role }) => role === 'KORWIL').map(({ districtId }) => districtId),
  );
  const actingSchools = distinct(
    actor.assignments
      .filter(({ role, acting }) => role === 'PRINCIPAL' && acting)
      .map(({ orgUnitId }) => orgUnitId),
  );
  const inDistricts = `UNION SELECT scope_a.employee_id FROM assignments scope_a
        JOIN org_units scope_u ON scope_u.id = scope_a.org_unit_id
        WHERE scope_u.district_id IN (:...scopeDistricts) AND :scopeDay BETWEEN scope_a.starts_on AND scope_a.ends_on`;
  const inActingSchools = `UNION SELECT scope_a.employee_id FROM assignments scope_a
        WHERE scope_a.org_unit_id IN (:...scopeSchools) AND :scopeDay BETWEEN scope_a.starts_on AND scope_a.ends_on`;
  return {
    // A union may be evaluated once for each row outside; inside of a derived table it is evaluated once.
    sql: `${column} IN (SELECT employee_id FROM (
      WITH RECURSIVE scope_below (employee_id, depth) AS (
        SELECT :scopeSelf, 0
        UNION ALL
        SELECT scope_s.employee_id, scope_b.depth + 1 FROM scope_below scope_b
        JOIN supervisions scope_s ON scope_s.supervisor_id = scope_b.employee_id
          AND :scopeDay BETWEEN scope_s.starts_on AND scope_s.ends_on
        WHERE scope_b.depth < ${MAX_CHAIN}
      )
      SELECT employee_id FROM scope_below
      ${districts.length > 0 ? inDistricts : ''} ${actingSchools.length > 0 ? inActingSchools : ''}) scope_people)`,
    parameters: { ...parameters, scopeDistricts: districts, scopeSchools: actingSchools },
  };
}

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
