import type { DataSource, EntityManager } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import type { RecomputePreview } from '../recompute/recompute-preview.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import { assertAllowed, DomainError } from '../shared/domain-error.js';
import type { LocalTime } from '../shared/local-day.js';
import { plainText } from '../shared/plain-text.js';
import { reasonDecision } from './dispensation.rules.js';
import type { DispensationChange, DispensationRequest, DispensationService } from './dispensation.service.js';
import { OutageProposal, type OutageProposalState } from './outage-proposal.entity.js';
import { canDecideOutage } from './outage.rules.js';

/** What an administrator changes about a proposed window; the rest is as proposed. */
export interface OutageAcceptance {
  readonly fromTime?: LocalTime | null;
  readonly toTime?: LocalTime | null;
  readonly reason?: string | null;
}

/** What the service works with. */
export interface OutageParts {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly dispensations: DispensationService;
}

/** What everybody reads on their day when the administrator says nothing else. */
const REASON = 'gangguan server E-Office';

const DECIDE_SQL = `
  UPDATE outage_proposals
  SET state = ?, dispensation_id = ?, decided_by = ?, decided_at = ?, decision_reason = ?
  WHERE id = ? AND state = 'PROPOSED'`;

/** Decisions about outages that the system noticed. */
export class OutageService {
  constructor(private readonly parts: OutageParts) {}

  /** What accepting the proposal would do. @throws DomainError as {@link accept}. */
  async preview(actor: Actor, id: string, acceptance: OutageAcceptance): Promise<RecomputePreview> {
    const proposal = await this.open(id);
    return this.parts.dispensations.preview(actor, requestOf(proposal, acceptance));
  }

  /**
   * Declares the proposed window for the whole regency.
   *
   * @throws DomainError NOT_FOUND, OUTAGE_ALREADY_DECIDED, refusals of a dispensation.
   */
  async accept(
    actor: Actor,
    id: string,
    acceptance: OutageAcceptance,
  ): Promise<DispensationChange & { readonly proposal: OutageProposal }> {
    const proposal = await this.open(id);
    const change = await this.parts.dispensations.declare(
      actor,
      requestOf(proposal, acceptance),
      (manager, dispensation) => this.decide(manager, actor, proposal, 'ACCEPTED', dispensation.id, null),
    );
    return { ...change, proposal: await this.find(id) };
  }

  /** Says why there is nothing to dispense from. @throws DomainError NOT_FOUND, OUTAGE_ALREADY_DECIDED. */
  async dismiss(actor: Actor, id: string, reason: string): Promise<OutageProposal> {
    const proposal = await this.open(id);
    const text = plainText(reason);
    const decision = reasonDecision(text);
    if (!decision.allowed) throw new DomainError(decision.code, decision.data, 'reason');
    await this.parts.transactions.run((manager) =>
      this.decide(manager, actor, proposal, 'DISMISSED', null, text),
    );
    return this.find(id);
  }

  private async open(id: string): Promise<OutageProposal> {
    const proposal = await this.find(id);
    assertAllowed(canDecideOutage(proposal));
    return proposal;
  }

  private async find(id: string): Promise<OutageProposal> {
    const proposal = await this.parts.dataSource.manager.findOneBy(OutageProposal, { id });
    if (!proposal) throw new DomainError('NOT_FOUND', {}, 'id');
    return proposal;
  }

  private async decide(
    manager: EntityManager,
    actor: Actor,
    { id, day, fromTime, toTime }: OutageProposal,
    state: OutageProposalState,
    dispensationId: string | null,
    reason: string | null,
  ): Promise<void> {
    const { affectedRows } = await manager.query<{ affectedRows: number }>(DECIDE_SQL, [
      state,
      dispensationId,
      actor.employeeId,
      this.parts.clock.now(),
      reason,
      id,
    ]);
    if (affectedRows !== 1) {
      const now = await manager.findOneByOrFail(OutageProposal, { id });
      throw new DomainError('OUTAGE_ALREADY_DECIDED', { state: now.state });
    }
    await this.parts.audit.record(manager, actor, {
      action: state === 'ACCEPTED' ? 'outage_proposal.accepted' : 'outage_proposal.dismissed',
      objectType: 'OutageProposal',
      objectId: id,
      subjectEmployeeId: null,
      data: { day, fromTime, toTime, dispensationId, reason },
    });
  }
}

/** The dispensation that a proposal asks for, with what the administrator changed. */
function requestOf(proposal: OutageProposal, acceptance: OutageAcceptance): DispensationRequest {
  return {
    scope: 'REGENCY',
    startsOn: proposal.day,
    endsOn: proposal.day,
    effect: 'TIME_WINDOW',
    fromTime: acceptance.fromTime ?? proposal.fromTime,
    toTime: acceptance.toTime ?? proposal.toTime,
    kind: 'OUTAGE',
    reason: acceptance.reason ?? REASON,
  };
}
