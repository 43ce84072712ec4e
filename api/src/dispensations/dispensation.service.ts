import type { DataSource, EntityManager } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import { isDuplicateKey } from '../db/transactions.js';
import { District } from '../employees/district.entity.js';
import { Employee } from '../employees/employee.entity.js';
import { OrgUnit } from '../employees/org-unit.entity.js';
import type { AffectedDays } from '../recompute/affected-days.js';
import type { RecomputeEngine, RecomputeOutcome } from '../recompute/recompute-engine.js';
import type { RecomputePreview } from '../recompute/recompute-preview.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import { assertAllowed, DomainError } from '../shared/domain-error.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { newId } from '../shared/id.js';
import type { LocalTime } from '../shared/local-day.js';
import { plainText } from '../shared/plain-text.js';
import { peopleOf } from './dispensation-scope.js';
import { Dispensation } from './dispensation.entity.js';
import {
  activeKeyOf,
  canRevoke,
  declareDecision,
  revokeDecision,
  type DispensationDraft,
} from './dispensation.rules.js';

/** A dispensation as somebody asks for it. */
export type DispensationRequest = Omit<DispensationDraft, 'scopeId' | 'fromTime' | 'toTime'> & {
  readonly scopeId?: string | null;
  readonly fromTime?: LocalTime | null;
  readonly toTime?: LocalTime | null;
};

/** A dispensation after a change, and what became of the days. */
export interface DispensationChange {
  readonly dispensation: Dispensation;
  readonly outcome: RecomputeOutcome;
}

/** What the service works with. */
export interface DispensationParts {
  readonly dataSource: DataSource;
  readonly engine: RecomputeEngine;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

const REVOKE_SQL = `
  UPDATE dispensations SET revoked_by = ?, revoked_at = ?, revoke_reason = ?, active_key = NULL
  WHERE id = ? AND revoked_at IS NULL`;

/** Declaring and revoking dispensations; the days follow in the same transaction. */
export class DispensationService {
  constructor(private readonly parts: DispensationParts) {}

  /** What a dispensation would do to the days that are there. @throws DomainError as {@link declare}. */
  async preview(actor: Actor, request: DispensationRequest): Promise<RecomputePreview> {
    const dispensation = await this.draft(actor, request);
    return this.refusingTwice(() =>
      this.parts.engine.preview(affectedBy(dispensation), async (manager) => {
        await manager.insert(Dispensation, dispensation);
      }),
    );
  }

  /**
   * Declares a dispensation.
   *
   * @param alongside written in the same transaction, for example the proposal that it answers.
   * @throws DomainError NOT_FOUND (whom it is for), DISPENSATION_ALREADY_DECLARED, refusals of `declareDecision`.
   */
  async declare(
    actor: Actor,
    request: DispensationRequest,
    alongside?: (manager: EntityManager, dispensation: Dispensation) => Promise<void>,
  ): Promise<DispensationChange> {
    const dispensation = await this.draft(actor, request);
    const { outcome } = await this.refusingTwice(() =>
      this.parts.engine.apply(
        affectedBy(dispensation),
        { cause: 'DISPENSATION_DECLARED', causeId: dispensation.id, requestedBy: actor.employeeId },
        async (manager) => {
          await manager.insert(Dispensation, dispensation);
          await alongside?.(manager, dispensation);
          await this.record(manager, actor, 'dispensation.declared', dispensation);
        },
      ),
    );
    return { dispensation, outcome };
  }

  /** What the days would be without it. @throws DomainError NOT_FOUND, refusals of `revokeDecision`. */
  async revokePreview(actor: Actor, id: string): Promise<RecomputePreview> {
    const dispensation = await this.find(id);
    assertAllowed(canRevoke(dispensation, actor));
    return this.parts.engine.preview(affectedBy(dispensation), async (manager) => {
      await this.end(manager, actor, dispensation, dispensation.reason);
    });
  }

  /** Revokes a dispensation: its days are what they would be without it. @throws DomainError as the preview. */
  async revoke(actor: Actor, id: string, reason: string): Promise<DispensationChange> {
    const text = plainText(reason);
    const dispensation = await this.find(id);
    const decision = revokeDecision(dispensation, actor, text);
    if (!decision.allowed) {
      const isAboutReason = decision.code.startsWith('DISPENSATION_REASON');
      throw new DomainError(decision.code, decision.data, isAboutReason ? 'reason' : null);
    }
    const { outcome } = await this.parts.engine.apply(
      affectedBy(dispensation),
      { cause: 'DISPENSATION_REVOKED', causeId: id, requestedBy: actor.employeeId },
      async (manager) => {
        await this.end(manager, actor, dispensation, text);
        await this.record(manager, actor, 'dispensation.revoked', dispensation, text);
      },
    );
    return { dispensation: await this.find(id), outcome };
  }

