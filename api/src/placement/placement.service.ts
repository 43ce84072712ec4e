import { IsNull, Not, type DataSource, type EntityManager } from 'typeorm';
import { lockEmployees } from '../attendance/day-store.js';
import type { Transactions } from '../db/transactions.js';
import { WorkSchedule } from '../schedules/work-schedule.entity.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import type { Decision } from '../shared/decision.js';
import { DomainError } from '../shared/domain-error.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { newId } from '../shared/id.js';
import type { LocalDay } from '../shared/local-day.js';
import { plainText } from '../shared/plain-text.js';
import type { SupervisionLinksReader } from '../supervision/supervision-links.reader.js';
import type { PlacementChangeWriter } from './placement-change.writer.js';
import {
  canCancel,
  confirmDecision,
  initialState,
  knowsProposal,
  refuseDecision,
  stateAfter,
  type ProposalEvent,
} from './placement-decisions.rules.js';
import type { PlacementFactsReader, PlacementWish } from './placement-facts.reader.js';
import type { PlacementNews } from './placement-news.js';
import { PlacementProposal, type PlacementKind } from './placement-proposal.entity.js';
import type { PlacementSituationReader, ProposalSituation } from './placement-situation.reader.js';
import { proposalDecision, type ProposalFacts } from './placement.rules.js';

/** What somebody proposes for themselves. */
export interface PlacementRequest {
  readonly kind: PlacementKind;
  /** Id of the work location, employee or work schedule. */
  readonly targetId: string;
  /** First day; today when it is left out. */
  readonly effectiveOn?: LocalDay | null;
}

/** What the service works with. */
export interface PlacementParts {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly facts: PlacementFactsReader;
  readonly situations: PlacementSituationReader;
  readonly links: SupervisionLinksReader;
  readonly writer: PlacementChangeWriter;
  readonly news: PlacementNews;
}

/** What happened to a proposal, and why. */
interface Step {
  readonly event: ProposalEvent;
  readonly reason: string | null;
}

/** Employees' own proposals of location, supervisor and mode, and the decisions about them. */
export class PlacementService {
  constructor(private readonly parts: PlacementParts) {}

  /** Whether a proposal would be accepted now: the right behind the button. */
  async canPropose(actor: Actor, request: PlacementRequest): Promise<Decision<ErrorCode>> {
    const manager = this.parts.dataSource.manager;
    const wish = wishOf(actor, request);
    const open = await findOpen(manager, wish);
    return proposalDecision(await this.factsOf(manager, actor, wish, open));
  }

  /** The working-time modes that there are, and whether each could be proposed from today on; by code. */
  async scheduleOptions(
    actor: Actor,
  ): Promise<{ readonly workSchedule: WorkSchedule; readonly canPropose: Decision<ErrorCode> }[]> {
    const manager = this.parts.dataSource.manager;
    const schedules = await manager.find(WorkSchedule, {
      where: { mode: Not(IsNull()) },
      order: { code: 'ASC' },
    });
    const wishes = schedules.map(({ id }) => wishOf(actor, { kind: 'SCHEDULE_MODE', targetId: id }));
    const [first] = wishes;
    const open = first ? await findOpen(manager, first) : null;
    const facts = await this.parts.facts.ofWishes(manager, wishes, actor.asOf);
    return schedules.flatMap((workSchedule, index) => {
      const known = facts[index];
      if (!known) return [];
      return [{ workSchedule, canPropose: proposalDecision({ ...known, hasOpenProposal: open !== null }) }];
    });
  }

  /**
   * Makes a proposal. With the policy DIRECT it is in force at once, decided by nobody. Safe to repeat: the proposal
   * that is open already is returned when it is the same one.
   *
   * @throws DomainError refusals of `proposalDecision`.
   */
  async propose(actor: Actor, request: PlacementRequest): Promise<PlacementProposal> {
    const wish = wishOf(actor, request);
    return this.parts.transactions.run(async (manager) => {
      // Nobody else has anything of the actor to propose, so their own lock keeps out a second open proposal.
      await this.lock(manager, wish);
      this.parts.facts.forget();
      const open = await findOpen(manager, wish);
      if (open && isSameWish(open, wish)) return open;
      const facts = await this.factsOf(manager, actor, wish, open);
      const decision = proposalDecision(facts);
      if (!decision.allowed) throw new DomainError(decision.code, decision.data, fieldOf(decision.code));
      return this.keep(manager, actor, wish, facts);
    });
  }

  /**
   * Confirms a proposal, which takes effect in the same transaction. Safe to repeat by the same person.
   *
   * @throws DomainError NOT_FOUND, refusals of `confirmDecision`.
   */
  async confirm(actor: Actor, id: string): Promise<PlacementProposal> {
    return this.decide(actor, id, { event: 'CONFIRM', reason: null }, ({ proposal, facts }) =>
      confirmDecision(proposal, actor, facts),
    );
  }

  /** Refuses a proposal with a reason. @throws DomainError NOT_FOUND, refusals of `refuseDecision`. */
  async refuse(actor: Actor, id: string, reason: string): Promise<PlacementProposal> {
    const text = plainText(reason);
    return this.decide(actor, id, { event: 'REFUSE', reason: text }, ({ proposal }) =>
      refuseDecision(proposal, actor, text),
    );
  }

