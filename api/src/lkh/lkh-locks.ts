import { In, type EntityManager } from 'typeorm';
import type { LocalDay } from '../shared/local-day.js';
import { contentHashOf } from './lkh-content.js';
import { activitiesHashOf } from './lkh-hints.rules.js';
import { LkhReport } from './lkh-report.entity.js';

/** Reports by id, locked in the order of the ids, so that two requests for the same reports wait and do not deadlock. */
export async function lockReports(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Map<string, LkhReport>> {
  const reports = await manager.find(LkhReport, {
    where: { id: In(ids) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return new Map(reports.map((report) => [report.id, report]));
}

/** The report of an employee and a day, locked; null when there is none. */
export async function lockReportOf(
  manager: EntityManager,
  employeeId: string,
  date: LocalDay,
): Promise<LkhReport | null> {
  return manager.findOne(LkhReport, {
    where: { employeeId, date },
    lock: { mode: 'pessimistic_write' },
  });
}

/** A report that is to be begun. */
export type NewDraft = Pick<LkhReport, 'id' | 'employeeId' | 'date'>;

/**
 * Inserts empty drafts, except where the day or the id is taken. ON DUPLICATE KEY and not a plain INSERT: the latter
 * leaves a shared lock on the row that it meets, and simultaneous saves would deadlock when each then asks for the row.
 */
export async function insertDrafts(
  manager: EntityManager,
  drafts: readonly NewDraft[],
  at: Date,
): Promise<void> {
  if (drafts.length === 0) return;
  const activitiesHash = activitiesHashOf([]);
  const rows = drafts.map(({ id, employeeId, date }) => {
    const contentHash = contentHashOf({ date, activities: [], evidenceSha256: null });
    return [id, employeeId, date, 'DRAFT', contentHash, activitiesHash, at, at];
  });
  await manager.query(
    `INSERT INTO lkh_reports (id, employee_id, date, state, content_hash, activities_hash, created_at, updated_at)
     VALUES ? ON DUPLICATE KEY UPDATE id = lkh_reports.id`,
    [rows],
  );
}
