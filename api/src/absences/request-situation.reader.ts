import type { EntityManager } from 'typeorm';
import { relationOf, type Relation } from '../employees/scope.rules.js';
import type { PeriodGate } from '../recompute/period-gate.js';
import type { Actor } from '../shared/actor.js';
import type { DayRange } from '../shared/dated.js';
import { daysOf, type LocalDay } from '../shared/local-day.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import type { RequestSituation, RequestState } from './request-flow.rules.js';

/** What is read of a request, whatever it asks for. */
export interface RequestRow {
  readonly id: string;
  readonly employeeId: string;
  readonly state: RequestState;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decisionReason: string | null;
}

/** A request with the days of its owner that it is about. */
export interface RequestOfDays extends RequestRow, DayRange {}

/** Days that stand for a range where whole months are open or locked: its ends, and the first of each month between. */
export function daysOfMonths({ startsOn, endsOn }: DayRange): LocalDay[] {
  const firsts = daysOf(startsOn, endsOn).filter((day) => day.endsWith('-01'));
  return [...new Set([startsOn, ...firsts, endsOn])];
}

/** Reads how an actor stands to requests; a fixed number of statements for any number of them. */
export class RequestSituationReader {
  constructor(
    private readonly relations: RelationReader,
    private readonly periods: PeriodGate,
  ) {}

  /** The situation of each request, in their order; one without a relation is none of the actor's business. */
  async situations(
    manager: EntityManager,
    actor: Actor,
    rows: readonly RequestOfDays[],
  ): Promise<RequestSituation[]> {
    const owners = [...new Set(rows.map(({ employeeId }) => employeeId))];
    const subjects = await this.relations.subjects(manager, owners, actor.asOf);
    const chains = [...subjects.values()].flatMap(({ chain }) => chain.map(({ employeeId }) => employeeId));
    const people = await readPeople(manager, [
      ...chains,
      ...rows.flatMap(({ decidedBy }) => decidedBy ?? []),
    ]);
    const isInService = (id: string): boolean => (people.get(id)?.endsOn ?? '') >= actor.asOf;
    const open = await this.openDays(manager, rows);
    return rows.map(({ employeeId, state, decidedBy, ...range }) => {
      const subject = subjects.get(employeeId);
      return {
        state,
        relations: subject ? relationOf(actor, subject) : new Set<Relation>(),
        leaderless: subject?.chain.every((link) => !isInService(link.employeeId)) ?? false,
        decidedBy: decidedBy === null ? null : (people.get(decidedBy)?.name ?? null),
        periodOpen: daysOfMonths(range).every((day) => open.has(`${employeeId} ${day}`)),
      };
    });
  }

  /** Whether every day of an employee in a range may still change. */
  async isOpen(manager: EntityManager, employeeId: string, range: DayRange): Promise<boolean> {
    const days = daysOfMonths(range).map((day) => ({ employeeId, day }));
    return (await this.periods.periodOpen(manager, days)).length === days.length;
  }

  private async openDays(
    manager: EntityManager,
    rows: readonly RequestOfDays[],
  ): Promise<ReadonlySet<string>> {
    const days = rows.flatMap(({ employeeId, ...range }) =>
      daysOfMonths(range).map((day) => ({ employeeId, day })),
    );
    const open = await this.periods.periodOpen(manager, days);
    return new Set(open.map(({ employeeId, day }) => `${employeeId} ${day}`));
  }
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  /** Last day of service. */
  readonly endsOn: LocalDay;
}

async function readPeople(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonRow>> {
  if (ids.length === 0) return new Map();
  const rows = await manager.query<PersonRow[]>(
    'SELECT id, name, ends_on AS endsOn FROM employees WHERE id IN (?)',
    [[...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
