import type { DataSource, EntityManager } from 'typeorm';
import type { RequestDesk } from '../absences/request-desk.js';
import type { RequestEvent } from '../absences/request-flow.rules.js';
import { lockEmployees } from '../attendance/day-store.js';
import { isDuplicateKey, type Transactions } from '../db/transactions.js';
import type { EvidenceReader } from '../evidence/evidence.reader.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import type { Decision } from '../shared/decision.js';
import { DomainError } from '../shared/domain-error.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { plainText } from '../shared/plain-text.js';
import { CorrectionRequest } from './correction-request.entity.js';
import type {
  CorrectionAsked,
  CorrectionCase,
  CorrectionSituationReader,
} from './correction-situation.reader.js';
import { correctionDecision } from './correction.rules.js';

/** What the service works with. */
export interface CorrectionParts {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly situations: CorrectionSituationReader;
  readonly evidence: EvidenceReader;
  readonly desk: RequestDesk<CorrectionRequest>;
}

/** Corrections of days that employees ask for, and the decisions about them. */
export class CorrectionService {
  constructor(private readonly parts: CorrectionParts) {}

  /** What would come of a correction of one's own; writes nothing. */
  async preview(
    actor: Actor,
    given: CorrectionAsked,
  ): Promise<CorrectionCase & { readonly decision: Decision<ErrorCode> }> {
    const { manager } = this.parts.dataSource;
    const found = await this.parts.situations.read(manager, actor.employeeId, tidy(given));
    return { ...found, decision: correctionDecision(found.wish, found.facts) };
  }

  /**
   * Asks for a correction of one's own day. Safe to repeat with the same id.
   *
   * @throws DomainError refusals of `correctionDecision`, EVIDENCE_NOT_FOUND, EVIDENCE_NOT_READY, ID_ALREADY_USED.
   */
  async request(actor: Actor, id: string, given: CorrectionAsked): Promise<CorrectionRequest> {
    const asked = tidy(given);
    try {
      return await this.parts.transactions.run((manager) => this.keep(manager, actor, id, asked));
    } catch (error) {
      // Somebody else used the id at the same moment; one's own requests wait for each other.
      if (isDuplicateKey(error)) throw new DomainError('ID_ALREADY_USED', {}, 'id');
      throw error;
    }
  }

  /** Decides about a correction. @throws DomainError the refusals of `RequestDesk.decide`. */
  decide(actor: Actor, id: string, event: RequestEvent, reason: string | null): Promise<CorrectionRequest> {
    return this.parts.desk.decide(actor, id, event, reason);
  }

  private async keep(
    manager: EntityManager,
    actor: Actor,
    id: string,
    asked: CorrectionAsked,
  ): Promise<CorrectionRequest> {
    const { employeeId } = actor;
    await lockEmployees(manager, [employeeId]);
    const { wish, zone, facts } = await this.parts.situations.read(manager, employeeId, asked);
    const request: CorrectionRequest = {
      id,
      employeeId,
      ...wish,
      timeZone: zone,
      state: 'REQUESTED',
      requestedAt: this.parts.clock.now(),
      decidedAt: null,
      decidedBy: null,
      decisionReason: null,
    };
    const known = await manager.findOneBy(CorrectionRequest, { id });
    if (known) return sameRequest(known, request);
    const decision = correctionDecision(wish, facts);
    if (!decision.allowed) throw new DomainError(decision.code, decision.data, fieldOf(decision.code));
    if (wish.evidenceId !== null) {
      await this.parts.evidence.requireUsable(manager, {
        id: wish.evidenceId,
        ownerEmployeeId: employeeId,
        purpose: 'CORRECTION_EVIDENCE',
      });
    }
    await manager.insert(CorrectionRequest, request);
    await this.parts.desk.tell(manager, actor, request, 'ASK');
    return request;
  }
}

function tidy(asked: CorrectionAsked): CorrectionAsked {
  return { ...asked, explanation: plainText(asked.explanation) };
}

/** The answer to a request that was kept before. @throws DomainError ID_ALREADY_USED when it was another one. */
function sameRequest(known: CorrectionRequest, asked: CorrectionRequest): CorrectionRequest {
  const isSame =
    known.employeeId === asked.employeeId &&
    known.date === asked.date &&
    known.kind === asked.kind &&
    known.clockInAt?.getTime() === asked.clockInAt?.getTime() &&
    known.clockOutAt?.getTime() === asked.clockOutAt?.getTime() &&
    known.explanation === asked.explanation &&
    known.evidenceId === asked.evidenceId;
  if (!isSame) throw new DomainError('ID_ALREADY_USED', {}, 'id');
  return known;
}

/** The input field that a form marks for a refusal. */
function fieldOf(code: ErrorCode): string | null {
  switch (code) {
    case 'REQUEST_REASON_REQUIRED':
    case 'REQUEST_REASON_TOO_LONG':
      return 'input.explanation';
    case 'REQUEST_FILE_REQUIRED':
      return 'input.evidenceId';
    case 'CORRECTION_NO_TIME':
    case 'CORRECTION_NO_CHANGE':
      return 'input.clockIn';
    case 'CORRECTION_ORDER':
      return 'input.clockOut';
    case 'CORRECTION_LIMIT':
      return 'input.kind';
    case 'CORRECTION_FUTURE':
    case 'CORRECTION_DAY':
    case 'CORRECTION_DEADLINE':
    case 'CORRECTION_OPEN':
    case 'REQUEST_PERIOD_LOCKED':
      return 'input.date';
    default:
      return null;
  }
}
