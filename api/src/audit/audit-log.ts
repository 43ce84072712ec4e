import type { EntityManager } from 'typeorm';
import type { Clock } from '../shared/clock.js';
import { newId } from '../shared/id.js';
import type { AuditData } from './audit-entry.entity.js';

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

/** Who did it and in which request. An actor is one; at a sign-in there is no actor yet. */
export interface AuditSource {
  /** Null when nobody is known to have done it, for example a stranger with a stolen token. */
  readonly employeeId: string | null;
  readonly requestId: string;
}

/** Written as it is and not through the entity, because every clock-in waits for it. */
const INSERT_SQL = `
  INSERT INTO audit_entries (id, at, actor_employee_id, action, object_type, object_id, subject_employee_id, data,
    request_id)
  VALUES ?`;

/** Writes the audit trail, always inside of the transaction of the change itself. */
export class AuditLog {
  constructor(private readonly clock: Clock) {}

  /** Appends one entry. @param source null for what a rule did without anybody. */
  async record(manager: EntityManager, source: AuditSource | null, act: AuditedAct): Promise<void> {
    await this.recordAll(manager, source, [act]);
  }

  /** Appends an entry for each act in one statement; for bulk changes. */
  async recordAll(
    manager: EntityManager,
    source: AuditSource | null,
    acts: readonly AuditedAct[],
  ): Promise<void> {
    if (acts.length === 0) return;
    const at = this.clock.now();
    const rows = acts.map((act) => [
      newId(),
      at,
      source?.employeeId ?? null,
      act.action,
      act.objectType,
      act.objectId,
      act.subjectEmployeeId,
      JSON.stringify(act.data ?? {}),
      source?.requestId ?? null,
    ]);
    await manager.query(INSERT_SQL, [rows]);
  }
}
