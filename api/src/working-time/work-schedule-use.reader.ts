import type { EntityManager } from 'typeorm';

const USED_SQL = `
  SELECT w.id AS id FROM work_schedules w
  WHERE w.id IN (?) AND (
    EXISTS (SELECT 1 FROM schedule_assignments a WHERE a.work_schedule_id = w.id)
    OR EXISTS (SELECT 1 FROM schedule_overlays o WHERE o.work_schedule_id = w.id OR o.replaces_code = w.code)
    OR EXISTS (SELECT 1 FROM placement_proposals p WHERE p.target_id = w.id))`;

/** Those of the templates that rows, replacements or proposals name, also past ones; one statement. */
export async function readUsedSchedules(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ id: string }[]>(USED_SQL, [ids]);
  return new Set(rows.map(({ id }) => id));
}
