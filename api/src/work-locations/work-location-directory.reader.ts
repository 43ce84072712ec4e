import type { DataSource } from 'typeorm';
import { readPage } from '../db/keyset.js';
import { compileWhere, type FieldFilter, type WhereColumns, type WhereTree } from '../db/where.js';
import type { Page, PageRequest } from '../shared/page.js';
import { distanceMeters, type Coordinates } from './geofence.rules.js';
import { WorkLocation } from './work-location.entity.js';

/** Conditions on work locations. */
export interface WorkLocationWhere extends WhereTree {
  readonly name?: FieldFilter | null;
  readonly orgUnitId?: FieldFilter | null;
  readonly districtId?: FieldFilter | null;
  readonly active?: FieldFilter | null;
  /** Whether its coordinates are known. */
  readonly located?: FieldFilter | null;
}

/** A location with its distance from where somebody stands. */
export interface LocationAtDistance {
  readonly location: WorkLocation;
  readonly distanceMeters: number;
}

const COLUMNS: WhereColumns = {
  name: 'location.name',
  orgUnitId: 'location.orgUnitId',
  active: 'location.active',
  located: '(location.latitude IS NOT NULL)',
  districtId: `EXISTS (SELECT 1 FROM org_units where_u WHERE where_u.id = location.org_unit_id
    AND where_u.district_id {})`,
};

/** Half the edge of the square in which neighbours are looked for: about 55 km. */
const NEAR_DEGREES = 0.5;

/** Questions about places, which every employee may ask to find their own. */
export class WorkLocationDirectoryReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The place with this id; null when there is none. */
  async byId(id: string): Promise<WorkLocation | null> {
    return this.dataSource.getRepository(WorkLocation).findOneBy({ id });
  }

  /** One page, by name. */
  async page(where: WorkLocationWhere | null, request: PageRequest): Promise<Page<WorkLocation>> {
    const query = this.dataSource.getRepository(WorkLocation).createQueryBuilder('location');
    const condition = compileWhere(where, COLUMNS);
    if (condition) query.where(condition.sql, condition.parameters);
    const keys = [
      { sql: 'location.name', value: (row: WorkLocation) => row.name, direction: 'ASC' as const },
      { sql: 'location.id', value: (row: WorkLocation) => row.id, direction: 'ASC' as const },
    ];
    return readPage(query, keys, request);
  }

  /** The nearest active locations to a point, at most `first`, within about 55 km. */
  async near(point: Coordinates, first: number): Promise<LocationAtDistance[]> {
    const locations = await this.dataSource
      .getRepository(WorkLocation)
      .createQueryBuilder('location')
      .where('location.active = TRUE')
      .andWhere('location.latitude BETWEEN :south AND :north', {
        south: point.latitude - NEAR_DEGREES,
        north: point.latitude + NEAR_DEGREES,
      })
      .andWhere('location.longitude BETWEEN :west AND :east', {
        west: point.longitude - NEAR_DEGREES,
        east: point.longitude + NEAR_DEGREES,
      })
      .getMany();
    return locations
      .flatMap((location) => {
        const { latitude, longitude } = location;
        if (latitude === null || longitude === null) return [];
        return [{ location, distanceMeters: Math.round(distanceMeters(point, { latitude, longitude })) }];
      })
      .sort((a, b) => a.distanceMeters - b.distanceMeters)
      .slice(0, first);
  }
}
