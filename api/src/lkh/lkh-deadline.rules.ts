import { ALLOWED, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { addDays, type LocalDay } from '../shared/local-day.js';
import type { LkhFacts, LkhRules, LkhSurroundings } from './lkh-facts.js';

/**
 * Last day, inclusive, on which the report may be submitted: `deadlineDays` after its date, `returnedDeadlineDays`
 * after it was returned or reopened, or the day to which an administrator extended it, whichever is latest. So an
 * early return never shortens the time.
 */
export function deadlineOf(
  report: Pick<LkhFacts, 'date' | 'decidedOn' | 'extendedUntil'>,
  rules: LkhRules,
): LocalDay {
  const days = [addDays(report.date, rules.deadlineDays)];
  if (report.decidedOn !== null) days.push(addDays(report.decidedOn, rules.returnedDeadlineDays));
  if (report.extendedUntil !== null) days.push(report.extendedUntil);
  return days.reduce((latest, day) => (day > latest ? day : latest));
}

/** May the owner still work on the report today? */
export function deadlineDecision(report: LkhFacts, around: LkhSurroundings): Decision<ErrorCode> {
  const deadline = deadlineOf(report, around.rules);
  return around.today <= deadline ? ALLOWED : refuse('LKH_DEADLINE_PASSED', { deadline });
}

/** Is the allowance period of the date open? A locked period freezes its facts. */
export function periodDecision(around: LkhSurroundings): Decision<ErrorCode> {
  return around.periodOpen ? ALLOWED : refuse('LKH_PERIOD_LOCKED');
}
