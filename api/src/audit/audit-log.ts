import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import { newId } from '../shared/id.js';
import { AuditEntry, type AuditData } from './audit-entry.entity.js';

/** What was done to which object. */
export interface AuditedAct {
  /** `<object>.<verb in the past>`, for example `lkh_report.approved`. */
  readonly action: string;
  /** Name of the GraphQL type, for example `LkhReport`. */
  readonly objectType: string;
  readonly objectId: string;
  /** Whom the object is about; null for settings. */
  readonly subjectEmployeeId: string | null;
  /** What a later reader needs to understand the change; no secrets, no coordinates. */
  readonly data?: AuditData;
}

/** Writes the audit trail, always inside of the transaction of the change itself. */
export class AuditLog {
  constructor(private readonly clock: Clock) {}

  /** Appends one entry. @param actor null for what a rule did without anybody. */
  async record(manager: EntityManager, actor: Actor | null, act: AuditedAct): Promise<void> {
    await manager.insert(AuditEntry, {
      id: newId(),
      at: this.clock.now(),
      actorEmployeeId: actor?.employeeId ?? null,
      action: act.action,
      objectType: act.objectType,
      objectId: act.objectId,
      subjectEmployeeId: act.subjectEmployeeId,
      data: act.data ?? {},
      requestId: actor?.requestId ?? null,
    });
  }
}
