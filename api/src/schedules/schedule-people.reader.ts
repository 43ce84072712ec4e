import type { EntityManager } from 'typeorm';
import { mainPost, type HeldPost } from '../employees/main-post.rules.js';
import type { OrgTreeReader } from '../employees/org-tree.reader.js';
import type { LocalDay } from '../shared/local-day.js';
import {
  resolveSchedule,
  type ResolvedSchedule,
  type ScheduleAssignmentFact,
} from './schedule-resolution.rules.js';
import type { ScheduleReader } from './schedule.reader.js';

/** How many people work by which row on a day. */
export interface SchedulePeople {
  /** By the id of the assignment that gives them their schedule, also while something replaces it. */
  readonly byAssignment: ReadonlyMap<string, number>;
  /** By the id of the replacement that gives them their hours. */
  readonly byOverlay: ReadonlyMap<string, number>;
  /** By the id of the template that gives them their hours. */
  readonly bySchedule: ReadonlyMap<string, number>;
}

interface PostRow extends HeldPost {
  readonly employeeId: string;
  readonly orgUnitId: string;
}

const POSTS_SQL = `
  SELECT a.id AS id, a.employee_id AS employeeId, a.org_unit_id AS orgUnitId, a.role AS role, a.acting AS acting,
         a.starts_on AS startsOn
  FROM assignments a JOIN employees e ON e.id = a.employee_id
  WHERE a.starts_on <= ? AND a.ends_on >= ? AND e.ends_on >= ?`;

const OWN_SQL = `
  SELECT id, scope, scope_id AS scopeId, work_schedule_id AS workScheduleId, starts_on AS startsOn, ends_on AS endsOn
  FROM schedule_assignments WHERE scope = 'EMPLOYEE' AND starts_on <= ? AND ends_on >= ?`;

/** Counts by which schedules the people of the whole regency work; two statements for a day. */
export class SchedulePeopleReader {
  constructor(
    private readonly schedules: ScheduleReader,
    private readonly orgTree: OrgTreeReader,
  ) {}

  /** The numbers of a day. Those who hold no post on it are not among them. */
  async countOn(manager: EntityManager, day: LocalDay): Promise<SchedulePeople> {
    this.schedules.forget();
    this.orgTree.forget();
    const rows = await manager.query<(Omit<PostRow, 'acting'> & { readonly acting: number })[]>(POSTS_SQL, [
      day,
      day,
      day,
    ]);
    const book = await this.schedules.book(
      manager,
      await manager.query<ScheduleAssignmentFact[]>(OWN_SQL, [day, day]),
    );
    const tree = await this.orgTree.tree(manager);
    const shared = new Map<string, ResolvedSchedule>();
    const counts = {
      byAssignment: new Map<string, number>(),
      byOverlay: new Map<string, number>(),
      bySchedule: new Map<string, number>(),
    };
    for (const [employeeId, posts] of byEmployee(rows)) {
      const post = mainPost(posts);
      const place = post && tree.placeOf(post.orgUnitId);
      if (!post || !place) continue;
      const whose = book.hasOwn(employeeId) ? employeeId : post.orgUnitId;
      const resolved = shared.get(whose) ?? resolveSchedule(day, book.factsFor({ employeeId, ...place }));
      shared.set(whose, resolved);
      if (resolved.kind === 'UNASSIGNED') continue;
      const { assignmentId, overlayId, workScheduleId } = resolved.source;
      countUp(counts.byAssignment, assignmentId);
      countUp(counts.bySchedule, workScheduleId);
      if (overlayId !== null) countUp(counts.byOverlay, overlayId);
    }
    return counts;
  }
}

function byEmployee(
  rows: readonly (Omit<PostRow, 'acting'> & { readonly acting: number })[],
): Map<string, PostRow[]> {
  const posts = new Map<string, PostRow[]>();
  for (const row of rows) {
    const post = { ...row, acting: row.acting === 1 };
    const known = posts.get(row.employeeId);
    if (known) known.push(post);
    else posts.set(row.employeeId, [post]);
  }
  return posts;
}

function countUp(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}
