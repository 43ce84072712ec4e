import type { DataSource, EntityManager } from 'typeorm';
import type { DayProjector } from '../attendance/day-projector.js';
import { lockEmployees } from '../attendance/day-store.js';
import type { Transactions } from '../db/transactions.js';
import type { Clock } from '../shared/clock.js';
import { newId } from '../shared/id.js';
import type { AffectedDays } from './affected-days.js';
import { readAffectedSpan } from './affected-span.reader.js';
import type { DayView } from './day-change.rules.js';
import { keyOf, viewOfRow, type DayRecomputer } from './day-recomputer.js';
import type { PeriodGate } from './period-gate.js';
import { RecomputeJob, type RecomputeCause } from './recompute-job.entity.js';
import type { FactChange, PreviewLimits, RecomputePreview, RecomputePreviewer } from './recompute-preview.js';

/** Why days are derived again. */
export interface RecomputeReason {
  readonly cause: RecomputeCause;
  /** The object behind it, where it has an id. */
  readonly causeId: string | null;
  /** Employee who made the change; null for a rule. */
  readonly requestedBy: string | null;
}

/** What became of the affected days. */
export interface RecomputeOutcome {
  /** Days that differ now; null when there are so many that a job derives them. */
  readonly daysChanged: number | null;
  /** The job that stores them; null when that is done already, or there is nothing to do. */
  readonly jobId: string | null;
}

/** What the engine works with. */
export interface RecomputeParts {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly periods: PeriodGate;
  readonly recomputer: DayRecomputer;
  readonly previewer: RecomputePreviewer;
  /** The projector that everybody shares: it forgets what it knows after a change. */
  readonly projector: DayProjector;
}

/** Days that are derived and stored in the transaction of the change itself. */
const AT_ONCE = 500;

const NOTHING_TO_DO: RecomputeOutcome = { daysChanged: 0, jobId: null };

/** Carries out changes of facts that many days depend on, and shows beforehand what they would do. */
export class RecomputeEngine {
  constructor(private readonly parts: RecomputeParts) {}

  /** What the change would do to the days that are there; keeps nothing. See {@link FactChange}. */
  preview(
    affected: AffectedDays,
    change: FactChange<unknown>,
    limits?: PreviewLimits,
  ): Promise<RecomputePreview> {
    return this.parts.previewer.preview(affected, change, limits);
  }

  /**
   * Writes the facts and settles the affected days, all in one transaction. Few days are derived and stored at once;
   * of many the stored ones become live at once, and a job stores them later. Whoever reads a day afterwards never
   * sees what it was before the change.
   *
   * @param change may run again after a deadlock, see {@link FactChange}. Caches of the caller are the caller's.
   */
  async apply<T>(
    affected: AffectedDays,
    reason: RecomputeReason,
    change: FactChange<T>,
  ): Promise<{ readonly result: T; readonly outcome: RecomputeOutcome }> {
    const few = await this.fewDays(affected);
    const applied = await this.parts.transactions.run(async (manager) => {
      // Locked before anything is written: whoever locks employees does it first.
      const before = few && (await this.lockAndLook(manager, few));
      const result = await change(manager);
      if (!few || !before) return { result, outcome: await this.reopen(manager, affected, reason) };
      await this.reopenStored(manager, affected);
      const { changes } = await this.parts.recomputer.store(manager, few.employeeIds, few.days, before);
      return { result, outcome: { daysChanged: changes.length, jobId: null } };
    });
    this.parts.projector.forgetReferences();
    return applied;
  }

  /**
   * For a transaction of the caller that has written facts: makes the affected stored days live with one UPDATE and
   * leaves the storing to a job. The caller calls {@link forget} once it has committed.
   */
  async reopen(
    manager: EntityManager,
    affected: AffectedDays,
    reason: RecomputeReason,
  ): Promise<RecomputeOutcome> {
    const { people, ranges, days } = await this.reopenStored(manager, affected);
    const peopleTotal = days.length === 0 ? 0 : await people.count(manager);
    if (peopleTotal === 0) return NOTHING_TO_DO;
    const job: RecomputeJob = {
      id: newId(),
      ...reason,
      affected: { people: affected.people, ranges },
      createdAt: this.parts.clock.now(),
      state: 'QUEUED',
      peopleTotal,
      peopleDone: 0,
      daysDone: 0,
      daysChanged: 0,
      cursorId: null,
      leaseId: null,
      leaseUntil: null,
      failures: 0,
      finishedAt: null,
    };
    await manager.insert(RecomputeJob, job);
    return { daysChanged: null, jobId: job.id };
  }

  /** Makes the next derivation on this process see what was committed. */
  forget(): void {
    this.parts.projector.forgetReferences();
  }

  private async reopenStored(manager: EntityManager, affected: AffectedDays) {
    const span = await readAffectedSpan(manager, this.parts.clock, affected);
    await span.people.reopenDays(manager, span.ranges, this.parts.periods.openDaySql);
    return span;
  }

  /** The affected people and days when they are few enough to be settled at once; null when they are many. */
  private async fewDays(affected: AffectedDays) {
    const { manager } = this.parts.dataSource;
    const { people, days } = await readAffectedSpan(manager, this.parts.clock, affected);
    if (days.length > AT_ONCE) return null;
    const most = days.length === 0 ? 0 : Math.floor(AT_ONCE / days.length);
    const employeeIds = most === 0 ? [] : await people.page(manager, { after: null, limit: most + 1 });
    return employeeIds.length > most ? null : { employeeIds, days };
  }

  private async lockAndLook(
    manager: EntityManager,
    few: { readonly employeeIds: readonly string[]; readonly days: readonly string[] },
  ): Promise<ReadonlyMap<string, DayView>> {
    await lockEmployees(manager, few.employeeIds);
    const days = await this.parts.recomputer.project(manager, few.employeeIds, few.days);
    return new Map(days.map((day) => [keyOf(day), viewOfRow(day.row)]));
  }
}
