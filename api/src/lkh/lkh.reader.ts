import { Between, type DataSource, type SelectQueryBuilder } from 'typeorm';
import { readPage, type OrderKey } from '../db/keyset.js';
import { compileWhere, type FieldFilter, type WhereColumns, type WhereTree } from '../db/where.js';
import { employeesVisibleTo, isAgencyWide } from '../employees/employee-scope.js';
import { heldAssignment } from '../employees/held-assignments.js';
import type { Actor } from '../shared/actor.js';
import type { LocalDay } from '../shared/local-day.js';
import type { Page, PageRequest } from '../shared/page.js';
import { LkhActivity } from './lkh-activity.entity.js';
import { LkhReport } from './lkh-report.entity.js';

/** Conditions on reports; unit, district and supervisor of the owner are those of today. */
export interface LkhReportWhere extends WhereTree {
  readonly date?: FieldFilter | null;
  readonly state?: FieldFilter | null;
  readonly objection?: FieldFilter | null;
  readonly employeeId?: FieldFilter | null;
  readonly orgUnitId?: FieldFilter | null;
  readonly districtId?: FieldFilter | null;
  readonly supervisorId?: FieldFilter | null;
}

/** Fields by which reports can be ordered. */
export type LkhReportOrderField = 'DATE';
export interface LkhReportOrder {
  readonly field: LkhReportOrderField;
  readonly direction: 'ASC' | 'DESC';
}

const HELD = heldAssignment('report.employee_id');

const COLUMNS: WhereColumns = {
  date: 'report.date',
  state: 'report.state',
  objection: 'report.objection',
  employeeId: 'report.employeeId',
  orgUnitId: HELD.orgUnitId,
  districtId: HELD.districtId,
  supervisorId: `EXISTS (SELECT 1 FROM supervisions where_s WHERE where_s.employee_id = report.employee_id
    AND :asOf BETWEEN where_s.starts_on AND where_s.ends_on AND where_s.supervisor_id {})`,
};

/**
 * The index to walk for a page of a wide scope, which has most of what lies along the dates: the optimizer would read
 * all reports of everybody in the scope and sort them. Null where few of the rows along the dates fit; then it finds
 * the better way itself.
 */
function indexToWalk(actor: Actor, where: LkhReportWhere | null): string | null {
  const isWide = actor.assignments.some((held) => held.role === 'KORWIL' || isAgencyWide(held));
  const isNarrowed = (['employeeId', 'orgUnitId', 'supervisorId', 'objection', 'AND', 'OR'] as const).some(
    (name) => where?.[name] != null,
  );
  if (!isWide || isNarrowed) return null;
  if (where?.state == null) return 'ix_lkh_reports_date';
  return where.state.eq == null ? null : 'ix_lkh_reports_state_date';
}

/** Order of reports by their date, the id as tie-break. */
function byDate(direction: 'ASC' | 'DESC'): OrderKey<LkhReport>[] {
  return [
    { sql: 'report.date', value: (report) => report.date, direction },
    { sql: 'report.id', value: (report) => report.id, direction },
  ];
}

/** Questions about reports, always within what the actor may see. */
export class LkhReader {
  constructor(private readonly dataSource: DataSource) {}

  /** One page of the reports in the actor's scope, the newest first by default. */
  async page(
    actor: Actor,
    filter: { readonly where: LkhReportWhere | null; readonly order: readonly LkhReportOrder[] },
    request: PageRequest,
  ): Promise<Page<LkhReport>> {
    const query = this.visible(actor).setParameter('asOf', actor.asOf);
    const where = compileWhere(filter.where, COLUMNS);
    if (where) query.andWhere(where.sql, where.parameters);
    const index = indexToWalk(actor, filter.where);
    if (index !== null) query.useIndex(index);
    return readPage(query, byDate(filter.order[0]?.direction ?? 'DESC'), request);
  }

  /** The report with this id, or null when there is none or it is outside of the actor's scope. */
  async byId(actor: Actor, id: string): Promise<LkhReport | null> {
    return this.visible(actor).andWhere('report.id = :id', { id }).getOne();
  }

  /** Reports of employees on the days of a closed range, the newest first; those out of the actor's scope are left out. */
  async ofEmployees(
    actor: Actor,
    employeeIds: readonly string[],
    from: LocalDay,
    to: LocalDay,
  ): Promise<LkhReport[]> {
    return this.visible(actor)
      .andWhere('report.employeeId IN (:...employeeIds)', { employeeIds })
      .andWhere('report.date BETWEEN :from AND :to', { from, to })
      .orderBy('report.date', 'DESC')
      .getMany();
  }

  /** The actor's own reports on the days of a closed range. */
  async ownBetween(actor: Actor, from: LocalDay, to: LocalDay): Promise<LkhReport[]> {
    const { employeeId } = actor;
    return this.dataSource.getRepository(LkhReport).findBy({ employeeId, date: Between(from, to) });
  }

  /** The activities of the actor's newest report before a day that has any; to begin the next one with. */
  async latestActivities(actor: Actor, before: LocalDay): Promise<LkhActivity[]> {
    const report = await this.dataSource
      .getRepository(LkhReport)
      .createQueryBuilder('report')
      .where('report.employeeId = :employeeId AND report.date < :before', {
        employeeId: actor.employeeId,
        before,
      })
      .andWhere('EXISTS (SELECT 1 FROM lkh_activities activity WHERE activity.report_id = report.id)')
      .orderBy('report.date', 'DESC')
      .limit(1)
      .getOne();
    if (!report) return [];
    return this.dataSource.getRepository(LkhActivity).find({
      where: { reportId: report.id },
      order: { position: 'ASC' },
    });
  }

  private visible(actor: Actor): SelectQueryBuilder<LkhReport> {
    const scope = employeesVisibleTo(actor, 'report.employeeId');
    return this.dataSource
      .getRepository(LkhReport)
      .createQueryBuilder('report')
      .where(scope.sql, scope.parameters);
  }
}
