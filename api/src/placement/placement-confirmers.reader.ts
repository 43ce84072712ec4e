import type { EntityManager } from 'typeorm';
import type { PostHolder } from '../employees/scope.rules.js';
import type { Role } from '../shared/actor.js';
import type { LocalDay } from '../shared/local-day.js';
import { isConfirmer, type ProposalCase } from './placement-decisions.rules.js';

interface HolderRow {
  readonly employeeId: string;
  readonly role: Role;
  readonly acting: number;
  readonly orgUnitId: string;
  readonly districtId: string | null;
  readonly agencyId: string;
}

/**
 * Posts of whoever could be a confirmer: the supervisors in question, and those who lead one of the units and districts,
 * for themselves or for another.
 */
const HOLDERS_SQL = `
  SELECT a.employee_id AS employeeId, a.role AS role, a.acting AS acting, a.org_unit_id AS orgUnitId,
         u.district_id AS districtId, u.agency_id AS agencyId
  FROM assignments a
  JOIN employees e ON e.id = a.employee_id AND e.ends_on >= ?
  JOIN org_units u ON u.id = a.org_unit_id
  WHERE ? BETWEEN a.starts_on AND a.ends_on AND a.employee_id IN (
    SELECT c.employee_id FROM assignments c WHERE c.employee_id IN (?)
    UNION
    SELECT c.employee_id FROM assignments c
    WHERE c.org_unit_id IN (?) AND c.role IN ('PRINCIPAL', 'KORWIL', 'OFFICE_HEAD')
    UNION
    SELECT c.employee_id FROM org_units cu
    JOIN assignments c ON c.org_unit_id = cu.id AND c.role = 'KORWIL'
    WHERE cu.district_id IN (?))`;

/** Tells who could decide about proposals today; one statement for any number of them. */
export class PlacementConfirmersReader {
  /** Ids of the employees who may decide about each proposal, in the order of the proposals; may be empty. */
  async ofCases(manager: EntityManager, cases: readonly ProposalCase[], day: LocalDay): Promise<string[][]> {
    if (cases.length === 0) return [];
    const holders = await readHolders(manager, cases, day);
    return cases.map((proposal) =>
      holders.filter((holder) => isConfirmer(holder, proposal)).map(({ employeeId }) => employeeId),
    );
  }
}

async function readHolders(
  manager: EntityManager,
  cases: readonly ProposalCase[],
  day: LocalDay,
): Promise<PostHolder[]> {
  const supervisors = cases.flatMap(({ owner, target }) => [
    ...owner.chain.slice(0, 1),
    ...(target.kind === 'SUPERVISOR' ? [target.supervisor] : []),
  ]);
  const places = cases.flatMap(({ target }) => (target.kind === 'WORK_LOCATION' ? [target.unit] : []));
  const posts = [...cases.flatMap(({ owner }) => owner.posts), ...supervisors.flatMap((link) => link.posts)];
  const rows = await manager.query<HolderRow[]>(HOLDERS_SQL, [
    day,
    day,
    // An empty list would be a syntax error; nobody and nothing has the empty id.
    ['', ...supervisors.map(({ employeeId }) => employeeId)],
    ['', ...places.map(({ orgUnitId }) => orgUnitId), ...posts.map(({ orgUnitId }) => orgUnitId)],
    ['', ...[...places, ...posts].flatMap(({ districtId }) => districtId ?? [])],
  ]);
  const holders = new Map<string, PostHolder['assignments'][number][]>();
  for (const { employeeId, acting, ...post } of rows) {
    const known = holders.get(employeeId) ?? [];
    known.push({ ...post, acting: acting === 1 });
    holders.set(employeeId, known);
  }
  return [...holders].map(([employeeId, assignments]) => ({ employeeId, assignments }));
}
