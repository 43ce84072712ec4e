import type { DataSource } from 'typeorm';
import { readPage, type OrderKey } from '../db/keyset.js';
import { compileWhere, type FieldFilter, type WhereColumns, type WhereTree } from '../db/where.js';
import type { Actor } from '../shared/actor.js';
import type { LocalDay } from '../shared/local-day.js';
import type { Page, PageRequest } from '../shared/page.js';
import { Employee } from './employee.entity.js';
import { employeesVisibleTo } from './employee-scope.js';
import { heldAssignment } from './held-assignments.js';

/** Conditions on employees; role, unit and district are those of the day that is asked about. */
export interface EmployeeWhere extends WhereTree {
  readonly name?: FieldFilter | null;
  readonly nip?: FieldFilter | null;
  readonly employmentType?: FieldFilter | null;
  readonly role?: FieldFilter | null;
  readonly orgUnitId?: FieldFilter | null;
  readonly districtId?: FieldFilter | null;
  readonly supervisorId?: FieldFilter | null;
}

/** Fields by which employees can be ordered. */
export type EmployeeOrderField = 'NAME' | 'NIP';
export interface EmployeeOrder {
  readonly field: EmployeeOrderField;
  readonly direction: 'ASC' | 'DESC';
}

const HELD = heldAssignment('employee.id');

const COLUMNS: WhereColumns = {
  name: 'employee.name',
  nip: 'employee.nip',
  employmentType: 'employee.employmentType',
  role: HELD.role,
  orgUnitId: HELD.orgUnitId,
  districtId: HELD.districtId,
  supervisorId: `EXISTS (SELECT 1 FROM supervisions where_s WHERE where_s.employee_id = employee.id
    AND :asOf BETWEEN where_s.starts_on AND where_s.ends_on AND where_s.supervisor_id {})`,
};

const ORDER_KEYS: Record<EmployeeOrderField, Omit<OrderKey<Employee>, 'direction'>> = {
  NAME: { sql: 'employee.name', value: (employee) => employee.name },
  NIP: { sql: 'employee.nip', value: (employee) => employee.nip },
};

/** Questions about employees, always within what the actor may see. */
export class EmployeeReader {
  constructor(private readonly dataSource: DataSource) {}

  /** One page of the employees in the actor's scope. @param asOf day for role, unit, district and supervisor. */
  async page(
    actor: Actor,
    filter: {
      readonly where: EmployeeWhere | null;
      readonly order: readonly EmployeeOrder[];
      readonly asOf: LocalDay;
    },
    request: PageRequest,
  ): Promise<Page<Employee>> {
    const query = this.visible(actor).setParameter('asOf', filter.asOf);
    const where = compileWhere(filter.where, COLUMNS);
    if (where) query.andWhere(where.sql, where.parameters);
    const order = filter.order.length > 0 ? filter.order : [{ field: 'NAME', direction: 'ASC' } as const];
    const keys = order.map(({ field, direction }) => ({ ...ORDER_KEYS[field], direction }));
    const tieBreaker = {
      sql: 'employee.id',
      value: (row: Employee) => row.id,
      direction: keys[0]?.direction ?? 'ASC',
    };
    return readPage(query, [...keys, tieBreaker], request);
  }

  /** Ids of the employees in the actor's scope that a filter finds, by name, at most `limit`; for bulk changes. */
  async idsOf(
    actor: Actor,
    filter: { readonly where: EmployeeWhere; readonly asOf: LocalDay },
    limit: number,
  ): Promise<string[]> {
    const query = this.visible(actor).setParameter('asOf', filter.asOf);
    const where = compileWhere(filter.where, COLUMNS);
    if (where) query.andWhere(where.sql, where.parameters);
    const rows = await query
      .select('employee.id', 'id')
      .orderBy('employee.name')
      .addOrderBy('employee.id')
      .limit(limit)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** The employee with this id, or null when there is none or it is outside of the actor's scope. */
  async byId(actor: Actor, id: string): Promise<Employee | null> {
    return this.visible(actor).andWhere('employee.id = :id', { id }).getOne();
  }

  /** The employee with this NIP, or null when there is none or it is outside of the actor's scope. */
  async byNip(actor: Actor, nip: string): Promise<Employee | null> {
    return this.visible(actor).andWhere('employee.nip = :nip', { nip }).getOne();
  }

  private visible(actor: Actor) {
    const scope = employeesVisibleTo(actor, 'employee.id');
    return this.dataSource
      .getRepository(Employee)
      .createQueryBuilder('employee')
      .where(scope.sql, scope.parameters);
  }
}
