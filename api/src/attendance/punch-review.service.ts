import { In, type EntityManager } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import type { Outbox } from '../outbox/outbox.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import { assertAllowed, DomainError } from '../shared/domain-error.js';
import type { ErrorPolicy } from '../shared/error-policy.js';
import { newId } from '../shared/id.js';
import { lengthOf, plainText } from '../shared/plain-text.js';
import type { DayProjector } from './day-projector.js';
import { lockEmployees } from './day-store.js';
import { PunchDecision } from './punch-decision.entity.js';
import { PunchObjection } from './punch-objection.entity.js';
import type { PunchReviewReader, PunchSituation } from './punch-review.reader.js';
import { isReason, PUNCH_TRANSITIONS, type PunchEvent } from './punch-review.rules.js';
import { judge, type AllowedRequest, type Judgement, type PunchReviewRequest } from './punch-judgement.js';
import { Punch } from './punch.entity.js';

/** What became of a request: the punch as it is now, or why nothing was done. */
export type PunchReviewOutcome =
  | { readonly punchId: string; readonly punch: Punch; readonly refusal: null }
  | { readonly punchId: string; readonly punch: null; readonly refusal: DomainError };

/** What the service works with. */
export interface PunchReviewParts {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly reader: PunchReviewReader;
  readonly projector: DayProjector;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
}

/** Most punches that are decided about at once. */
const MAX_REQUESTS = 100;
const MAX_NOTE_LENGTH = 500;

/** Decisions of supervisors about punches, and the objections of their owners. */
export class PunchReviewService {
  constructor(private readonly parts: PunchReviewParts) {}

  /**
   * Decides about one punch and derives its day afresh.
   *
   * @throws DomainError NOT_FOUND, INVALID_INPUT, and the refusals of the review rules.
   */
  async decide(actor: Actor, request: PunchReviewRequest): Promise<Punch> {
    const [outcome] = await this.decideAll(actor, [request], 'ALL_OR_NOTHING');
    if (!outcome) throw new Error('One request has one outcome.');
    if (outcome.refusal) throw outcome.refusal;
    return outcome.punch;
  }

  /** Decides about several punches, each by itself; the outcomes are in the order of the requests. */
  async decideAll(
    actor: Actor,
    requests: readonly PunchReviewRequest[],
    policy: ErrorPolicy,
  ): Promise<PunchReviewOutcome[]> {
    const ids = requests.map(({ punchId }) => punchId);
    if (ids.length > MAX_REQUESTS) throw invalid(`at most ${MAX_REQUESTS} at once`, 'items');
    if (new Set(ids).size < ids.length) throw invalid('the same clock event twice', 'items');
    return this.parts.transactions.run(async (manager) => {
      const judgements = await this.judge(manager, actor, requests);
      const isHeldBack = policy === 'ALL_OR_NOTHING' && judgements.some(({ kind }) => kind === 'REFUSED');
      const allowed = judgements.filter((judgement) => judgement.kind === 'ALLOWED');
      if (!isHeldBack) await this.write(manager, actor, allowed);
      const punches = new Map((await manager.findBy(Punch, { id: In(ids) })).map((row) => [row.id, row]));
      return judgements.map((judgement): PunchReviewOutcome => {
        const { punchId } = judgement.request;
        if (judgement.kind === 'REFUSED') return { punchId, punch: null, refusal: judgement.refusal };
        if (isHeldBack) return { punchId, punch: null, refusal: new DomainError('BULK_HELD_BACK') };
        return { punchId, punch: found(punches.get(punchId)), refusal: null };
      });
    });
  }

  /**
   * Keeps the owner's objection to a rejection; it is decided by another person than the one who rejected.
   *
   * @throws DomainError NOT_FOUND, INVALID_INPUT, and the refusals of `mayObjectToRejection`.
   */
  async object(actor: Actor, punchId: string, text: string): Promise<Punch> {
    const note = plainText(text);
    assertAllowed(isReason(note));
    if (lengthOf(note) > MAX_NOTE_LENGTH) throw invalid(`at most ${MAX_NOTE_LENGTH} characters`, 'note');
    return this.parts.transactions.run(async (manager) => {
      await lockEmployees(manager, [actor.employeeId]);
      const punch = await manager.findOneBy(Punch, { id: punchId, employeeId: actor.employeeId });
      if (!punch) throw new DomainError('NOT_FOUND', {}, 'id');
      const [situation] = await this.parts.reader.situations(manager, actor, [punch]);
      const last = situation?.objections.at(-1);
      if (last && last.rejectionId === situation?.rejectionId && last.note === note) return punch;
      const { may, rejectionId } = found(situation);
      assertAllowed(may('OBJECT'));
      await manager.insert(PunchObjection, {
        id: newId(),
        punchId,
        rejectionId: found(rejectionId),
        note,
        objectedAt: this.parts.clock.now(),
        outcome: null,
        decidedBy: null,
        decidedAt: null,
      });
      await this.parts.audit.record(manager, actor, actOf('punch.objected', punch, { note }));
      await this.announce(manager, punch);
      return punch;
    });
  }

