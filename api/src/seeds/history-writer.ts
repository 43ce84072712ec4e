import type { EntityManager } from 'typeorm';
import { AbsenceDecision } from '../absences/absence-decision.entity.js';
import { Absence } from '../absences/absence.entity.js';
import { AttendanceDay } from '../attendance/attendance-day.entity.js';
import { PunchDecision } from '../attendance/punch-decision.entity.js';
import { Punch } from '../attendance/punch.entity.js';
import { CorrectionDecision } from '../corrections/correction-decision.entity.js';
import { CorrectionRequest } from '../corrections/correction-request.entity.js';
import { LkhActivity } from '../lkh/lkh-activity.entity.js';
import { LkhDecision } from '../lkh/lkh-decision.entity.js';
import { LkhReport } from '../lkh/lkh-report.entity.js';
import type { ObjectStore } from '../storage/object-store.js';
import { bulkInsert, type InsertListener } from './bulk-insert.js';
import { keepFiles } from './demo-evidence.js';
import type { HistoryChunk } from './regency-history.js';
import type { RequestRows } from './request-history.js';

/**
 * Writes chunks in their order, each while the next one is being made. When it returns or throws, nothing is being
 * written any more, so the caller may commit or roll back.
 */
export async function writeHistory(
  chunks: AsyncIterable<HistoryChunk>,
  write: (chunk: HistoryChunk) => Promise<void>,
): Promise<void> {
  let writing = Promise.resolve();
  try {
    for await (const chunk of chunks) {
      await writing;
      writing = write(chunk);
      // Its failure is met at the next await; until then it is no unhandled one.
      void writing.catch(() => undefined);
    }
  } finally {
    await writing;
  }
}

/**
 * Writes one chunk in the caller's transaction, the rows in the order of their keys.
 * @param store takes the files of the chunk; null for a history without files.
 */
export async function insertHistory(
  manager: EntityManager,
  chunk: HistoryChunk,
  store: ObjectStore | null,
  listener: InsertListener,
): Promise<void> {
  if (store) await keepFiles(manager, store, chunk.files, listener);
  await bulkInsert(manager, Punch, inOrder(chunk.punches), listener);
  await bulkInsert(manager, PunchDecision, inOrder(chunk.punchDecisions), listener);
  await bulkInsert(manager, AttendanceDay, chunk.attendanceDays, listener);
  await bulkInsert(manager, LkhReport, inOrder(chunk.reports), listener);
  await bulkInsert(manager, LkhActivity, chunk.activities, listener);
  await bulkInsert(manager, LkhDecision, inOrder(chunk.lkhDecisions), listener);
}

/** Writes the absences and corrections of the demo in the caller's transaction. */
export async function insertRequests(
  manager: EntityManager,
  requests: RequestRows,
  listener: InsertListener,
): Promise<void> {
  await bulkInsert(manager, Absence, inOrder(requests.absences), listener);
  await bulkInsert(manager, AbsenceDecision, inOrder(requests.absenceDecisions), listener);
  await bulkInsert(manager, CorrectionRequest, inOrder(requests.corrections), listener);
  await bulkInsert(manager, CorrectionDecision, inOrder(requests.correctionDecisions), listener);
}

function inOrder<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}
