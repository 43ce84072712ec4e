import type { EntityManager } from 'typeorm';
import type { Transactions } from '../db/transactions.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import type { Decision } from '../shared/decision.js';
import { DomainError } from '../shared/domain-error.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { newId } from '../shared/id.js';
import { plainText } from '../shared/plain-text.js';
import { areaOf, type ChangeArea } from './change-area.rules.js';
import type { AssessedRow, ChangeAssessmentReader } from './change-assessment.reader.js';
import type { ChangeRequest } from './change-request.js';
import type { ChangeRowsReader } from './change-rows.reader.js';
import { digestOf } from './change-set-digest.js';
import type { ChangeSet } from './change-set.entity.js';
import { effectiveDayDecision, reasonDecision } from './change-set.rules.js';
import { saveChangeSet } from './change-set.store.js';

/** What previews are made with. */
export interface ChangePreviewParts {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly rows: ChangeRowsReader;
  readonly assessments: ChangeAssessmentReader;
}

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
    const area = areaOf(actor);
    return this.parts.transactions.run(async (manager) => {
      const read = await this.parts.rows.read(manager, actor, area, request);
      const rows = await this.parts.assessments.assess(manager, actor, area, effectiveOn, read);
      const about = { effectiveOn, reason: plainText(request.reason), revertsId: null };
      return this.keep(manager, actor, area, about, rows);
    });
  }

  private async keep(
    manager: EntityManager,
    actor: Actor,
    { agencyIds, districtIds }: ChangeArea,
    about: Pick<ChangeSet, 'effectiveOn' | 'reason' | 'revertsId'>,
    rows: readonly AssessedRow[],
  ): Promise<ChangeSet> {
    const [agencyId] = agencyIds;
    if (agencyId === undefined) throw new DomainError('FORBIDDEN');
    const id = newId();
    const set: ChangeSet = {
      id,
      state: 'PREVIEWED',
      agencyId,
      districtId: districtIds?.[0] ?? null,
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