  private async judge(
    manager: EntityManager,
    actor: Actor,
    requests: readonly PunchReviewRequest[],
  ): Promise<Judgement[]> {
    const id = In(requests.map(({ punchId }) => punchId));
    const owners = await manager.find(Punch, { select: { id: true, employeeId: true }, where: { id } });
    await lockEmployees(manager, [...new Set(owners.map(({ employeeId }) => employeeId))]);
    const punches = await manager.findBy(Punch, { id });
    const situations = await this.parts.reader.situations(manager, actor, punches);
    return requests.map((request) =>
      judge(
        actor,
        { ...request, reason: request.reason === null ? null : plainText(request.reason) || null },
        situations.find(({ punch }) => punch.id === request.punchId),
      ),
    );
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    allowed: readonly AllowedRequest[],
  ): Promise<void> {
    if (allowed.length === 0) return;
    const decidedAt = this.parts.clock.now();
    for (const { request, situation } of allowed)
      await this.move(manager, actor, request, situation, decidedAt);
    await manager.insert(
      PunchDecision,
      allowed.map(({ request, situation }) => ({
        id: newId(),
        punchId: request.punchId,
        fromState: situation.punch.state,
        toState: PUNCH_TRANSITIONS[request.event].to,
        decidedBy: actor.employeeId,
        decidedAt,
        reason: request.reason,
      })),
    );
    await this.parts.projector.materialise(
      manager,
      allowed.map(({ situation: { punch } }) => ({ employeeId: punch.employeeId, day: punch.businessDate })),
    );
    await this.parts.audit.recordAll(
      manager,
      actor,
      allowed.map(({ request, situation }) =>
        actOf(ACTIONS[request.event], situation.punch, { reason: request.reason }),
      ),
    );
    for (const { situation } of allowed) await this.announce(manager, situation.punch);
  }

  private async move(
    manager: EntityManager,
    actor: Actor,
    { event, reason }: PunchReviewRequest,
    { punch, rejectionId }: PunchSituation,
    decidedAt: Date,
  ): Promise<void> {
    const change = { state: PUNCH_TRANSITIONS[event].to, decisionReason: reason };
    const { affected } = await manager.update(Punch, { id: punch.id, state: punch.state }, change);
    if (affected !== 1) throw new DomainError('STALE_OBJECT');
    if (event !== 'RESTORE' && event !== 'UPHOLD') return;
    const outcome = event === 'RESTORE' ? 'RESTORED' : 'UPHELD';
    const decided = { outcome, decidedBy: actor.employeeId, decidedAt } as const;
    await manager.update(PunchObjection, { rejectionId: found(rejectionId) }, decided);
  }

  private async announce(manager: EntityManager, { id, employeeId, businessDate }: Punch): Promise<void> {
    await this.parts.outbox.add(manager, 'PUNCH_DECIDED', { punchId: id, employeeId, businessDate });
  }
}

const ACTIONS: Readonly<Record<PunchEvent, string>> = {
  CONFIRM: 'punch.confirmed',
  REJECT: 'punch.rejected',
  RESTORE: 'punch.restored',
  UPHOLD: 'punch.rejection_upheld',
};

function actOf(action: string, punch: Punch, data: object) {
  const { id, employeeId, kind, businessDate, state } = punch;
  return {
    action,
    objectType: 'Punch',
    objectId: id,
    subjectEmployeeId: employeeId,
    data: { kind, businessDate, fromState: state, ...data },
  };
}

function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('What was locked is there.');
  return value;
}

function invalid(reason: string, field: string): DomainError {
  return new DomainError('INVALID_INPUT', { reason }, field);
}
