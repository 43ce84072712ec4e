import type { EntityManager } from 'typeorm';
import { inLinkOrder, type DatedLink } from './dated-link.rules.js';
import { PLACEMENT_KINDS, type PlacementKind } from './placement-proposal.entity.js';

/** Every dated row of an employee, by what it is about. */
export type PlacementLinks = Readonly<Record<PlacementKind, readonly DatedLink[]>>;

interface LinkRow extends DatedLink {
  readonly kind: PlacementKind;
  readonly employeeId: string;
}

const LINKS_SQL = `
  SELECT 'WORK_LOCATION' AS kind, id AS id, employee_id AS employeeId, work_location_id AS targetId,
         starts_on AS startsOn, ends_on AS endsOn
  FROM employee_work_locations WHERE employee_id IN (?)
  UNION ALL
  SELECT 'SUPERVISOR', id, employee_id, supervisor_id, starts_on, ends_on FROM supervisions WHERE employee_id IN (?)
  UNION ALL
  SELECT 'SCHEDULE_MODE', id, scope_id, work_schedule_id, starts_on, ends_on FROM schedule_assignments
  WHERE scope = 'EMPLOYEE' AND scope_id IN (?)`;

const NO_LINKS: PlacementLinks = { WORK_LOCATION: [], SUPERVISOR: [], SCHEDULE_MODE: [] };

/** The dated rows of a set of employees. */
export class PlacementLinkBook {
  constructor(private readonly links: ReadonlyMap<string, PlacementLinks>) {}

  /** Every row of one of the employees, the earliest first. */
  of(employeeId: string): PlacementLinks {
    return this.links.get(employeeId) ?? NO_LINKS;
  }
}

/** Reads where, under whom and by which schedule of their own these people work, ever; one statement. */
export async function readPlacementLinks(
  manager: EntityManager,
  employeeIds: readonly string[],
): Promise<PlacementLinkBook> {
  if (employeeIds.length === 0) return new PlacementLinkBook(new Map());
  const rows = await manager.query<LinkRow[]>(LINKS_SQL, [employeeIds, employeeIds, employeeIds]);
  const found = new Map<string, Record<PlacementKind, DatedLink[]>>();
  for (const { kind, employeeId, id, targetId, startsOn, endsOn } of rows) {
    const links = found.get(employeeId) ?? { WORK_LOCATION: [], SUPERVISOR: [], SCHEDULE_MODE: [] };
    found.set(employeeId, links);
    links[kind].push({ id, targetId, startsOn, endsOn });
  }
  for (const links of found.values()) {
    for (const kind of PLACEMENT_KINDS) links[kind] = inLinkOrder(links[kind]);
  }
  return new PlacementLinkBook(found);
}
