import type { DataSource } from 'typeorm';
import type { Clock } from '../shared/clock.js';
import type { LocalDay } from '../shared/local-day.js';
import { RuleSet } from './rule-set.entity.js';
import { parseRuleSet, type RuleSetContent } from './rule-set.js';
import { ruleSetInForce } from './rule-set.rules.js';

/** A rule set as rules use it. */
export interface RuleSetVersion {
  readonly id: string;
  readonly name: string;
  readonly startsOn: LocalDay;
  readonly version: number;
  readonly content: RuleSetContent;
}

/** A new version is noticed within this time (ms). */
const CACHE_MS = 3_000;

/** Reads the dated parameters. There are few versions and they never change, so all of them are kept in memory. */
export class RuleSetReader {
  private cache: { readonly until: number; readonly versions: Promise<readonly RuleSetVersion[]> } | null =
    null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The version in force on a day. @throws Error when no version had begun by then: the system is not set up. */
  async inForce(day: LocalDay): Promise<RuleSetVersion> {
    const version = ruleSetInForce(await this.versions(), day);
    if (!version) throw new Error(`No rule set is in force on ${day}`);
    return version;
  }

  /** Every version. */
  async versions(): Promise<readonly RuleSetVersion[]> {
    const now = this.clock.now().getTime();
    if (this.cache && this.cache.until > now) return this.cache.versions;
    const versions = this.readVersions();
    this.cache = { until: now + CACHE_MS, versions };
    versions.catch(() => {
      this.cache = null;
    });
    return versions;
  }

  private async readVersions(): Promise<readonly RuleSetVersion[]> {
    const rows = await this.dataSource.getRepository(RuleSet).find();
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      startsOn: row.startsOn,
      version: row.version,
      content: parseRuleSet(row.content),
    }));
  }
}
