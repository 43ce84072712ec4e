import type { EntityManager } from 'typeorm';
import type { Clock } from '../shared/clock.js';
import { TimedCache } from '../shared/timed-cache.js';

/** Where a unit stands in the organisation. */
export interface UnitPlace {
  /** The unit and the units above it, nearest first. */
  readonly unitIds: readonly string[];
  /** Null for an agency. */
  readonly districtId: string | null;
  /** The agency at the top of the tree. */
  readonly agencyId: string;
}

/** The organisation as a whole. */
export class OrgTree {
  private readonly units: ReadonlyMap<string, UnitRow>;
  private readonly places = new Map<string, UnitPlace>();

  constructor(rows: readonly UnitRow[]) {
    this.units = new Map(rows.map((row) => [row.id, row]));
  }

  /** Null for an id that names no unit. */
  placeOf(unitId: string): UnitPlace | null {
    const known = this.places.get(unitId);
    if (known) return known;
    const unit = this.units.get(unitId);
    if (!unit) return null;
    const place = { unitIds: this.chainOf(unit), districtId: unit.districtId, agencyId: unit.agencyId };
    this.places.set(unitId, place);
    return place;
  }

  private chainOf(unit: UnitRow): string[] {
    const ids = new Set<string>();
    let current: UnitRow | undefined = unit;
    // A circle in the data ends where it would begin again.
    while (current && !ids.has(current.id)) {
      ids.add(current.id);
      current = current.parentId === null ? undefined : this.units.get(current.parentId);
    }
    return [...ids];
  }
}

interface UnitRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly districtId: string | null;
  readonly agencyId: string;
}

/** A new unit is noticed within this time (ms). */
const CACHE_MS = 3_000;

const UNITS_SQL = `
  SELECT id, parent_id AS parentId, district_id AS districtId, agency_id AS agencyId FROM org_units`;

/** Reads the organisation tree: some thousand units at most, so all of them are kept in memory. */
export class OrgTreeReader {
  private readonly cache: TimedCache<EntityManager, OrgTree>;

  constructor(clock: Clock) {
    this.cache = new TimedCache(
      clock,
      CACHE_MS,
      async (manager) => new OrgTree(await manager.query<UnitRow[]>(UNITS_SQL)),
    );
  }

  /** The tree, at most three seconds old. */
  tree(manager: EntityManager): Promise<OrgTree> {
    return this.cache.get(manager);
  }

  /** Makes the next call read the database: after a change of units. */
  forget(): void {
    this.cache.forget();
  }
}
