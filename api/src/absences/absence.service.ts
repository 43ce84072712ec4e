import type { DataSource, EntityManager } from 'typeorm';
import { lockEmployees } from '../attendance/day-store.js';
import { isDuplicateKey, type Transactions } from '../db/transactions.js';
import { Evidence } from '../evidence/evidence.entity.js';
import type { EvidenceReader } from '../evidence/evidence.reader.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import { contains } from '../shared/dated.js';
import type { Decision } from '../shared/decision.js';
import { assertAllowed, DomainError } from '../shared/domain-error.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { daysBetween } from '../shared/local-day.js';
import type { AbsenceEffect, AbsenceEffectsReader } from './absence-effects.reader.js';
import { absenceFact } from './absence-facts.source.js';
import type { AbsenceSituationReader, AbsenceSubject } from './absence-situation.reader.js';
import {
  allotmentOf,
  allotmentUse,
  daysTaken,
  periodsOf,
  type Allotment,
  type AllotmentUse,
} from './absence-usage.rules.js';
import { Absence } from './absence.entity.js';
import { fieldOf, sameRequest, tidy } from './absence-wish.js';
import { absenceDecision, type AbsenceFacts, type AbsenceWish } from './absence.rules.js';
import type { RequestDesk } from './request-desk.js';
import { enterDecision, type RequestEvent } from './request-flow.rules.js';

/** What a period has of an allotment, and how much of it a wish takes. */
export interface AskedAllotment extends AllotmentUse {
  readonly allotment: Allotment;
  /** `YYYY` or `YYYY-MM`. */
  readonly period: string;
  readonly asked: number;
}

/** What would come of a wish. */
export interface AbsenceOutlook {
  readonly decision: Decision<ErrorCode>;
  readonly calendarDays: number;
  readonly workingDays: number;
  readonly allotments: readonly AskedAllotment[];
  readonly effects: readonly AbsenceEffect[];
}

/** What the service works with. */
export interface AbsenceParts {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly situations: AbsenceSituationReader;
  readonly effects: AbsenceEffectsReader;
  readonly evidence: EvidenceReader;
  readonly desk: RequestDesk<Absence>;
}

/** Absences that employees ask for and that staff enter, and the decisions about them. */
export class AbsenceService {
  constructor(private readonly parts: AbsenceParts) {}

  /** What would come of a wish, for oneself or for somebody else; writes nothing. @throws DomainError NOT_FOUND. */
  async preview(actor: Actor, employeeId: string | null, given: AbsenceWish): Promise<AbsenceOutlook> {
    const { manager } = this.parts.dataSource;
    const wish = tidy(given);
    const entered = employeeId !== null;
    const subject = await this.parts.situations.subject(manager, actor, employeeId ?? actor.employeeId);
    const calendarDays = Math.max(0, daysBetween(wish.startsOn, wish.endsOn) + 1);
    const range = await this.parts.situations.range(manager, actor.asOf, wish, entered);
    const right = entered && range.allowed ? enterDecision(subject.relations) : range;
    if (!right.allowed) return { decision: right, calendarDays, workingDays: 0, allotments: [], effects: [] };
    const facts = await this.parts.situations.facts(manager, actor.asOf, subject, wish, entered);
    const decision = absenceDecision(wish, facts);
    const [effects = []] = decision.allowed
      ? await this.parts.effects.of(manager, [
          { ...wish, employeeId: subject.employeeId, fact: absenceFact({ ...wish, id: NEW }) },
        ])
      : [];
    return {
      decision,
      calendarDays,
      workingDays: facts.workingDays.filter((day) => contains(wish, day)).length,
      allotments: allotmentsOf(wish, facts),
      effects,
    };
  }

  /**
   * Asks for an absence of one's own. Safe to repeat with the same id.
   *
   * @throws DomainError refusals of `absenceDecision`, EVIDENCE_NOT_FOUND, EVIDENCE_NOT_READY, ID_ALREADY_USED.
   */
  request(actor: Actor, id: string, given: AbsenceWish): Promise<Absence> {
    return this.make(actor, id, actor.employeeId, tidy(given), false);
  }

  /**
   * Enters an absence for somebody else; it is in force at once and marked so. Safe to repeat with the same id.
   *
   * @throws DomainError NOT_FOUND, refusals of `enterDecision` and those of {@link request}.
   */
  enter(actor: Actor, id: string, employeeId: string, given: AbsenceWish): Promise<Absence> {
    return this.make(actor, id, employeeId, tidy(given), true);
  }

