import type { EntityManager } from 'typeorm';
import type { DayRange } from '../shared/dated.js';
import type { LocalDay } from '../shared/local-day.js';

/**
 * People by where they hold a post, or by name; the parts add up. Plain JSON, because a job keeps it. Who holds one of
 * several posts in a unit is among them: it is better to derive a day too much than one too few.
 */
export interface PeopleScope {
  /** Everybody of the regency. */
  readonly everyone?: boolean;
  readonly agencyIds?: readonly string[];
  readonly districtIds?: readonly string[];
  /** These units and all units below them. */
  readonly unitIds?: readonly string[];
  readonly employeeIds?: readonly string[];
}

/** The days that a change of facts may have changed. */
export interface AffectedDays {
  readonly people: PeopleScope;
  /** In any order, also overlapping; an open end is END_OF_TIME. */
  readonly ranges: readonly DayRange[];
}

/** Everybody whose days a change may touch, as of those days. */
export interface PeoplePage {
  readonly after: string | null;
  readonly limit: number;
}

const BELOW_SQL = `
  WITH RECURSIVE below (id) AS (
    SELECT id FROM org_units WHERE id IN (?)
    UNION
    SELECT u.id FROM org_units u JOIN below b ON u.parent_id = b.id
  )
  SELECT id FROM below`;

const POSTS_SQL = `
  SELECT a.employee_id AS id
  FROM assignments a JOIN employees e ON e.id = a.employee_id JOIN org_units u ON u.id = a.org_unit_id
  WHERE a.starts_on <= ? AND a.ends_on >= ? AND e.ends_on >= ?`;

const NAMED_SQL = 'SELECT id FROM employees WHERE id IN (?)';

/** A set of employees as a subquery with one column `id`, each of them once. */
export class ScopedPeople {
  private constructor(
    private readonly sql: string,
    private readonly parameters: readonly unknown[],
    private readonly isEveryone = false,
  ) {}

  /** The people of a scope in the days from the first to the last; one statement when units are named, else none. */
  static async of(
    manager: EntityManager,
    people: PeopleScope,
    from: LocalDay,
    to: LocalDay,
  ): Promise<ScopedPeople> {
    const { everyone, agencyIds = [], districtIds = [], unitIds = [], employeeIds = [] } = people;
    const span = [to, from, from];
    if (everyone) return new ScopedPeople(`SELECT DISTINCT id FROM (${POSTS_SQL}) everyone`, span, true);
    const units = unitIds.length === 0 ? [] : await manager.query<{ id: string }[]>(BELOW_SQL, [unitIds]);
    const places = [
      { sql: 'u.agency_id IN (?)', ids: agencyIds },
      { sql: 'u.district_id IN (?)', ids: districtIds },
      { sql: 'u.id IN (?)', ids: units.map(({ id }) => id) },
    ].filter(({ ids }) => ids.length > 0);
    const parts = places.map(({ sql, ids }) => ({
      sql: `${POSTS_SQL} AND ${sql}`,
      parameters: [...span, ids] as unknown[],
    }));
    if (employeeIds.length > 0) parts.push({ sql: NAMED_SQL, parameters: [employeeIds] });
    if (parts.length === 0) return new ScopedPeople('SELECT id FROM employees WHERE FALSE', []);
    return new ScopedPeople(
      `SELECT DISTINCT id FROM (${parts.map(({ sql }) => sql).join(' UNION ALL ')}) scoped`,
      parts.flatMap(({ parameters }) => parameters),
    );
  }

  /** How many they are. */
  async count(manager: EntityManager): Promise<number> {
    const [row] = await manager.query<{ n: string }[]>(`SELECT COUNT(*) AS n FROM (${this.sql}) people`, [
      ...this.parameters,
    ]);
    return Number(row?.n ?? 0);
  }

  /** Their ids in order, those behind `after`. */
  async page(manager: EntityManager, { after, limit }: PeoplePage): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT id FROM (${this.sql}) people WHERE id > ? ORDER BY id LIMIT ?`,
      [...this.parameters, after ?? '', limit],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Makes stored days of theirs live with one UPDATE: every reader derives a day that is not stored as final. People are
   * read before, because an UPDATE that joins them would lock their rows, and with them everybody who clocks in.
   */
  async reopenDays(manager: EntityManager, ranges: readonly DayRange[], openDay: string): Promise<void> {
    if (ranges.length === 0) return;
    const ids = this.isEveryone ? null : await this.all(manager);
    if (ids?.length === 0) return;
    const days = ranges.map(() => 'd.date BETWEEN ? AND ?').join(' OR ');
    await manager.query(
      `UPDATE attendance_days d SET d.final = 0
       WHERE d.final = 1 AND (${days}) AND ${openDay} ${ids ? 'AND d.employee_id IN (?)' : ''}`,
      [...ranges.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]), ...(ids ? [ids] : [])],
    );
  }

  private async all(manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(this.sql, [...this.parameters]);
    return rows.map(({ id }) => id);
  }
}
