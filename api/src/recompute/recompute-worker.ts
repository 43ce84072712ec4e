import type { DataSource, EntityManager } from 'typeorm';
import { lockEmployees } from '../attendance/day-store.js';
import type { Transactions } from '../db/transactions.js';
import type { Clock } from '../shared/clock.js';
import { newId } from '../shared/id.js';
import type { LocalDay } from '../shared/local-day.js';
import { ScopedPeople, type AffectedDays } from './affected-days.js';
import { daysIn, peopleAtATime } from './affected-ranges.rules.js';
import type { DayRecomputer } from './day-recomputer.js';
import { RecomputeJob } from './recompute-job.entity.js';

/** What the worker works with. */
export interface RecomputeWorkerParts {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly recomputer: DayRecomputer;
  readonly clock: Clock;
}

/** Days of one step: about a second of work, in which the people of the step wait to clock in. */
const STEP_DAYS = 1_000;
/** A worker that was killed is replaced after this time. */
const LEASE_MS = 60_000;
/** A step that failed is tried again after this time, and other jobs come first. */
const PAUSE_MS = 60_000;
/** A run ends after this time, so that a server that stops need not wait for a whole regency. */
const RUN_MS = 10_000;

const NEXT_SQL = `
  SELECT id FROM recompute_jobs
  WHERE state IN ('QUEUED', 'RUNNING') AND (lease_until IS NULL OR lease_until <= ?)
  ORDER BY created_at, id LIMIT 1`;

const UNDERWAY_SQL = `
  SELECT 1 FROM recompute_jobs WHERE state IN ('QUEUED', 'RUNNING') AND failures = 0 LIMIT 1`;

const CLAIM_SQL = `
  UPDATE recompute_jobs SET state = 'RUNNING', lease_id = ?, lease_until = ?
  WHERE id = ? AND state IN ('QUEUED', 'RUNNING') AND (lease_until IS NULL OR lease_until <= ?)`;

const ADVANCE_SQL = `
  UPDATE recompute_jobs
  SET people_done = people_done + ?, days_done = days_done + ?, days_changed = days_changed + ?, cursor_id = ?,
      failures = 0, lease_until = ?
  WHERE id = ? AND lease_id = ? AND cursor_id <=> ?`;

const FINISH_SQL = `
  UPDATE recompute_jobs SET state = 'DONE', finished_at = ?, lease_id = NULL, lease_until = NULL
  WHERE id = ? AND lease_id = ?`;

const RELEASE_SQL =
  'UPDATE recompute_jobs SET lease_id = NULL, lease_until = NULL WHERE id = ? AND lease_id = ?';

const FAILED_SQL = `
  UPDATE recompute_jobs SET lease_id = NULL, lease_until = ?, failures = failures + 1
  WHERE id = ? AND lease_id = ?`;

/** A job that this worker has to itself for a while. */
interface Claim {
  readonly jobId: string;
  readonly leaseId: string;
}

/** Somebody else has taken the job over, because this process was away for too long. */
class LeaseLost extends Error {}

/**
 * Works off jobs step by step. Each step stores its days and moves the cursor in one transaction, under the condition
 * that the lease is still its own: killed at any moment or run by several processes, no day is skipped or counted
 * twice.
 */
export class RecomputeWorker {
  constructor(private readonly parts: RecomputeWorkerParts) {}

  /** Works for some seconds at most. @returns how many days were derived. */
  async run(): Promise<number> {
    const until = performance.now() + RUN_MS;
    let derived = 0;
    for (
      let claim = await this.claim();
      claim;
      claim = performance.now() < until ? await this.claim() : null
    ) {
      derived += await this.work(claim, until);
    }
    return derived;
  }

  /** True while there are jobs that make progress: what they store need not be stored by others. */
  async isBusy(): Promise<boolean> {
    const rows = await this.parts.dataSource.query<unknown[]>(UNDERWAY_SQL);
    return rows.length > 0;
  }

  /** Takes the oldest job that nobody works on; null when there is none. */
  async claim(): Promise<Claim | null> {
    const { manager } = this.parts.dataSource;
    const now = this.parts.clock.now();
    const [next] = await manager.query<{ id: string }[]>(NEXT_SQL, [now]);
    if (!next) return null;
    const leaseId = newId();
    const { affectedRows } = await manager.query<{ affectedRows: number }>(CLAIM_SQL, [
      leaseId,
      this.leaseEnd(),
      next.id,
      now,
    ]);
    return affectedRows === 1 ? { jobId: next.id, leaseId } : this.claim();
  }

  /** Carries out steps of a claimed job until it is done or the time is over. @param until by `performance.now`. */
  async work(claim: Claim, until: number): Promise<number> {
    const { manager } = this.parts.dataSource;
    let derived = 0;
    try {
      for (;;) {
        const step = await this.step(claim);
        if (step === null) return derived;
        derived += step;
        if (performance.now() < until) continue;
        await manager.query(RELEASE_SQL, [claim.jobId, claim.leaseId]);
        return derived;
      }
    } catch (error) {
      if (error instanceof LeaseLost) return derived;
      const later = new Date(this.parts.clock.now().getTime() + PAUSE_MS);
      await manager.query(FAILED_SQL, [later, claim.jobId, claim.leaseId]);
      throw error;
    }
  }

  /** The next people of the job. @returns how many days were derived; null when the job is done. */
  private async step(claim: Claim): Promise<number | null> {
    const { dataSource, transactions, recomputer } = this.parts;
    const job = await dataSource.manager.findOneByOrFail(RecomputeJob, { id: claim.jobId });
    if (job.leaseId !== claim.leaseId) throw new LeaseLost();
    const { people, days } = await readAffected(dataSource.manager, job.affected);
    const limit = peopleAtATime(days.length, STEP_DAYS);
    const employeeIds = await people.page(dataSource.manager, { after: job.cursorId, limit });
    const last = employeeIds.at(-1);
    if (last === undefined) {
      await dataSource.manager.query(FINISH_SQL, [this.parts.clock.now(), claim.jobId, claim.leaseId]);
      return null;
    }
    return transactions.run(async (manager) => {
      await lockEmployees(manager, employeeIds);
      const { derived, changes } = await recomputer.store(manager, employeeIds, days);
      const { affectedRows } = await manager.query<{ affectedRows: number }>(ADVANCE_SQL, [
        employeeIds.length,
        derived,
        changes.length,
        last,
        this.leaseEnd(),
        claim.jobId,
        claim.leaseId,
        job.cursorId,
      ]);
      if (affectedRows !== 1) throw new LeaseLost();
      return derived;
    });
  }

  private leaseEnd(): Date {
    return new Date(this.parts.clock.now().getTime() + LEASE_MS);
  }
}

async function readAffected(
  manager: EntityManager,
  stored: AffectedDays,
): Promise<{ people: ScopedPeople; days: readonly LocalDay[] }> {
  const { ranges } = stored;
  const days = daysIn(ranges);
  const [from, to] = [days[0] ?? '', days.at(-1) ?? ''];
  return { people: await ScopedPeople.of(manager, stored.people, from, to), days };
}
