import type { DataSource, EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { isAgencyWide } from '../employees/employee-scope.js';
import { relationOf } from '../employees/scope.rules.js';
import type { Actor } from '../shared/actor.js';
import type { RelationReader } from '../supervision/relation.reader.js';

/** Tables of requests that wait in queues. */
export type RequestTable = 'absences' | 'correction_requests';

/** Requests of those whom the actor supervises today. */
const direct = (table: RequestTable): string => `
  SELECT r.id AS queue_id FROM supervisions s
  JOIN ${table} r ON r.state = 'REQUESTED' AND r.employee_id = s.employee_id
  WHERE s.supervisor_id = :me AND :today BETWEEN s.starts_on AND s.ends_on`;

/**
 * Requests of those two levels below whose supervisor has left the service: the post is vacant, and nobody else would
 * find them. The order of the joins is fixed: from the actor down, the cost is the size of their tree.
 */
const vacant = (table: RequestTable): string => `
  SELECT STRAIGHT_JOIN r.id AS queue_id FROM supervisions s2
  JOIN employees gone ON gone.id = s2.employee_id AND gone.ends_on < :today
  JOIN supervisions s1 ON s1.supervisor_id = s2.employee_id AND :today BETWEEN s1.starts_on AND s1.ends_on
  JOIN ${table} r ON r.state = 'REQUESTED' AND r.employee_id = s1.employee_id
  WHERE s2.supervisor_id = :me AND :today BETWEEN s2.starts_on AND s2.ends_on`;

/** Requests of those whose supervisor's post the actor holds temporarily. */
const acting = (table: RequestTable): string => `
  SELECT r.id AS queue_id FROM ${table} r WHERE r.state = 'REQUESTED' AND r.employee_id IN (:...acting)`;

/** For staff of the agency: requests of people above whom nobody in service stands. */
const leaderless = (table: RequestTable): string => `
  SELECT r.id AS queue_id FROM ${table} r
  JOIN assignments a ON a.employee_id = r.employee_id AND :today BETWEEN a.starts_on AND a.ends_on
  JOIN org_units u ON u.id = a.org_unit_id
  WHERE r.state = 'REQUESTED' AND r.employee_id <> :me AND u.agency_id IN (:...agencies)
    AND NOT EXISTS (SELECT 1 FROM supervisions s1
      JOIN employees above ON above.id = s1.supervisor_id
      LEFT JOIN supervisions s2 ON s2.employee_id = s1.supervisor_id AND :today BETWEEN s2.starts_on AND s2.ends_on
      WHERE s1.employee_id = r.employee_id AND :today BETWEEN s1.starts_on AND s1.ends_on
        AND (above.ends_on >= :today OR s2.id IS NOT NULL))`;

/** The people directly below whoever holds or held a post. */
const BELOW_POSTS = `
  SELECT DISTINCT s.employee_id AS employeeId FROM supervisions s
  JOIN assignments a ON a.employee_id = s.supervisor_id
  WHERE ? BETWEEN s.starts_on AND s.ends_on AND a.employee_id <> ? AND (a.role, a.org_unit_id) IN (?)`;

/** What waits for an actor: requests to decide by today's links, and by what they act for. */
export class RequestQueueReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly relations: RelationReader,
  ) {}

  /**
   * Keeps of a query of requests those that wait for the actor. The parts of the queue each begin at an index; a join
   * with their union keeps the page a page of entities.
   *
   * @param alias of the requests in the query.
   */
  async restrict<Row extends ObjectLiteral>(
    query: SelectQueryBuilder<Row>,
    alias: string,
    table: RequestTable,
    actor: Actor,
  ): Promise<SelectQueryBuilder<Row>> {
    const actingFor = await this.actingFor(this.dataSource.manager, actor);
    const agencies = actor.assignments
      .filter((post) => post.role === 'STAFF' && isAgencyWide(post))
      .map(({ agencyId }) => agencyId);
    const parts = [
      direct(table),
      vacant(table),
      ...(actingFor.length > 0 ? [acting(table)] : []),
      ...(agencies.length > 0 ? [leaderless(table)] : []),
    ];
    return query
      .innerJoin(`(${parts.join(' UNION ')})`, 'queue', `queue_id = ${alias}.id`)
      .setParameters({ me: actor.employeeId, today: actor.asOf, acting: actingFor, agencies });
  }

  /** Only few people hold a post temporarily; for them the rule itself tells whose queue that opens. */
  private async actingFor(manager: EntityManager, actor: Actor): Promise<string[]> {
    const posts = actor.assignments.filter((post) => post.acting);
    if (posts.length === 0) return [];
    const keys = posts.map(({ role, orgUnitId }) => [role, orgUnitId]);
    const parameters = [actor.asOf, actor.employeeId, keys];
    const rows = await manager.query<{ employeeId: string }[]>(BELOW_POSTS, parameters);
    const below = rows.map(({ employeeId }) => employeeId).filter((id) => id !== actor.employeeId);
    const subjects = await this.relations.subjects(manager, below, actor.asOf);
    return [...subjects.values()]
      .filter((subject) => relationOf(actor, subject).has('ACTING_SUPERVISOR'))
      .map(({ employeeId }) => employeeId);
  }
}
