import type { DataSource } from 'typeorm';
import { readPage } from '../db/keyset.js';
import { compileWhere, type FieldFilter, type WhereColumns, type WhereTree } from '../db/where.js';
import { Employee } from '../employees/employee.entity.js';
import { employeesVisibleTo } from '../employees/employee-scope.js';
import { heldAssignment } from '../employees/held-assignments.js';
import type { Actor } from '../shared/actor.js';
import type { LocalDay } from '../shared/local-day.js';
import type { Page, PageRequest } from '../shared/page.js';
import type { RelationReader } from './relation.reader.js';
import { cyclesOn, type SupervisionLink } from './supervision-chain.rules.js';
import {
  problemsOf,
  SUPERVISION_PROBLEMS,
  type SupervisionProblem,
  type SupervisionProblemKind,
} from './supervision-problems.rules.js';
import { LACKING_COORDINATES_SQL, problemsSql, UNREACHED_LINKS_SQL } from './supervision-problems.sql.js';

/** Conditions on the list of problems. */
export interface SupervisionProblemWhere extends WhereTree {
  readonly kind?: FieldFilter | null;
  readonly districtId?: FieldFilter | null;
}

/** An employee with what is wrong about their place in the chain. */
export interface MisplacedEmployee {
  readonly employee: Employee;
  readonly supervisorId: string | null;
  readonly problems: readonly SupervisionProblem[];
}

/** How many employees have a problem. */
export interface SupervisionProblemCount {
  readonly kind: SupervisionProblemKind;
  readonly count: number;
}

const DISTRICT = heldAssignment('employee.id', ':day').districtId;

/** `IN ()` would be a syntax error; nobody has the empty id. */
const NOBODY = '';

/** Lists what is wrong with the chain of supervision as of a day, within what the actor may see. */
export class SupervisionProblemsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly relations: RelationReader,
  ) {}

  /** One page of the employees with a problem, by name, each with all of their problems. */
  async page(
    actor: Actor,
    where: SupervisionProblemWhere | null,
    day: LocalDay,
    request: PageRequest,
  ): Promise<Page<MisplacedEmployee>> {
    const circle = await this.circle(day);
    const columns: WhereColumns = {
      kind: `employee.id IN (SELECT problem.employee_id FROM (${problemsOfScope(actor)}) problem
        WHERE problem.kind {})`,
      districtId: DISTRICT,
    };
    const kind = { eq: where?.kind?.eq ?? null, oneOf: where?.kind?.oneOf ?? SUPERVISION_PROBLEMS };
    const query = this.employees(actor, day, circle, { ...where, kind }, columns);
    const keys = [
      { sql: 'employee.name', value: ({ name }: Employee) => name, direction: 'ASC' as const },
      { sql: 'employee.id', value: ({ id }: Employee) => id, direction: 'ASC' as const },
    ];
    const page = await readPage(query, keys, request);
    return { ...page, nodes: await this.withProblems(page.nodes, day, circle) };
  }

  /** How many employees have each kind of problem, in the order of the kinds. */
  async counts(
    actor: Actor,
    where: Pick<SupervisionProblemWhere, 'districtId'> | null,
    day: LocalDay,
  ): Promise<SupervisionProblemCount[]> {
    const rows = await this.employees(actor, day, await this.circle(day), where, { districtId: DISTRICT })
      .innerJoin(`(${problemsOfScope(actor)})`, 'problem', 'problem.employee_id = employee.id')
      .select('problem.kind', 'kind')
      .addSelect('COUNT(*)', 'count')
      .groupBy('problem.kind')
      .getRawMany<{ kind: SupervisionProblemKind; count: string }>();
    const counts = new Map(rows.map(({ kind, count }) => [kind, Number(count)]));
    return SUPERVISION_PROBLEMS.map((kind) => ({ kind, count: counts.get(kind) ?? 0 }));
  }

  private employees(
    actor: Actor,
    day: LocalDay,
    circle: ReadonlySet<string>,
    where: SupervisionProblemWhere | null,
    columns: WhereColumns,
  ) {
    const condition = compileWhere(where, columns);
    return this.dataSource
      .getRepository(Employee)
      .createQueryBuilder('employee')
      .where(condition?.sql ?? 'TRUE', condition?.parameters ?? {})
      .setParameters({
        ...employeesVisibleTo(actor, 'own.employee_id').parameters,
        day,
        circle: [NOBODY, ...circle],
      });
  }

  /** Members of circles as of a day. */
  private async circle(day: LocalDay): Promise<ReadonlySet<string>> {
    const links = await this.dataSource.query<SupervisionLink[]>(UNREACHED_LINKS_SQL, [day, day, day]);
    return new Set(cyclesOn(links, day).flat());
  }

  /** The rule itself says what is wrong with each of them. */
  private async withProblems(
    employees: readonly Employee[],
    day: LocalDay,
    circle: ReadonlySet<string>,
  ): Promise<MisplacedEmployee[]> {
    const { manager } = this.dataSource;
    const ids = employees.map(({ id }) => id);
    const subjects = await this.relations.subjects(manager, ids, day);
    const supervisorIds = [...subjects.values()].flatMap(({ chain }) => chain[0]?.employeeId ?? []);
    const inService = await this.inService(supervisorIds, day);
    const unlocated = await this.lackingCoordinates(ids, day);
    return employees.map((employee) => {
      const subject = subjects.get(employee.id);
      const link = subject?.chain[0];
      const supervisor = link ? { ...link, inService: inService.has(link.employeeId) } : null;
      const inCycle = circle.has(employee.id);
      const lacksCoordinates = unlocated.has(employee.id);
      const posts = subject?.posts ?? [];
      const place = { employeeId: employee.id, posts, supervisor, inCycle, lacksCoordinates };
      return { employee, supervisorId: link?.employeeId ?? null, problems: problemsOf(place) };
    });
  }

  private async lackingCoordinates(ids: readonly string[], day: LocalDay): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.dataSource.query<{ id: string }[]>(LACKING_COORDINATES_SQL, [ids, day]);
    return new Set(rows.map(({ id }) => id));
  }

  private async inService(ids: readonly string[], day: LocalDay): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const sql = 'SELECT id FROM employees WHERE id IN (?) AND ends_on >= ?';
    const rows = await this.dataSource.query<{ id: string }[]>(sql, [ids, day]);
    return new Set(rows.map(({ id }) => id));
  }
}

function problemsOfScope(actor: Actor): string {
  return problemsSql(employeesVisibleTo(actor, 'own.employee_id').sql);
}
