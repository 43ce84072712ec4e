import type { Actor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { lengthOf } from '../shared/plain-text.js';
import type { PunchSituation } from './punch-review.reader.js';
import { isReason, PUNCH_TRANSITIONS, type PunchEvent } from './punch-review.rules.js';
import type { Punch } from './punch.entity.js';

/** What a reviewer asks to be done with one punch. */
export interface PunchReviewRequest {
  readonly punchId: string;
  readonly event: PunchEvent;
  /** Needed to reject and to uphold; shown to the employee. */
  readonly reason: string | null;
}

/** The answer of the rules to one request. REPEATED: done already by the same person, for example before a retry. */
export type Judgement =
  | { readonly kind: 'ALLOWED'; readonly request: PunchReviewRequest; readonly situation: PunchSituation }
  | { readonly kind: 'REPEATED'; readonly request: PunchReviewRequest; readonly punch: Punch }
  | { readonly kind: 'REFUSED'; readonly request: PunchReviewRequest; readonly refusal: DomainError };

/** A request that is to be carried out. */
export type AllowedRequest = Extract<Judgement, { kind: 'ALLOWED' }>;

const MAX_REASON_LENGTH = 200;

const NEEDS_REASON: ReadonlySet<PunchEvent> = new Set<PunchEvent>(['REJECT', 'UPHOLD']);

/** Judges one request about a punch; `situation` is undefined when there is no such punch. */
export function judge(
  actor: Actor,
  request: PunchReviewRequest,
  situation: PunchSituation | undefined,
): Judgement {
  const refused = (refusal: DomainError): Judgement => ({ kind: 'REFUSED', request, refusal });
  if (!situation || situation.relations.size === 0) return refused(new DomainError('NOT_FOUND', {}, 'id'));
  const { reason, event } = request;
  if (isRepeat(actor, request, situation)) return { kind: 'REPEATED', request, punch: situation.punch };
  if (reason !== null && lengthOf(reason) > MAX_REASON_LENGTH) {
    return refused(invalid(`at most ${MAX_REASON_LENGTH} characters`, 'reason'));
  }
  const decision = situation.may(event);
  if (!decision.allowed) return refused(new DomainError(decision.code, decision.data));
  const enough = isReason(reason ?? '');
  if (NEEDS_REASON.has(event) && !enough.allowed) {
    return refused(new DomainError(enough.code, enough.data, 'reason'));
  }
  return { kind: 'ALLOWED', request, situation };
}

/** True when the actor decided exactly this last: a retry of a request whose answer was lost. */
function isRepeat(
  actor: Actor,
  { event, reason }: PunchReviewRequest,
  { decisions, punch }: PunchSituation,
): boolean {
  const last = decisions.at(-1);
  const { from, to } = PUNCH_TRANSITIONS[event];
  return (
    last?.decidedBy === actor.employeeId &&
    last.toState === to &&
    punch.state === to &&
    from.includes(last.fromState) &&
    last.reason === reason
  );
}

function invalid(reason: string, field: string): DomainError {
  return new DomainError('INVALID_INPUT', { reason }, field);
}
