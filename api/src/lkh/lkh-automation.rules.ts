import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import type { LocalDay } from '../shared/local-day.js';
import { deadlineOf, periodDecision } from './lkh-deadline.rules.js';
import type { LkhFacts, LkhSurroundings } from './lkh-facts.js';
import { transitionOf } from './lkh-transitions.rules.js';

/**
 * Is the report of a date missed now? For a day that requires one, when its deadline is over; `report` is null when
 * none was begun. Decided by rule, so it asks for no relation.
 */
export function missDecision(
  date: LocalDay,
  report: LkhFacts | null,
  around: LkhSurroundings,
): Decision<ErrorCode> {
  const state = report?.state ?? null;
  const deadline = deadlineOf(report ?? { date, decidedOn: null, extendedUntil: null }, around.rules);
  return firstRefusal<ErrorCode>(
    () => (transitionOf(state, 'MISS') ? ALLOWED : refuse('LKH_WRONG_STATE', { state, event: 'MISS' })),
    () => (around.requirement === 'REQUIRED' ? ALLOWED : refuse('LKH_DAY_NOT_REQUIRED', { date })),
    () => (around.today > deadline ? ALLOWED : refuse('LKH_DEADLINE_NOT_PASSED', { deadline })),
    () => periodDecision(around),
  );
}

/** Why a report is approved without a person: its owner heads the agency, or a supervisor kept silent too long. */
export const AUTO_APPROVALS = ['TOP_OF_CHAIN', 'SILENCE'] as const;
export type AutoApproval = (typeof AUTO_APPROVALS)[number];

/**
 * Whether a rule approves a submitted report now, and which; null when it waits for a person. Asked right after a
 * submission (the head of the office has nobody above) and later by the sweep of what nobody decided.
 */
export function autoApprovalOf(report: LkhFacts, around: LkhSurroundings): AutoApproval | null {
  if (!transitionOf(report.state, 'AUTO_APPROVE') || !around.periodOpen) return null;
  if (around.ownerIsTopOfChain && around.chain.length === 0) return 'TOP_OF_CHAIN';
  const { silenceDecision, silenceWorkingDays } = around.rules;
  return silenceDecision === 'APPROVE' && around.silentWorkingDays >= silenceWorkingDays ? 'SILENCE' : null;
}
