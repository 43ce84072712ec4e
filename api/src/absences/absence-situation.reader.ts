import type { EntityManager } from 'typeorm';
import { Employee } from '../employees/employee.entity.js';
import { relationOf, type Relation } from '../employees/scope.rules.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import { ruleSetInForce } from '../rule-sets/rule-set.rules.js';
import type { RuleSetContent } from '../rule-sets/rule-set.js';
import type { Actor } from '../shared/actor.js';
import type { Decision } from '../shared/decision.js';
import { DomainError } from '../shared/domain-error.js';
import type { ErrorCode } from '../shared/error-codes.js';
import type { LocalDay } from '../shared/local-day.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import { allotmentUse, type AllotmentUse } from './absence-usage.rules.js';
import type { AbsenceReader } from './absence.reader.js';
import { rangeDecision, type AbsenceFacts, type AbsenceWish } from './absence.rules.js';
import type { RequestSituationReader } from './request-situation.reader.js';
import type { WorkingDaysReader } from './working-days.reader.js';

/** Annual leave of an employee in a calendar year, in their working days. */
export interface AbsenceBalance extends Omit<AllotmentUse, 'limit'> {
  readonly year: number;
  /** Days that the year gives. */
  readonly entitlement: number;
}

/** Whose balance of which year. */
export interface BalanceWanted {
  readonly employeeId: string;
  readonly year: number;
}

/** Who asks for whom. */
export interface AbsenceSubject {
  readonly employeeId: string;
  readonly relations: ReadonlySet<Relation>;
  readonly topOfChain: boolean;
}

/** What the reader works with. */
export interface AbsenceSituationSources {
  readonly ruleSets: RuleSetReader;
  readonly relations: RelationReader;
  readonly workingDays: WorkingDaysReader;
  readonly absences: AbsenceReader;
  readonly requests: RequestSituationReader;
}

/** Reads what the rules of absences need to know. */
export class AbsenceSituationReader {
  constructor(private readonly sources: AbsenceSituationSources) {}

  /**
   * How the actor stands to an employee for whom something is asked or entered.
   *
   * @throws DomainError NOT_FOUND when there is none, or none of the actor's business.
   */
  async subject(manager: EntityManager, actor: Actor, employeeId: string): Promise<AbsenceSubject> {
    const subject = await this.sources.relations.subject(manager, employeeId, actor.asOf);
    const relations = subject ? relationOf(actor, subject) : new Set<Relation>();
    if (!subject || relations.size === 0) throw new DomainError('NOT_FOUND', {}, 'employeeId');
    return { employeeId, relations, topOfChain: subject.chain.length === 0 };
  }

  /** Whether the days of a wish can be looked at at all; to be asked before {@link facts}. */
  async range(
    manager: EntityManager,
    today: LocalDay,
    wish: AbsenceWish,
    entered: boolean,
  ): Promise<Decision<ErrorCode>> {
    return rangeDecision(wish, { today, rules: await this.rules(wish.startsOn, manager), entered });
  }

  /** The facts about a wish whose {@link range} is allowed; a fixed number of statements. */
  async facts(
    manager: EntityManager,
    today: LocalDay,
    { employeeId, topOfChain }: AbsenceSubject,
    wish: AbsenceWish,
    entered: boolean,
  ): Promise<AbsenceFacts> {
    const rules = await this.rules(wish.startsOn, manager);
    const [from, to] = [`${wish.startsOn.slice(0, 4)}-01-01`, `${wish.endsOn.slice(0, 4)}-12-31`];
    const employee = await manager.findOneByOrFail(Employee, { id: employeeId });
    const [workingDays = []] = await this.sources.workingDays.of(manager, [{ employeeId, from, to }]);
    return {
      today,
      rules,
      employmentType: employee.employmentType,
      workingDays,
      others: await this.sources.absences.holding(manager, [employeeId], from, to),
      entered,
      topOfChain,
      periodOpen: await this.sources.requests.isOpen(manager, employeeId, wish),
    };
  }

  /** Annual leave of employees in years, in the order of the questions; by the rules of the last day of each year. */
  async balances(manager: EntityManager, wanted: readonly BalanceWanted[]): Promise<AbsenceBalance[]> {
    const ranges = wanted.map(({ employeeId, year }) => ({
      employeeId,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
    }));
    const workingDays = await this.sources.workingDays.of(manager, ranges);
    const years = wanted.map(({ year }) => year);
    const absences = await this.sources.absences.holding(
      manager,
      [...new Set(wanted.map(({ employeeId }) => employeeId))],
      `${Math.min(...years)}-01-01`,
      `${Math.max(...years)}-12-31`,
    );
    return Promise.all(
      wanted.map(async ({ employeeId, year }, index) => {
        const own = absences.filter((absence) => absence.employeeId === employeeId);
        const rules = await this.rules(`${year}-12-31`, manager);
        const days = workingDays[index] ?? [];
        const { limit, ...use } = allotmentUse('ANNUAL_LEAVE', String(year), own, days, rules);
        return { year, entitlement: limit, ...use };
      }),
    );
  }

  /** Parameters in force on a day; before the first version those of the first, for what staff enter later. */
  async rules(day: LocalDay, manager: EntityManager): Promise<RuleSetContent['absence']> {
    const versions = await this.sources.ruleSets.versions(manager);
    const [earliest] = [...versions].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
    const version = ruleSetInForce(versions, day) ?? earliest;
    if (!version) throw new Error('There is no rule set: the system is not set up.');
    return version.content.absence;
  }
}
