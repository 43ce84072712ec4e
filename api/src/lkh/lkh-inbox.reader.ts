import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm';
import { readPage } from '../db/keyset.js';
import { relationOf } from '../employees/scope.rules.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import type { Actor } from '../shared/actor.js';
import { addDays, type LocalDay } from '../shared/local-day.js';
import type { Page, PageRequest } from '../shared/page.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import { WORKING_DAY_REQUIREMENTS } from './lkh-day-policy.js';
import { byDate } from './lkh.reader.js';
import { LkhReport } from './lkh-report.entity.js';
import { ruleByDate, smallestRule, type NumberOf } from './rules-by-date.js';
import { SILENT_DAYS } from './silent-days.js';

/** Employees whose supervisor's post, or whose second supervisor's post, the actor holds temporarily. */
interface ActingScope {
  readonly direct: readonly string[];
  readonly second: readonly string[];
}

const escalationDays: NumberOf = (rules) => rules.escalationWorkingDays;

const NOBODY: ActingScope = { direct: [], second: [] };

/** Submitted reports of those whom the actor supervises today. */
const DIRECT = `
  SELECT r.id AS id FROM supervisions s1
  JOIN lkh_reports r ON r.state = 'SUBMITTED' AND r.employee_id = s1.employee_id
  WHERE s1.supervisor_id = :me AND :today BETWEEN s1.starts_on AND s1.ends_on`;

/** Rejections that were objected to: the next above who did not reject decides. */
const OBJECTIONS = `
  SELECT r.id AS id FROM lkh_reports r
  JOIN supervisions s1 ON s1.employee_id = r.employee_id AND :today BETWEEN s1.starts_on AND s1.ends_on
  JOIN supervisions s2 ON s2.employee_id = s1.supervisor_id AND :today BETWEEN s2.starts_on AND s2.ends_on
  LEFT JOIN supervisions s3 ON s3.employee_id = s2.supervisor_id AND :today BETWEEN s3.starts_on AND s3.ends_on
  WHERE r.objection = 'OPEN' AND r.state = 'REJECTED' AND r.decided_by <> :me
    AND (s2.supervisor_id = :me OR (s3.supervisor_id = :me AND r.decided_by = s2.supervisor_id))`;

/** What a direct supervisor left lying. */
const escalated = (workingDays: string): string => `
  SELECT r.id AS id FROM supervisions s2
  JOIN supervisions s1 ON s1.supervisor_id = s2.employee_id AND :today BETWEEN s1.starts_on AND s1.ends_on
  JOIN lkh_reports r ON r.state = 'SUBMITTED' AND r.employee_id = s1.employee_id
    AND r.submitted_on < :waitingSince
  WHERE s2.supervisor_id = :me AND :today BETWEEN s2.starts_on AND s2.ends_on
    AND ${workingDays} <= ${SILENT_DAYS}`;

const ACTING_DIRECT = `
  SELECT r.id AS id FROM lkh_reports r WHERE r.state = 'SUBMITTED' AND r.employee_id IN (:...actingDirect)`;

const ACTING_OBJECTIONS = `
  SELECT r.id AS id FROM lkh_reports r
  WHERE r.objection = 'OPEN' AND r.state = 'REJECTED' AND r.decided_by <> :me
    AND r.employee_id IN (:...actingSecond)`;

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
    return readPage(await this.queue(actor), byDate('ASC'), request);
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
      escalated(ruleByDate(versions, 'r.date', escalationDays)),
      ...(acting.direct.length > 0 ? [ACTING_DIRECT] : []),
      ...(acting.second.length > 0 ? [ACTING_OBJECTIONS] : []),
    ];
    return this.dataSource
      .getRepository(LkhReport)
      .createQueryBuilder('report')
      .innerJoin(`(${parts.join(' UNION ')})`, 'queue', 'queue.id = report.id')
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
