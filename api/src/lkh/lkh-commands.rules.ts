import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { addDays, type LocalDay } from '../shared/local-day.js';
import { lengthOf, plainText, saysSomething } from '../shared/plain-text.js';
import { deadlineOf } from './lkh-deadline.rules.js';
import type { LkhFacts, LkhObjection, LkhSurroundings } from './lkh-facts.js';
import type { LkhState } from './lkh-report.entity.js';
import {
  canApprove,
  canEdit,
  canExtend,
  canObject,
  canReject,
  canReopen,
  canReturn,
  canSubmit,
  canWithdraw,
} from './lkh.rules.js';
import { transitionOf, type LkhEvent } from './lkh-transitions.rules.js';

/** What a person asks to be done with an existing report, with everything that the event needs. */
export type LkhCommand =
  | { readonly event: 'EDIT' | 'SUBMIT' | 'WITHDRAW' }
  | {
      readonly event: 'APPROVE' | 'RETURN' | 'REJECT';
      /** Digest of the content that the supervisor had before their eyes. */
      readonly seenContentHash: string;
      readonly note: string | null;
    }
  | { readonly event: 'OBJECT' | 'REOPEN'; readonly note: string | null }
  | {
      readonly event: 'EXTEND';
      readonly note: string | null;
      /** New last day to submit. */
      readonly until: LocalDay;
    };

/** Most characters of a note or reason. */
export const NOTE_MAX_LENGTH = 1000;

/** Least characters of the note (RETURN) or reason (the others) that goes with an event; none needed elsewhere. */
export const NOTE_MIN_LENGTH: Readonly<Partial<Record<LkhEvent, number>>> = {
  RETURN: 5,
  REJECT: 10,
  OBJECT: 10,
  REOPEN: 10,
  EXTEND: 10,
};

/** An administrator gives at most this many days from today. */
export const EXTENSION_MAX_DAYS = 31;

const RIGHT: Readonly<
  Record<LkhCommand['event'], (report: LkhFacts, around: LkhSurroundings) => Decision<ErrorCode>>
> = {
  EDIT: canEdit,
  SUBMIT: canSubmit,
  WITHDRAW: canWithdraw,
  APPROVE: canApprove,
  RETURN: canReturn,
  REJECT: canReject,
  OBJECT: canObject,
  REOPEN: canReopen,
  EXTEND: canExtend,
};

/**
 * May this command be carried out? The right of the button (`canApprove` and so on) and what came with the command:
 * the content that was seen, the note, the day. This is the guard of the mutation.
 */
export function commandDecision(
  command: LkhCommand,
  report: LkhFacts,
  around: LkhSurroundings,
): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => RIGHT[command.event](report, around),
    () => ('seenContentHash' in command ? seenDecision(command.seenContentHash, report) : ALLOWED),
    () => ('note' in command ? noteDecision(command.event, command.note) : ALLOWED),
    () => (command.event === 'EXTEND' ? extensionDecision(command.until, report, around) : ALLOWED),
  );
}

/** What is decided on is exactly the content that was seen: a report that changed meanwhile is read again. */
export function seenDecision(seenContentHash: string, report: LkhFacts): Decision<ErrorCode> {
  return seenContentHash === report.contentHash ? ALLOWED : refuse('LKH_CONTENT_CHANGED');
}

/** Is the note or reason there where one is needed, does it say something, and does it fit? */
export function noteDecision(event: LkhEvent, note: string | null): Decision<ErrorCode> {
  const text = plainText(note ?? '');
  const min = NOTE_MIN_LENGTH[event] ?? 0;
  if (min > 0 && (lengthOf(text) < min || !saysSomething(text))) return refuse('LKH_NOTE_REQUIRED', { min });
  return lengthOf(text) <= NOTE_MAX_LENGTH ? ALLOWED : refuse('LKH_NOTE_TOO_LONG', { max: NOTE_MAX_LENGTH });
}

/** Does the new last day give time, and not too much? Later than the present deadline, today or after. */
export function extensionDecision(
  until: LocalDay,
  report: LkhFacts,
  around: LkhSurroundings,
): Decision<ErrorCode> {
  const afterDeadline = addDays(deadlineOf(report, around.rules), 1);
  const earliest = afterDeadline > around.today ? afterDeadline : around.today;
  const latest = addDays(around.today, EXTENSION_MAX_DAYS);
  return earliest <= until && until <= latest ? ALLOWED : refuse('LKH_EXTENSION_DAY', { earliest, latest });
}

/** Who moved the report, and on which business day; `by` is null for a rule. */
export interface LkhMove {
  readonly on: LocalDay;
  readonly by: string | null;
  /** Only for EXTEND. */
  readonly until?: LocalDay;
}

/** Events that answer a submission or undo an answer: they are the "last decision" of a report. */
export const DECISION_EVENTS: readonly LkhEvent[] = ['APPROVE', 'RETURN', 'REJECT', 'REOPEN', 'AUTO_APPROVE'];

/**
 * The report after an event that was allowed; what the service writes. Throws for a move that is not in the table,
 * which is a fault of the caller.
 */
export function afterMove(report: LkhFacts, event: LkhEvent, move: LkhMove): LkhFacts {
  const transition = transitionOf(report.state, event);
  if (!transition) throw new Error(`No ${event} from ${report.state}`);
  const decided = DECISION_EVENTS.includes(event) ? { decidedOn: move.on, decidedBy: move.by } : {};
  return {
    ...report,
    ...decided,
    state: transition.to,
    objection: objectionAfter(report.objection, report.state, event),
    extendedUntil: move.until ?? report.extendedUntil,
  };
}

function objectionAfter(objection: LkhObjection, state: LkhState, event: LkhEvent): LkhObjection {
  if (event === 'OBJECT') return 'OPEN';
  return objection === 'OPEN' && state === 'REJECTED' ? 'DECIDED' : objection;
}
