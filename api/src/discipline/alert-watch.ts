import { In, type DataSource, type EntityManager } from 'typeorm';
import { lockEmployees } from '../attendance/day-store.js';
import type { Transactions } from '../db/transactions.js';
import type { RuleSetVersion } from '../rule-sets/rule-set.reader.js';
import type { Clock } from '../shared/clock.js';
import { newId } from '../shared/id.js';
import { localDay } from '../shared/local-day.js';
import { readCandidates } from './alert-candidates.reader.js';
import type { AlertEvent, AlertNews } from './alert-news.js';
import { alertChanges, type ReachedThreshold } from './alerts.rules.js';
import { DisciplineAlert } from './discipline-alert.entity.js';
import type { UnexcusedReader } from './unexcused.reader.js';
import { yearOf } from './unexcused.rules.js';

/** What the watch works with. */
export interface AlertWatchParts {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly unexcused: UnexcusedReader;
  readonly news: AlertNews;
  readonly clock: Clock;
}

/** Employees whose year is read and settled in one transaction. */
const CHUNK = 50;

/**
 * Keeps the alerts what the closed days make them: raises, withdraws and raises again. Runs after days were closed or
 * derived again; safe at any time, again and in several processes at once. It never imposes anything.
 */
export class AlertWatch {
  constructor(private readonly parts: AlertWatchParts) {}

  /** Looks at this year and at the one before, which corrections may still reach. @returns how many alerts changed. */
  async run(): Promise<number> {
    const year = yearOf(localDay(this.parts.clock.now(), 'Asia/Jakarta'));
    return (await this.watchYear(year - 1)) + (await this.watchYear(year));
  }

  /** Brings the alerts of a year up to date. @returns how many changed. */
  async watchYear(year: number): Promise<number> {
    const { dataSource, transactions, unexcused } = this.parts;
    const version = await unexcused.rulesOf(dataSource.manager, year);
    if (!version) return 0;
    const span = { year, ...(await unexcused.span(dataSource.manager, year)) };
    const candidates = await readCandidates(dataSource.manager, span, version.content.discipline);
    let changed = 0;
    for (let start = 0; start < candidates.length; start += CHUNK) {
      const employeeIds = candidates.slice(start, start + CHUNK);
      changed += await transactions.run((manager) => this.settle(manager, employeeIds, year, version));
    }
    return changed;
  }

  private async settle(
    manager: EntityManager,
    employeeIds: readonly string[],
    year: number,
    version: RuleSetVersion,
  ): Promise<number> {
    // Whoever changes their days waits, and another process finds nothing left to do.
    await lockEmployees(manager, employeeIds);
    const counters = await this.parts.unexcused.read(manager, employeeIds, year);
    const known = await manager.findBy(DisciplineAlert, { employeeId: In([...employeeIds]), year });
    const events: AlertEvent[] = [];
    for (const [index, employeeId] of employeeIds.entries()) {
      const unexcused = counters[index];
      if (!unexcused) continue;
      const own = known.filter((alert) => alert.employeeId === employeeId);
      const { raise, withdraw, reinstate } = alertChanges(unexcused, version.content.discipline, own);
      const at = this.parts.clock.now();
      for (const reached of raise) {
        const alert = newAlert({ employeeId, year, ruleSetId: version.id, raisedAt: at }, reached);
        await manager.insert(DisciplineAlert, alert);
        events.push({ event: 'RAISED', alert });
      }
      for (const alert of withdraw) {
        const change = { state: 'WITHDRAWN', withdrawnAt: at } as const;
        await manager.update(DisciplineAlert, { id: alert.id }, change);
        events.push({ event: 'WITHDRAWN', alert: { ...alert, ...change } });
      }
      for (const { alert, reachedOn } of reinstate) {
        const change = { ...NEVER_SEEN, state: 'OPEN', raisedAt: at, reachedOn } as const;
        await manager.update(DisciplineAlert, { id: alert.id }, change);
        events.push({ event: 'REINSTATED', alert: { ...alert, ...change } });
      }
    }
    await this.parts.news.tell(manager, null, events);
    return events.length;
  }
}

const NEVER_SEEN = { withdrawnAt: null, acknowledgedAt: null, acknowledgedBy: null, note: null } as const;

function newAlert(
  base: Pick<DisciplineAlert, 'employeeId' | 'year' | 'ruleSetId' | 'raisedAt'>,
  { kind, days, sanction, article, reachedOn }: ReachedThreshold,
): DisciplineAlert {
  return {
    id: newId(),
    ...base,
    kind,
    threshold: days,
    sanction,
    article,
    reachedOn,
    state: 'OPEN',
    ...NEVER_SEEN,
  };
}
