import {
  actsFor,
  relationOf,
  type ChainLink,
  type PostHolder,
  type SubjectFacts,
} from '../employees/scope.rules.js';
import type { Actor } from '../shared/actor.js';
import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { lengthOf, plainText, saysSomething } from '../shared/plain-text.js';
import type { ProposalState } from './placement-proposal.entity.js';
import {
  stillFitsDecision,
  type PlacementPolicy,
  type PlacementUnit,
  type ProposalFacts,
} from './placement.rules.js';

/** What can happen to a proposal. */
export const PROPOSAL_EVENTS = ['CONFIRM', 'REFUSE', 'CANCEL'] as const;
export type ProposalEvent = (typeof PROPOSAL_EVENTS)[number];

/** One allowed move of a proposal, and who makes it. */
export interface ProposalTransition {
  readonly from: ProposalState;
  readonly event: ProposalEvent;
  readonly by: 'OWNER' | 'CONFIRMER';
  readonly to: ProposalState;
}

/** Every move that a proposal can make; CONFIRMED, REFUSED and CANCELLED are final. */
export const PROPOSAL_TRANSITIONS: readonly ProposalTransition[] = [
  { from: 'PROPOSED', event: 'CONFIRM', by: 'CONFIRMER', to: 'CONFIRMED' },
  { from: 'PROPOSED', event: 'REFUSE', by: 'CONFIRMER', to: 'REFUSED' },
  { from: 'PROPOSED', event: 'CANCEL', by: 'OWNER', to: 'CANCELLED' },
];

/** Least and most characters of the reason of a refusal. */
export const REFUSAL_REASON = { min: 10, max: 200 } as const;

/** The state in which a proposal begins: with the policy DIRECT it is in force at once, decided by nobody. */
export function initialState(policy: PlacementPolicy): ProposalState {
  return policy === 'DIRECT' ? 'CONFIRMED' : 'PROPOSED';
}

/** The state after an event; null when the proposal does not allow it. */
export function stateAfter(state: ProposalState, event: ProposalEvent): ProposalState | null {
  return PROPOSAL_TRANSITIONS.find((move) => move.from === state && move.event === event)?.to ?? null;
}

/** Who may have to confirm, by what is proposed. */
export type ConfirmationTarget =
  | { readonly kind: 'SUPERVISOR'; readonly supervisor: ChainLink }
  | {
      readonly kind: 'WORK_LOCATION';
      readonly unit: Pick<PlacementUnit, 'orgUnitId' | 'districtId' | 'agencyId'>;
    }
  | { readonly kind: 'SCHEDULE_MODE' };

/** A stored proposal with its owner and what it aims at. */
export interface ProposalCase {
  readonly state: ProposalState;
  /** The employee who proposed, with posts and chain of today. */
  readonly owner: SubjectFacts;
  readonly target: ConfirmationTarget;
}

/**
 * Does the actor confirm or refuse such a proposal? Never their own.
 *
 * - SUPERVISOR: the proposed supervisor, or who holds that post temporarily.
 * - WORK_LOCATION: the principal of the place's unit, or the present supervisor.
 * - SCHEDULE_MODE: the principal of the employee's unit, or the present supervisor.
 * - Each: the korwil of the target's district (for a place its district, otherwise the employee's), so that a wrong or
 *   absent supervisor blocks nobody.
 */
export function isConfirmer(
  actor: PostHolder,
  { owner, target }: Pick<ProposalCase, 'owner' | 'target'>,
): boolean {
  const relations = relationOf(actor, owner);
  if (relations.has('SELF')) return false;
  const isSupervisor = relations.has('SUPERVISOR') || relations.has('ACTING_SUPERVISOR');
  switch (target.kind) {
    case 'SUPERVISOR':
      return (
        actor.employeeId === target.supervisor.employeeId ||
        actsFor(actor, target.supervisor, owner) ||
        relations.has('KORWIL_OF_DISTRICT')
      );
    case 'WORK_LOCATION':
      return isSupervisor || leads(actor, target.unit);
    case 'SCHEDULE_MODE':
      return (
        isSupervisor ||
        relations.has('KORWIL_OF_DISTRICT') ||
        owner.posts.some(({ orgUnitId, agencyId }) => leads(actor, { orgUnitId, agencyId, districtId: null }))
      );
  }
}

/**
 * Does the actor know of the proposal? Its owner, whoever stands over the owner, and who decides about it; a stranger
 * is told that there is none, so that an id cannot be probed.
 */
export function knowsProposal(actor: PostHolder, proposal: Pick<ProposalCase, 'owner' | 'target'>): boolean {
  return relationOf(actor, proposal.owner).size > 0 || isConfirmer(actor, proposal);
}

/** May the actor decide about this proposal at all? The right behind both buttons. */
export function canDecide(proposal: ProposalCase, actor: Actor): Decision<ErrorCode> {
  if (actor.employeeId === proposal.owner.employeeId) return refuse('PLACEMENT_OWN_PROPOSAL');
  if (!isConfirmer(actor, proposal)) return refuse('PLACEMENT_NOT_CONFIRMER');
  return openDecision(proposal.state, 'CONFIRM');
}

/** May the actor confirm it now? It also has to fit the facts as they are now. */
export function confirmDecision(
  proposal: ProposalCase,
  actor: Actor,
  facts: ProposalFacts,
): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => canDecide(proposal, actor),
    () => stillFitsDecision(facts),
  );
}

/** May the actor refuse it with this reason, which the employee reads? */
export function refuseDecision(
  proposal: ProposalCase,
  actor: Actor,
  reason: string | null,
): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => canDecide(proposal, actor),
    () => reasonDecision(reason),
  );
}

/** May the actor take the proposal back? Its owner, while nobody has decided. */
export function canCancel(
  proposal: Pick<ProposalCase, 'state' | 'owner'>,
  actor: Actor,
): Decision<ErrorCode> {
  if (actor.employeeId !== proposal.owner.employeeId) return refuse('PLACEMENT_OWNER_ONLY');
  return openDecision(proposal.state, 'CANCEL');
}

function openDecision(state: ProposalState, event: ProposalEvent): Decision<ErrorCode> {
  return stateAfter(state, event) ? ALLOWED : refuse('PLACEMENT_ALREADY_DECIDED', { state });
}

function reasonDecision(reason: string | null): Decision<ErrorCode> {
  const text = plainText(reason ?? '');
  const { min, max } = REFUSAL_REASON;
  if (lengthOf(text) < min || !saysSomething(text)) return refuse('PLACEMENT_REASON_REQUIRED', { min });
  return lengthOf(text) <= max ? ALLOWED : refuse('PLACEMENT_REASON_TOO_LONG', { max });
}

/** True for the principal of a unit and the korwil of its district, also temporary ones. */
function leads(
  actor: PostHolder,
  unit: Pick<PlacementUnit, 'orgUnitId' | 'districtId' | 'agencyId'>,
): boolean {
  return actor.assignments.some((mine) => {
    if (mine.agencyId !== unit.agencyId) return false;
    if (mine.role === 'PRINCIPAL') return mine.orgUnitId === unit.orgUnitId;
    return mine.role === 'KORWIL' && mine.districtId !== null && mine.districtId === unit.districtId;
  });
}
