import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm';
import { readPage, type OrderKey } from '../db/keyset.js';
import { relationOf } from '../employees/scope.rules.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import type { Actor } from '../shared/actor.js';
import { addDays, type LocalDay } from '../shared/local-day.js';
import type { Page, PageRequest } from '../shared/page.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import { WORKING_DAY_REQUIREMENTS } from './lkh-day-policy.js';
import { LkhReport } from './lkh-report.entity.js';
import { ruleByDate, smallestRule, type NumberOf } from './rules-by-date.js';
import { waitedFor } from './silent-days.js';

/** Employees whose supervisor's post, or whose second supervisor's post, the actor holds temporarily. */
interface ActingScope {
  readonly direct: readonly string[];
  readonly second: readonly string[];
}

const escalationDays: NumberOf = (rules) => rules.escalationWorkingDays;

const NOBODY: ActingScope = { direct: [], second: [] };

/** Submitted reports of those whom the actor supervises today. */
const DIRECT = `
  SELECT r.id AS queue_id, r.date AS queue_date FROM supervisions s1
  JOIN lkh_reports r ON r.state = 'SUBMITTED' AND r.employee_id = s1.employee_id
  WHERE s1.supervisor_id = :me AND :today BETWEEN s1.starts_on AND s1.ends_on`;

/**
 * Rejections of those two levels below that were objected to, but not what the actor rejected themselves. The order of
 * the joins and the index are fixed, here and below: from the actor down, the cost is the size of their tree; the
 * optimizer may prefer all decisions that those people ever made.
 */
const OBJECTIONS = `
  SELECT STRAIGHT_JOIN r.id AS queue_id, r.date AS queue_date FROM supervisions s2
  JOIN supervisions s1 ON s1.supervisor_id = s2.employee_id AND :today BETWEEN s1.starts_on AND s1.ends_on
  JOIN lkh_reports r FORCE INDEX (ix_lkh_reports_objection_employee_id)
    ON r.objection = 'OPEN' AND r.employee_id = s1.employee_id AND r.state = 'REJECTED' AND r.decided_by <> :me
  WHERE s2.supervisor_id = :me AND :today BETWEEN s2.starts_on AND s2.ends_on`;

/** Where the second supervisor rejected it in place of a silent one, the next above decides. */
const OBJECTIONS_TO_SECOND = `
  SELECT STRAIGHT_JOIN r.id AS queue_id, r.date AS queue_date FROM supervisions s3
  JOIN supervisions s2 ON s2.supervisor_id = s3.employee_id AND :today BETWEEN s2.starts_on AND s2.ends_on
  JOIN supervisions s1 ON s1.supervisor_id = s2.employee_id AND :today BETWEEN s1.starts_on AND s1.ends_on
  JOIN lkh_reports r FORCE INDEX (ix_lkh_reports_objection_employee_id)
    ON r.objection = 'OPEN' AND r.employee_id = s1.employee_id AND r.state = 'REJECTED'
    AND r.decided_by = s3.employee_id
  WHERE s3.supervisor_id = :me AND :today BETWEEN s3.starts_on AND s3.ends_on`;

/** What a direct supervisor left lying. */
const escalated = (waitedLong: string): string => `
  SELECT r.id AS queue_id, r.date AS queue_date FROM supervisions s2
  JOIN supervisions s1 ON s1.supervisor_id = s2.employee_id AND :today BETWEEN s1.starts_on AND s1.ends_on
  JOIN lkh_reports r ON r.state = 'SUBMITTED' AND r.employee_id = s1.employee_id
    AND r.submitted_on < :waitingSince
  WHERE s2.supervisor_id = :me AND :today BETWEEN s2.starts_on AND s2.ends_on
    AND ${waitedLong}`;

const ACTING_DIRECT = `
  SELECT r.id AS queue_id, r.date AS queue_date FROM lkh_reports r WHERE r.state = 'SUBMITTED' AND r.employee_id IN (:...actingDirect)`;

const ACTING_OBJECTIONS = `
  SELECT r.id AS queue_id, r.date AS queue_date FROM lkh_reports r
  WHERE r.objection = 'OPEN' AND r.state = 'REJECTED' AND r.decided_by <> :me
    AND r.employee_id IN (:...actingSecond)`;

