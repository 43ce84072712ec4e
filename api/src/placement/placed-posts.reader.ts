import type { EntityManager } from 'typeorm';
import type { OrgUnitKind } from '../employees/org-unit.entity.js';
import type { Role } from '../shared/actor.js';
import { contains, type DayRange } from '../shared/dated.js';
import type { LocalDay } from '../shared/local-day.js';
import type { PlacedPost } from './placement.rules.js';

interface PostRow extends DayRange {
  readonly employeeId: string;
  readonly role: Role | null;
  readonly acting: number;
  readonly orgUnitId: string;
  readonly unitKind: OrgUnitKind;
  readonly districtId: string | null;
  readonly agencyId: string;
}

/** One row for each post, and one without a role for whoever has none; nobody has a post after their last day. */
const POSTS_SQL = `
  SELECT e.id AS employeeId, a.role AS role, a.acting AS acting, a.org_unit_id AS orgUnitId, u.kind AS unitKind,
         u.district_id AS districtId, u.agency_id AS agencyId, a.starts_on AS startsOn,
         LEAST(a.ends_on, e.ends_on) AS endsOn
  FROM employees e
  LEFT JOIN assignments a ON a.employee_id = e.id
  LEFT JOIN org_units u ON u.id = a.org_unit_id
  WHERE e.id IN (?)
  ORDER BY a.starts_on, a.id`;

/** The dated posts of a set of people. */
export class PlacedPosts {
  private readonly rows = new Map<string, PostRow[]>();

  constructor(rows: readonly PostRow[]) {
    for (const row of rows) {
      const known = this.rows.get(row.employeeId);
      if (known) known.push(row);
      else this.rows.set(row.employeeId, [row]);
    }
  }

  /** True when there is such an employee among them. */
  knows(employeeId: string): boolean {
    return this.rows.has(employeeId);
  }

  /** Posts held on a day, the oldest first. */
  on(employeeId: string, day: LocalDay): PlacedPost[] {
    return (this.rows.get(employeeId) ?? []).flatMap(({ role, acting, ...row }) => {
      if (role === null || !contains(row, day)) return [];
      const { orgUnitId, districtId, agencyId, unitKind } = row;
      return [{ role, acting: acting === 1, orgUnitId, districtId, agencyId, unitKind }];
    });
  }
}

/** Reads every post that these people have, had or will have; one statement. Ids that name nobody are left out. */
export async function readPlacedPosts(
  manager: EntityManager,
  employeeIds: readonly string[],
): Promise<PlacedPosts> {
  if (employeeIds.length === 0) return new PlacedPosts([]);
  return new PlacedPosts(await manager.query<PostRow[]>(POSTS_SQL, [employeeIds]));
}
