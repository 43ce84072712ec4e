import type { EntityManager } from 'typeorm';
import type { AccountHolder, HolderAssignment } from './account.rules.js';

interface HolderRow extends HolderAssignment {
  readonly employeeId: string;
}

const HOLDERS_SQL = `
  SELECT a.employee_id AS employeeId, u.agency_id AS agencyId, a.starts_on AS startsOn, a.ends_on AS endsOn
  FROM assignments a JOIN org_units u ON u.id = a.org_unit_id
  WHERE a.employee_id IN (?)`;

/** What the right to administer the accounts of these employees depends on. Who never held an assignment is left out. */
export async function readAccountHolders(
  manager: EntityManager,
  employeeIds: readonly string[],
): Promise<AccountHolder[]> {
  const rows = await manager.query<HolderRow[]>(HOLDERS_SQL, [employeeIds]);
  const byEmployee = new Map<string, HolderAssignment[]>();
  for (const row of rows) {
    const assignments = byEmployee.get(row.employeeId);
    if (assignments) assignments.push(row);
    else byEmployee.set(row.employeeId, [row]);
  }
  return [...byEmployee].map(([employeeId, assignments]) => ({ employeeId, assignments }));
}
