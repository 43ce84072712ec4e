import { In, type EntityManager } from 'typeorm';
import type { EmployeeOnDay } from '../db/loader.js';
import { Assignment } from '../employees/assignment.entity.js';
import { relationOf, type SubjectFacts } from '../employees/scope.rules.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import { localDay, type LocalDay } from '../shared/local-day.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import { isTopOfChain } from '../supervision/supervision.rules.js';
import type { WorkLocationReader } from '../work-locations/work-location.reader.js';
import { countIncomplete } from './lkh-activities.rules.js';
import { LkhActivity } from './lkh-activity.entity.js';
import type { DaysBetween, LkhDayPolicy, Presence } from './lkh-day-policy.js';
import type { LkhFacts, LkhSurroundings } from './lkh-facts.js';
import type { LkhReport } from './lkh-report.entity.js';

/** Everything that the rules ask about a report when somebody looks at it or wants to move it. */
export interface LkhSituation {
  readonly facts: LkhFacts;
  readonly around: LkhSurroundings;
  readonly presence: Presence;
}

/** What surrounds a day, whether a report exists or not. */
export interface DaySituation {
  readonly around: LkhSurroundings;
  readonly presence: Presence;
}

/** Reads what the rules need to know; a fixed number of statements for any number of reports. */
export class LkhSituationReader {
  constructor(
    private readonly relations: RelationReader,
    private readonly ruleSets: RuleSetReader,
    private readonly days: LkhDayPolicy,
    private readonly workLocations: WorkLocationReader,
    private readonly clock: Clock,
  ) {}

  /** The situation of each report for the actor now, in the order of the reports. */
  async ofReports(
    manager: EntityManager,
    actor: Actor,
    reports: readonly LkhReport[],
  ): Promise<LkhSituation[]> {
    const activities = await readActivities(manager, reports);
    const days = reports.map((report) => ({ employeeId: report.employeeId, day: report.date }));
    const waitingSince = reports.map((report) => (report.state === 'SUBMITTED' ? report.submittedOn : null));
    const surroundings = await this.ofDays(manager, actor, days, waitingSince);
    return surroundings.map((situation, index) => {
      const report = reports[index] as LkhReport;
      return { ...situation, facts: factsOf(report, activities.get(report.id) ?? []) };
    });
  }

  /**
   * What surrounds each day for the actor now, in the order of the days.
   *
   * @param waitingSince for each day the business date on which its report was submitted; null when none waits.
   */
  async ofDays(
    manager: EntityManager,
    actor: Actor,
    days: readonly EmployeeOnDay[],
    waitingSince: readonly (LocalDay | null)[] = [],
  ): Promise<DaySituation[]> {
    const employeeIds = [...new Set(days.map((day) => day.employeeId))];
    const subjects = await this.relations.subjects(manager, employeeIds, actor.asOf);
    const inService = await readInService(manager, [...subjects.values()], actor.asOf);
    const todayOf = await this.businessDates(manager, subjects, actor.asOf);
    const facts = await this.days.days(manager, days);
    const silence = await this.silence(manager, days, waitingSince, { subjects, inService, todayOf });
    return Promise.all(
      days.map(async ({ employeeId, day }, index): Promise<DaySituation> => {
        const subject = subjects.get(employeeId);
        const dayFacts = facts[index];
        if (!subject || !dayFacts) throw new Error(`No employee ${employeeId}`);
        const { content } = await this.ruleSets.inForce(day, manager);
        const chain = subject.chain.map((link) => link.employeeId);
        const around: LkhSurroundings = {
          today: todayOf(employeeId),
          actorId: actor.employeeId,
          relations: relationOf(actor, subject),
          requirement: dayFacts.requirement,
          periodOpen: dayFacts.periodOpen,
          chain: chain.some((id) => inService.has(id)) ? chain : [],
          ownerIsTopOfChain: isTopOfChain(subject.posts),
          silentWorkingDays: silence[index] ?? 0,
          rules: content.lkh,
        };
        return { around, presence: dayFacts.presence };
      }),
    );
  }

