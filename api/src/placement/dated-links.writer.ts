import type { EntityManager } from 'typeorm';
import { differenceOf, type DatedLink, type LinkChange } from './dated-link.rules.js';
import { PLACEMENT_KINDS, type PlacementKind } from './placement-proposal.entity.js';

/** Where the rows of a kind are stored. */
interface LinkTable {
  readonly name: string;
  readonly columns: string;
  readonly rowOf: (employeeId: string, link: DatedLink) => readonly string[];
}

const TABLES: Readonly<Record<PlacementKind, LinkTable>> = {
  WORK_LOCATION: {
    name: 'employee_work_locations',
    columns: 'id, employee_id, work_location_id, starts_on, ends_on',
    rowOf: (employeeId, link) => [link.id, employeeId, link.targetId, link.startsOn, link.endsOn],
  },
  SUPERVISOR: {
    name: 'supervisions',
    columns: 'id, employee_id, supervisor_id, starts_on, ends_on',
    rowOf: (employeeId, link) => [link.id, employeeId, link.targetId, link.startsOn, link.endsOn],
  },
  SCHEDULE_MODE: {
    name: 'schedule_assignments',
    columns: 'id, scope, scope_id, work_schedule_id, starts_on, ends_on',
    rowOf: (employeeId, link) => [link.id, 'EMPLOYEE', employeeId, link.targetId, link.startsOn, link.endsOn],
  },
};

/** Rows of one statement: far below the largest packet. */
const CHUNK = 1_000;

/**
 * Makes the stored rows of employees those of `after`: the only writer of dated links of placement. The caller's
 * transaction holds the locks of the employees, so that `before` is what is stored.
 */
export async function writeLinkChanges(
  manager: EntityManager,
  changes: readonly LinkChange[],
): Promise<void> {
  for (const kind of PLACEMENT_KINDS) {
    const ofKind = changes.filter((change) => change.kind === kind);
    if (ofKind.length > 0) await writeKind(manager, TABLES[kind], ofKind);
  }
}

async function writeKind(
  manager: EntityManager,
  table: LinkTable,
  changes: readonly LinkChange[],
): Promise<void> {
  const differences = changes.map((change) => ({ ...differenceOf(change), employeeId: change.employeeId }));
  // What goes makes room for what comes: the first day of a link of supervision is unique for an employee.
  for (const ids of chunksOf(differences.flatMap(({ removed }) => removed.map(({ id }) => id)))) {
    await manager.query(`DELETE FROM ${table.name} WHERE id IN (?)`, [ids]);
  }
  for (const links of chunksOf(differences.flatMap(({ redated }) => redated))) {
    await manager.query(
      `UPDATE ${table.name} SET ends_on = CASE id ${'WHEN ? THEN ? '.repeat(links.length)}END WHERE id IN (?)`,
      [...links.flatMap(({ id, endsOn }) => [id, endsOn]), links.map(({ id }) => id)],
    );
  }
  const rows = differences.flatMap(({ employeeId, added }) =>
    added.map((link) => table.rowOf(employeeId, link)),
  );
  for (const chunk of chunksOf(rows)) {
    await manager.query(`INSERT INTO ${table.name} (${table.columns}) VALUES ?`, [chunk]);
  }
}

function chunksOf<T>(items: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += CHUNK) chunks.push(items.slice(start, start + CHUNK));
  return chunks;
}
