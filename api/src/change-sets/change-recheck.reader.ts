import { placementAreaOf, type PlacementArea } from '../employees/placement-area.rules.js';
import { In, type EntityManager } from 'typeorm';
import { Employee } from '../employees/employee.entity.js';
import { differenceOf, sameLinks } from '../placement/dated-link.rules.js';
import { readPlacementLinks, type PlacementLinks } from '../placement/dated-links.reader.js';
import type { PlacementFactsReader, PlacementWish } from '../placement/placement-facts.reader.js';
import type { Actor } from '../shared/actor.js';
import type { Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import type { SupervisionLinksReader } from '../supervision/supervision-links.reader.js';
import { employeeDecision } from './change-area.rules.js';
import { refuseCycles } from './change-cycles.reader.js';
import { judgeTarget, periodDecision } from './change-row.rules.js';
import type { AssessedRow, ChangeSetRow, RowFinding, StoredChange } from './change-set-row.entity.js';
import type { ChangeSet } from './change-set.entity.js';
import { readChangeSubjects } from './change-subjects.reader.js';

/** What the reader asks others. */
export interface RecheckSources {
  readonly relations: RelationReader;
  readonly facts: PlacementFactsReader;
  readonly links: SupervisionLinksReader;
}

/** Why a row of a preview can no longer be applied. */
export interface RowRefusal {
  readonly line: number;
  readonly finding: RowFinding;
}

/** Asks again, under the locks of a change set, what its preview has said; a fixed number of statements. */
export class ChangeRecheckReader {
  constructor(private readonly sources: RecheckSources) {}

  /**
   * The rows, of those that are to be applied, that no longer fit: changed by somebody else since the preview, or no
   * longer allowed. Empty when what was previewed can be written.
   */
  async refusals(
    manager: EntityManager,
    actor: Actor,
    set: ChangeSet,
    rows: readonly ChangeSetRow[],
  ): Promise<RowRefusal[]> {
    const { relations, links } = this.sources;
    const ids = employeesOf(rows);
    this.sources.facts.forget();
    const subjects = await readChangeSubjects(relations, manager, actor, ids, set.effectiveOn);
    const book = await readPlacementLinks(manager, ids);
    const names = await namesOf(manager, rows, (row) => isStale(row, book.of(row.employeeId ?? '')));
    const judged = set.revertsId === null ? await this.judge(manager, actor, set, rows) : new Map();
    const period = periodDecision(set.effectiveOn, this.sources.facts.lockedThrough());
    const checked = rows.map((row): AssessedRow => {
      const decision = employeeDecision(actor, subjects.get(row.employeeId ?? '') ?? null);
      const name = names.get(row.employeeId ?? '');
      const refusals: RowFinding[] = [
        ...refusalOf(decision),
        ...refusalOf(period),
        ...(name === undefined ? [] : [staleFinding(row.line, name)]),
        ...((judged.get(row.line) as RowFinding[] | undefined) ?? []),
      ];
      return { ...row, refusals, outcome: refusals.length > 0 ? 'REFUSED' : 'READY' };
    });
    const all = await refuseCycles(links, manager, set.effectiveOn, checked);
    return all.flatMap(({ line, refusals }) => refusals.slice(0, 1).map((finding) => ({ line, finding })));
  }

  /**
   * What a revert would do to each row that a set applied: everything as it was, where it still is as the set left it.
   */
  async revert(
    manager: EntityManager,
    actor: Actor,
    set: ChangeSet,
    applied: readonly ChangeSetRow[],
  ): Promise<AssessedRow[]> {
    const { relations, links } = this.sources;
    const ids = employeesOf(applied);
    const subjects = await readChangeSubjects(relations, manager, actor, ids, set.effectiveOn);
    const book = await readPlacementLinks(manager, ids);
    const period = periodDecision(set.effectiveOn, this.sources.facts.lockedThrough());
    const rows = applied.map((row): AssessedRow => {
      const { line, employeeId } = row;
      const changes = row.changes.map(inverted);
      const decision = employeeDecision(actor, subjects.get(employeeId ?? '') ?? null);
      const changed = isStale({ changes }, book.of(employeeId ?? ''));
      const refusals: RowFinding[] = [
        ...refusalOf(decision),
        ...refusalOf(period),
        ...(changed ? [{ code: 'CHANGE_ROW_CHANGED_SINCE', data: {} } as const] : []),
      ];
      const outcome = refusals.length > 0 ? 'REFUSED' : 'READY';
      return { line, employeeId, source: null, outcome, changes, refusals, warnings: [] };
    });
    return refuseCycles(links, manager, set.effectiveOn, rows);
  }

  private async judge(
    manager: EntityManager,
    actor: Actor,
    { effectiveOn }: ChangeSet,
    rows: readonly ChangeSetRow[],
  ): Promise<ReadonlyMap<number, RowFinding[]>> {
    const area: PlacementArea = placementAreaOf(actor);
    const wishes = rows.flatMap(({ line, employeeId, changes }) =>
      changes.flatMap((change): { line: number; wish: PlacementWish }[] => {
        const [added] = differenceOf(change).added;
        if (employeeId === null || !added) return [];
        return [{ line, wish: { employeeId, kind: change.kind, targetId: added.targetId, effectiveOn } }];
      }),
    );
    const facts = await this.sources.facts.ofWishes(
      manager,
      wishes.map(({ wish }) => wish),
      actor.asOf,
    );
    const found = new Map<number, RowFinding[]>();
    wishes.forEach(({ line }, index) => {
      const fact = facts[index];
      if (fact) found.set(line, [...(found.get(line) ?? []), ...judgeTarget(fact, area).refusals]);
    });
    return found;
  }
}

/** True when the rows of the employee are no longer those from which the changes were planned. */
function isStale({ changes }: Pick<ChangeSetRow, 'changes'>, links: PlacementLinks): boolean {
  return changes.some(({ kind, before }) => !sameLinks(before, links[kind]));
}

function refusalOf(decision: Decision<ErrorCode>): RowFinding[] {
  return decision.allowed ? [] : [{ code: decision.code, data: decision.data }];
}

function inverted(change: StoredChange): StoredChange {
  return { ...change, before: change.after, after: change.before };
}

function staleFinding(line: number, name: string): RowFinding {
  return { code: 'CHANGE_ROW_STALE', data: { line, name } };
}

/** Names of the employees of the rows that a condition holds for, by id; one statement when there are any. */
async function namesOf(
  manager: EntityManager,
  rows: readonly ChangeSetRow[],
  condition: (row: ChangeSetRow) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const ids = employeesOf(rows.filter(condition));
  if (ids.length === 0) return new Map();
  const people = await manager.find(Employee, { select: { id: true, name: true }, where: { id: In(ids) } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

function employeesOf(rows: readonly Pick<ChangeSetRow, 'employeeId'>[]): string[] {
  return [...new Set(rows.flatMap(({ employeeId }) => employeeId ?? []))];
}
