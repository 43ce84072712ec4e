import type { EntityManager } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { Outbox } from '../outbox/outbox.js';
import type { Actor } from '../shared/actor.js';
import type { LocalDay } from '../shared/local-day.js';
import type { AppliedPlacement } from './placement-change.writer.js';
import type { ProposalEvent } from './placement-decisions.rules.js';
import type { PlacementKind, PlacementProposal } from './placement-proposal.entity.js';

type ToldEvent = ProposalEvent | 'PROPOSE';

/** Payload of the outbox topic `placement.queue-changed`: a proposal that came or was decided. */
export interface PlacementQueueChanged {
  readonly proposalId: string;
  readonly employeeId: string;
  readonly kind: PlacementKind;
  readonly event: ToldEvent;
  readonly by: string;
}

/** Payload of the outbox topic `placement.changed`: somebody works elsewhere, under or by something else. */
export interface PlacementChanged {
  readonly employeeId: string;
  readonly kind: PlacementKind;
  readonly targetId: string;
  readonly effectiveOn: LocalDay;
}

const AUDIT_VERBS: Readonly<Record<ToldEvent, string>> = {
  PROPOSE: 'proposed',
  CONFIRM: 'confirmed',
  REFUSE: 'refused',
  CANCEL: 'cancelled',
};

/** Tells what happened to a proposal: the audit trail, and whoever listens to the outbox. */
export class PlacementNews {
  constructor(
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** Part of the transaction of the step. @param applied what took effect; null when nothing did. */
  async tell(
    manager: EntityManager,
    actor: Actor,
    proposal: PlacementProposal,
    event: ToldEvent,
    applied: AppliedPlacement | null,
  ): Promise<void> {
    const { id, employeeId, kind, targetId, effectiveOn, state, reason } = proposal;
    await this.audit.record(manager, actor, {
      action: `placement_proposal.${AUDIT_VERBS[event]}`,
      objectType: 'PlacementProposal',
      objectId: id,
      subjectEmployeeId: employeeId,
      data: { kind, targetId, effectiveOn, state, reason, ...(applied && { applied }) },
    });
    const queue: PlacementQueueChanged = { proposalId: id, employeeId, kind, event, by: actor.employeeId };
    await this.outbox.add(manager, 'placement.queue-changed', queue);
    if (!applied) return;
    const changed: PlacementChanged = { employeeId, kind, targetId, effectiveOn };
    await this.outbox.add(manager, 'placement.changed', changed);
  }
}
