import {
  resolveCalendar,
  rolePoliciesSchema,
  type CalendarDayFact,
  type ResolvedCalendar,
} from '../calendar/calendar.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.entity.js';
import type { Assignment } from '../employees/assignment.entity.js';
import type { Employee } from '../employees/employee.entity.js';
import { mainPost } from '../employees/main-post.rules.js';
import type { OrgUnit } from '../employees/org-unit.entity.js';
import type { SchoolLevel } from '../employees/school.entity.js';
import { parseRuleSet, type RuleSetContent } from '../rule-sets/rule-set.js';
import { ruleSetInForce } from '../rule-sets/rule-set.rules.js';
import {
  resolveSchedule,
  type ResolvedSchedule,
  type ScheduleAssignmentFact,
} from '../schedules/schedule-resolution.rules.js';
import { parsePattern } from '../schedules/work-schedule.rules.js';
import { asOf, contains } from '../shared/dated.js';
import type { LocalDay } from '../shared/local-day.js';
import type { Supervision } from '../supervision/supervision.entity.js';
import type { EmployeeWorkLocation } from '../work-locations/employee-work-location.entity.js';
import type { WorkLocation } from '../work-locations/work-location.entity.js';
import type { RegencyPlan } from './regency-plan.js';

/** A rule set with its parsed content. */
export interface RuleSetInForce {
  readonly id: string;
  readonly content: RuleSetContent;
}

/** Answers questions "as of a day" about a planned regency from memory, fast enough for a million days. */
export class RegencyIndex {
  private readonly employees: ReadonlyMap<string, Employee>;
  private readonly units: ReadonlyMap<string, OrgUnit>;
  private readonly levels: ReadonlyMap<string, SchoolLevel>;
  private readonly locations: ReadonlyMap<string, WorkLocation>;
  private readonly unitLocations: ReadonlyMap<string, readonly WorkLocation[]>;
  private readonly posts: ReadonlyMap<string, readonly Assignment[]>;
  private readonly holders: ReadonlyMap<string, readonly Assignment[]>;
  private readonly placements: ReadonlyMap<string, readonly EmployeeWorkLocation[]>;
  private readonly links: ReadonlyMap<string, readonly Supervision[]>;
  private readonly scheduleRows: ReadonlyMap<string, readonly ScheduleAssignmentFact[]>;
  private readonly schedules;
  private readonly calendar: ReadonlyMap<LocalDay, readonly CalendarDayFact[]>;
  private readonly ruleSets;

  constructor(private readonly plan: RegencyPlan) {
    this.employees = new Map(plan.employees.map((row) => [row.id, row]));
    this.units = new Map(plan.orgUnits.map((row) => [row.id, row]));
    this.levels = new Map(plan.schools.map((row) => [row.orgUnitId, row.level]));
    this.locations = new Map(plan.workLocations.map((row) => [row.id, row]));
    this.unitLocations = groupBy(plan.workLocations, (row) => row.orgUnitId);
    this.posts = groupBy(plan.assignments, (row) => row.employeeId);
    this.holders = groupBy(plan.assignments, (row) => row.orgUnitId);
    this.placements = groupBy(plan.employeeWorkLocations, (row) => row.employeeId);
    this.links = groupBy(plan.supervisions, (row) => row.employeeId);
    this.scheduleRows = groupBy(plan.scheduleAssignments, (row) => row.scopeId);
    this.schedules = plan.schedules.map((row) => ({ ...row, pattern: parsePattern(row.pattern) }));
    this.calendar = groupBy(plan.calendarDays.map(calendarFact), (row) => row.date);
    this.ruleSets = plan.ruleSets.map((row) => ({ ...row, content: parseRuleSet(row.content) }));
  }

  /** The posts of an employee on a day. */
  postsOn(employeeId: string, day: LocalDay): readonly Assignment[] {
    return (this.posts.get(employeeId) ?? []).filter((row) => contains(row, day));
  }

  /** Level of a school; null for another unit. */
  levelOf(unitId: string): SchoolLevel | null {
    return this.levels.get(unitId) ?? null;
  }

  /** Where an employee may clock in on a day. */
  locationsOn(employeeId: string, day: LocalDay): readonly WorkLocation[] {
    return (this.placements.get(employeeId) ?? []).flatMap((row) => {
      const location = contains(row, day) ? this.locations.get(row.workLocationId) : undefined;
      return location ? [location] : [];
    });
  }

