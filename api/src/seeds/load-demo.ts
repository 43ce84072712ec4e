import type { DataSource } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { isDuplicateKey } from '../db/transactions.js';
import { Employee } from '../employees/employee.entity.js';
import type { LocalDay } from '../shared/local-day.js';
import { ObjectStoreUnavailable, type ObjectStore } from '../storage/object-store.js';
import { takeSelfies } from './demo-evidence.js';
import { insertHistory, insertRequests, writeHistory } from './history-writer.js';
import { RegencyHistory } from './regency-history.js';
import { demoRegencyOn, planRegency, type RegencyPlan } from './regency-plan.js';
import type { RegencySize } from './regency-size.js';
import { insertRegency } from './regency-writer.js';
import { ProgressMeter, type ProgressListener } from './seed-progress.js';

/** How a load is to go. */
export interface LoadOptions {
  /** Business date in WIB; the history ends the day before … */
  readonly today: LocalDay;
  /** … or at this instant of it. */
  readonly now?: Date;
  readonly progress?: ProgressListener;
  /** Takes a few files of the demo persons; without one, or when it cannot be reached, there are none. */
  readonly objectStore?: ObjectStore;
}

/** The database has employees: nothing may be added to it by a seed. */
export class DatabaseNotEmpty extends Error {
  constructor() {
    super('The database has employees already; a demo regency goes into an empty one only.');
  }
}

/** True for a database whose accounts have the public password of the demo. */
export async function isDemoDatabase(dataSource: DataSource): Promise<boolean> {
  return dataSource.getRepository(Account).existsBy({ demo: true });
}

/** True when nobody is employed yet. */
export async function isEmptyDatabase(dataSource: DataSource): Promise<boolean> {
  return !(await dataSource.getRepository(Employee).exists());
}

/**
 * Fills an empty database with the demo regency, in one transaction: a start that is interrupted leaves nothing behind,
 * and of several programs that start at once one loads it.
 *
 * @returns whether this call loaded it; false when there were employees.
 */
export async function loadDemoWhenEmpty(
  dataSource: DataSource,
  options: LoadOptions,
  size: RegencySize = demoRegencyOn(options.today),
): Promise<boolean> {
  if (!(await isEmptyDatabase(dataSource))) return false;
  const { plan, store, history, meter } = await prepare(size, options);
  try {
    await dataSource.transaction(async (manager) => {
      await insertRegency(manager, plan, meter.inserted);
      await insertRequests(manager, history.requests, meter.inserted);
      meter.partDone();
      await writeHistory(history.chunks(), async (chunk) => {
        await insertHistory(manager, chunk, store, meter.inserted);
        meter.partDone();
      });
      if (store) await takeSelfies(manager, store, history.shownPunches, meter.inserted);
    });
    return true;
  } catch (error) {
    // Somebody else's load committed first: its rows have the same ids.
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/**
 * Fills an empty database with a regency of any size, in many transactions. After an interruption the database is to
 * be dropped.
 *
 * @throws DatabaseNotEmpty when there are employees.
 */
export async function loadRegency(
  dataSource: DataSource,
  size: RegencySize,
  options: LoadOptions,
): Promise<void> {
  if (!(await isEmptyDatabase(dataSource))) throw new DatabaseNotEmpty();
  const { plan, store, history, meter } = await prepare(size, options);
  await dataSource.transaction(async (manager) => {
    await insertRegency(manager, plan, meter.inserted);
    await insertRequests(manager, history.requests, meter.inserted);
  });
  meter.partDone();
  await writeHistory(history.chunks(), async (chunk) => {
    await dataSource.transaction((manager) => insertHistory(manager, chunk, store, meter.inserted));
    meter.partDone();
  });
  if (!store) return;
  await dataSource.transaction((manager) =>
    takeSelfies(manager, store, history.shownPunches, meter.inserted),
  );
}

interface Load {
  readonly plan: RegencyPlan;
  readonly store: ObjectStore | null;
  readonly history: RegencyHistory;
  readonly meter: ProgressMeter;
}

async function prepare(size: RegencySize, { today, now, progress, objectStore }: LoadOptions): Promise<Load> {
  const plan = planRegency({ ...size, today, ...(now && { now }) });
  const store = objectStore && (await isReachable(objectStore)) ? objectStore : null;
  const history = new RegencyHistory(plan, store !== null);
  return { plan, store, history, meter: new ProgressMeter(history.chunkCount + 1, progress) };
}

async function isReachable(store: ObjectStore): Promise<boolean> {
  try {
    await store.check();
    return true;
  } catch (error) {
    if (error instanceof ObjectStoreUnavailable) return false;
    throw error;
  }
}
