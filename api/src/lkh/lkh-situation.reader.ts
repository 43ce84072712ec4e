import { Brackets, In, type EntityManager } from 'typeorm';
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
  /** Activity lines in order. */
  readonly activities: readonly LkhActivity[];
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
    const lines = await readActivities(manager, reports);
    const days = reports.map((report) => ({ employeeId: report.employeeId, day: report.date }));
    const waitingSince = reports.map((report) => (report.state === 'SUBMITTED' ? report.submittedOn : null));
    const surroundings = await this.ofDays(manager, actor, days, waitingSince);
    return reports.flatMap((report, index): LkhSituation[] => {
      const situation = surroundings[index];
      const activities = lines.get(report.id) ?? [];
      return situation ? [{ ...situation, activities, facts: factsOf(report, activities) }] : [];
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
    const holders = await readHolders(manager, [...subjects.values()], actor.asOf);
    const todayOf = await this.businessDates(manager, subjects, actor.asOf);
    const facts = await this.days.days(manager, days);
    const silence = await this.silence(manager, days, waitingSince, { subjects, holders, todayOf });
    return Promise.all(
      days.map(async ({ employeeId, day }, index): Promise<DaySituation> => {
        const subject = subjects.get(employeeId);
        const dayFacts = facts[index];
        if (!subject || !dayFacts) throw new Error(`No employee ${employeeId}`);
        const { content } = await this.ruleSets.inForce(day, manager);
        const around: LkhSurroundings = {
          today: todayOf(employeeId),
          actorId: actor.employeeId,
          relations: relationOf(actor, subject),
          requirement: dayFacts.requirement,
          periodOpen: dayFacts.periodOpen,
          chain: decidersOf(subject, holders),
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
      readonly holders: Holders;
      readonly todayOf: (employeeId: string) => LocalDay;
    },
  ): Promise<number[]> {
    const spans = new Map<number, DaysBetween>();
    days.forEach(({ employeeId }, index) => {
      const after = waitingSince[index] ?? null;
      if (after === null) return;
      const supervisorId = known.subjects.get(employeeId)?.chain[0]?.employeeId;
      const silent = supervisorId !== undefined && known.holders.inService.has(supervisorId);
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
async function readActivities(
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

/** Who holds which posts on a day, of the people of the chains and of those who act for them. */
interface Holders {
  readonly inService: ReadonlySet<string>;
  /** Who holds a post temporarily, by role and unit. */
  readonly acting: ReadonlyMap<string, readonly string[]>;
}

async function readHolders(
  manager: EntityManager,
  subjects: readonly SubjectFacts[],
  day: LocalDay,
): Promise<Holders> {
  const links = subjects.flatMap((subject) => subject.chain);
  if (links.length === 0) return { inService: new Set(), acting: new Map() };
  const units = links.flatMap((link) => link.posts.map((post) => post.orgUnitId));
  const rows = await manager
    .createQueryBuilder(Assignment, 'assignment')
    .where(':day BETWEEN assignment.startsOn AND assignment.endsOn', { day })
    .andWhere(
      new Brackets((either) =>
        either
          .where('assignment.employeeId IN (:...ids)', { ids: links.map((link) => link.employeeId) })
          // An empty list would be a syntax error; no unit has the empty id.
          .orWhere('assignment.orgUnitId IN (:...units) AND assignment.acting = 1', {
            units: [...units, ''],
          }),
      ),
    )
    .getMany();
  const acting = new Map<string, string[]>();
  for (const { role, orgUnitId, employeeId } of rows.filter((row) => row.acting)) {
    const key = `${role} ${orgUnitId}`;
    acting.set(key, [...(acting.get(key) ?? []), employeeId]);
  }
  return { inService: new Set(rows.map((row) => row.employeeId)), acting };
}

/** The chain as the rules want it: everybody above, or nobody when neither they nor who acts for them is there. */
function decidersOf(subject: SubjectFacts, holders: Holders): readonly string[] {
  const isReachable = subject.chain.some(
    (link) =>
      holders.inService.has(link.employeeId) ||
      link.posts.some(({ role, orgUnitId }) =>
        holders.acting.get(`${role} ${orgUnitId}`)?.some((id) => id !== subject.employeeId),
      ),
  );
  return isReachable ? subject.chain.map((link) => link.employeeId) : [];
}
