import { In, type EntityManager } from 'typeorm';
import { newId } from '../shared/id.js';
import { ChangeSetRow, type AssessedRow } from './change-set-row.entity.js';
import { ChangeSet } from './change-set.entity.js';

/** Rows of one INSERT. */
const CHUNK = 500;

/** Previews that nobody applied are kept this long (ms). */
const PREVIEW_MS = 24 * 3_600_000;

const INSERT_ROWS_SQL = `
  INSERT INTO change_set_rows (id, change_set_id, line, employee_id, source, outcome, changes, refusals, warnings)
  VALUES ?`;

/** Keeps a set with its rows, and drops the actor's old previews. Part of the caller's transaction. */
export async function saveChangeSet(
  manager: EntityManager,
  set: ChangeSet,
  rows: readonly AssessedRow[],
): Promise<void> {
  await dropOldPreviews(manager, set);
  await manager.insert(ChangeSet, set);
  for (let start = 0; start < rows.length; start += CHUNK) {
    const values = rows
      .slice(start, start + CHUNK)
      .map((row) => [
        newId(),
        set.id,
        row.line,
        row.employeeId,
        row.source,
        row.outcome,
        JSON.stringify(row.changes),
        JSON.stringify(row.refusals),
        JSON.stringify(row.warnings),
      ]);
    await manager.query(INSERT_ROWS_SQL, [values]);
  }
}

async function dropOldPreviews(
  manager: EntityManager,
  { createdBy, createdAt }: Pick<ChangeSet, 'createdBy' | 'createdAt'>,
): Promise<void> {
  const old = await manager.query<{ id: string }[]>(
    `SELECT id FROM change_sets WHERE created_by = ? AND state = 'PREVIEWED' AND created_at < ?`,
    [createdBy, new Date(createdAt.getTime() - PREVIEW_MS)],
  );
  if (old.length === 0) return;
  const ids = old.map(({ id }) => id);
  await manager.delete(ChangeSetRow, { changeSetId: In(ids) });
  await manager.delete(ChangeSet, { id: In(ids), state: 'PREVIEWED' });
}

/** Every row of a set, by line. */
export async function rowsOfSet(manager: EntityManager, changeSetId: string): Promise<ChangeSetRow[]> {
  return manager.find(ChangeSetRow, { where: { changeSetId }, order: { line: 'ASC' } });
}
