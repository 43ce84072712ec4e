import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm';
import { readPage, type OrderKey } from '../db/keyset.js';
import { compileWhere, type FieldFilter, type WhereColumns, type WhereTree } from '../db/where.js';
import { employeesVisibleTo } from '../employees/employee-scope.js';
import { heldAssignment } from '../employees/held-assignments.js';
import type { Actor } from '../shared/actor.js';
import type { Page, PageRequest } from '../shared/page.js';
import { DisciplineAlert } from './discipline-alert.entity.js';

/** Conditions on alerts; unit and district are those of a post today. */
export interface DisciplineAlertWhere extends WhereTree {
  readonly state?: FieldFilter | null;
  readonly year?: FieldFilter | null;
  readonly employeeId?: FieldFilter | null;
  readonly orgUnitId?: FieldFilter | null;
  readonly districtId?: FieldFilter | null;
}

const HELD = heldAssignment('alert.employee_id');

const COLUMNS: WhereColumns = {
  state: 'alert.state',
  year: 'alert.year',
  employeeId: 'alert.employeeId',
  orgUnitId: HELD.orgUnitId,
  districtId: HELD.districtId,
};

const SUPERVISED_BY_ME = `EXISTS (SELECT 1 FROM supervisions mine WHERE mine.employee_id = alert.employee_id
  AND mine.supervisor_id = :me AND :asOf BETWEEN mine.starts_on AND mine.ends_on)`;

const NEWEST_FIRST: readonly OrderKey<DisciplineAlert>[] = [
  { sql: 'alert.id', value: ({ id }) => id, direction: 'DESC' },
];

/** Questions about alerts, always within what the actor may see. */
export class DisciplineAlertsReader {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * One page of the alerts about others, the newest first.
   *
   * @param onlyMine only those about people whom the actor supervises directly today.
   */
  async page(
    actor: Actor,
    where: DisciplineAlertWhere | null,
    onlyMine: boolean,
    request: PageRequest,
  ): Promise<Page<DisciplineAlert>> {
    const query = this.visible(this.dataSource.manager, actor)
      .andWhere('alert.employeeId <> :me')
      .setParameters({ me: actor.employeeId, asOf: actor.asOf });
    const condition = compileWhere(where, COLUMNS);
    if (condition) query.andWhere(condition.sql, condition.parameters);
    if (onlyMine) query.andWhere(SUPERVISED_BY_ME);
    return readPage(query, NEWEST_FIRST, request);
  }

  /** The alert, also one about the actor; null when there is none or it is outside of the scope. */
  async byId(
    actor: Actor,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<DisciplineAlert | null> {
    return this.visible(manager, actor).andWhere('alert.id = :id', { id }).getOne();
  }

  /** The alerts of employees in a year, whom the caller may see: in the order in which they were reached. */
  async ofEmployees(employeeIds: readonly string[], year: number): Promise<DisciplineAlert[]> {
    return this.dataSource
      .getRepository(DisciplineAlert)
      .createQueryBuilder('alert')
      .where('alert.employeeId IN (:...employeeIds) AND alert.year = :year', { employeeIds, year })
      .orderBy('alert.reachedOn')
      .addOrderBy('alert.threshold')
      .getMany();
  }

  private visible(manager: EntityManager, actor: Actor): SelectQueryBuilder<DisciplineAlert> {
    const scope = employeesVisibleTo(actor, 'alert.employeeId');
    return manager
      .getRepository(DisciplineAlert)
      .createQueryBuilder('alert')
      .where(scope.sql, scope.parameters);
  }
}
