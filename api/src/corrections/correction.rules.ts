import { textDecision } from '../absences/request-flow.rules.js';
import type { DayResolution } from '../attendance/day-facts.rules.js';
import type { CorrectionKind } from '../rule-sets/rule-set-absence.js';
import type { RuleSetContent } from '../rule-sets/rule-set.js';
import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { addDays, type LocalDay } from '../shared/local-day.js';

type CorrectionRules = RuleSetContent['correction'];

/** The patch of a day that somebody asks for. */
export interface CorrectionWish {
  readonly date: LocalDay;
  readonly kind: CorrectionKind;
  /** Null when that side is to stay as it is. */
  readonly clockInAt: Date | null;
  readonly clockOutAt: Date | null;
  readonly explanation: string;
  readonly evidenceId: string | null;
}

/** What the rules have to know beside the wish. */
export interface CorrectionFacts {
  readonly now: Date;
  /** Business date of the employee now. */
  readonly today: LocalDay;
  /** In force on the day. */
  readonly rules: CorrectionRules;
  /** Last day on which the correction may be asked for. */
  readonly lastDay: LocalDay;
  /** Requests for days of the same month that count towards the limit and hold their days. */
  readonly usedInMonth: number;
  /** Whether another correction of the day waits for a decision. */
  readonly isAnotherOpen: boolean;
  /** The day as it is, and as it would be. */
  readonly before: DayResolution;
  readonly after: DayResolution;
  readonly periodOpen: boolean;
}

/**
 * May this correction be asked for? It proposes a time that has been, on a day that asks for clock events, changes
 * something, and comes in time. What a person still has to write or attach comes last.
 */
export function correctionDecision(wish: CorrectionWish, facts: CorrectionFacts): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => timesDecision(wish, facts),
    () => dayDecision(wish, facts),
    () => deadlineDecision(wish, facts),
    () => (facts.isAnotherOpen ? refuse('CORRECTION_OPEN', { date: wish.date }) : ALLOWED),
    () => limitDecision(wish, facts),
    () => (facts.periodOpen ? ALLOWED : refuse('REQUEST_PERIOD_LOCKED')),
    () => fileDecision(wish, facts),
    () => textDecision(wish.explanation),
  );
}

function timesDecision(
  { date, clockInAt, clockOutAt }: CorrectionWish,
  { now, today }: CorrectionFacts,
): Decision<ErrorCode> {
  if (clockInAt === null && clockOutAt === null) return refuse('CORRECTION_NO_TIME');
  const isFuture = [clockInAt, clockOutAt].some((at) => at !== null && at > now);
  return date > today || isFuture ? refuse('CORRECTION_FUTURE') : ALLOWED;
}

/** The day has to rest on clock events, and the proposed times have to change it. */
function dayDecision({ date }: CorrectionWish, { before, after }: CorrectionFacts): Decision<ErrorCode> {
  const { effectiveIn, effectiveOut, status } = after;
  const isUsed = effectiveIn?.source === 'CORRECTION' || effectiveOut?.source === 'CORRECTION';
  if (!isUsed) return refuse('CORRECTION_DAY', { date, status });
  if (effectiveIn && effectiveOut && effectiveOut.at <= effectiveIn.at) return refuse('CORRECTION_ORDER');
  const same =
    effectiveIn?.at.getTime() === before.effectiveIn?.at.getTime() &&
    effectiveOut?.at.getTime() === before.effectiveOut?.at.getTime();
  return same ? refuse('CORRECTION_NO_CHANGE') : ALLOWED;
}

function deadlineDecision(
  { date }: CorrectionWish,
  { today, lastDay }: CorrectionFacts,
): Decision<ErrorCode> {
  return today <= lastDay ? ALLOWED : refuse('CORRECTION_DEADLINE', { date, lastDay });
}

/** What breaks on the side of the system costs nobody one of their requests of the month. */
function limitDecision(
  { date, kind }: CorrectionWish,
  { rules, usedInMonth }: CorrectionFacts,
): Decision<ErrorCode> {
  const { monthlyLimit: limit, kinds } = rules;
  if (!kinds[kind].countsTowardsLimit || usedInMonth < limit) return ALLOWED;
  return refuse('CORRECTION_LIMIT', { limit, used: usedInMonth, month: date.slice(0, 7) });
}

function fileDecision({ kind, evidenceId }: CorrectionWish, { rules }: CorrectionFacts): Decision<ErrorCode> {
  const isMissing = rules.kinds[kind].fileRequired && evidenceId === null;
  return isMissing ? refuse('REQUEST_FILE_REQUIRED') : ALLOWED;
}

/** Days around a deadline that are looked at; longer than any absence between working days that still counts. */
export const DEADLINE_SPAN_DAYS = 150;

/**
 * The last day on which a day may be corrected: the working day of the employee that is so many after it.
 * @param workingDays of the employee after the day, in order; when there are too few, the end of the span.
 */
export function lastDayOf(
  date: LocalDay,
  workingDays: readonly LocalDay[],
  { deadlineWorkingDays }: Pick<CorrectionRules, 'deadlineWorkingDays'>,
): LocalDay {
  if (deadlineWorkingDays === 0) return date;
  const later = workingDays.filter((day) => day > date);
  return later[deadlineWorkingDays - 1] ?? addDays(date, DEADLINE_SPAN_DAYS);
}

/**
 * The earliest day that may be corrected on a day.
 * @param workingDays of the employee before today, in order.
 */
export function earliestDayOf(
  today: LocalDay,
  workingDays: readonly LocalDay[],
  { deadlineWorkingDays }: Pick<CorrectionRules, 'deadlineWorkingDays'>,
): LocalDay {
  if (deadlineWorkingDays === 0) return today;
  const earlier = workingDays.filter((day) => day < today);
  // Between the earliest day and today lie one working day less than the deadline allows.
  return earlier.at(-deadlineWorkingDays) ?? addDays(today, -DEADLINE_SPAN_DAYS);
}
