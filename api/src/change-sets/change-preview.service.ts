import type { DataSource, EntityManager } from 'typeorm';
import { placementAreaOf } from '../employees/placement-area.rules.js';
import type { Transactions } from '../db/transactions.js';
import { writeLinkChanges } from '../placement/dated-links.writer.js';
import type { RecomputeEngine } from '../recompute/recompute-engine.js';
import type { PreviewLimits, RecomputePreview } from '../recompute/recompute-preview.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import type { Decision } from '../shared/decision.js';
import { DomainError } from '../shared/domain-error.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { newId } from '../shared/id.js';
import { plainText } from '../shared/plain-text.js';
import type { ChangeAssessmentReader } from './change-assessment.reader.js';
import { affectedDaysOf, linkChangesOf } from './change-effects.rules.js';
import type { ChangeRecheckReader } from './change-recheck.reader.js';
import type { ChangeRequest } from './change-request.js';
import type { ChangeRowsReader } from './change-rows.reader.js';
import { digestOf } from './change-set-digest.js';
import type { AssessedRow } from './change-set-row.entity.js';
import { ChangeSet } from './change-set.entity.js';
import { effectiveDayDecision, reasonDecision, revertDecision } from './change-set.rules.js';
import { rowsOfSet, saveChangeSet } from './change-set.store.js';

/** What previews are made with. */
export interface ChangePreviewParts {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly recompute: RecomputeEngine;
  readonly clock: Clock;
  readonly rows: ChangeRowsReader;
  readonly assessments: ChangeAssessmentReader;
  readonly rechecks: ChangeRecheckReader;
}

/** How far the days of a preview are looked at. */
const DAY_LIMITS: PreviewLimits = { days: 10_000, milliseconds: 2_000, rows: 50 };

/** Shows what a bulk edit would do, row by row, and keeps it for its maker to apply. */
export class ChangePreviewService {
  constructor(private readonly parts: ChangePreviewParts) {}

  /**
   * Makes a preview; nothing of the employees is changed.
   *
   * @throws DomainError CHANGE_SET_EFFECTIVE_DAY, CHANGE_SET_REASON, and what `ChangeRowsReader.read` throws.
   */
  async preview(actor: Actor, request: ChangeRequest): Promise<ChangeSet> {
    const { effectiveOn } = request;
    assertField(effectiveDayDecision(effectiveOn, actor.asOf), 'input.effectiveOn');
    assertField(reasonDecision(request.reason), 'input.reason');
    const area = placementAreaOf(actor);
    const [agencyId] = area.agencyIds;
    if (agencyId === undefined) throw new DomainError('FORBIDDEN');
    return this.parts.transactions.run(async (manager) => {
      const read = await this.parts.rows.read(manager, actor, area, request);
      const rows = await this.parts.assessments.assess(manager, actor, area, effectiveOn, read);
      return this.keep(manager, actor, rows, {
        agencyId,
        districtId: area.districtIds?.[0] ?? null,
        effectiveOn,
        reason: plainText(request.reason),
        revertsId: null,
      });
    });
  }

  /**
   * Shows what reverting a set would do: each row as it was, where it still is as the set left it; the others are named
   * and stay.
   *
   * @throws DomainError NOT_FOUND, CHANGE_SET_REASON, CHANGE_SET_STATE.
   */
  async previewRevert(actor: Actor, id: string, reason: string): Promise<ChangeSet> {
    assertField(reasonDecision(reason), 'input.reason');
    return this.parts.transactions.run(async (manager) => {
      const set = await manager.findOneBy(ChangeSet, { id });
      if (!set) throw new DomainError('NOT_FOUND', {}, 'id');
      assertField(revertDecision(set, placementAreaOf(actor)), 'id');
      const applied = (await rowsOfSet(manager, id)).filter(({ outcome }) => outcome === 'APPLIED');
      const rows = await this.parts.rechecks.revert(manager, actor, set, applied);
      const { agencyId, districtId, effectiveOn } = set;
      const about = { agencyId, districtId, effectiveOn, reason: plainText(reason), revertsId: id };
      return this.keep(manager, actor, rows, about);
    });
  }

  /**
   * What the places and hours of a preview would do to the days that are there; null when there is nothing of it, and
   * for a set that is in force. Everything is taken back; it looks for two seconds at most, because it holds locks.
   */
  async affectedDays(set: ChangeSet): Promise<RecomputePreview | null> {
    if (set.state !== 'PREVIEWED') return null;
    const rows = await rowsOfSet(this.parts.dataSource.manager, set.id);
    const ready = rows.filter(({ outcome }) => outcome === 'READY');
    const affected = affectedDaysOf(set, ready);
    if (!affected) return null;
    const changes = ready.flatMap(linkChangesOf).filter(({ kind }) => kind !== 'SUPERVISOR');
    const write = (manager: EntityManager) => writeLinkChanges(manager, changes);
    return this.parts.recompute.preview(affected, write, DAY_LIMITS);
  }

  private async keep(
    manager: EntityManager,
    actor: Actor,
    rows: readonly AssessedRow[],
    about: Pick<ChangeSet, 'agencyId' | 'districtId' | 'effectiveOn' | 'reason' | 'revertsId'>,
  ): Promise<ChangeSet> {
    const id = newId();
    const set: ChangeSet = {
      id,
      state: 'PREVIEWED',
      ...about,
      digest: digestOf({ id, ...about }, rows),
      createdBy: actor.employeeId,
      createdAt: this.parts.clock.now(),
      appliedAt: null,
    };
    await saveChangeSet(manager, set, rows);
    return set;
  }
}

function assertField(decision: Decision<ErrorCode>, field: string): void {
  if (!decision.allowed) throw new DomainError(decision.code, decision.data, field);
}
