import type { EntityManager } from 'typeorm';
import type { DayProjector } from '../attendance/day-projector.js';
import { lockEmployees } from '../attendance/day-store.js';
import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import type { Outbox } from '../outbox/outbox.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import type { DayRange } from '../shared/dated.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import type { LocalDay } from '../shared/local-day.js';
import { plainText } from '../shared/plain-text.js';
import { moveDecision, REQUEST_TRANSITIONS, textDecision, type RequestEvent } from './request-flow.rules.js';
import type { RequestTable } from './request-queue.reader.js';
import type { RequestRow, RequestSituationReader } from './request-situation.reader.js';

/** What happened to a request; ASK and ENTER make it. */
export type ToldEvent = RequestEvent | 'ASK' | 'ENTER';

/** What the desk has to know about one kind of request. */
export interface RequestBook<Row extends RequestRow> {
  readonly table: RequestTable;
  /** Append-only table of its decisions. */
  readonly decisionTable: 'absence_decisions' | 'correction_decisions';
  /** Name of the GraphQL type. */
  readonly objectType: string;
  /** What the action of an audit entry begins with. */
  readonly auditName: string;
  /** Topic of the outbox. */
  readonly topic: string;
  readonly find: (manager: EntityManager, id: string) => Promise<Row | null>;
  /** Days of the owner that an approval changes. */
  readonly daysOf: (row: Row) => DayRange;
  /** What a later reader of the audit trail needs to know of it. */
  readonly auditData: (row: Row) => object;
}

/** What the desk works with. */
export interface RequestDeskParts {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly situations: RequestSituationReader;
  readonly projector: DayProjector;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
}

/** Payload of the topics `absence.queue-changed` and `correction.queue-changed`. */
export interface RequestQueueChanged {
  readonly requestId: string;
  readonly employeeId: string;
  readonly event: ToldEvent;
  readonly by: string;
  readonly startsOn: LocalDay;
  readonly endsOn: LocalDay;
}

const AUDIT_VERBS: Readonly<Record<ToldEvent, string>> = {
  ASK: 'requested',
  ENTER: 'entered',
  APPROVE: 'approved',
  REJECT: 'rejected',
  WITHDRAW: 'withdrawn',
  REVOKE: 'revoked',
};

const DECISION_COLUMNS = 'id, request_id, from_state, to_state, decided_by, decided_at, reason';

/** Decides about requests: the same steps for absences and for corrections. */
export class RequestDesk<Row extends RequestRow> {
  constructor(
    private readonly parts: RequestDeskParts,
    private readonly book: RequestBook<Row>,
  ) {}

  /**
   * Decides about a request, and derives the stored days that it changes afresh in the same transaction. Safe to repeat
   * by the same person; of two people who decide at once one is told that the other has.
   *
   * @throws DomainError NOT_FOUND, and the refusals of `moveDecision` and `textDecision`.
   */
  async decide(actor: Actor, id: string, event: RequestEvent, reason: string | null): Promise<Row> {
    const text = reason === null ? null : plainText(reason);
    return this.parts.transactions.run(async (manager) => {
      const row = await this.lock(manager, id);
      const [situation] = await this.parts.situations.situations(manager, actor, [
        { ...row, ...this.book.daysOf(row) },
      ]);
      if (!situation || situation.relations.size === 0) throw new DomainError('NOT_FOUND', {}, 'id');
      const { to, needsReason } = REQUEST_TRANSITIONS[event];
      if (row.state === to && row.decidedBy === actor.employeeId && row.decisionReason === text) return row;
      const move = moveDecision(event, situation);
      if (!move.allowed) throw new DomainError(move.code, move.data);
      const said = needsReason ? textDecision(text ?? '') : move;
      if (!said.allowed) throw new DomainError(said.code, said.data, 'reason');
      return this.move(manager, actor, row, event, text);
    });
  }

  /** Appends a decision that is made together with the request itself. */
  async recordDecision(manager: EntityManager, row: Row, from: Row['state']): Promise<void> {
    const { id, state, decidedBy, decidedAt, decisionReason } = row;
    await manager.query(`INSERT INTO ${this.book.decisionTable} (${DECISION_COLUMNS}) VALUES (?)`, [
      [newId(), id, from, state, decidedBy, decidedAt, decisionReason],
    ]);
  }

  /** Derives those days of the request afresh that are stored. The owner is locked. */
  async deriveDays(manager: EntityManager, row: Row): Promise<void> {
    const { startsOn, endsOn } = this.book.daysOf(row);
    const stored = await manager.query<{ date: LocalDay }[]>(
      'SELECT date FROM attendance_days WHERE employee_id = ? AND date BETWEEN ? AND ?',
      [row.employeeId, startsOn, endsOn],
    );
    if (stored.length === 0) return;
    await this.parts.projector.materialise(
      manager,
      stored.map(({ date }) => ({ employeeId: row.employeeId, day: date })),
    );
  }

  /** Tells what happened: the audit trail, and whoever listens to the outbox. */
  async tell(manager: EntityManager, actor: Actor, row: Row, event: ToldEvent): Promise<void> {
    const { id, employeeId, state, decisionReason } = row;
    await this.parts.audit.record(manager, actor, {
      action: `${this.book.auditName}.${AUDIT_VERBS[event]}`,
      objectType: this.book.objectType,
      objectId: id,
      subjectEmployeeId: employeeId,
      data: { ...this.book.auditData(row), state, reason: decisionReason },
    });
    const { startsOn, endsOn } = this.book.daysOf(row);
    const changed: RequestQueueChanged = {
      requestId: id,
      employeeId,
      event,
      by: actor.employeeId,
      startsOn,
      endsOn,
    };
    await this.parts.outbox.add(manager, this.book.topic, changed);
  }

  /** The request under the lock of its owner: everything about somebody's days runs one after the other. */
  private async lock(manager: EntityManager, id: string): Promise<Row> {
    const seen = await this.book.find(manager, id);
    if (!seen) throw new DomainError('NOT_FOUND', {}, 'id');
    await lockEmployees(manager, [seen.employeeId]);
    const row = await this.book.find(manager, id);
    if (!row) throw new Error(`Request ${id} is gone, though requests are never deleted`);
    return row;
  }

  private async move(
    manager: EntityManager,
    actor: Actor,
    row: Row,
    event: RequestEvent,
    reason: string | null,
  ): Promise<Row> {
    const { from, to } = REQUEST_TRANSITIONS[event];
    const after: Row = {
      ...row,
      state: to,
      decidedAt: this.parts.clock.now(),
      decidedBy: actor.employeeId,
      decisionReason: reason,
    };
    const { affectedRows } = await manager.query<{ affectedRows: number }>(
      `UPDATE ${this.book.table} SET state = ?, decided_at = ?, decided_by = ?, decision_reason = ?
       WHERE id = ? AND state = ?`,
      [to, after.decidedAt, after.decidedBy, reason, row.id, from],
    );
    if (affectedRows !== 1) throw new Error(`Request ${row.id} changed under its lock`);
    await this.recordDecision(manager, after, from);
    if (from === 'APPROVED' || to === 'APPROVED') await this.deriveDays(manager, after);
    await this.tell(manager, actor, after, event);
    return after;
  }
}
