import { ALLOWED, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';

/** An identifier without the blanks that people and spreadsheets put into it. */
export function normalizeDigits(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** National number of a school (nomor pokok sekolah nasional): exactly 8 digits after stripping blanks. */
export function npsnDecision(text: string): Decision<ErrorCode> {
  return /^[0-9]{8}$/.test(normalizeDigits(text)) ? ALLOWED : refuse('NPSN_NOT_8_DIGITS');
}

/**
 * National number of an educator (nomor unik pendidik dan tenaga kependidikan): exactly 16 digits after stripping
 * blanks. It is optional: whether one is needed is not asked here.
 */
export function nuptkDecision(text: string): Decision<ErrorCode> {
  return /^[0-9]{16}$/.test(normalizeDigits(text)) ? ALLOWED : refuse('NUPTK_NOT_16_DIGITS');
}