  /** The nearest point to a unit that has coordinates: its own, else that of the unit above. Throws without any. */
  pointOf(unitId: string): { readonly latitude: number; readonly longitude: number } {
    const unit = this.unit(unitId);
    for (const { latitude, longitude } of this.unitLocations.get(unitId) ?? []) {
      if (latitude !== null && longitude !== null) return { latitude, longitude };
    }
    if (unit.parentId === null) throw new Error('No unit of the demo regency has coordinates.');
    return this.pointOf(unit.parentId);
  }

  /** The hours of the holder of a post on a day. */
  scheduleOn(post: Assignment, day: LocalDay): ResolvedSchedule {
    const { agencyId } = this.unit(post.orgUnitId);
    const unitIds = this.unitsAbove(post.orgUnitId);
    return resolveSchedule(day, {
      holder: { employeeId: post.employeeId, unitIds, agencyId },
      assignments: [post.employeeId, ...unitIds].flatMap((scope) => this.scheduleRows.get(scope) ?? []),
      overlays: this.plan.scheduleOverlays,
      schedules: this.schedules,
    });
  }

  /** What the calendar makes of a day for the holder of these posts. */
  calendarOn(posts: readonly Assignment[], day: LocalDay): ResolvedCalendar {
    const post = mainPost(posts);
    const entries = this.calendar.get(day);
    if (!post || !entries) return { effect: 'ORDINARY', entry: null };
    const { agencyId, districtId } = this.unit(post.orgUnitId);
    const holder = {
      roles: posts.map((each) => each.role),
      unitIds: this.unitsAbove(post.orgUnitId),
      districtId,
      agencyId,
    };
    return resolveCalendar(day, holder, entries);
  }

  /** Whether the schedule has hours for an employee on a day and the calendar does not free them. */
  isWorkingDay(employeeId: string, day: LocalDay): boolean {
    const posts = this.postsOn(employeeId, day);
    const post = mainPost(posts);
    if (!post || this.scheduleOn(post, day).kind !== 'HOURS') return false;
    const { effect } = this.calendarOn(posts, day);
    return effect !== 'HOLIDAY' && effect !== 'JOINT_LEAVE';
  }

  /** The supervisor of record on a day, or who holds their post when they have left; null when nobody can decide. */
  deciderOn(employeeId: string, day: LocalDay): string | null {
    const supervisorId = asOf(this.links.get(employeeId) ?? [], day)?.supervisorId;
    const supervisor = supervisorId === undefined ? undefined : this.employees.get(supervisorId);
    if (!supervisor) return null;
    return supervisor.endsOn >= day ? supervisor.id : this.actingFor(supervisor.id, day);
  }

  /** True for the head of the agency, with whom the chain ends. */
  isTop(employeeId: string, day: LocalDay): boolean {
    return this.postsOn(employeeId, day).some((post) => post.role === 'OFFICE_HEAD');
  }

  /** The rule set in force on a day. Throws when there is none. */
  ruleSetOn(day: LocalDay): RuleSetInForce {
    const ruleSet = ruleSetInForce(this.ruleSets, day);
    if (!ruleSet) throw new Error(`No rule set of the demo regency is in force on ${day}.`);
    return ruleSet;
  }

  private actingFor(employeeId: string, day: LocalDay): string | null {
    const last = this.posts.get(employeeId)?.at(-1);
    const acting = this.holders
      .get(last?.orgUnitId ?? '')
      ?.find((row) => row.acting && row.role === last?.role && contains(row, day));
    return acting?.employeeId ?? null;
  }

  private unitsAbove(unitId: string): readonly string[] {
    const { parentId } = this.unit(unitId);
    return parentId === null ? [unitId] : [unitId, ...this.unitsAbove(parentId)];
  }

  private unit(unitId: string): OrgUnit {
    const unit = this.units.get(unitId);
    if (!unit) throw new Error(`The demo regency has no unit ${unitId}.`);
    return unit;
  }
}

function calendarFact(row: CalendarDay): CalendarDayFact {
  const { rolePolicies, ...rest } = row;
  return {
    ...rest,
    kind: rest.kind,
    scope: rest.scope,
    rolePolicies: rolePolicies === null ? null : rolePoliciesSchema.parse(rolePolicies),
  };
}

function groupBy<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
