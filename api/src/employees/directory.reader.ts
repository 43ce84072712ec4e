import type { DataSource } from 'typeorm';
import { readPage } from '../db/keyset.js';
import { compileWhere, type FieldFilter, type WhereColumns, type WhereTree } from '../db/where.js';
import type { Page, PageRequest } from '../shared/page.js';
import { District } from './district.entity.js';
import { OrgUnit } from './org-unit.entity.js';

/** Conditions on units. */
export interface OrgUnitWhere extends WhereTree {
  readonly name?: FieldFilter | null;
  readonly kind?: FieldFilter | null;
  readonly districtId?: FieldFilter | null;
  readonly npsn?: FieldFilter | null;
}

const COLUMNS: WhereColumns = {
  name: 'unit.name',
  kind: 'unit.kind',
  districtId: 'unit.districtId',
  npsn: 'EXISTS (SELECT 1 FROM schools where_s WHERE where_s.org_unit_id = unit.id AND where_s.npsn {})',
};

/** Questions about units and districts, which every employee may ask: they are no secret. */
export class DirectoryReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Every district, by code. */
  async districts(): Promise<District[]> {
    return this.dataSource.getRepository(District).find({ order: { code: 'ASC' } });
  }

  /** One page of units, by name. */
  async orgUnits(where: OrgUnitWhere | null, request: PageRequest): Promise<Page<OrgUnit>> {
    const query = this.dataSource.getRepository(OrgUnit).createQueryBuilder('unit');
    const condition = compileWhere(where, COLUMNS);
    if (condition) query.where(condition.sql, condition.parameters);
    const keys = [
      { sql: 'unit.name', value: (unit: OrgUnit) => unit.name, direction: 'ASC' as const },
      { sql: 'unit.id', value: (unit: OrgUnit) => unit.id, direction: 'ASC' as const },
    ];
    return readPage(query, keys, request);
  }
}
