import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { addDays, type LocalDay } from '../shared/local-day.js';
import type { PunchState } from './punch.entity.js';

/** What people may do about a punch. RESTORE and UPHOLD are the two answers to an objection. */
export const PUNCH_EVENTS = ['CONFIRM', 'REJECT', 'RESTORE', 'UPHOLD'] as const;
export type PunchEvent = (typeof PUNCH_EVENTS)[number];

/** From which states an event leads to which state. */
export const PUNCH_TRANSITIONS: Readonly<
  Record<PunchEvent, { readonly from: readonly PunchState[]; readonly to: PunchState }>
> = {
  CONFIRM: { from: ['FLAGGED', 'PENDING_CONFIRMATION'], to: 'ACCEPTED' },
  REJECT: { from: ['ACCEPTED', 'FLAGGED', 'PENDING_CONFIRMATION'], to: 'REJECTED' },
  RESTORE: { from: ['REJECTED'], to: 'ACCEPTED' },
  UPHOLD: { from: ['REJECTED'], to: 'REJECTED' },
};

/** Shortest reason that explains anything, in characters. */
export const MIN_REASON_LENGTH = 5;

/** Who wants to decide about whose punch, at the time of the decision. */
export interface PunchReviewFacts {
  readonly reviewerId: string;
  readonly ownerId: string;
  /** The reviewer is the supervisor of record or holds that post for now (Plt, Plh). */
  readonly isSupervisor: boolean;
  /** The reviewer belongs to the staff that corrects attendance in the owner's agency. */
  readonly isStaff: boolean;
  readonly state: PunchState;
  /** False once the month is locked. */
  readonly periodOpen: boolean;
}

/** An employee who objects to a rejection. */
export interface PunchObjectionFacts {
  readonly actorId: string;
  readonly ownerId: string;
  readonly state: PunchState;
  readonly periodOpen: boolean;
  /** Business date on which the punch was rejected. */
  readonly rejectedOn: LocalDay;
  readonly today: LocalDay;
  /** Whether this rejection was objected to before. */
  readonly objected: boolean;
  /** Calendar days after the rejection, from the rule set. */
  readonly objectionDays: number;
}

/** Who decides about an objection. */
export interface PunchObjectionReviewFacts extends PunchReviewFacts {
  /** The reviewer supervises the supervisor of the owner. */
  readonly isUpperSupervisor: boolean;
  /** Who rejected the punch; null when policy did. */
  readonly rejectedBy: string | null;
  readonly objectionOpen: boolean;
}

/** Whether a reviewer may confirm a flagged punch or one that waits for confirmation. */
export function mayConfirmPunch(facts: PunchReviewFacts): Decision<ErrorCode> {
  return mayDecide(facts, 'CONFIRM', facts.isSupervisor || facts.isStaff);
}

/** Whether a reviewer may reject a punch; the reason is checked by {@link isReason}. */
export function mayRejectPunch(facts: PunchReviewFacts): Decision<ErrorCode> {
  return mayDecide(facts, 'REJECT', facts.isSupervisor || facts.isStaff);
}

/** Whether the owner may object to a rejection: once, and in time. */
export function mayObjectToRejection(facts: PunchObjectionFacts): Decision<ErrorCode> {
  const deadline = addDays(facts.rejectedOn, facts.objectionDays);
  if (facts.actorId !== facts.ownerId) return refuse('PUNCH_NOT_OWNER');
  if (facts.state !== 'REJECTED') return refuse('PUNCH_STATE', { state: facts.state });
  if (!facts.periodOpen) return refuse('PUNCH_PERIOD_CLOSED');
  if (facts.objected) return refuse('PUNCH_ALREADY_OBJECTED');
  return facts.today > deadline ? refuse('PUNCH_OBJECTION_LATE', { deadline }) : ALLOWED;
}

/** Whether somebody may answer an objection: a supervisor above or the staff, but not who rejected the punch. */
export function mayDecideObjection(facts: PunchObjectionReviewFacts): Decision<ErrorCode> {
  const inCharge = facts.isSupervisor || facts.isUpperSupervisor || facts.isStaff;
  return firstRefusal(
    () => mayDecide(facts, 'RESTORE', inCharge),
    () => (facts.objectionOpen ? ALLOWED : refuse('PUNCH_NO_OBJECTION')),
    () => (facts.rejectedBy === facts.reviewerId ? refuse('PUNCH_OBJECTION_SAME_PERSON') : ALLOWED),
  );
}

/** Whether a text can stand as the reason of a rejection or an objection. */
export function isReason(text: string): Decision<ErrorCode> {
  const enough = [...text.trim()].length >= MIN_REASON_LENGTH;
  return enough ? ALLOWED : refuse('PUNCH_REASON_REQUIRED', { min: MIN_REASON_LENGTH });
}

function mayDecide(facts: PunchReviewFacts, event: PunchEvent, inCharge: boolean): Decision<ErrorCode> {
  if (facts.reviewerId === facts.ownerId) return refuse('PUNCH_OWN');
  if (!inCharge) return refuse('PUNCH_NOT_REVIEWER');
  if (!PUNCH_TRANSITIONS[event].from.includes(facts.state))
    return refuse('PUNCH_STATE', { state: facts.state });
  return facts.periodOpen ? ALLOWED : refuse('PUNCH_PERIOD_CLOSED');
}
