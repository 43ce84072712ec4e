import type { EntityManager } from 'typeorm';
import { NO_FACTS, type DayFactSource, type FactsOfDays } from '../attendance/day-fact-sources.js';
import type { DispensationFact } from '../attendance/day-facts.rules.js';
import type { DayFrame } from '../attendance/day-frame.reader.js';
import type { Clock } from '../shared/clock.js';
import type { LocalDay } from '../shared/local-day.js';
import { TimedCache } from '../shared/timed-cache.js';
import { concerns, factOf, type DispensationRow } from './dispensation-facts.rules.js';

/** A dispensation that another process declared is noticed within this time (ms). */
const CACHE_MS = 3_000;

const IN_FORCE_SQL = `
  SELECT id, scope, scope_id AS scopeId, starts_on AS startsOn, ends_on AS endsOn, effect, from_time AS fromTime,
         to_time AS toTime, reason
  FROM dispensations WHERE revoked_at IS NULL`;

const NONE: FactsOfDays<DispensationFact> = { of: () => NO_FACTS };

/**
 * The dispensations that days depend on. Some hundred a year are in force, so all of them are kept in memory: a
 * clock-in asks the database for none.
 */
export class DispensationFacts implements DayFactSource<DispensationFact> {
  private readonly cache: TimedCache<EntityManager, readonly DispensationRow[]>;

  constructor(clock: Clock) {
    this.cache = new TimedCache(clock, CACHE_MS, (manager) => manager.query<DispensationRow[]>(IN_FORCE_SQL));
  }

  async read(
    manager: EntityManager,
    _employeeIds: readonly string[],
    from: LocalDay,
    to: LocalDay,
  ): Promise<FactsOfDays<DispensationFact>> {
    const rows = await this.cache.get(manager);
    const near = rows.filter(({ startsOn, endsOn }) => startsOn <= to && endsOn >= from);
    return near.length === 0 ? NONE : new DispensedDays(near);
  }

  forget(): void {
    this.cache.forget();
  }
}

/** The dispensations in force around some days; people for whom the same ones hold get the same array. */
class DispensedDays implements FactsOfDays<DispensationFact> {
  private readonly ofDay = new Map<LocalDay, OneDispensedDay>();

  constructor(private readonly rows: readonly DispensationRow[]) {}

  of(frame: DayFrame): readonly DispensationFact[] {
    const { date } = frame;
    const known = this.ofDay.get(date);
    if (known) return known.of(frame);
    const day = new OneDispensedDay(
      this.rows.filter(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn),
    );
    this.ofDay.set(date, day);
    return day.of(frame);
  }
}

/** One day: units are asked once for each zone, people by name. */
class OneDispensedDay {
  private readonly shared: readonly DispensationRow[];
  private readonly ofPerson = new Map<string, DispensationRow[]>();
  private readonly ofUnit = new Map<string, readonly DispensationFact[]>();
  private readonly bySet = new Map<string, readonly DispensationFact[]>();

  constructor(rows: readonly DispensationRow[]) {
    this.shared = rows.filter(({ scope }) => scope !== 'PERSON');
    for (const row of rows) {
      if (row.scope !== 'PERSON' || row.scopeId === null) continue;
      this.ofPerson.set(row.scopeId, [...(this.ofPerson.get(row.scopeId) ?? []), row]);
    }
  }

  of(frame: DayFrame): readonly DispensationFact[] {
    if (frame.place === null) return NO_FACTS;
    const own = this.ofPerson.get(frame.employeeId);
    const shared = this.sharedOf(frame);
    return own ? [...shared, ...own.map((row) => factOf(row, frame.date, frame.zone))] : shared;
  }

  private sharedOf({ employeeId, date, zone, orgUnitId, place }: DayFrame): readonly DispensationFact[] {
    if (this.shared.length === 0 || place === null) return NO_FACTS;
    const unit = `${orgUnitId} ${zone}`;
    const known = this.ofUnit.get(unit);
    if (known) return known;
    const rows = this.shared.filter((row) => concerns(row, { employeeId, place }));
    const set = [zone, ...rows.map(({ id }) => id)].join();
    const facts =
      this.bySet.get(set) ?? (rows.length === 0 ? NO_FACTS : rows.map((row) => factOf(row, date, zone)));
    this.bySet.set(set, facts);
    this.ofUnit.set(unit, facts);
    return facts;
  }
}
