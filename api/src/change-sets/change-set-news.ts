import type { EntityManager } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { Outbox } from '../outbox/outbox.js';
import type { Actor } from '../shared/actor.js';
import type { LocalDay } from '../shared/local-day.js';
import type { ChangeSetRow, StoredChange } from './change-set-row.entity.js';
import type { ChangeSet } from './change-set.entity.js';
import { shownChange } from './change-values.js';

/** Payload of the outbox topic `change-set.applied`: placements of many people are others now. */
export interface ChangeSetApplied {
  readonly changeSetId: string;
  /** The set that was reverted; null for an ordinary one. */
  readonly revertsId: string | null;
  readonly effectiveOn: LocalDay;
  readonly employeeCount: number;
  readonly by: string;
}

/** Tells what a change set did: the audit trail of each employee, and whoever listens to the outbox. */
export class ChangeSetNews {
  constructor(
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** Part of the transaction that applies the set; two statements for any number of rows. */
  async applied(
    manager: EntityManager,
    actor: Actor,
    set: ChangeSet,
    rows: readonly ChangeSetRow[],
  ): Promise<void> {
    const { id, effectiveOn, reason, revertsId } = set;
    await this.audit.recordAll(manager, actor, [
      {
        action: revertsId === null ? 'change_set.applied' : 'change_set.reverted',
        objectType: 'AssignmentChangeSet',
        objectId: id,
        subjectEmployeeId: null,
        data: { effectiveOn, reason, rows: rows.length, revertsId },
      },
      ...rows.map(({ employeeId, changes }) => ({
        action: 'placement.changed',
        objectType: 'AssignmentChangeSet',
        objectId: id,
        subjectEmployeeId: employeeId,
        data: { effectiveOn, reason, changes: changes.map(told) },
      })),
    ]);
    const payload: ChangeSetApplied = {
      changeSetId: id,
      revertsId,
      effectiveOn,
      employeeCount: rows.length,
      by: actor.employeeId,
    };
    await this.outbox.add(manager, 'change-set.applied', payload);
  }
}

/** Ids of what held on the first day without the change, and of what holds with it. */
function told(change: StoredChange) {
  const { kind, before, after } = shownChange(change);
  const idsOf = (values: readonly { readonly targetId: string }[]) => values.map(({ targetId }) => targetId);
  return { kind, before: idsOf(before), after: idsOf(after) };
}
