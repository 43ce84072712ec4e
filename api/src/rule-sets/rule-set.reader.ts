import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../shared/clock.js';
import type { LocalDay } from '../shared/local-day.js';
import { TimedCache } from '../shared/timed-cache.js';
import { RuleSet } from './rule-set.entity.js';
import { parseRuleSet, type RuleSetContent } from './rule-set.js';
import { ruleSetFor } from './rule-set.rules.js';

/** A rule set as rules use it. */
export interface RuleSetVersion {
  readonly id: string;
  readonly name: string;
  readonly startsOn: LocalDay;
  readonly version: number;
  /** Regulation that sets the parameters. */
  readonly legalSource: string | null;
  readonly publishedAt: Date;
  readonly content: RuleSetContent;
}

/** A new version is noticed within this time (ms). */
const CACHE_MS = 3_000;

/** Reads the dated parameters. There are few versions and they never change, so all of them are kept in memory. */
export class RuleSetReader {
  private readonly cache: TimedCache<EntityManager, readonly RuleSetVersion[]>;

  constructor(
    private readonly dataSource: DataSource,
    clock: Clock,
  ) {
    this.cache = new TimedCache(clock, CACHE_MS, readRuleSets);
  }

  /**
   * The version by which a day is judged; see {@link ruleSetFor}.
   *
   * @param manager that of the transaction when one is open, so that it never waits for a second connection.
   * @throws Error when there is none: the system is not set up.
   */
  async inForce(day: LocalDay, manager: EntityManager = this.dataSource.manager): Promise<RuleSetVersion> {
    const version = ruleSetFor(await this.versions(manager), day);
    if (!version) throw new Error('There is no rule set: the system is not set up.');
    return version;
  }

  /** Every version. @param manager that of the transaction when one is open. */
  versions(manager: EntityManager = this.dataSource.manager): Promise<readonly RuleSetVersion[]> {
    return this.cache.get(manager);
  }

  /** Makes the next call read the database: after a version was published. */
  forget(): void {
    this.cache.forget();
  }
}

/** Every version as it is in the database now. */
export async function readRuleSets(manager: EntityManager): Promise<readonly RuleSetVersion[]> {
  const rows = await manager.find(RuleSet);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    startsOn: row.startsOn,
    version: row.version,
    legalSource: row.legalSource,
    publishedAt: row.publishedAt,
    content: parseRuleSet(row.content),
  }));
}
