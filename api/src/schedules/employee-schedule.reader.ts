import type { EntityManager } from 'typeorm';
import type { EmployeeOnDay } from '../db/loader.js';
import { mainPost, type HeldPost } from '../employees/main-post.rules.js';
import type { OrgTree, OrgTreeReader } from '../employees/org-tree.reader.js';
import type { LocalDay } from '../shared/local-day.js';
import {
  resolveSchedule,
  type ScheduleAssignmentFact,
  type ScheduleFacts,
} from './schedule-resolution.rules.js';
import type { ScheduleBook, ScheduleReader } from './schedule.reader.js';

/** By which schedules an employee works on a day, and where they come from. */
export interface EmployeeSchedule {
  /** Template that gives the hours, also a replacement such as Ramadan's; null when none is known. */
  readonly workScheduleId: string | null;
  /** The row behind replacements: of the employee, of a unit or of the regency. Its template is the mode. */
  readonly base: ScheduleAssignmentFact | null;
  /** The row that would hold without one of the employee's own. */
  readonly inherited: ScheduleAssignmentFact | null;
  /** Unit of the main post; null without a post. */
  readonly orgUnitId: string | null;
}

interface PostRow extends HeldPost {
  readonly employeeId: string;
  readonly orgUnitId: string;
  readonly endsOn: LocalDay;
}

/** Nobody has a post after their last day of service, whatever the decree says. */
const POSTS_SQL = `
  SELECT a.id AS id, a.employee_id AS employeeId, a.org_unit_id AS orgUnitId, a.role AS role, a.acting = 1 AS acting,
         a.starts_on AS startsOn, LEAST(a.ends_on, e.ends_on) AS endsOn
  FROM assignments a JOIN employees e ON e.id = a.employee_id
  WHERE a.employee_id IN (?) AND a.starts_on <= ? AND a.ends_on >= ? AND e.ends_on >= ?`;

const OWN_SQL = `
  SELECT id, scope, scope_id AS scopeId, work_schedule_id AS workScheduleId, starts_on AS startsOn, ends_on AS endsOn
  FROM schedule_assignments
  WHERE scope = 'EMPLOYEE' AND scope_id IN (?) AND starts_on <= ? AND ends_on >= ?`;

const NO_SCHEDULE: EmployeeSchedule = { workScheduleId: null, base: null, inherited: null, orgUnitId: null };

/** Reads by which schedules people work; two statements for any number of employees and days. */
export class EmployeeScheduleReader {
  constructor(
    private readonly schedules: ScheduleReader,
    private readonly orgTree: OrgTreeReader,
  ) {}

  /** The schedule of each employee on each day, in the order of the keys. */
  async onDays(manager: EntityManager, keys: readonly EmployeeOnDay[]): Promise<EmployeeSchedule[]> {
    const days = keys.map(({ day }) => day).sort();
    const [from, to] = [days[0], days.at(-1)];
    if (from === undefined || to === undefined) return [];
    const employeeIds = [...new Set(keys.map(({ employeeId }) => employeeId))];
    const rows = await manager.query<(Omit<PostRow, 'acting'> & { readonly acting: number })[]>(POSTS_SQL, [
      employeeIds,
      to,
      from,
      from,
    ]);
    const posts = rows.map((row): PostRow => ({ ...row, acting: row.acting === 1 }));
    const own = await manager.query<ScheduleAssignmentFact[]>(OWN_SQL, [employeeIds, to, from]);
    const book = await this.schedules.book(manager, own);
    const tree = await this.orgTree.tree(manager);
    return keys.map((key) => scheduleOn(key, posts, book, tree));
  }

  /** Makes the next reading start from the database: before what is stored must not miss a change of seconds ago. */
  forget(): void {
    this.schedules.forget();
    this.orgTree.forget();
  }
}

function scheduleOn(
  { employeeId, day }: EmployeeOnDay,
  posts: readonly PostRow[],
  book: ScheduleBook,
  tree: OrgTree,
): EmployeeSchedule {
  const held = posts.filter(
    (post) => post.employeeId === employeeId && post.startsOn <= day && day <= post.endsOn,
  );
  const post = mainPost(held);
  const place = post && tree.placeOf(post.orgUnitId);
  if (!post || !place) return NO_SCHEDULE;
  const facts = book.factsFor({ employeeId, ...place });
  const resolved = resolveSchedule(day, facts);
  const others = facts.assignments.filter(({ scope }) => scope !== 'EMPLOYEE');
  return {
    workScheduleId: resolved.kind === 'UNASSIGNED' ? null : resolved.source.workScheduleId,
    base: baseOn(day, facts),
    inherited: baseOn(day, { ...facts, assignments: others }),
    orgUnitId: post.orgUnitId,
  };
}

/** The row that gives the schedule when nothing replaces it. */
function baseOn(day: LocalDay, facts: ScheduleFacts): ScheduleAssignmentFact | null {
  const resolved = resolveSchedule(day, { ...facts, overlays: [] });
  if (resolved.kind === 'UNASSIGNED') return null;
  return facts.assignments.find(({ id }) => id === resolved.source.assignmentId) ?? null;
}
