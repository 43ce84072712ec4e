import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import type { SettingScope } from './setting-scopes.rules.js';

const AGENCIES_SQL = "SELECT id FROM org_units WHERE kind = 'AGENCY' AND id IN (?) AND agency_id IN (?)";
const UNITS_SQL = 'SELECT id FROM org_units WHERE id IN (?) AND agency_id IN (?)';
const DISTRICTS_SQL = 'SELECT id FROM districts WHERE id IN (?)';
const EMPLOYEES_SQL = `
  SELECT DISTINCT a.employee_id AS id FROM assignments a JOIN org_units u ON u.id = a.org_unit_id
  WHERE a.employee_id IN (?) AND u.agency_id IN (?)`;

const SQL_OF_SCOPE = {
  AGENCY: AGENCIES_SQL,
  REGENCY: AGENCIES_SQL,
  UNIT: UNITS_SQL,
  DISTRICT: DISTRICTS_SQL,
  EMPLOYEE: EMPLOYEES_SQL,
} as const;

/** Agencies whose settings the actor keeps. */
export function administeredAgencies(actor: Actor): readonly string[] {
  return [
    ...new Set(
      actor.assignments.filter(({ role }) => role === 'ADMINISTRATOR').map(({ agencyId }) => agencyId),
    ),
  ];
}

/**
 * Lets pass what exists and belongs to an agency that the actor keeps; districts and the whole nation belong to all.
 *
 * @throws DomainError SETTING_SCOPE_UNKNOWN at the field.
 */
export async function assertAdministered(
  manager: EntityManager,
  actor: Actor,
  scopes: readonly SettingScope[],
  field = 'input.scopeId',
): Promise<void> {
  const agencies = administeredAgencies(actor);
  for (const [scope, sql] of Object.entries(SQL_OF_SCOPE)) {
    const ids = new Set(
      scopes.flatMap((each) => (each.scope === scope && each.scopeId !== null ? [each.scopeId] : [])),
    );
    if (ids.size === 0) continue;
    const known =
      agencies.length === 0 ? [] : await manager.query<{ id: string }[]>(sql, [[...ids], agencies]);
    if (known.length < ids.size) throw new DomainError('SETTING_SCOPE_UNKNOWN', {}, field);
  }
}

/** Nobody sets their own working hours. @throws DomainError SETTING_OWN at the field. */
export function assertNotOwn(
  { employeeId }: Pick<Actor, 'employeeId'>,
  { scope, scopeId }: SettingScope,
  field: string,
): void {
  if (scope === 'EMPLOYEE' && scopeId === employeeId) throw new DomainError('SETTING_OWN', {}, field);
}
