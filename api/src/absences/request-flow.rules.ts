import type { Relation } from '../employees/scope.rules.js';
import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { lengthOf, saysSomething } from '../shared/plain-text.js';

/**
 * What becomes of a request about attendance: an absence or a correction. Both are asked for by their owner, decided by
 * who supervises them, and may be revoked later.
 */
export const REQUEST_STATES = ['REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'REVOKED'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** States in which a request holds its days: no other may overlap it, and its days are counted. */
export const HOLDING_STATES = ['REQUESTED', 'APPROVED'] as const satisfies readonly RequestState[];

/** What can happen to a request. */
export const REQUEST_EVENTS = ['APPROVE', 'REJECT', 'WITHDRAW', 'REVOKE'] as const;
export type RequestEvent = (typeof REQUEST_EVENTS)[number];

/** One allowed move of a request. */
interface RequestTransition {
  readonly from: RequestState;
  readonly to: RequestState;
  /** True when it needs a reason that the owner reads. */
  readonly needsReason: boolean;
}

/** Every move that a request can make; REJECTED, WITHDRAWN and REVOKED are final. */
export const REQUEST_TRANSITIONS: Readonly<Record<RequestEvent, RequestTransition>> = {
  APPROVE: { from: 'REQUESTED', to: 'APPROVED', needsReason: false },
  REJECT: { from: 'REQUESTED', to: 'REJECTED', needsReason: true },
  WITHDRAW: { from: 'REQUESTED', to: 'WITHDRAWN', needsReason: false },
  REVOKE: { from: 'APPROVED', to: 'REVOKED', needsReason: true },
};

/** Least and most characters of what people write about a request: its reason, and the reason of a decision. */
export const REQUEST_TEXT = { min: 10, max: 500 } as const;

/** The direct supervisor, who holds that post temporarily, and those further up the same chain. */
const SUPERVISORS: readonly Relation[] = [
  'SUPERVISOR',
  'ACTING_SUPERVISOR',
  'SECOND_SUPERVISOR',
  'HIGHER_SUPERVISOR',
];

/**
 * Who decides what. Those above the direct supervisor decide as well, so that one who is away blocks nobody; the request
 * waits in the queue of the direct one. Staff of the agency and its head take back what should not stand; and staff of
 * the agency decide for whom nobody in service stands above.
 */
const DECIDERS: Readonly<Record<RequestEvent, readonly Relation[]>> = {
  APPROVE: SUPERVISORS,
  REJECT: SUPERVISORS,
  WITHDRAW: ['SELF'],
  REVOKE: [...SUPERVISORS, 'AGENCY_STAFF', 'OFFICE_HEAD'],
};

/** Who enters an absence for somebody else: the direct supervisor, staff of the agency, and its head. */
const ENTERERS: readonly Relation[] = ['SUPERVISOR', 'ACTING_SUPERVISOR', 'AGENCY_STAFF', 'OFFICE_HEAD'];

/** A request, and how somebody stands to its owner now: the link at the time of the decision counts. */
export interface RequestSituation {
  readonly state: RequestState;
  readonly relations: ReadonlySet<Relation>;
  /** True when nobody in service stands above the owner: the head of the office, or below a vacant post alone. */
  readonly leaderless: boolean;
  /** Name of who made the last decision; null while nobody has. */
  readonly decidedBy: string | null;
  /** False once the allowance period of one of its days is locked. */
  readonly periodOpen: boolean;
}

/** May this be done to the request? The reason is judged by {@link textDecision}. */
export function moveDecision(event: RequestEvent, situation: RequestSituation): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => partyDecision(event, situation),
    () => stateDecision(event, situation),
    () => (situation.periodOpen || event === 'WITHDRAW' ? ALLOWED : refuse('REQUEST_PERIOD_LOCKED')),
  );
}

/** May somebody with these relations enter an absence for the employee? Nobody for themselves. */
export function enterDecision(relations: ReadonlySet<Relation>): Decision<ErrorCode> {
  if (relations.has('SELF')) return refuse('REQUEST_OWN');
  return ENTERERS.some((relation) => relations.has(relation)) ? ALLOWED : refuse('ABSENCE_NOT_ENTERER');
}

/** Whether a text says something and is neither too short nor too long. */
export function textDecision(text: string): Decision<ErrorCode> {
  const { min, max } = REQUEST_TEXT;
  if (lengthOf(text) < min || !saysSomething(text)) return refuse('REQUEST_REASON_REQUIRED', { min });
  return lengthOf(text) <= max ? ALLOWED : refuse('REQUEST_REASON_TOO_LONG', { max });
}

function partyDecision(
  event: RequestEvent,
  { relations, leaderless }: Pick<RequestSituation, 'relations' | 'leaderless'>,
): Decision<ErrorCode> {
  if (DECIDERS[event].some((relation) => relations.has(relation))) return ALLOWED;
  if (leaderless && event !== 'WITHDRAW' && relations.has('AGENCY_STAFF')) return ALLOWED;
  if (event === 'WITHDRAW') return refuse('REQUEST_OWNER_ONLY');
  return refuse(relations.has('SELF') ? 'REQUEST_OWN' : 'REQUEST_NOT_DECIDER');
}

function stateDecision(event: RequestEvent, { state, decidedBy }: RequestSituation): Decision<ErrorCode> {
  if (REQUEST_TRANSITIONS[event].from === state) return ALLOWED;
  if (state === 'REQUESTED' || decidedBy === null) return refuse('REQUEST_STATE', { state });
  return refuse('REQUEST_ALREADY_DECIDED', { state, by: decidedBy });
}
