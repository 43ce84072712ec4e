import type { EntityManager } from 'typeorm';
import { MAX_CHAIN } from '../employees/employee-scope.js';
import { relationOf, type Relation, type SubjectFacts } from '../employees/scope.rules.js';
import type { Actor, ActorAssignment, Role } from '../shared/actor.js';
import type { LocalDay } from '../shared/local-day.js';

interface ChainRow {
  readonly subjectId: string;
  readonly employeeId: string;
  readonly depth: number;
  readonly role: Role | null;
  readonly orgUnitId: string;
  readonly districtId: string | null;
  readonly agencyId: string;
  readonly acting: number;
}

/**
 * The subject (depth 0) and everybody above as of a day, each with the posts held on that day. Whoever has left the
 * service by then has the posts of their last day: who holds such a post temporarily acts for them.
 */
const CHAIN_SQL = `
  WITH RECURSIVE chain (subject_id, employee_id, depth) AS (
    SELECT id, id, 0 FROM employees WHERE id IN (?)
    UNION ALL
    SELECT c.subject_id, s.supervisor_id, c.depth + 1
    FROM chain c
    JOIN supervisions s ON s.employee_id = c.employee_id AND ? BETWEEN s.starts_on AND s.ends_on
    WHERE c.depth < ${MAX_CHAIN}
  )
  SELECT c.subject_id AS subjectId, c.employee_id AS employeeId, c.depth AS depth, a.role AS role,
         a.org_unit_id AS orgUnitId, u.district_id AS districtId, u.agency_id AS agencyId, a.acting AS acting
  FROM chain c
  JOIN employees e ON e.id = c.employee_id
  LEFT JOIN assignments a ON a.employee_id = c.employee_id AND LEAST(?, e.ends_on) BETWEEN a.starts_on AND a.ends_on
  LEFT JOIN org_units u ON u.id = a.org_unit_id
  ORDER BY c.subject_id, c.depth`;

/** Reads how actors stand to employees; one query for any number of employees. */
export class RelationReader {
  /** What the relation rules need to know about each employee as of a day. Unknown ids are left out. */
  async subjects(
    manager: EntityManager,
    employeeIds: readonly string[],
    day: LocalDay,
  ): Promise<Map<string, SubjectFacts>> {
    if (employeeIds.length === 0) return new Map();
    const rows = await manager.query<ChainRow[]>(CHAIN_SQL, [employeeIds, day, day]);
    const subjects = new Map<string, SubjectFacts>();
    for (const [subjectId, links] of groupBySubject(rows)) {
      const [self, ...chain] = links;
      if (self) subjects.set(subjectId, { employeeId: subjectId, posts: self.posts, chain });
    }
    return subjects;
  }

  /** What the relation rules need to know about one employee as of a day; null for an unknown id. */
  async subject(manager: EntityManager, employeeId: string, day: LocalDay): Promise<SubjectFacts | null> {
    return (await this.subjects(manager, [employeeId], day)).get(employeeId) ?? null;
  }

  /** Every relation of the actor to an employee as of the actor's business date; empty for an unknown id. */
  async relation(manager: EntityManager, actor: Actor, employeeId: string): Promise<ReadonlySet<Relation>> {
    const subject = await this.subject(manager, employeeId, actor.asOf);
    return subject ? relationOf(actor, subject) : new Set();
  }
}

interface ChainMember {
  readonly employeeId: string;
  readonly posts: ActorAssignment[];
}

/** The chain of each subject, itself first; a circle in the data ends where it would begin again. */
function groupBySubject(rows: readonly ChainRow[]): Map<string, ChainMember[]> {
  const chains = new Map<string, Map<string, ChainMember>>();
  for (const row of rows) {
    const chain = chains.get(row.subjectId) ?? new Map<string, ChainMember>();
    chains.set(row.subjectId, chain);
    const member = chain.get(row.employeeId) ?? { employeeId: row.employeeId, posts: [] };
    chain.set(row.employeeId, member);
    if (row.role === null) continue;
    const { role, orgUnitId, districtId, agencyId } = row;
    member.posts.push({ role, orgUnitId, districtId, agencyId, acting: row.acting === 1 });
  }
  return new Map([...chains].map(([subjectId, chain]) => [subjectId, [...chain.values()]]));
}