  /** Takes one's own proposal back. @throws DomainError NOT_FOUND, refusals of `canCancel`. */
  async cancel(actor: Actor, id: string): Promise<PlacementProposal> {
    return this.decide(actor, id, { event: 'CANCEL', reason: null }, ({ proposal }) =>
      canCancel(proposal, actor),
    );
  }

  private async factsOf(
    manager: EntityManager,
    actor: Actor,
    wish: PlacementWish,
    open: PlacementProposal | null,
  ): Promise<ProposalFacts> {
    const [facts] = await this.parts.facts.ofWishes(manager, [wish], actor.asOf);
    if (!facts) throw new Error('One wish has one set of facts');
    return { ...facts, hasOpenProposal: open !== null };
  }

  private async keep(
    manager: EntityManager,
    actor: Actor,
    wish: PlacementWish,
    { policy }: ProposalFacts,
  ): Promise<PlacementProposal> {
    const now = this.parts.clock.now();
    const state = initialState(policy);
    const isInForce = state === 'CONFIRMED';
    const proposal: PlacementProposal = {
      id: newId(),
      ...wish,
      state,
      proposedAt: now,
      decidedAt: isInForce ? now : null,
      decidedBy: null,
      reason: null,
    };
    await manager.insert(PlacementProposal, proposal);
    const applied = isInForce ? await this.parts.writer.apply(manager, wish) : null;
    await this.parts.news.tell(manager, actor, proposal, 'PROPOSE', applied);
    return proposal;
  }

  private async decide(
    actor: Actor,
    id: string,
    step: Step,
    rule: (situation: ProposalSituation) => Decision<ErrorCode>,
  ): Promise<PlacementProposal> {
    return this.parts.transactions.run(async (manager) => {
      const proposal = await this.lockProposal(manager, id, step.event);
      const [situation] = await this.parts.situations.ofProposals(manager, [proposal], actor.asOf);
      if (!situation || !knowsProposal(actor, situation.proposal))
        throw new DomainError('NOT_FOUND', {}, 'id');
      if (isRepeat(actor, proposal, step)) return proposal;
      const decision = rule(situation);
      if (!decision.allowed) {
        throw new DomainError(decision.code, decision.data, step.event === 'REFUSE' ? 'reason' : null);
      }
      return this.write(manager, actor, proposal, step);
    });
  }

  /** The proposal under the locks of everybody whom the step concerns, employees before the proposal. */
  private async lockProposal(
    manager: EntityManager,
    id: string,
    event: ProposalEvent,
  ): Promise<PlacementProposal> {
    const seen = await manager.findOneBy(PlacementProposal, { id });
    if (!seen) throw new DomainError('NOT_FOUND', {}, 'id');
    if (event === 'CONFIRM') await this.lock(manager, seen);
    else await lockEmployees(manager, [seen.employeeId]);
    this.parts.facts.forget();
    return manager.findOneOrFail(PlacementProposal, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private async lock(manager: EntityManager, wish: PlacementWish): Promise<void> {
    const { links } = this.parts;
    const people = [wish.employeeId, wish.targetId];
    if (wish.kind === 'SUPERVISOR') await links.lockUpward(manager, people, wish.effectiveOn);
    else await lockEmployees(manager, [wish.employeeId]);
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    proposal: PlacementProposal,
    { event, reason }: Step,
  ): Promise<PlacementProposal> {
    const state = stateAfter(proposal.state, event);
    if (!state) throw new Error(`The rules allowed ${event} of a proposal that is ${proposal.state}`);
    const decided = { state, decidedAt: this.parts.clock.now(), decidedBy: actor.employeeId, reason };
    const { affected } = await manager.update(
      PlacementProposal,
      { id: proposal.id, state: proposal.state },
      decided,
    );
    if (affected !== 1) throw new Error(`Proposal ${proposal.id} changed under its lock`);
    const applied = event === 'CONFIRM' ? await this.parts.writer.apply(manager, proposal) : null;
    const after = { ...proposal, ...decided };
    await this.parts.news.tell(manager, actor, after, event, applied);
    return after;
  }
}

function wishOf(actor: Actor, { kind, targetId, effectiveOn }: PlacementRequest): PlacementWish {
  return { employeeId: actor.employeeId, kind, targetId, effectiveOn: effectiveOn ?? actor.asOf };
}

function findOpen(
  manager: EntityManager,
  { employeeId, kind }: PlacementWish,
): Promise<PlacementProposal | null> {
  return manager.findOneBy(PlacementProposal, { employeeId, kind, state: 'PROPOSED' });
}

function isSameWish(one: PlacementWish, other: PlacementWish): boolean {
  return one.targetId === other.targetId && one.effectiveOn === other.effectiveOn;
}

/** True for the retry of a decision whose answer was lost. */
function isRepeat(actor: Actor, proposal: PlacementProposal, { event, reason }: Step): boolean {
  const after = stateAfter('PROPOSED', event);
  return proposal.state === after && proposal.decidedBy === actor.employeeId && proposal.reason === reason;
}

/** The input field of a proposal that a form marks for a refusal. */
function fieldOf(code: ErrorCode): string {
  switch (code) {
    case 'PLACEMENT_ALREADY_PROPOSED':
      return 'input.kind';
    case 'PLACEMENT_EFFECTIVE_DAY':
    case 'PLACEMENT_PERIOD_LOCKED':
    case 'PLACEMENT_NO_ASSIGNMENT':
      return 'input.effectiveOn';
    default:
      return 'input.targetId';
  }
}
