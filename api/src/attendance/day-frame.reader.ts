import type { EntityManager } from 'typeorm';
import type { Calendar, CalendarReader } from '../calendar/calendar.reader.js';
import { resolveCalendar, type ResolvedCalendar } from '../calendar/calendar.rules.js';
import { mainPost } from '../employees/main-post.rules.js';
import type { OrgTree, OrgTreeReader, UnitPlace } from '../employees/org-tree.reader.js';
import type { RuleSetReader, RuleSetVersion } from '../rule-sets/rule-set.reader.js';
import { ruleSetFor } from '../rule-sets/rule-set.rules.js';
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
  /** Where the unit of the main post stands: the units above it, its district, its agency. */
  readonly place: UnitPlace | null;
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
  /** Hours and calendar of a unit on a date, which most of its people share; the same object for each of them. */
  private readonly shared = new Map<LocalDay, Map<string, ResolvedSchedule | ResolvedCalendar>>();

  private readonly ruleSets = new Map<LocalDay, RuleSetVersion>();

  constructor(private readonly facts: FrameFacts) {}

  /**
   * One day of one of the employees, inside of the range that was read. A day before the first rule set is one without
   * an assignment: this system did not keep it.
   */
  frameOf(employeeId: string, date: LocalDay): DayFrame {
    const posts = this.postsOf(employeeId, date);
    const post = mainPost(posts);
    const place = post && this.facts.orgTree.placeOf(post.orgUnitId);
    const ruleSet = this.ruleSetOf(date);
    const { places } = this.facts;
    const isPlaced = post !== null && place !== null && ruleSet.startsOn <= date;
    return {
      employeeId,
      date,
      zone: places.zoneOf(employeeId, date, place?.unitIds ?? NO_UNITS),
      // Few who ask for a day ask where it was worked, and none of those who ask for a whole regency.
      get locations() {
        return places.locationsOf(employeeId, date);
      },
      ruleSet,
      assignmentId: isPlaced ? post.id : null,
      orgUnitId: isPlaced ? post.orgUnitId : null,
      place: isPlaced ? place : null,
      schedule: isPlaced ? this.scheduleOf(employeeId, date, post.orgUnitId, place) : NO_SCHEDULE,
      calendar: isPlaced ? this.calendarOf(date, post.orgUnitId, place, posts) : ORDINARY,
    };
  }

  /** Zone of the employee's place of work on a day. */
  zoneOf(employeeId: string, date: LocalDay): TimeZone {
    const post = mainPost(this.postsOf(employeeId, date));
    const place = post && this.facts.orgTree.placeOf(post.orgUnitId);
    return this.facts.places.zoneOf(employeeId, date, place?.unitIds ?? NO_UNITS);
  }

  private scheduleOf(employeeId: string, date: LocalDay, unitId: string, place: UnitPlace): ResolvedSchedule {
    const { schedules } = this.facts;
    return this.share(schedules.hasOwn(employeeId) ? employeeId : unitId, date, () =>
      resolveSchedule(date, schedules.factsFor({ employeeId, ...place })),
    );
  }

  private calendarOf(
    date: LocalDay,
    unitId: string,
    place: UnitPlace,
    posts: readonly DatedPost[],
  ): ResolvedCalendar {
    const entries = this.facts.calendar.entriesOn(date);
    if (entries.length === 0) return ORDINARY;
    const roles = posts.map(({ role }) => role).sort();
    return this.share(`${unitId} ${roles.join()}`, date, () =>
      resolveCalendar(date, { roles, ...place }, entries),
    );
  }

  private share<T extends ResolvedSchedule | ResolvedCalendar>(
    whose: string,
    date: LocalDay,
    make: () => T,
  ): T {
    const ofDay = this.shared.get(date) ?? new Map<string, ResolvedSchedule | ResolvedCalendar>();
    const known = ofDay.get(whose);
    if (known) return known as T;
    const made = make();
    ofDay.set(whose, made);
    this.shared.set(date, ofDay);
    return made;
  }

  private postsOf(employeeId: string, date: LocalDay): readonly DatedPost[] {
    const rows = this.facts.posts.get(employeeId) ?? NO_POSTS;
    const isHeld = ({ startsOn, endsOn }: DatedPost): boolean => startsOn <= date && date <= endsOn;
    return rows.every(isHeld) ? rows : rows.filter(isHeld);
  }

  private ruleSetOf(date: LocalDay): RuleSetVersion {
    const known = this.ruleSets.get(date);
    if (known) return known;
    const version = ruleSetFor(this.facts.ruleSets, date);
    if (!version) throw new Error('There is no rule set: the system is not set up.');
    this.ruleSets.set(date, version);
    return version;
  }
}

const NO_SCHEDULE: ResolvedSchedule = { kind: 'UNASSIGNED', reason: 'NO_ASSIGNMENT' };
const ORDINARY: ResolvedCalendar = { effect: 'ORDINARY', entry: null };
const NO_POSTS: readonly DatedPost[] = [];
const NO_UNITS: readonly string[] = [];
