import { In, type EntityManager } from 'typeorm';
import { relationOf, type Relation, type SubjectFacts } from '../employees/scope.rules.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import { refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { localDay } from '../shared/local-day.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import { PunchDecision } from './punch-decision.entity.js';
import { PunchObjection } from './punch-objection.entity.js';
import {
  mayConfirmPunch,
  mayDecideObjection,
  mayObjectToRejection,
  mayRejectPunch,
  type PunchEvent,
  type PunchReviewFacts,
} from './punch-review.rules.js';
import type { Punch } from './punch.entity.js';

/** What somebody may do about a punch. */
export type PunchAction = PunchEvent | 'OBJECT';

/** A punch with what decides about it, for one actor at one moment. */
export interface PunchSituation {
  readonly punch: Punch;
  readonly relations: ReadonlySet<Relation>;
  /** Every decision, the oldest first. */
  readonly decisions: readonly PunchDecision[];
  /** Every objection, the oldest first. */
  readonly objections: readonly PunchObjection[];
  /** What the rejection in force is known by; null unless the punch is rejected. */
  readonly rejectionId: string | null;
  /** Whether the actor may do it, and if not, why not. */
  readonly may: (action: PunchAction) => Decision<ErrorCode>;
}

/** Reads what the review rules need; three statements for any number of punches. */
export class PunchReviewReader {
  constructor(
    private readonly relations: RelationReader,
    private readonly ruleSets: RuleSetReader,
    private readonly clock: Clock,
  ) {}

  /** The situations of these punches, in this order. */
  async situations(
    manager: EntityManager,
    actor: Actor,
    punches: readonly Punch[],
  ): Promise<PunchSituation[]> {
    if (punches.length === 0) return [];
    const owners = [...new Set(punches.map(({ employeeId }) => employeeId))];
    const subjects = await this.relations.subjects(manager, owners, actor.asOf);
    const where = { where: { punchId: In(punches.map(({ id }) => id)) }, order: { id: 'ASC' } } as const;
    const decisions = await manager.find(PunchDecision, where);
    const objections = await manager.find(PunchObjection, where);
    return Promise.all(
      punches.map((punch) =>
        this.situation(manager, actor, {
          punch,
          subject: subjects.get(punch.employeeId) ?? null,
          decisions: decisions.filter(({ punchId }) => punchId === punch.id),
          objections: objections.filter(({ punchId }) => punchId === punch.id),
        }),
      ),
    );
  }

  private async situation(manager: EntityManager, actor: Actor, found: FoundPunch): Promise<PunchSituation> {
    const { punch, subject, decisions, objections } = found;
    const relations = subject ? relationOf(actor, subject) : new Set<Relation>();
    const rules = await this.ruleSets.inForce(punch.businessDate, manager);
    const isRejected = punch.state === 'REJECTED';
    const rejection = isRejected ? (decisions.findLast(isRejection) ?? null) : null;
    const rejectionId = isRejected ? (rejection?.id ?? punch.id) : null;
    const review: PunchReviewFacts = {
      reviewerId: actor.employeeId,
      ownerId: punch.employeeId,
      isSupervisor: relations.has('SUPERVISOR') || relations.has('ACTING_SUPERVISOR'),
      isStaff: relations.has('AGENCY_STAFF'),
      state: punch.state,
      // No month is locked before there are allowance periods.
      periodOpen: true,
    };
    const objection = objections.find((candidate) => candidate.rejectionId === rejectionId) ?? null;
    const may = (action: PunchAction): Decision<ErrorCode> => {
      if (relations.size === 0) return refuse('NOT_FOUND');
      switch (action) {
        case 'CONFIRM':
          return mayConfirmPunch(review);
        case 'REJECT':
          return mayRejectPunch(review);
        case 'RESTORE':
        case 'UPHOLD':
          return mayDecideObjection({
            ...review,
            isUpperSupervisor: relations.has('SECOND_SUPERVISOR'),
            rejectedBy: rejection?.decidedBy ?? null,
            objectionOpen: objection !== null && objection.outcome === null,
          });
        case 'OBJECT':
          return mayObjectToRejection({
            actorId: actor.employeeId,
            ownerId: punch.employeeId,
            state: punch.state,
            periodOpen: review.periodOpen,
            rejectedOn: localDay(rejection?.decidedAt ?? punch.receivedAt, punch.timeZone),
            today: localDay(this.clock.now(), punch.timeZone),
            objected: objection !== null,
            objectionDays: rules.content.punch.objectionDays,
          });
      }
    };
    return { punch, relations, decisions, objections, rejectionId, may };
  }
}

/** True for a decision that took a punch out of the count; upholding one is not. */
function isRejection({ fromState, toState }: PunchDecision): boolean {
  return fromState !== 'REJECTED' && toState === 'REJECTED';
}

interface FoundPunch {
  readonly punch: Punch;
  readonly subject: SubjectFacts | null;
  readonly decisions: readonly PunchDecision[];
  readonly objections: readonly PunchObjection[];
}
