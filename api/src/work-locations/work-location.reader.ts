import type { EntityManager } from 'typeorm';
import type { Clock } from '../shared/clock.js';
import type { LocalDay, TimeZone } from '../shared/local-day.js';
import { TimedCache } from '../shared/timed-cache.js';
import type { GeofenceLocation } from './geofence.rules.js';

/** A changed place is noticed within this time (ms). */
const CACHE_MS = 3_000;

/** Zone of whoever has neither a place of work nor a unit with one: the capital's. */
const DEFAULT_ZONE: TimeZone = 'Asia/Jakarta';

const LOCATIONS_SQL = `
  SELECT id, org_unit_id AS orgUnitId, name, CAST(latitude AS DOUBLE) AS latitude,
         CAST(longitude AS DOUBLE) AS longitude, radius_meters AS radiusMeters, time_zone AS timeZone,
         active AS active
  FROM work_locations ORDER BY id`;

const VALID_PLACES_SQL = `
  SELECT employee_id AS employeeId, work_location_id AS workLocationId, starts_on AS startsOn, ends_on AS endsOn
  FROM employee_work_locations
  WHERE employee_id IN (?) AND starts_on <= ? AND ends_on >= ?
  ORDER BY starts_on, id`;

/** A place where clocking in is valid. */
export interface ValidLocation extends GeofenceLocation {
  readonly name: string;
  readonly timeZone: TimeZone;
}

interface LocationRow extends ValidLocation {
  readonly orgUnitId: string;
  readonly active: number;
}

/** A row that makes a place valid for an employee. */
export interface ValidPlace {
  readonly employeeId: string;
  readonly workLocationId: string;
  readonly startsOn: LocalDay;
  readonly endsOn: LocalDay;
}

const NO_PLACES: readonly ValidPlace[] = [];

interface KnownLocations {
  readonly byId: ReadonlyMap<string, LocationRow>;
  readonly zoneByUnit: ReadonlyMap<string, TimeZone>;
}

/** Where a set of employees works in a range of days. */
export class PlaceBook {
  private readonly places = new Map<string, ValidPlace[]>();

  constructor(
    private readonly known: KnownLocations,
    rows: readonly ValidPlace[],
  ) {
    for (const row of rows) {
      const places = this.places.get(row.employeeId);
      if (places) places.push(row);
      else this.places.set(row.employeeId, [row]);
    }
  }

  /** The open places where the employee may clock in on a day, the one chosen first at the front. */
  locationsOf(employeeId: string, day: LocalDay): readonly ValidLocation[] {
    return this.inForce(employeeId, day).filter((location) => location.active === 1);
  }

  /**
   * The zone whose wall clock gives the employee's day: of the first place of work, else of the nearest unit that has
   * a place, else WIB.
   */
  zoneOf(employeeId: string, day: LocalDay, unitIds: readonly string[]): TimeZone {
    const first = this.firstInForce(employeeId, day);
    if (first) return first.timeZone;
    const unitId = unitIds.find((id) => this.known.zoneByUnit.has(id));
    return (unitId !== undefined && this.known.zoneByUnit.get(unitId)) || DEFAULT_ZONE;
  }

  private firstInForce(employeeId: string, day: LocalDay): LocationRow | null {
    for (const { workLocationId, startsOn, endsOn } of this.places.get(employeeId) ?? NO_PLACES) {
      const location = startsOn <= day && day <= endsOn ? this.known.byId.get(workLocationId) : undefined;
      if (location) return location;
    }
    return null;
  }

  private inForce(employeeId: string, day: LocalDay): LocationRow[] {
    const places = this.places.get(employeeId) ?? [];
    return places
      .filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
      .flatMap(({ workLocationId }) => this.known.byId.get(workLocationId) ?? []);
  }
}

/** Reads places of work: some thousand at most, so all of them are kept in memory. */
export class WorkLocationReader {
  private readonly cache: TimedCache<EntityManager, KnownLocations>;

  constructor(clock: Clock) {
    this.cache = new TimedCache(clock, CACHE_MS, readLocations);
  }

  /** Where these employees work in the closed range of days; one query for any number of them. */
  async book(
    manager: EntityManager,
    employeeIds: readonly string[],
    from: LocalDay,
    to: LocalDay,
  ): Promise<PlaceBook> {
    const places =
      employeeIds.length === 0
        ? []
        : await manager.query<ValidPlace[]>(VALID_PLACES_SQL, [employeeIds, to, from]);
    return this.bookOf(manager, places);
  }

  /** The same from the rows of these employees in the order of their start, which the caller has read. */
  async bookOf(manager: EntityManager, places: readonly ValidPlace[]): Promise<PlaceBook> {
    return new PlaceBook(await this.cache.get(manager), places);
  }

  /** Makes the next call read the database: after a change of places. */
  forget(): void {
    this.cache.forget();
  }
}

async function readLocations(manager: EntityManager): Promise<KnownLocations> {
  const rows = await manager.query<LocationRow[]>(LOCATIONS_SQL);
  return {
    byId: new Map(rows.map((row) => [row.id, row])),
    zoneByUnit: new Map(rows.toReversed().map((row) => [row.orgUnitId, row.timeZone])),
  };
}
