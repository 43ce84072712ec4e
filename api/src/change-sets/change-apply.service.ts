import { isInArea, placementAreaOf } from '../employees/placement-area.rules.js';
import type { DataSource, EntityManager } from 'typeorm';
import { lockEmployees } from '../attendance/day-store.js';
import type { Transactions } from '../db/transactions.js';
import type { LinkChange } from '../placement/dated-link.rules.js';
import { writeLinkChanges } from '../placement/dated-links.writer.js';
import type { RecomputeEngine } from '../recompute/recompute-engine.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import { assertAllowed, DomainError } from '../shared/domain-error.js';
import type { SupervisionLinksReader } from '../supervision/supervision-links.reader.js';
import { affectedDaysOf, linkChangesOf } from './change-effects.rules.js';
import type { ChangeRecheckReader, RowRefusal } from './change-recheck.reader.js';
import type { ChangeSetNews } from './change-set-news.js';
import { ChangeSetRow } from './change-set-row.entity.js';
import { ChangeSet } from './change-set.entity.js';
import { applyDecision, digestDecision, revertDecision, type OutcomeCounts } from './change-set.rules.js';
import { rowsOfSet } from './change-set.store.js';

/** What whoever applies a set has seen and decided. */
export interface ApplyCommand {
  readonly digest: string;
  /** Lines that are not to be applied. */
  readonly leaveOut: readonly number[];
}

/** A set that is in force, or the rows for which it is not. */
export interface ApplyOutcome {
  readonly changeSet: ChangeSet | null;
  readonly refusals: readonly RowRefusal[];
}

/** What sets are applied with. */
export interface ChangeApplyParts {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly rechecks: ChangeRecheckReader;
  readonly links: SupervisionLinksReader;
  readonly recompute: RecomputeEngine;
  readonly news: ChangeSetNews;
}

/** Takes everything back, because rows no longer fit. */
class RowsRefused extends Error {
  constructor(readonly refusals: readonly RowRefusal[]) {
    super('Rows of a change set no longer fit');
  }
}

/** Puts previewed bulk edits into force, whole or not at all, and takes them back. */
export class ChangeApplyService {
  constructor(private readonly parts: ChangeApplyParts) {}

  /**
   * Applies a set as it was previewed. Rows that somebody else has changed since are named, and nothing is done. Safe to
   * repeat by the same person.
   *
   * @throws DomainError NOT_FOUND, CHANGE_SET_DIGEST, INVALID_INPUT for a line that there is not, and refusals of
   *   `applyDecision`.
   */
  async apply(actor: Actor, id: string, command: ApplyCommand): Promise<ApplyOutcome> {
    const set = await this.parts.dataSource.manager.findOneBy(ChangeSet, { id });
    if (!set || !isInArea(placementAreaOf(actor), set)) throw new DomainError('NOT_FOUND', {}, 'id');
    if (set.state === 'PREVIEWED' && set.createdBy !== actor.employeeId) {
      throw new DomainError('NOT_FOUND', {}, 'id');
    }
    return this.carryOut(actor, set, command);
  }

  /**
   * Reverts a set as the actor has previewed it. Safe to repeat by the same person.
   *
   * @throws DomainError NOT_FOUND, CHANGE_SET_STATE when it was reverted already, CHANGE_SET_DIGEST when there is no
   *   such preview.
   */
  async revert(actor: Actor, id: string, digest: string): Promise<ApplyOutcome> {
    const { manager } = this.parts.dataSource;
    const set = await manager.findOneBy(ChangeSet, { id });
    if (!set || !isInArea(placementAreaOf(actor), set)) throw new DomainError('NOT_FOUND', {}, 'id');
    const previewed = { revertsId: id, createdBy: actor.employeeId, digest };
    const revert = await manager.findOneBy(ChangeSet, previewed);
    if (revert?.state !== 'APPLIED') assertAllowed(revertDecision(set, placementAreaOf(actor)));
    if (!revert) throw new DomainError('CHANGE_SET_DIGEST', {}, 'input.digest');
    return this.carryOut(actor, revert, { digest, leaveOut: [] });
  }