  /** Decides about an absence. @throws DomainError the refusals of `RequestDesk.decide`. */
  decide(actor: Actor, id: string, event: RequestEvent, reason: string | null): Promise<Absence> {
    return this.parts.desk.decide(actor, id, event, reason);
  }

  private async make(
    actor: Actor,
    id: string,
    employeeId: string,
    wish: AbsenceWish,
    entered: boolean,
  ): Promise<Absence> {
    try {
      return await this.parts.transactions.run((manager) =>
        this.keep(manager, actor, id, employeeId, wish, entered),
      );
    } catch (error) {
      // Somebody else used the id at the same moment; one's own requests wait for each other.
      if (isDuplicateKey(error)) throw new DomainError('ID_ALREADY_USED', {}, 'id');
      throw error;
    }
  }

  private async keep(
    manager: EntityManager,
    actor: Actor,
    id: string,
    employeeId: string,
    wish: AbsenceWish,
    entered: boolean,
  ): Promise<Absence> {
    const subject = await this.parts.situations.subject(manager, actor, employeeId);
    if (entered) assertAllowed(enterDecision(subject.relations));
    await lockEmployees(manager, [employeeId]);
    const known = await manager.findOneBy(Absence, { id });
    if (known) return sameRequest(actor, known, employeeId, wish);
    await this.assertPossible(manager, actor, subject, wish, entered);
    await this.attach(manager, actor, employeeId, wish);
    return this.insert(manager, actor, id, employeeId, wish, entered);
  }

  private async assertPossible(
    manager: EntityManager,
    actor: Actor,
    subject: AbsenceSubject,
    wish: AbsenceWish,
    entered: boolean,
  ): Promise<void> {
    const { situations } = this.parts;
    const range = await situations.range(manager, actor.asOf, wish, entered);
    const decision = range.allowed
      ? absenceDecision(wish, await situations.facts(manager, actor.asOf, subject, wish, entered))
      : range;
    if (!decision.allowed) throw new DomainError(decision.code, decision.data, fieldOf(decision.code));
  }

  /** The file becomes part of the record of whom it is about, who may then see it. */
  private async attach(
    manager: EntityManager,
    actor: Actor,
    employeeId: string,
    { evidenceId }: AbsenceWish,
  ): Promise<void> {
    if (evidenceId === null) return;
    const wanted = { id: evidenceId, ownerEmployeeId: actor.employeeId, purpose: 'ABSENCE_LETTER' } as const;
    await this.parts.evidence.requireUsable(manager, wanted);
    if (employeeId === actor.employeeId) return;
    await manager.update(Evidence, { id: evidenceId }, { ownerEmployeeId: employeeId });
  }

  private async insert(
    manager: EntityManager,
    actor: Actor,
    id: string,
    employeeId: string,
    wish: AbsenceWish,
    entered: boolean,
  ): Promise<Absence> {
    const now = this.parts.clock.now();
    const absence: Absence = {
      id,
      employeeId,
      ...wish,
      state: entered ? 'APPROVED' : 'REQUESTED',
      requestedAt: now,
      requestedBy: actor.employeeId,
      entered,
      decidedAt: entered ? now : null,
      decidedBy: entered ? actor.employeeId : null,
      decisionReason: null,
    };
    await manager.insert(Absence, absence);
    if (entered) {
      await this.parts.desk.recordDecision(manager, absence, 'REQUESTED');
      await this.parts.desk.deriveDays(manager, absence);
    }
    await this.parts.desk.tell(manager, actor, absence, entered ? 'ENTER' : 'ASK');
    return absence;
  }
}

/** Stands for the id of an absence that does not exist yet. */
const NEW = 'new';

function allotmentsOf(wish: AbsenceWish, { workingDays, others, rules }: AbsenceFacts): AskedAllotment[] {
  const allotment = allotmentOf(wish);
  if (allotment === null) return [];
  const days = workingDays.filter((day) => contains(wish, day));
  return periodsOf(allotment, days).map((period) => ({
    allotment,
    period,
    ...allotmentUse(allotment, period, others, workingDays, rules),
    asked: daysTaken(wish, period, workingDays),
  }));
}
