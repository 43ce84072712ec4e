import type { DataSource } from 'typeorm';
import { dayKey } from '../attendance/attendance-day.reader.js';
import { lockEmployees } from '../attendance/day-store.js';
import type { Transactions } from '../db/transactions.js';
import type { Clock } from '../shared/clock.js';
import type { AffectedDays } from './affected-days.js';
import { peopleAtATime } from './affected-ranges.rules.js';
import { readAffectedSpan } from './affected-span.reader.js';
import { ChangeTally, type ChangedDay, type ChangeTotals } from './day-change.rules.js';
import { changeOf, keyOf, readStoredDays, type DayRecomputer } from './day-recomputer.js';

/** How far a run has come, in people. */
export type AuditProgress = (done: number, total: number) => void;

/** How stored days differ from what the facts say now. */
export interface StoredDayDifferences {
  readonly people: number;
  /** Days of theirs that are there. */
  readonly days: number;
  readonly totals: ChangeTotals;
  /** Days that are over and not stored as final: every reader derives them. */
  readonly notStored: number;
  /** Differing days by person and date, at most {@link MAX_ROWS}. */
  readonly rows: readonly ChangedDay[];
}

/** What the audit works with. */
export interface StoredDayAuditParts {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly recomputer: DayRecomputer;
  readonly clock: Clock;
}

/** Rows that a result keeps; the totals count all of them. */
const MAX_ROWS = 10_000;
/** Days of one step. */
const STEP_DAYS = 1_000;

/** Compares stored days with what the facts give, and stores what they give. */
export class StoredDayAudit {
  constructor(private readonly parts: StoredDayAuditParts) {}

  /**
   * Goes through people and days step by step.
   *
   * @param store false to change nothing; true to store what the facts give, each step in a transaction of its own.
   */
  async run(
    affected: AffectedDays,
    store: boolean,
    onProgress?: AuditProgress,
  ): Promise<StoredDayDifferences> {
    const { manager } = this.parts.dataSource;
    const { people, days } = await readAffectedSpan(manager, this.parts.clock, affected);
    const total = days.length === 0 ? 0 : await people.count(manager);
    const limit = peopleAtATime(days.length, STEP_DAYS);
    const tally = new ChangeTally();
    const rows: ChangedDay[] = [];
    let [done, notStored] = [0, 0];
    let after: string | null = null;
    while (done < total) {
      const page: string[] = await people.page(manager, { after, limit });
      if (page.length === 0) break;
      const step = store ? await this.store(page, days) : await this.compare(page, days);
      for (const changed of step.changes) tally.add(changed);
      rows.push(...step.changes.slice(0, MAX_ROWS - rows.length));
      notStored += step.notStored;
      done += page.length;
      after = page.at(-1) ?? null;
      onProgress?.(Math.min(done, total), total);
    }
    return { people: done, days: done * days.length, totals: tally.totals(), notStored, rows };
  }

  private async compare(employeeIds: readonly string[], days: readonly string[]) {
    const { manager } = this.parts.dataSource;
    const stored = await readStoredDays(manager, employeeIds, days);
    const derived = await this.parts.recomputer.project(manager, employeeIds, days);
    return {
      changes: derived.flatMap((day) => {
        const row = stored.get(keyOf(day));
        return row?.final === true ? changeOf(day, row.view) : [];
      }),
      notStored: derived.filter((day) => day.resolution.final && stored.get(keyOf(day))?.final !== true)
        .length,
    };
  }

  private async store(employeeIds: readonly string[], days: readonly string[]) {
    return this.parts.transactions.run(async (manager) => {
      await lockEmployees(manager, employeeIds);
      const stored = await readStoredDays(manager, employeeIds, days);
      const { changes, final } = await this.parts.recomputer.store(manager, employeeIds, days);
      const wasFinal = [...stored.values()].filter((day) => day.final).length;
      return {
        changes: changes.filter((changed) => stored.get(dayKey(changed))?.final === true),
        notStored: Math.max(0, final - wasFinal),
      };
    });
  }
}
