import type {
  AbsenceInput,
  AbsenceKind,
  CorrectionInput,
  CorrectionKind,
  LeaveKind,
  OwnAbsenceFragment,
  OwnCorrectionFragment,
} from '../../gql/graphql.ts';

/** One request of either type. */
export type OwnRequest =
  | { readonly type: 'ABSENCE'; readonly of: OwnAbsenceFragment }
  | { readonly type: 'CORRECTION'; readonly of: OwnCorrectionFragment };

/** Both types in one list, what was asked for last at the front. */
export function inOrder(
  absences: readonly OwnAbsenceFragment[],
  corrections: readonly OwnCorrectionFragment[],
): readonly OwnRequest[] {
  return [
    ...absences.map((of): OwnRequest => ({ type: 'ABSENCE', of })),
    ...corrections.map((of): OwnRequest => ({ type: 'CORRECTION', of })),
  ].sort((a, b) => b.of.requestedAt.localeCompare(a.of.requestedAt));
}

/** A correction as it is being filled in; what is empty text was not filled in. */
export interface CorrectionDraft {
  /** Made once, so that sending again after a lost answer is recognised. */
  readonly id: string;
  readonly kind: CorrectionKind;
  /** `HH:MM`. */
  readonly clockIn: string;
  readonly clockOut: string;
  readonly explanation: string;
  readonly evidenceId: string | null;
}

/** An empty correction. */
export function emptyCorrection(id: string): CorrectionDraft {
  return { id, kind: 'FORGOT', clockIn: '', clockOut: '', explanation: '', evidenceId: null };
}

/** The correction as the API takes it; null while no time is filled in. */
export function correctionInput(date: string, draft: CorrectionDraft): CorrectionInput | null {
  const { kind, clockIn, clockOut, explanation, evidenceId } = draft;
  if (clockIn === '' && clockOut === '') return null;
  return {
    date,
    kind,
    clockIn: clockIn || null,
    clockOut: clockOut || null,
    explanation: explanation.trim(),
    evidenceId,
  };
}

/** An absence as it is being filled in. */
export interface AbsenceDraft {
  readonly id: string;
  readonly kind: AbsenceKind;
  readonly leaveKind: LeaveKind;
  readonly hasLetter: boolean;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: string;
  readonly letterNumber: string;
  readonly letterDate: string;
  readonly evidenceId: string | null;
}

/** An empty absence that begins on a day. */
export function emptyAbsence(id: string, startsOn: string): AbsenceDraft {
  return {
    id,
    kind: 'LEAVE',
    leaveKind: 'ANNUAL',
    hasLetter: true,
    startsOn,
    endsOn: startsOn,
    reason: '',
    letterNumber: '',
    letterDate: '',
    evidenceId: null,
  };
}

/** The absence as the API takes it; null while a day is missing. */
export function absenceInput(draft: AbsenceDraft): AbsenceInput | null {
  const { kind, leaveKind, hasLetter, startsOn, endsOn, reason, letterNumber, letterDate, evidenceId } =
    draft;
  if (startsOn === '' || endsOn === '') return null;
  return {
    kind,
    leaveKind: kind === 'LEAVE' ? leaveKind : null,
    hasLetter: kind === 'SICK' ? hasLetter : null,
    startsOn,
    endsOn,
    reason: reason.trim(),
    letterNumber: letterNumber.trim() || null,
    letterDate: letterDate || null,
    evidenceId,
  };
}

/** Whether a refusal of a preview speaks of what is still being written; such a one is not shown before sending. */
export function isUnfinished(code: string): boolean {
  return ['REQUEST_REASON_REQUIRED', 'REQUEST_FILE_REQUIRED', 'ABSENCE_LETTER_REQUIRED'].includes(code);
}
