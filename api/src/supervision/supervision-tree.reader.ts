import type { DataSource } from 'typeorm';
import { Employee } from '../employees/employee.entity.js';
import { employeesVisibleTo, isAgencyWide, MAX_CHAIN } from '../employees/employee-scope.js';
import type { Actor } from '../shared/actor.js';
import type { LocalDay } from '../shared/local-day.js';
import { treePart, type TreeLink, type TreeNode } from './supervision-tree.rules.js';

/** Where a chart begins, and how far it goes down. */
export interface TreeRequest {
  /** One person; otherwise the people of a unit whom nobody of the unit supervises; otherwise the top of what the actor sees. */
  readonly rootEmployeeId: string | null;
  readonly orgUnitId: string | null;
  readonly day: LocalDay;
  /** Levels below the roots. */
  readonly depth: number;
}

/** A person of the chart with their record. */
export interface ChartNode extends Omit<TreeNode, 'employeeId' | 'name'> {
  readonly employee: Employee;
}

/** A chart of supervision as of a day. */
export interface SupervisionChart {
  readonly nodes: readonly ChartNode[];
  readonly complete: boolean;
}

/** Most people of one chart; whoever wants more opens a part of it. */
export const MAX_NODES = 500;

const BELOW_SQL = `
  WITH RECURSIVE below (employee_id, supervisor_id, depth) AS (
    SELECT id, CAST(NULL AS CHAR(36)), 0 FROM employees WHERE id IN (?)
    UNION ALL
    SELECT s.employee_id, s.supervisor_id, b.depth + 1 FROM below b
    JOIN supervisions s ON s.supervisor_id = b.employee_id AND ? BETWEEN s.starts_on AND s.ends_on
    WHERE b.depth < ${MAX_CHAIN}
  )
  SELECT b.employee_id AS employeeId, MIN(b.supervisor_id) AS supervisorId, e.name AS name
  FROM below b JOIN employees e ON e.id = b.employee_id AND e.ends_on >= ?
  GROUP BY b.employee_id, e.name`;

/** People of a unit whose supervisor has no post there. */
const TOP_OF_UNIT = `employee.id IN (
  SELECT a.employee_id FROM assignments a
  WHERE a.org_unit_id = :orgUnitId AND :day BETWEEN a.starts_on AND a.ends_on AND NOT EXISTS (
    SELECT 1 FROM supervisions s
    JOIN assignments above ON above.employee_id = s.supervisor_id AND above.org_unit_id = a.org_unit_id
      AND :day BETWEEN above.starts_on AND above.ends_on
    WHERE s.employee_id = a.employee_id AND :day BETWEEN s.starts_on AND s.ends_on))`;

const HEADS = `employee.id IN (
  SELECT a.employee_id FROM assignments a
  WHERE a.role = 'OFFICE_HEAD' AND a.org_unit_id IN (:...agencies) AND :day BETWEEN a.starts_on AND a.ends_on)`;

/** Reads the chart of supervision; three statements for any number of people. */
export class SupervisionTreeReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The chart within what the actor may see; empty when the root is outside of it. */
  async chart(actor: Actor, request: TreeRequest): Promise<SupervisionChart> {
    const { day, depth } = request;
    const roots = await this.roots(actor, request);
    if (roots.length === 0) return { nodes: [], complete: true };
    const links = await this.dataSource.query<TreeLink[]>(BELOW_SQL, [roots, day, day]);
    const { nodes, complete } = treePart(links, depth, MAX_NODES);
    const seen = new Map((await this.visible(actor, nodes)).map((employee) => [employee.id, employee]));
    return { nodes: nodes.flatMap((node) => chartNode(node, seen)), complete };
  }

  private async roots(actor: Actor, { rootEmployeeId, orgUnitId, day }: TreeRequest): Promise<string[]> {
    const scope = employeesVisibleTo(actor, 'employee.id');
    const query = this.dataSource
      .getRepository(Employee)
      .createQueryBuilder('employee')
      .select('employee.id', 'id')
      .where(scope.sql, scope.parameters)
      .andWhere('employee.endsOn >= :day', { day });
    const agencies = actor.assignments.filter(isAgencyWide).map(({ agencyId }) => agencyId);
    if (rootEmployeeId !== null) query.andWhere('employee.id = :rootEmployeeId', { rootEmployeeId });
    else if (orgUnitId !== null) query.andWhere(TOP_OF_UNIT, { orgUnitId });
    else if (agencies.length > 0) query.andWhere(HEADS, { agencies });
    else query.andWhere('employee.id = :self', { self: actor.employeeId });
    return (await query.getRawMany<{ id: string }>()).map(({ id }) => id);
  }

  private async visible(actor: Actor, nodes: readonly TreeNode[]): Promise<Employee[]> {
    const scope = employeesVisibleTo(actor, 'employee.id');
    return this.dataSource
      .getRepository(Employee)
      .createQueryBuilder('employee')
      .where(scope.sql, scope.parameters)
      .andWhere('employee.id IN (:...ids)', { ids: ['', ...nodes.map(({ employeeId }) => employeeId)] })
      .getMany();
  }
}

/** Whoever is outside of the actor's scope is left out; what is below them begins anew. */
function chartNode(
  { employeeId, supervisorId, depth, directCount, totalCount }: TreeNode,
  seen: ReadonlyMap<string, Employee>,
): ChartNode[] {
  const employee = seen.get(employeeId);
  if (!employee) return [];
  const shownSupervisor = supervisorId !== null && seen.has(supervisorId) ? supervisorId : null;
  return [{ employee, supervisorId: shownSupervisor, depth, directCount, totalCount }];
}
