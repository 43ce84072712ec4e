import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { DayTrace } from '../attendance/day-trace.rules.js';
import { dayKey } from '../attendance/attendance-day.reader.js';
import { isRetryable } from '../db/transactions.js';
import type { Clock } from '../shared/clock.js';
import type { LocalDay } from '../shared/local-day.js';
import type { AffectedDays } from './affected-days.js';
import { peopleAtATime } from './affected-ranges.rules.js';
import { readAffectedSpan, type AffectedSpan } from './affected-span.reader.js';
import { ChangeTally, type ChangedDay, type ChangeTotals, type DayView } from './day-change.rules.js';
import { changeOf, keyOf, viewOfRow, type DayRecomputer } from './day-recomputer.js';

/**
 * Writes facts in a transaction and nothing else. It may be run in a transaction that is rolled back, so it has no
 * effect outside of the database, and it asks no reader that keeps what it has read for others.
 */
export type FactChange<T> = (manager: EntityManager) => Promise<T>;

/** How far a preview looks. */
export interface PreviewLimits {
  /** Days that are derived at most, before and after. */
  readonly days: number;
  /** Time after which no further people are looked at. */
  readonly milliseconds: number;
  /** Changed days that are shown one by one. */
  readonly rows: number;
}

/** A changed day with what explains it. */
export interface PreviewRow extends ChangedDay {
  readonly beforeTrace: DayTrace;
  readonly afterTrace: DayTrace;
}

/** What a change would do to days that are there. */
export interface RecomputePreview {
  /** People in the scope of the change. */
  readonly peopleInScope: number;
  /** Days of theirs that are there: neither before the first that was kept nor still to come. */
  readonly daysInScope: number;
  /** People whose days were derived; fewer than in scope when the preview was too long. */
  readonly peopleLookedAt: number;
  /** True when everybody was looked at: the totals are those of the whole change. */
  readonly complete: boolean;
  readonly totals: ChangeTotals;
  /** The first changed days, by person and date. */
  readonly rows: readonly PreviewRow[];
}

/** The usual limits: some seconds, and memory for one value a day. */
export const PREVIEW_LIMITS: PreviewLimits = { days: 60_000, milliseconds: 12_000, rows: 50 };

/** Nobody is locked, so a step may be large; and small enough for the time to be looked at. */
const DAYS_AT_A_TIME = 3_000;
const PEOPLE_AT_A_TIME = 1_000;
const MAX_ATTEMPTS = 3;

/** Shows what a change of facts would do to days: carries it out, derives the days and takes everything back. */
export class RecomputePreviewer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly recomputer: DayRecomputer,
    private readonly clock: Clock,
  ) {}

  /** The days before and after the change, both as of one instant. Nothing is kept. */
  async preview(
    affected: AffectedDays,
    change: FactChange<unknown>,
    limits: PreviewLimits = PREVIEW_LIMITS,
  ): Promise<RecomputePreview> {
    for (let attempt = 1; ; attempt += 1) {
      const runner = this.dataSource.createQueryRunner();
      try {
        // One snapshot for both derivations: taps that come in meanwhile are no part of the change.
        await runner.startTransaction('REPEATABLE READ');
        return await this.compare(runner, affected, change, limits);
      } catch (error) {
        if (attempt === MAX_ATTEMPTS || !isRetryable(error)) throw error;
      } finally {
        if (runner.isTransactionActive) await runner.rollbackTransaction();
        await runner.release();
      }
    }
  }

  private async compare(
    runner: QueryRunner,
    affected: AffectedDays,
    change: FactChange<unknown>,
    limits: PreviewLimits,
  ): Promise<RecomputePreview> {
    const { manager } = runner;
    const span = await readAffectedSpan(manager, this.clock, affected);
    const peopleInScope = await span.people.count(manager);
    const { people, before } = await this.lookBefore(manager, span, limits);
    await runner.query('SAVEPOINT before_change');
    await change(manager);
    const tally = new ChangeTally();
    const rows: (ChangedDay & Pick<PreviewRow, 'afterTrace'>)[] = [];
    const changedFacts = this.recomputer.freshProjector();
    for (const employeeIds of people) {
      for (const day of await this.recomputer.project(manager, employeeIds, span.days, changedFacts)) {
        for (const changed of changeOf(day, before.get(keyOf(day)))) {
          tally.add(changed);
          if (rows.length < limits.rows) rows.push({ ...changed, afterTrace: day.resolution.trace });
        }
      }
    }
    await runner.query('ROLLBACK TO SAVEPOINT before_change');
    const peopleLookedAt = people.reduce((sum, { length }) => sum + length, 0);
    return {
      peopleInScope,
      daysInScope: peopleInScope * span.days.length,
      peopleLookedAt,
      complete: peopleLookedAt >= peopleInScope || span.days.length === 0,
      totals: tally.totals(),
      rows: await this.withTraces(manager, rows),
    };
  }

  /** The days as they are, of as many people as the limits allow. */
  private async lookBefore(
    manager: EntityManager,
    span: AffectedSpan,
    limits: PreviewLimits,
  ): Promise<{ people: readonly (readonly string[])[]; before: ReadonlyMap<string, DayView> }> {
    const people: string[][] = [];
    const before = new Map<string, DayView>();
    if (span.days.length === 0) return { people, before };
    // Deriving them after the change takes as long again.
    const until = performance.now() + limits.milliseconds / 2;
    const limit = peopleAtATime(span.days.length, Math.min(DAYS_AT_A_TIME, limits.days), PEOPLE_AT_A_TIME);
    const facts = this.recomputer.freshProjector();
    let after: string | null = null;
    do {
      const page: string[] = await span.people.page(manager, { after, limit });
      if (page.length === 0) break;
      people.push(page);
      for (const day of await this.recomputer.project(manager, page, span.days, facts)) {
        before.set(keyOf(day), viewOfRow(day.row));
      }
      after = page.length === limit ? (page.at(-1) ?? null) : null;
    } while (
      after !== null &&
      before.size + limit * span.days.length <= limits.days &&
      performance.now() < until
    );
    return { people, before };
  }

  /** The few days that are shown, with what explained them before. */
  private async withTraces(
    manager: EntityManager,
    rows: readonly (ChangedDay & Pick<PreviewRow, 'afterTrace'>)[],
  ): Promise<PreviewRow[]> {
    const employeeIds = [...new Set(rows.map(({ employeeId }) => employeeId))];
    const days: LocalDay[] = [...new Set(rows.map(({ day }) => day))].sort();
    const traces = new Map<string, DayTrace>();
    if (rows.length > 0) {
      for (const day of await this.recomputer.project(manager, employeeIds, days)) {
        traces.set(keyOf(day), day.resolution.trace);
      }
    }
    return rows.flatMap((row) => {
      const beforeTrace = traces.get(dayKey(row));
      return beforeTrace ? [{ ...row, beforeTrace }] : [];
    });
  }
}