  private async carryOut(actor: Actor, set: ChangeSet, command: ApplyCommand): Promise<ApplyOutcome> {
    if (isRepeat(set, actor, command)) return { changeSet: set, refusals: [] };
    const rows = await rowsOfSet(this.parts.dataSource.manager, set.id);
    assertLines(rows, command.leaveOut);
    const change = (manager: EntityManager) => this.write(manager, actor, set, rows, command);
    const affected = affectedDaysOf(set, chosenRows(rows, command));
    const reason = { cause: 'PLACEMENT_CHANGED', causeId: set.id, requestedBy: actor.employeeId } as const;
    try {
      const changeSet = affected
        ? (await this.parts.recompute.apply(affected, reason, change)).result
        : await this.parts.transactions.run(change);
      return { changeSet, refusals: [] };
    } catch (error) {
      if (error instanceof RowsRefused) return { changeSet: null, refusals: error.refusals };
      throw error;
    }
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    { id, effectiveOn }: ChangeSet,
    rows: readonly ChangeSetRow[],
    command: ApplyCommand,
  ): Promise<ChangeSet> {
    const chosen = chosenRows(rows, command);
    const changes = chosen.flatMap(linkChangesOf);
    // Employees before the set: whoever changes placements locks in this order.
    await this.lock(manager, changes, effectiveOn);
    const set = await manager.findOneOrFail(ChangeSet, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (isRepeat(set, actor, command)) return set;
    assertAllowed(digestDecision(set, command.digest));
    assertAllowed(applyDecision(set, actor, countsOf(rows, command)));
    const refusals = await this.parts.rechecks.refusals(manager, actor, set, chosen);
    if (refusals.length > 0) throw new RowsRefused(refusals);
    await writeLinkChanges(manager, changes);
    const applied = await this.mark(manager, set, command);
    await this.parts.news.applied(manager, actor, applied, chosen);
    return applied;
  }

  private async lock(
    manager: EntityManager,
    changes: readonly LinkChange[],
    effectiveOn: string,
  ): Promise<void> {
    const employeeIds = [...new Set(changes.map(({ employeeId }) => employeeId))];
    const links = changes.filter(({ kind }) => kind === 'SUPERVISOR');
    if (links.length === 0) return lockEmployees(manager, employeeIds);
    const supervisors = links.flatMap(({ after }) => after.map(({ targetId }) => targetId));
    await this.parts.links.lockUpward(manager, [...new Set([...employeeIds, ...supervisors])], effectiveOn);
  }

  private async mark(manager: EntityManager, set: ChangeSet, { leaveOut }: ApplyCommand): Promise<ChangeSet> {
    if (leaveOut.length > 0) {
      await manager.query(
        `UPDATE change_set_rows SET outcome = 'LEFT_OUT' WHERE change_set_id = ? AND line IN (?)`,
        [set.id, leaveOut],
      );
    }
    await manager.update(ChangeSetRow, { changeSetId: set.id, outcome: 'READY' }, { outcome: 'APPLIED' });
    if (set.revertsId !== null) {
      const original = { id: set.revertsId, state: 'APPLIED' } as const;
      const { affected } = await manager.update(ChangeSet, original, { state: 'REVERTED' });
      if (affected !== 1) throw new DomainError('CHANGE_SET_STATE', { state: 'REVERTED' });
    }
    const after = { state: 'APPLIED', appliedAt: this.parts.clock.now() } as const;
    await manager.update(ChangeSet, { id: set.id }, after);
    return { ...set, ...after };
  }
}

/** True for the retry of a request whose answer was lost. */
function isRepeat(set: ChangeSet, actor: Actor, { digest }: ApplyCommand): boolean {
  return set.state !== 'PREVIEWED' && set.createdBy === actor.employeeId && set.digest === digest;
}

function assertLines(rows: readonly ChangeSetRow[], leaveOut: readonly number[]): void {
  const lines = new Set(rows.map(({ line }) => line));
  const unknown = leaveOut.find((line) => !lines.has(line));
  if (unknown === undefined) return;
  throw new DomainError('INVALID_INPUT', { reason: `there is no line ${unknown}` }, 'input.leaveOut');
}

function chosenRows(rows: readonly ChangeSetRow[], { leaveOut }: ApplyCommand): ChangeSetRow[] {
  const left = new Set(leaveOut);
  return rows.filter(({ line, outcome }) => outcome === 'READY' && !left.has(line));
}

function countsOf(rows: readonly ChangeSetRow[], { leaveOut }: ApplyCommand): OutcomeCounts {
  const left = new Set(leaveOut);
  const of = (wanted: string): number =>
    rows.filter(({ line, outcome }) => outcome === wanted && !left.has(line)).length;
  return { READY: of('READY'), REFUSED: of('REFUSED') };
}
