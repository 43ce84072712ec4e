import type { EntityManager } from 'typeorm';
import { relationOf, type Relation } from '../employees/scope.rules.js';
import type { Actor } from '../shared/actor.js';
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

/** Reads how an actor stands to requests; two statements for any number of them. */
export class RequestSituationReader {
  constructor(private readonly relations: RelationReader) {}

  /** The situation of each request, in their order; one without a relation is none of the actor's business. */
  async situations(
    manager: EntityManager,
    actor: Actor,
    rows: readonly RequestRow[],
  ): Promise<RequestSituation[]> {
    const owners = [...new Set(rows.map(({ employeeId }) => employeeId))];
    const subjects = await this.relations.subjects(manager, owners, actor.asOf);
    const names = await namesOf(
      manager,
      rows.flatMap(({ decidedBy }) => decidedBy ?? []),
    );
    return rows.map(({ employeeId, state, decidedBy }) => {
      const subject = subjects.get(employeeId);
      return {
        state,
        relations: subject ? relationOf(actor, subject) : new Set<Relation>(),
        leaderless: subject?.chain.length === 0,
        decidedBy: decidedBy === null ? null : (names.get(decidedBy) ?? null),
        // No month is locked before there are allowance periods.
        periodOpen: true,
      };
    });
  }
}

async function namesOf(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM employees WHERE id IN (?)',
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
