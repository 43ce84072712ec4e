import type { EntityManager } from 'typeorm';
import type { Clock } from '../shared/clock.js';
import type { LocalDay } from '../shared/local-day.js';
import { TimedCache } from '../shared/timed-cache.js';
import { rolePoliciesSchema, type CalendarDayFact } from './calendar.rules.js';

/** A changed holiday is noticed within this time (ms). */
const CACHE_MS = 3_000;

const CALENDAR_SQL = `
  SELECT id, date, kind, name, scope, scope_id AS scopeId, role_policies AS rolePolicies FROM calendar_days`;

interface CalendarRow extends Omit<CalendarDayFact, 'rolePolicies'> {
  readonly rolePolicies: unknown;
}

/** Every special day, found by its date. */
export class Calendar {
  private readonly entries = new Map<LocalDay, CalendarDayFact[]>();

  constructor(facts: readonly CalendarDayFact[]) {
    for (const fact of facts) {
      const known = this.entries.get(fact.date);
      if (known) known.push(fact);
      else this.entries.set(fact.date, [fact]);
    }
  }

  /** The entries of a date, whomever they concern; see `resolveCalendar`. */
  entriesOn(date: LocalDay): readonly CalendarDayFact[] {
    return this.entries.get(date) ?? [];
  }
}

/** Reads the special days: some hundred a year, so all of them are kept in memory. */
export class CalendarReader {
  private readonly cache: TimedCache<EntityManager, Calendar>;

  constructor(clock: Clock) {
    this.cache = new TimedCache(clock, CACHE_MS, readCalendar);
  }

  /** The calendar, at most three seconds old. */
  calendar(manager: EntityManager): Promise<Calendar> {
    return this.cache.get(manager);
  }

  /** Makes the next call read the database: after a change of the calendar. */
  forget(): void {
    this.cache.forget();
  }
}

async function readCalendar(manager: EntityManager): Promise<Calendar> {
  const rows = await manager.query<CalendarRow[]>(CALENDAR_SQL);
  return new Calendar(
    rows.map((row) => ({
      ...row,
      rolePolicies: storedPolicies(row.rolePolicies),
    })),
  );
}

/** The policies of a row, which the driver hands over as text or as an object. Throws a ZodError for any other shape. */
export function storedPolicies(stored: unknown): CalendarDayFact['rolePolicies'] {
  if (stored === null || stored === undefined) return null;
  return rolePoliciesSchema.parse(typeof stored === 'string' ? JSON.parse(stored) : stored);
}