  private async find(id: string): Promise<Dispensation> {
    const dispensation = await this.parts.dataSource.manager.findOneBy(Dispensation, { id });
    if (!dispensation) throw new DomainError('NOT_FOUND', {}, 'id');
    return dispensation;
  }

  private async end(
    manager: EntityManager,
    actor: Actor,
    { id }: Dispensation,
    reason: string,
  ): Promise<void> {
    const { affectedRows } = await manager.query<{ affectedRows: number }>(REVOKE_SQL, [
      actor.employeeId,
      this.parts.clock.now(),
      reason,
      id,
    ]);
    if (affectedRows !== 1) throw new DomainError('DISPENSATION_REVOKED');
  }

  private async draft(actor: Actor, request: DispensationRequest): Promise<Dispensation> {
    const { scope, startsOn, endsOn, effect, kind } = request;
    const draft: DispensationDraft = {
      scope,
      scopeId: request.scopeId ?? null,
      startsOn,
      endsOn,
      effect,
      fromTime: minuteOf(request.fromTime),
      toTime: minuteOf(request.toTime),
      kind,
      reason: plainText(request.reason),
    };
    refuseUnless(declareDecision(draft, actor, actor.asOf));
    await this.assertScopeExists(draft);
    return {
      id: newId(),
      ...draft,
      declaredBy: actor.employeeId,
      declaredAt: this.parts.clock.now(),
      revokedBy: null,
      revokedAt: null,
      revokeReason: null,
      activeKey: activeKeyOf(draft),
    };
  }

  private async assertScopeExists({ scope, scopeId }: DispensationDraft): Promise<void> {
    if (scopeId === null) return;
    const { manager } = this.parts.dataSource;
    const found = {
      AGENCY: () => manager.existsBy(OrgUnit, { id: scopeId, kind: 'AGENCY' }),
      DISTRICT: () => manager.existsBy(District, { id: scopeId }),
      UNIT: () => manager.existsBy(OrgUnit, { id: scopeId }),
      PERSON: () => manager.existsBy(Employee, { id: scopeId }),
      REGENCY: () => Promise.resolve(true),
    };
    if (!(await found[scope]())) throw new DomainError('NOT_FOUND', {}, 'input.scopeId');
  }

  private async refusingTwice<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isDuplicateKey(error)) throw new DomainError('DISPENSATION_ALREADY_DECLARED');
      throw error;
    }
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    action: 'dispensation.declared' | 'dispensation.revoked',
    dispensation: Dispensation,
    reason = dispensation.reason,
  ): Promise<void> {
    const { id, scope, scopeId, startsOn, endsOn, effect, fromTime, toTime, kind } = dispensation;
    await this.parts.audit.record(manager, actor, {
      action,
      objectType: 'Dispensation',
      objectId: id,
      subjectEmployeeId: scope === 'PERSON' ? scopeId : null,
      data: { scope, scopeId, startsOn, endsOn, effect, fromTime, toTime, kind, reason },
    });
  }
}

function affectedBy({ scope, scopeId, startsOn, endsOn }: Dispensation): AffectedDays {
  return { people: peopleOf(scope, scopeId), ranges: [{ startsOn, endsOn }] };
}

/** `HH:MM` of what a client says. */
function minuteOf(time: LocalTime | null | undefined): LocalTime | null {
  return time ? time.slice(0, 5) : null;
}

function refuseUnless(decision: ReturnType<typeof declareDecision>): void {
  if (!decision.allowed) throw new DomainError(decision.code, decision.data, FIELDS[decision.code] ?? null);
}

/** The input field that a form marks for a refusal. */
const FIELDS: Partial<Record<ErrorCode, string>> = {
  DISPENSATION_SCOPE_INCOMPLETE: 'input.scopeId',
  DISPENSATION_OWN: 'input.scopeId',
  DISPENSATION_ENDS_BEFORE_START: 'input.endsOn',
  DISPENSATION_TOO_LONG: 'input.endsOn',
  DISPENSATION_TOO_EARLY: 'input.startsOn',
  DISPENSATION_TOO_LATE: 'input.endsOn',
  DISPENSATION_WINDOW_REQUIRED: 'input.fromTime',
  DISPENSATION_WINDOW_NOT_WANTED: 'input.fromTime',
  DISPENSATION_REASON_REQUIRED: 'input.reason',
  DISPENSATION_REASON_TOO_LONG: 'input.reason',
};
