import type { DataSource, EntityManager } from 'typeorm';
import { readPage } from '../db/keyset.js';
import { Employee } from '../employees/employee.entity.js';
import { employeesVisibleTo, MAX_CHAIN } from '../employees/employee-scope.js';
import type { Actor } from '../shared/actor.js';
import type { LocalDay } from '../shared/local-day.js';
import type { Page, PageRequest } from '../shared/page.js';
import { Supervision } from './supervision.entity.js';

const BELOW_SQL = `employee.id IN (
  WITH RECURSIVE below (employee_id, depth) AS (
    SELECT s.employee_id, 1 FROM supervisions s
    WHERE s.supervisor_id = :supervisorId AND :day BETWEEN s.starts_on AND s.ends_on
    UNION ALL
    SELECT s.employee_id, b.depth + 1 FROM below b
    JOIN supervisions s ON s.supervisor_id = b.employee_id AND :day BETWEEN s.starts_on AND s.ends_on
    WHERE b.depth < :levels
  )
  SELECT employee_id FROM below)`;

/** Questions about the chain of supervision. */
export class SupervisionReader {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * One page of the people below somebody as of a day, by name. Who was below then and is outside of the actor's
   * scope today is left out.
   *
   * @param levels 1 for the direct subordinates; the whole chain by default.
   */
  async below(
    actor: Actor,
    supervisorId: string,
    day: LocalDay,
    request: PageRequest,
    levels: number = MAX_CHAIN,
  ): Promise<Page<Employee>> {
    const scope = employeesVisibleTo(actor, 'employee.id');
    const query = this.dataSource
      .getRepository(Employee)
      .createQueryBuilder('employee')
      .where(BELOW_SQL, { supervisorId, day, levels: Math.min(levels, MAX_CHAIN) })
      .andWhere(scope.sql, scope.parameters);
    const keys = [
      { sql: 'employee.name', value: (employee: Employee) => employee.name, direction: 'ASC' as const },
      { sql: 'employee.id', value: (employee: Employee) => employee.id, direction: 'ASC' as const },
    ];
    return readPage(query, keys, request);
  }

  /** Every link of an employee, the newest first. */
  async history(manager: EntityManager, employeeId: string): Promise<Supervision[]> {
    return manager.find(Supervision, { where: { employeeId }, order: { startsOn: 'DESC' } });
  }
}
