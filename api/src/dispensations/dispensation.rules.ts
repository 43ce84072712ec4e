import { createHash } from 'node:crypto';
import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { addDays, daysBetween, secondsOfDay, type LocalDay } from '../shared/local-day.js';
import { lengthOf, saysSomething } from '../shared/plain-text.js';
import type { Dispensation } from './dispensation.entity.js';

/** A dispensation as somebody asks for it; texts are in their one form already. */
export type DispensationDraft = Pick<
  Dispensation,
  'scope' | 'scopeId' | 'startsOn' | 'endsOn' | 'effect' | 'fromTime' | 'toTime' | 'kind' | 'reason'
>;

/** Least and most characters of a reason. */
export const REASON_LENGTH = { min: 5, max: 200 } as const;
/** Days of one dispensation: longer than a month is a change of the schedule or of the calendar. */
export const MAX_DAYS = 31;
/** How far back a day may be waived: the months that are still to be paid. */
export const MAX_DAYS_BACK = 92;
/** How far ahead: ceremonies are known for a year. */
export const MAX_DAYS_AHEAD = 366;

/**
 * May this dispensation be declared? Nobody waives their own lateness: a dispensation for one person is declared by
 * somebody else. One for a unit may concern who declares it, because it concerns the others alike.
 *
 * @param today business date of the actor.
 */
export function declareDecision(
  draft: DispensationDraft,
  actor: { readonly employeeId: string },
  today: LocalDay,
): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => scopeDecision(draft, actor),
    () => datesDecision(draft, today),
    () => windowDecision(draft),
    () => reasonDecision(draft.reason),
  );
}

/** May it be revoked? The same for everybody who may declare, but not about oneself. */
export function canRevoke(
  dispensation: Pick<Dispensation, 'scope' | 'scopeId' | 'revokedAt'>,
  actor: { readonly employeeId: string },
): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => (dispensation.revokedAt === null ? ALLOWED : refuse('DISPENSATION_REVOKED')),
    () => ownDecision(dispensation, actor),
  );
}

/** May it be revoked for this reason? */
export function revokeDecision(
  dispensation: Pick<Dispensation, 'scope' | 'scopeId' | 'revokedAt'>,
  actor: { readonly employeeId: string },
  reason: string,
): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => canRevoke(dispensation, actor),
    () => reasonDecision(reason),
  );
}

/** A reason that everybody concerned reads. */
export function reasonDecision(reason: string): Decision<ErrorCode> {
  if (lengthOf(reason) < REASON_LENGTH.min || !saysSomething(reason)) {
    return refuse('DISPENSATION_REASON_REQUIRED', { min: REASON_LENGTH.min });
  }
  return lengthOf(reason) > REASON_LENGTH.max
    ? refuse('DISPENSATION_REASON_TOO_LONG', { max: REASON_LENGTH.max })
    : ALLOWED;
}

/** Digest of what a dispensation waives for whom and when; see `Dispensation.activeKey`. */
export function activeKeyOf(draft: Omit<DispensationDraft, 'kind' | 'reason'>): string {
  const { scope, scopeId, startsOn, endsOn, effect, fromTime, toTime } = draft;
  return createHash('sha256')
    .update(JSON.stringify([scope, scopeId, startsOn, endsOn, effect, fromTime, toTime]))
    .digest('hex');
}

function scopeDecision(
  draft: DispensationDraft,
  actor: { readonly employeeId: string },
): Decision<ErrorCode> {
  const named = draft.scopeId !== null;
  if (named !== (draft.scope !== 'REGENCY')) return refuse('DISPENSATION_SCOPE_INCOMPLETE');
  return ownDecision(draft, actor);
}

function ownDecision(
  { scope, scopeId }: Pick<Dispensation, 'scope' | 'scopeId'>,
  actor: { readonly employeeId: string },
): Decision<ErrorCode> {
  return scope === 'PERSON' && scopeId === actor.employeeId ? refuse('DISPENSATION_OWN') : ALLOWED;
}

function datesDecision({ startsOn, endsOn }: DispensationDraft, today: LocalDay): Decision<ErrorCode> {
  const days = daysBetween(startsOn, endsOn) + 1;
  if (days < 1) return refuse('DISPENSATION_ENDS_BEFORE_START');
  if (days > MAX_DAYS) return refuse('DISPENSATION_TOO_LONG', { max: MAX_DAYS });
  const earliest = addDays(today, -MAX_DAYS_BACK);
  if (startsOn < earliest) return refuse('DISPENSATION_TOO_EARLY', { earliest });
  const latest = addDays(today, MAX_DAYS_AHEAD);
  return endsOn > latest ? refuse('DISPENSATION_TOO_LATE', { latest }) : ALLOWED;
}

function windowDecision({ effect, fromTime, toTime }: DispensationDraft): Decision<ErrorCode> {
  if (effect !== 'TIME_WINDOW') {
    return fromTime === null && toTime === null ? ALLOWED : refuse('DISPENSATION_WINDOW_NOT_WANTED');
  }
  if (fromTime === null || toTime === null) return refuse('DISPENSATION_WINDOW_REQUIRED');
  return secondsOfDay(fromTime) < secondsOfDay(toTime) ? ALLOWED : refuse('DISPENSATION_WINDOW_REQUIRED');
}
