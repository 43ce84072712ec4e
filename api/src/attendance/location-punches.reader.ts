import type { DataSource, EntityManager } from 'typeorm';
import { canSee, relationOf } from '../employees/scope.rules.js';
import type { Actor } from '../shared/actor.js';
import { groupBy } from '../shared/group-by.js';
import { addDays, type LocalDay } from '../shared/local-day.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import {
  suggestPoint,
  type SightedPoint,
  type SuggestedPoint,
} from '../work-locations/location-suggestion.rules.js';
import type { PunchKind } from './punch.entity.js';

/** Where somebody clocked in or out at a place. */
export interface PunchAtLocation {
  readonly punchId: string;
  readonly kind: PunchKind;
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracyMeters: number | null;
  /** As it was judged then; null when it could not be. */
  readonly distanceMeters: number | null;
  readonly inside: boolean | null;
  /** Null for whose coordinates the actor may not see with their name. */
  readonly employeeId: string | null;
}

interface PunchRow extends Omit<PunchAtLocation, 'inside' | 'employeeId'> {
  readonly inside: number | null;
  readonly employeeId: string;
}

interface SightedRow extends SightedPoint {
  readonly workLocationId: string;
}

/** More than the people of the largest school clock in on a day. */
const MAX_POINTS = 1_000;

/** Days that a suggestion looks back over: a school is found within its first two weeks. */
const SUGGESTION_DAYS = 14;

const POINT = `
  p.id AS punchId, p.kind AS kind, CAST(p.latitude AS DOUBLE) AS latitude, CAST(p.longitude AS DOUBLE) AS longitude,
  p.accuracy_meters AS accuracyMeters, p.distance_meters AS distanceMeters, p.inside_geofence AS inside,
  p.employee_id AS employeeId, p.business_at AS at`;

/** Those judged by the place, and those of its people that could not be judged because it has no coordinates. */
const AROUND_SQL = `
  SELECT ${POINT} FROM punches p
  WHERE p.work_location_id = ? AND p.business_date = ? AND p.latitude IS NOT NULL
  UNION ALL
  SELECT ${POINT} FROM employee_work_locations w
  JOIN punches p ON p.employee_id = w.employee_id AND p.business_date = ?
  WHERE w.work_location_id = ? AND p.business_date BETWEEN w.starts_on AND w.ends_on
    AND p.work_location_id IS NULL AND p.latitude IS NOT NULL
  ORDER BY at, punchId LIMIT ${MAX_POINTS}`;

/** Of people with one place only: who has several may have been at another one. Flagged positions are no evidence. */
const SIGHTED_SQL = `
  SELECT w.work_location_id AS workLocationId, p.employee_id AS employeeId, CAST(p.latitude AS DOUBLE) AS latitude,
         CAST(p.longitude AS DOUBLE) AS longitude, p.accuracy_meters AS accuracyMeters
  FROM employee_work_locations w
  JOIN punches p ON p.employee_id = w.employee_id AND p.business_date BETWEEN ? AND ?
    AND p.business_date BETWEEN w.starts_on AND w.ends_on
  WHERE w.work_location_id IN (?) AND p.latitude IS NOT NULL AND p.accuracy_meters IS NOT NULL
    AND p.state = 'ACCEPTED' AND NOT EXISTS (
      SELECT 1 FROM employee_work_locations other
      WHERE other.employee_id = w.employee_id AND other.work_location_id <> w.work_location_id
        AND p.business_date BETWEEN other.starts_on AND other.ends_on)`;

/** Where people clocked in around places of work. */
export class LocationPunchesReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly relations: RelationReader,
  ) {}

  /**
   * The clock events with a position that were judged by a place on a day, in the order of the day; two statements.
   * Whose coordinates the actor may not see is not named.
   */
  async around(actor: Actor, workLocationId: string, day: LocalDay): Promise<PunchAtLocation[]> {
    const { manager } = this.dataSource;
    const rows = await manager.query<PunchRow[]>(AROUND_SQL, [workLocationId, day, day, workLocationId]);
    const ids = [...new Set(rows.map(({ employeeId }) => employeeId))];
    const subjects = await this.relations.subjects(manager, ids, actor.asOf);
    return rows.map(({ employeeId, inside, ...row }) => {
      const subject = subjects.get(employeeId);
      const isSeen = subject !== undefined && canSee(relationOf(actor, subject), 'COORDINATES').allowed;
      return {
        ...row,
        inside: inside === null ? null : inside === 1,
        employeeId: isSeen ? employeeId : null,
      };
    });
  }

  /** Where each of these places seems to lie, in their order; one statement. */
  async suggestions(
    manager: EntityManager,
    workLocationIds: readonly string[],
    today: LocalDay,
  ): Promise<(SuggestedPoint | null)[]> {
    const rows = await manager.query<SightedRow[]>(SIGHTED_SQL, [
      addDays(today, -SUGGESTION_DAYS),
      today,
      workLocationIds,
    ]);
    const byPlace = groupBy(rows, (row) => row.workLocationId);
    return workLocationIds.map((id) => suggestPoint(byPlace.get(id) ?? []));
  }
}
