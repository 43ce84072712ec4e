import type { DataSource } from 'typeorm';
import { readPage } from '../db/keyset.js';
import { compileWhere, type FieldFilter, type WhereColumns, type WhereTree } from '../db/where.js';
import { ScheduleAssignment } from '../schedules/schedule-assignment.entity.js';
import { ScheduleOverlay } from '../schedules/schedule-overlay.entity.js';
import { assertDayRange } from '../shared/day-range.js';
import type { LocalDay } from '../shared/local-day.js';
import type { Page, PageRequest } from '../shared/page.js';

/** Conditions on schedules of scopes. */
export interface ScheduleAssignmentWhere extends WhereTree {
  readonly scope?: FieldFilter | null;
  readonly scopeId?: FieldFilter | null;
  readonly workScheduleId?: FieldFilter | null;
  readonly startsOn?: FieldFilter | null;
  readonly endsOn?: FieldFilter | null;
}

const COLUMNS: WhereColumns = {
  scope: 'row.scope',
  scopeId: 'row.scopeId',
  workScheduleId: 'row.workScheduleId',
  startsOn: 'row.startsOn',
  endsOn: 'row.endsOn',
};

const MAX_DAYS = 400;

/** Lists of dated hours for those who keep the settings. */
export class ScheduleListsReader {
  constructor(private readonly dataSource: DataSource) {}

  /** One page of the schedules of scopes, those that began last at the front of each scope. */
  page(where: ScheduleAssignmentWhere | null, request: PageRequest): Promise<Page<ScheduleAssignment>> {
    const query = this.dataSource.getRepository(ScheduleAssignment).createQueryBuilder('row');
    const condition = compileWhere(where, COLUMNS);
    if (condition) query.where(condition.sql, condition.parameters);
    const key = (name: 'scope' | 'scopeId' | 'startsOn' | 'id') => ({
      sql: `row.${name}`,
      value: (row: ScheduleAssignment) => row[name],
      direction: 'DESC' as const,
    });
    return readPage(query, [key('scope'), key('scopeId'), key('startsOn'), key('id')], request);
  }

  /**
   * The replacements that hold on a day of the closed range, by their first day.
   *
   * @throws DomainError INVALID_INPUT for a range that is longer than 400 days.
   */
  overlays(from: LocalDay, to: LocalDay): Promise<ScheduleOverlay[]> {
    assertDayRange(from, to, MAX_DAYS);
    return this.dataSource
      .getRepository(ScheduleOverlay)
      .createQueryBuilder('overlay')
      .where('overlay.startsOn <= :to AND overlay.endsOn >= :from', { from, to })
      .orderBy('overlay.startsOn')
      .addOrderBy('overlay.id')
      .getMany();
  }
}
