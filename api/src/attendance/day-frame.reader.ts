import type { EntityManager } from 'typeorm';
import type { Calendar, CalendarReader } from '../calendar/calendar.reader.js';
import { resolveCalendar, type ResolvedCalendar } from '../calendar/calendar.rules.js';
import { mainPost } from '../employees/main-post.rules.js';
import type { OrgTree, OrgTreeReader } from '../employees/org-tree.reader.js';
import type { RuleSetReader, RuleSetVersion } from '../rule-sets/rule-set.reader.js';
import { ruleSetInForce } from '../rule-sets/rule-set.rules.js';
import { resolveSchedule, type ResolvedSchedule } from '../schedules/schedule-resolution.rules.js';
import type { ScheduleBook, ScheduleReader } from '../schedules/schedule.reader.js';
import type { LocalDay, TimeZone } from '../shared/local-day.js';
import { readPlacement, type DatedPost } from './placement-facts.reader.js';
import type { PlaceBook, ValidLocation, WorkLocationReader } from '../work-locations/work-location.reader.js';

/** What is known about an employee's day before anything happened on it, as of the date. */
export interface DayFrame {
  readonly employeeId: string;
  readonly date: LocalDay;
  readonly zone: TimeZone;
  /** The main post; null without an assignment in force. */
  readonly assignmentId: string | null;
  readonly orgUnitId: string | null;
  readonly schedule: ResolvedSchedule;
  readonly calendar: ResolvedCalendar;
  /** Where clocking in is valid. */
  readonly locations: readonly ValidLocation[];
  readonly ruleSet: RuleSetVersion;
}

/** The readers of everything that a frame is made of. */
export interface DayFrameSources {
  readonly orgTree: OrgTreeReader;
  readonly schedules: ScheduleReader;
  readonly calendar: CalendarReader;
  readonly workLocations: WorkLocationReader;
  readonly ruleSets: RuleSetReader;
}

/**
 * Reads what days depend on beside the punches and decisions: one statement for any number of employees and days, and
 * small tables that are kept in memory for seconds.
 */
export class DayFrameReader {
  constructor(private readonly sources: DayFrameSources) {}

  /**
   * The frames of these employees from `from` to `to`.
   *
   * @throws Error when there is no rule set at all: the system is not set up.
   */
  async read(
    manager: EntityManager,
    employeeIds: readonly string[],
    from: LocalDay,
    to: LocalDay,
  ): Promise<DayFrames> {
    const { orgTree, schedules, calendar, workLocations, ruleSets } = this.sources;
    const placement = await readPlacement(manager, employeeIds, from, to);
    return new DayFrames({
      posts: placement.posts,
      orgTree: await orgTree.tree(manager),
      schedules: await schedules.book(manager, placement.schedules),
      calendar: await calendar.calendar(manager),
      places: await workLocations.bookOf(manager, placement.places),
      ruleSets: await ruleSets.versions(manager),
    });
  }

  /** Makes the next reading start from the database: before what is stored must not miss a change of seconds ago. */
  forget(): void {
    const { orgTree, schedules, calendar, workLocations, ruleSets } = this.sources;
    for (const source of [orgTree, schedules, calendar, workLocations, ruleSets]) source.forget();
  }
}

interface FrameFacts {
  readonly posts: ReadonlyMap<string, readonly DatedPost[]>;
  readonly orgTree: OrgTree;
  readonly schedules: ScheduleBook;
  readonly calendar: Calendar;
  readonly places: PlaceBook;
  readonly ruleSets: readonly RuleSetVersion[];
}

/** The frames of a set of employees in a range of days; made one by one when they are asked for. */
export class DayFrames {
  constructor(private readonly facts: FrameFacts) {}

  /**
   * One day of one of the employees, inside of the range that was read. A day before the first rule set is one without
   * an assignment: this system did not keep it.
   */
  frameOf(employeeId: string, date: LocalDay): DayFrame {
    const { orgTree, schedules, calendar, places } = this.facts;
    const posts = this.postsOf(employeeId, date);
    const post = mainPost(posts);
    const place = post && orgTree.placeOf(post.orgUnitId);
    const ruleSet = ruleSetInForce(this.facts.ruleSets, date);
    const base = {
      employeeId,
      date,
      zone: this.zoneOf(employeeId, date),
      locations: places.locationsOf(employeeId, date),
      ruleSet: ruleSet ?? this.earliestRuleSet(),
    };
    if (!post || !place || !ruleSet) {
      return {
        ...base,
        assignmentId: null,
        orgUnitId: null,
        schedule: { kind: 'UNASSIGNED', reason: 'NO_ASSIGNMENT' },
        calendar: { effect: 'ORDINARY', entry: null },
      };
    }
    const holder = { employeeId, roles: posts.map(({ role }) => role), ...place };
    return {
      ...base,
      assignmentId: post.id,
      orgUnitId: post.orgUnitId,
      schedule: resolveSchedule(date, schedules.factsFor(holder)),
      calendar: resolveCalendar(date, holder, calendar.entriesOn(date)),
    };
  }

  /** Zone of the employee's place of work on a day. */
  zoneOf(employeeId: string, date: LocalDay): TimeZone {
    const post = mainPost(this.postsOf(employeeId, date));
    const place = post && this.facts.orgTree.placeOf(post.orgUnitId);
    return this.facts.places.zoneOf(employeeId, date, place?.unitIds ?? []);
  }

  private postsOf(employeeId: string, date: LocalDay): readonly DatedPost[] {
    const rows = this.facts.posts.get(employeeId) ?? [];
    return rows.filter(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
  }

  private earliestRuleSet(): RuleSetVersion {
    const [first, ...others] = this.facts.ruleSets;
    if (!first) throw new Error('There is no rule set: the system is not set up.');
    return others.reduce((earliest, other) => (other.startsOn < earliest.startsOn ? other : earliest), first);
  }
}
