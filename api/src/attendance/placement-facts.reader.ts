import type { EntityManager } from 'typeorm';
import { theseEmployees, type TheseEmployees } from '../db/these-employees.js';
import type { HeldPost } from '../employees/main-post.rules.js';
import type { ScheduleAssignmentFact } from '../schedules/schedule-resolution.rules.js';
import type { Role } from '../shared/actor.js';
import { addDays, type LocalDay } from '../shared/local-day.js';
import type { ValidPlace } from '../work-locations/work-location.reader.js';

/** An assignment with the days on which it is really held. */
export interface DatedPost extends HeldPost {
  readonly orgUnitId: string;
  readonly endsOn: LocalDay;
}

/** The dated rows that place a set of employees in a range of days. */
export interface PlacementFacts {
  readonly posts: ReadonlyMap<string, readonly DatedPost[]>;
  /** Schedules of single employees. */
  readonly schedules: readonly ScheduleAssignmentFact[];
  /** In the order of their start. */
  readonly places: readonly ValidPlace[];
}

interface PlacementRow {
  readonly fact: 'POST' | 'SCHEDULE' | 'PLACE';
  readonly id: string;
  readonly employeeId: string;
  /** Unit, schedule or location. */
  readonly refersTo: string;
  readonly role: Role | null;
  readonly acting: number | null;
  readonly startsOn: LocalDay;
  readonly endsOn: LocalDay;
}

/**
 * One statement for three tables, because every clock-in waits for it. Nobody has a post after their last day of
 * service, whatever the decree says.
 */
const placementSql = ({ on }: TheseEmployees): string => `
  SELECT 'POST' AS fact, a.id AS id, a.employee_id AS employeeId, a.org_unit_id AS refersTo, a.role AS role,
         a.acting AS acting, a.starts_on AS startsOn, LEAST(a.ends_on, e.ends_on) AS endsOn
  FROM assignments a JOIN employees e ON e.id = a.employee_id
  WHERE ${on('a.employee_id')} AND a.starts_on <= ? AND a.ends_on >= ? AND e.ends_on >= ?
  UNION ALL
  SELECT 'SCHEDULE', s.id, s.scope_id, s.work_schedule_id, NULL, NULL, s.starts_on, s.ends_on
  FROM schedule_assignments s
  WHERE s.scope = 'EMPLOYEE' AND ${on('s.scope_id')} AND s.starts_on <= ? AND s.ends_on >= ?
  UNION ALL
  SELECT 'PLACE', p.id, p.employee_id, p.work_location_id, NULL, NULL, p.starts_on, p.ends_on
  FROM employee_work_locations p
  WHERE ${on('p.employee_id')} AND p.starts_on <= ? AND p.ends_on >= ?`;

/** Reads where employees stand and work from `from` to `to`; one statement for any number of employees and days. */
export async function readPlacement(
  manager: EntityManager,
  employeeIds: readonly string[],
  from: LocalDay,
  to: LocalDay,
): Promise<PlacementFacts> {
  if (employeeIds.length === 0) return { posts: new Map(), schedules: [], places: [] };
  // The wall clock of a zone may show the day before or after that of the capital.
  const [placedFrom, placedTo] = [addDays(from, -1), addDays(to, 1)];
  const these = theseEmployees(employeeIds);
  const rows = await manager.query<PlacementRow[]>(placementSql(these), [
    ...[...these.parameters, to, from, from],
    ...[...these.parameters, to, from],
    ...[...these.parameters, placedTo, placedFrom],
  ]);
  return {
    posts: postsOf(rows),
    schedules: rows.filter(({ fact }) => fact === 'SCHEDULE').map(toSchedule),
    places: rows
      .filter(({ fact }) => fact === 'PLACE')
      .sort((a, b) => compare(a.startsOn, b.startsOn) || compare(a.id, b.id))
      .map(({ employeeId, refersTo, startsOn, endsOn }) => ({
        employeeId,
        workLocationId: refersTo,
        startsOn,
        endsOn,
      })),
  };
}

function postsOf(rows: readonly PlacementRow[]): Map<string, DatedPost[]> {
  const posts = new Map<string, DatedPost[]>();
  for (const { fact, id, employeeId, refersTo, role, acting, startsOn, endsOn } of rows) {
    if (fact !== 'POST' || role === null) continue;
    const post = { id, orgUnitId: refersTo, role, acting: acting === 1, startsOn, endsOn };
    const known = posts.get(employeeId);
    if (known) known.push(post);
    else posts.set(employeeId, [post]);
  }
  return posts;
}

function toSchedule({ id, employeeId, refersTo, startsOn, endsOn }: PlacementRow): ScheduleAssignmentFact {
  return { id, scope: 'EMPLOYEE', scopeId: employeeId, workScheduleId: refersTo, startsOn, endsOn };
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
