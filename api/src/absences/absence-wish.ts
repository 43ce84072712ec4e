import type { Actor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { lengthOf, plainText } from '../shared/plain-text.js';
import type { Absence } from './absence.entity.js';
import type { AbsenceWish } from './absence.rules.js';

/** Most characters of the number of a letter. */
const MAX_LETTER_NUMBER = 200;

/** A wish as it is stored: one form of every text, nothing for an empty one. @throws DomainError INVALID_INPUT. */
export function tidy(wish: AbsenceWish): AbsenceWish {
  const { kind, leaveKind, hasLetter, startsOn, endsOn, letterDate, evidenceId } = wish;
  const letterNumber = plainText(wish.letterNumber ?? '') || null;
  if (lengthOf(letterNumber ?? '') > MAX_LETTER_NUMBER) {
    throw new DomainError(
      'INVALID_INPUT',
      { reason: `at most ${MAX_LETTER_NUMBER} characters` },
      'input.letterNumber',
    );
  }
  return {
    kind,
    leaveKind,
    hasLetter,
    startsOn,
    endsOn,
    reason: plainText(wish.reason),
    letterNumber,
    letterDate,
    evidenceId,
  };
}

/** The answer to a request that was kept before. @throws DomainError ID_ALREADY_USED when it was another one. */
export function sameRequest(actor: Actor, known: Absence, employeeId: string, wish: AbsenceWish): Absence {
  const isSame =
    known.employeeId === employeeId &&
    known.requestedBy === actor.employeeId &&
    Object.entries(wish).every(([name, value]) => known[name as keyof AbsenceWish] === value);
  if (!isSame) throw new DomainError('ID_ALREADY_USED', {}, 'id');
  return known;
}

/** The input field that a form marks for a refusal. */
export function fieldOf(code: ErrorCode): string | null {
  switch (code) {
    case 'REQUEST_REASON_REQUIRED':
    case 'REQUEST_REASON_TOO_LONG':
      return 'input.reason';
    case 'ABSENCE_NOT_FOR_PPPK':
      return 'input.leaveKind';
    case 'ABSENCE_LETTER_REQUIRED':
      return 'input.letterNumber';
    case 'REQUEST_FILE_REQUIRED':
      return 'input.evidenceId';
    case 'ABSENCE_SICK_NEEDS_LETTER':
      return 'input.hasLetter';
    case 'ABSENCE_RANGE':
    case 'ABSENCE_TOO_MANY_DAYS':
    case 'ABSENCE_TOO_LONG':
    case 'ABSENCE_ANNUAL_LEAVE_SPENT':
    case 'ABSENCE_PERMISSION_SPENT':
      return 'input.endsOn';
    case 'ABSENCE_TOO_FAR_BACK':
    case 'ABSENCE_TOO_FAR_AHEAD':
    case 'ABSENCE_NO_WORKING_DAY':
    case 'ABSENCE_OVERLAPS':
      return 'input.startsOn';
    default:
      return null;
  }
}
