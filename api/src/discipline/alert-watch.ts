import { In, type DataSource, type EntityManager } from 'typeorm';
import { lockEmployees } from '../attendance/day-store.js';
import type { Transactions } from '../db/transactions.js';
import type { RuleSetVersion } from '../rule-sets/rule-set.reader.js';
import type { Clock } from '../shared/clock.js';
import { newId } from '../shared/id.js';
import { localDay, type LocalDay } from '../shared/local-day.js';
import { readCandidates } from './alert-candidates.reader.js';
import type { AlertEvent, AlertNews } from './alert-news.js';
import { alertChanges, type AlertChanges, type ReachedThreshold } from './alerts.rules.js';
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
  /**
   * Fingerprints of the absent days of people who were looked at today and whose alerts were right, so that who is absent
   * often is not read again and again. Once a day everybody is: a new holiday may join two runs without any absent day
   * more or less.
   */
  private readonly settled = new Map<string, string>();
  private settledOn: LocalDay | null = null;

  constructor(private readonly parts: AlertWatchParts) {}

  /** Looks at this year and at the one before, which corrections may still reach. @returns how many alerts changed. */
  async run(): Promise<number> {
    const today = localDay(this.parts.clock.now(), 'Asia/Jakarta');
    if (this.settledOn !== today) this.settled.clear();
    this.settledOn = today;
    return (await this.watchYear(yearOf(today) - 1)) + (await this.watchYear(yearOf(today)));
  }

  /** Brings the alerts of a year up to date. @returns how many changed. */
  async watchYear(year: number): Promise<number> {
    const { dataSource, transactions, unexcused } = this.parts;
    const version = await unexcused.rulesOf(dataSource.manager, year);
    if (!version) return 0;
    const span = { year, ...(await unexcused.span(dataSource.manager, year)) };
    const candidates = (await readCandidates(dataSource.manager, span, version.content.discipline)).filter(
      ({ employeeId, fingerprint, byNumber }) =>
        byNumber || this.settled.get(`${year} ${employeeId}`) !== fingerprint,
    );
    let changed = 0;
    for (let start = 0; start < candidates.length; start += CHUNK) {
      const chunk = candidates.slice(start, start + CHUNK);
      const employeeIds = chunk.map(({ employeeId }) => employeeId);
      // Looked at without a lock first: nearly always nothing is to be done.
      const isDue = (await this.changes(dataSource.manager, employeeIds, year, version)).some(hasChanges);
      if (isDue)
        changed += await transactions.run((manager) => this.settle(manager, employeeIds, year, version));
      for (const { employeeId, fingerprint } of chunk) this.settled.set(`${year} ${employeeId}`, fingerprint);
    }
    return changed;
  }

  /** What has to be done about the alerts of each of these employees. */
  private async changes(
    manager: EntityManager,
    employeeIds: readonly string[],
    year: number,
    version: RuleSetVersion,
  ): Promise<ChangesOfEmployee[]> {
    const counters = await this.parts.unexcused.read(manager, employeeIds, year);
    const known = await manager.findBy(DisciplineAlert, { employeeId: In([...employeeIds]), year });
    return employeeIds.flatMap((employeeId, index) => {
      const unexcused = counters[index];
      const own = known.filter((alert) => alert.employeeId === employeeId);
      return unexcused ? [{ employeeId, ...alertChanges(unexcused, version.content.discipline, own) }] : [];
    });
  }

  private async settle(
    manager: EntityManager,
    employeeIds: readonly string[],
    year: number,
    version: RuleSetVersion,
  ): Promise<number> {
    // Whoever changes their days waits, and another process finds nothing left to do.
    await lockEmployees(manager, employeeIds);
    const at = this.parts.clock.now();
    const events: AlertEvent[] = [];
    for (const changes of await this.changes(manager, employeeIds, year, version)) {
      const { employeeId, raise, withdraw, reinstate } = changes;
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

type ChangesOfEmployee = AlertChanges<DisciplineAlert> & { readonly employeeId: string };

function hasChanges({ raise, withdraw, reinstate }: ChangesOfEmployee): boolean {
  return raise.length + withdraw.length + reinstate.length > 0;
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