  /** Business date of each owner now: the date on the wall at their place of work. */
  private async businessDates(
    manager: EntityManager,
    subjects: ReadonlyMap<string, SubjectFacts>,
    day: LocalDay,
  ): Promise<(employeeId: string) => LocalDay> {
    const places = await this.workLocations.book(manager, [...subjects.keys()], day, day);
    const now = this.clock.now();
    return (employeeId) => {
      const units = subjects.get(employeeId)?.posts.map((post) => post.orgUnitId) ?? [];
      return localDay(now, places.zoneOf(employeeId, day, units));
    };
  }

  /**
   * Working days that passed while each report waited: those of the supervisor, or of its owner when the supervisor
   * has left the service and so works on no day.
   */
  private async silence(
    manager: EntityManager,
    days: readonly EmployeeOnDay[],
    waitingSince: readonly (LocalDay | null)[],
    known: {
      readonly subjects: ReadonlyMap<string, SubjectFacts>;
      readonly inService: ReadonlySet<string>;
      readonly todayOf: (employeeId: string) => LocalDay;
    },
  ): Promise<number[]> {
    const spans = new Map<number, DaysBetween>();
    days.forEach(({ employeeId }, index) => {
      const after = waitingSince[index] ?? null;
      if (after === null) return;
      const supervisorId = known.subjects.get(employeeId)?.chain[0]?.employeeId;
      const silent = supervisorId !== undefined && known.inService.has(supervisorId);
      const before = known.todayOf(employeeId);
      spans.set(index, { employeeId: silent ? supervisorId : employeeId, after, before });
    });
    const counts = await this.days.workingDays(manager, [...spans.values()]);
    const byIndex = new Map([...spans.keys()].map((index, position) => [index, counts[position] ?? 0]));
    return days.map((_, index) => byIndex.get(index) ?? 0);
  }
}

/** What the rules know of a report. */
export function factsOf(report: LkhReport, activities: readonly LkhActivity[]): LkhFacts {
  return {
    date: report.date,
    state: report.state,
    contentHash: report.contentHash,
    activityCount: activities.length,
    incompleteActivityCount: countIncomplete(activities),
    hasEvidence: report.evidenceId !== null,
    decidedOn: report.decidedOn,
    decidedBy: report.decidedBy,
    objection: report.objection,
    extendedUntil: report.extendedUntil,
  };
}

/** Activities of the reports by the id of the report, each list in order. */
export async function readActivities(
  manager: EntityManager,
  reports: readonly Pick<LkhReport, 'id'>[],
): Promise<Map<string, LkhActivity[]>> {
  const found = new Map<string, LkhActivity[]>();
  if (reports.length === 0) return found;
  const rows = await manager.find(LkhActivity, {
    where: { reportId: In(reports.map((report) => report.id)) },
    order: { reportId: 'ASC', position: 'ASC' },
  });
  for (const row of rows) found.set(row.reportId, [...(found.get(row.reportId) ?? []), row]);
  return found;
}

/** Which people of the chains hold a post on the day. */
async function readInService(
  manager: EntityManager,
  subjects: readonly SubjectFacts[],
  day: LocalDay,
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(subjects.flatMap((subject) => subject.chain.map((link) => link.employeeId)))];
  if (ids.length === 0) return new Set();
  const rows = await manager
    .createQueryBuilder(Assignment, 'assignment')
    .select('assignment.employeeId', 'employeeId')
    .distinct(true)
    .where('assignment.employeeId IN (:...ids)', { ids })
    .andWhere(':day BETWEEN assignment.startsOn AND assignment.endsOn', { day })
    .getRawMany<{ employeeId: string }>();
  return new Set(rows.map((row) => row.employeeId));
}