/** By the columns of the queue and not of the report: so the queue is read first, and not every report by its date. */
const OLDEST_FIRST: readonly OrderKey<LkhReport>[] = [
  { sql: 'queue_date', value: (report) => report.date, direction: 'ASC' },
  { sql: 'queue_id', value: (report) => report.id, direction: 'ASC' },
];

/** The people one and two levels below whoever holds or held a post. */
const BELOW_POSTS = `
  SELECT s1.employee_id AS employeeId FROM supervisions s1
  WHERE ? BETWEEN s1.starts_on AND s1.ends_on AND s1.supervisor_id IN (
    SELECT a.employee_id FROM assignments a WHERE a.employee_id <> ? AND (a.role, a.org_unit_id) IN (?))
  UNION
  SELECT s1.employee_id FROM supervisions s1
  JOIN supervisions s2 ON s2.employee_id = s1.supervisor_id AND ? BETWEEN s2.starts_on AND s2.ends_on
  WHERE ? BETWEEN s1.starts_on AND s1.ends_on AND s2.supervisor_id IN (
    SELECT a.employee_id FROM assignments a WHERE a.employee_id <> ? AND (a.role, a.org_unit_id) IN (?))`;

/** What waits for the actor: reports to decide by today's links, objections, what was left lying, what they act for. */
export class LkhInboxReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly relations: RelationReader,
    private readonly ruleSets: RuleSetReader,
  ) {}

  /** One page of the queue, the oldest day first. */
  async page(actor: Actor, request: PageRequest): Promise<Page<LkhReport>> {
    return readPage(await this.queue(actor), OLDEST_FIRST, request);
  }

  /** How many reports wait. */
  async count(actor: Actor): Promise<number> {
    return (await this.queue(actor)).getCount();
  }

  /** The parts of the queue each begin at an index; a join with their union keeps the page a page of entities. */
  private async queue(actor: Actor): Promise<SelectQueryBuilder<LkhReport>> {
    const versions = await this.ruleSets.versions();
    const acting = await this.actingScope(actor);
    const parts = [
      DIRECT,
      OBJECTIONS,
      OBJECTIONS_TO_SECOND,
      escalated(ruleByDate(versions, 'r.date', escalationDays, waitedFor)),
      ...(acting.direct.length > 0 ? [ACTING_DIRECT] : []),
      ...(acting.second.length > 0 ? [ACTING_OBJECTIONS] : []),
    ];
    return this.dataSource
      .getRepository(LkhReport)
      .createQueryBuilder('report')
      .innerJoin(`(${parts.join(' UNION ')})`, 'queue', 'queue_id = report.id')
      .setParameters({
        me: actor.employeeId,
        today: actor.asOf,
        // So many working days cannot have passed in fewer calendar days.
        waitingSince: addDays(actor.asOf, -(smallestRule(versions, escalationDays) ?? 0)),
        workingDay: WORKING_DAY_REQUIREMENTS,
        actingDirect: acting.direct,
        actingSecond: acting.second,
      });
  }

  /** Only few people hold a post temporarily; for them the rule itself tells whose queue that opens. */
  private async actingScope(actor: Actor): Promise<ActingScope> {
    const posts = actor.assignments.filter((assignment) => assignment.acting);
    if (posts.length === 0) return NOBODY;
    const manager = this.dataSource.manager;
    const below = await readBelow(manager, actor, posts, actor.asOf);
    const subjects = await this.relations.subjects(manager, below, actor.asOf);
    const relations = [...subjects.values()].map((subject) => ({
      id: subject.employeeId,
      relations: relationOf(actor, subject),
    }));
    const having = (relation: 'ACTING_SUPERVISOR' | 'SECOND_SUPERVISOR'): string[] =>
      relations.filter((each) => each.relations.has(relation)).map((each) => each.id);
    return { direct: having('ACTING_SUPERVISOR'), second: having('SECOND_SUPERVISOR') };
  }
}

async function readBelow(
  manager: EntityManager,
  actor: Actor,
  posts: Actor['assignments'],
  day: LocalDay,
): Promise<string[]> {
  const keys = posts.map((post) => [post.role, post.orgUnitId]);
  const parameters = [day, actor.employeeId, keys, day, day, actor.employeeId, keys];
  const rows = await manager.query<{ employeeId: string }[]>(BELOW_POSTS, parameters);
  return rows.map((row) => row.employeeId).filter((id) => id !== actor.employeeId);
}
