import type { DataSource, EntityManager } from 'typeorm';
import { AttendanceDay } from '../attendance/attendance-day.entity.js';
import { PunchDecision } from '../attendance/punch-decision.entity.js';
import { Punch } from '../attendance/punch.entity.js';
import { LkhActivity } from '../lkh/lkh-activity.entity.js';
import { LkhDecision } from '../lkh/lkh-decision.entity.js';
import { LkhReport } from '../lkh/lkh-report.entity.js';
import type { ObjectStore } from '../storage/object-store.js';
import { bulkInsert, type InsertListener } from './bulk-insert.js';
import { keepFiles } from './demo-evidence.js';
import type { HistoryChunk } from './regency-history.js';
import type { ProgressMeter } from './seed-progress.js';

/** Connections of a large load: while the database works on a chunk of one, the other's chunk is made. */
const WRITERS = 2;

/** Writes chunks as they are made, each in a transaction of its own; in memory are only those that are being written. */
export async function writeHistory(
  dataSource: DataSource,
  chunks: Iterable<HistoryChunk>,
  store: ObjectStore | null,
  meter: ProgressMeter,
): Promise<void> {
  const iterator = chunks[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) {
      const chunk = next.value;
      await dataSource.transaction((manager) => insertHistory(manager, chunk, store, meter.inserted));
      meter.partDone();
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, work));
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

function inOrder<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}
