import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { addDays, type LocalDay } from '../shared/local-day.js';
import { deadlineDecision, periodDecision } from './lkh-deadline.rules.js';
import type { LkhFacts, LkhSurroundings } from './lkh-facts.js';
import { judgesOf, moveDecision, partiesOf, partyDecision } from './lkh-parties.rules.js';
import type { LkhState } from './lkh-report.entity.js';

/**
 * May the owner begin a report for a date? `existing` is the state of the report of that date, null when there is
 * none: there is one a day.
 */
export function canCreate(
  date: LocalDay,
  existing: LkhState | null,
  around: LkhSurroundings,
): Decision<ErrorCode> {
  const lastDay = addDays(date, around.rules.backdateDays);
  return firstRefusal<ErrorCode>(
    () => (existing === null ? ALLOWED : refuse('LKH_ALREADY_EXISTS', { date })),
    () => partyDecision('CREATE', ['OWNER'], partiesOf(null, around)),
    () => (date <= around.today ? ALLOWED : refuse('LKH_FUTURE_DATE', { date })),
    () => dayDecision(date, around),
    () => (around.today <= lastDay ? ALLOWED : refuse('LKH_TOO_LATE_TO_BEGIN', { lastDay })),
    () => periodDecision(around),
  );
}

/** May the owner change the content? Until the deadline, while nobody is reading it. */
export function canEdit(report: LkhFacts, around: LkhSurroundings): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => moveDecision('EDIT', report, around),
    () => deadlineDecision(report, around),
    () => periodDecision(around),
  );
}

/** May the owner hand the report in? Its content is complete, it is in time, and there is somebody to decide. */
export function canSubmit(report: LkhFacts, around: LkhSurroundings): Decision<ErrorCode> {
  const someoneDecides = around.chain.length > 0 || around.ownerIsTopOfChain;
  return firstRefusal<ErrorCode>(
    () => moveDecision('SUBMIT', report, around),
    () => dayDecision(report.date, around),
    () => deadlineDecision(report, around),
    () => periodDecision(around),
    () => (report.activityCount > 0 ? ALLOWED : refuse('LKH_NO_ACTIVITY')),
    () => (report.incompleteActivityCount === 0 ? ALLOWED : refuse('LKH_ACTIVITY_INCOMPLETE')),
    () => (report.hasEvidence || !around.rules.evidenceRequired ? ALLOWED : refuse('LKH_NO_EVIDENCE')),
    () => (someoneDecides ? ALLOWED : refuse('LKH_NO_SUPERVISOR')),
  );
}

/**
 * May the owner take the report back? Not after the deadline: it could not be handed in again and would be missed.
 */
export function canWithdraw(report: LkhFacts, around: LkhSurroundings): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => moveDecision('WITHDRAW', report, around),
    () => deadlineDecision(report, around),
    () => periodDecision(around),
  );
}

/** May the actor approve: as a supervisor what is submitted, as judge what was objected to? */
export function canApprove(report: LkhFacts, around: LkhSurroundings): Decision<ErrorCode> {
  return reviewDecision('APPROVE', report, around);
}

/** May the actor send the report back for another try? */
export function canReturn(report: LkhFacts, around: LkhSurroundings): Decision<ErrorCode> {
  return reviewDecision('RETURN', report, around);
}

/** May the actor reject: as a supervisor what is submitted, as judge (for good) what was objected to? */
export function canReject(report: LkhFacts, around: LkhSurroundings): Decision<ErrorCode> {
  return reviewDecision('REJECT', report, around);
}

/** May the owner object to the rejection? Once, within `objectionDays`, while somebody above can judge it. */
export function canObject(report: LkhFacts, around: LkhSurroundings): Decision<ErrorCode> {
  const lastDay = addDays(report.decidedOn ?? report.date, around.rules.objectionDays);
  return firstRefusal<ErrorCode>(
    () => moveDecision('OBJECT', report, around),
    () => (report.objection === 'NONE' ? ALLOWED : refuse('LKH_ALREADY_OBJECTED')),
    () => (around.today <= lastDay ? ALLOWED : refuse('LKH_OBJECTION_TOO_LATE', { lastDay })),
    () => (judgesOf(report, around).length > 0 ? ALLOWED : refuse('LKH_NOBODY_ABOVE')),
    () => periodDecision(around),
  );
}

/** May the administrator reopen an approved report, so that its owner can correct it? */
export function canReopen(report: LkhFacts, around: LkhSurroundings): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => moveDecision('REOPEN', report, around),
    () => periodDecision(around),
  );
}

/** May the administrator give more time, also for a report that was missed? */
export function canExtend(report: LkhFacts, around: LkhSurroundings): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => moveDecision('EXTEND', report, around),
    () => periodDecision(around),
  );
}

function reviewDecision(
  event: 'APPROVE' | 'RETURN' | 'REJECT',
  report: LkhFacts,
  around: LkhSurroundings,
): Decision<ErrorCode> {
  const judged = report.state === 'REJECTED';
  return firstRefusal<ErrorCode>(
    () => moveDecision(event, report, around),
    () => (!judged || report.objection === 'OPEN' ? ALLOWED : refuse('LKH_NO_OPEN_OBJECTION')),
    () => periodDecision(around),
  );
}

function dayDecision(date: LocalDay, around: LkhSurroundings): Decision<ErrorCode> {
  return around.requirement === 'NOT_ALLOWED' ? refuse('LKH_DAY_NOT_ALLOWED', { date }) : ALLOWED;
}
