import { ALLOWED, refuse, type Decision, type Refused } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { isLocalDay, type LocalDay } from '../shared/local-day.js';
import type { EmploymentType } from './employee.entity.js';

/**
 * The number of a civil servant (nomor induk pegawai): 18 digits as the state civil service agency (BKN) builds them.
 *
 * | Positions | PNS (Peraturan Kepala BKN 22/2007) | PPPK |
 * |---|---|---|
 * | 1–8 | date of birth YYYYMMDD | the same |
 * | 9–12 | year of appointment | the same |
 * | 13–14 | month of appointment, 01–12 | code of the contract, 13 and above |
 * | 15 | sex: 1 male, 2 female | the same |
 * | 16–18 | serial number | the same |
 *
 * It is text and never a number: 18 digits are beyond the integers that a double holds exactly.
 */
export const SEXES = ['MALE', 'FEMALE'] as const;
export type Sex = (typeof SEXES)[number];

/** Which of the two layouts a NIP has, as far as positions 13–14 tell; UNKNOWN for 00. */
export const NIP_LAYOUTS = ['PNS', 'PPPK', 'UNKNOWN'] as const;
export type NipLayout = (typeof NIP_LAYOUTS)[number];

/** Ages of service that are possible at all, in completed years. */
export const AGE_LIMITS = { min: 17, max: 70 } as const;

/** Nobody is appointed before the year in which they turn 16. */
const APPOINTMENT_MIN_AGE = 16;

/** The parts of a NIP of 18 digits; no part is validated. */
export interface Nip {
  /** 18 digits. */
  readonly text: string;
  /** `YYYY-MM-DD`; not necessarily a real date. */
  readonly birthDate: LocalDay;
  readonly appointmentYear: number;
  readonly layout: NipLayout;
  /** 1 to 12 for a PNS, null otherwise. */
  readonly appointmentMonth: number | null;
  /** Two digits for a PPPK, null otherwise. */
  readonly contractCode: string | null;
  /** Null when position 15 is neither 1 nor 2. */
  readonly sex: Sex | null;
  /** Three digits. */
  readonly serial: string;
}

/** What the NIP is compared with. */
export interface NipContext {
  /** The day as of which the age counts. */
  readonly asOf: LocalDay;
  readonly birthDate?: LocalDay | null | undefined;
  readonly sex?: Sex | null | undefined;
  readonly employmentType?: EmploymentType | null | undefined;
}

/** The result of a validation: errors forbid the NIP, warnings ask a person to look again. */
export interface NipCheck {
  /** Null when the text does not have 18 digits. */
  readonly nip: Nip | null;
  readonly errors: readonly Refused<ErrorCode>[];
  readonly warnings: readonly Refused<ErrorCode>[];
}

/** The NIP without the blanks that people write between its groups. Other characters stay and make it invalid. */
export function normalizeNip(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The parts of a NIP; null when the text does not have exactly 18 digits. Blanks are stripped. */
export function parseNip(text: string): Nip | null {
  const digits = normalizeNip(text);
  if (!/^[0-9]{18}$/.test(digits)) return null;
  const code = digits.slice(12, 14);
  const layout = layoutOf(Number(code));
  return {
    text: digits,
    birthDate: `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`,
    appointmentYear: Number(digits.slice(8, 12)),
    layout,
    appointmentMonth: layout === 'PNS' ? Number(code) : null,
    contractCode: layout === 'PPPK' ? code : null,
    sex: sexOf(digits.charAt(14)),
    serial: digits.slice(15),
  };
}

/** Everything that is wrong or unusual about a NIP. That it is used once only is for the database to say. */
export function checkNip(text: string, context: NipContext): NipCheck {
  const nip = parseNip(text);
  if (!nip) return { nip, errors: [refuse('NIP_NOT_18_DIGITS')], warnings: [] };
  return { nip, errors: errorsOf(nip, context), warnings: warningsOf(nip, context) };
}

/** May this NIP be used? The first error of {@link checkNip}; warnings do not refuse. */
export function nipDecision(text: string, context: NipContext): Decision<ErrorCode> {
  return checkNip(text, context).errors[0] ?? ALLOWED;
}

/** The NIP in the groups in which it is printed: `19870312 201001 2 001`. Anything but 18 digits stays as it is. */
export function formatNip(text: string): string {
  return normalizeNip(text).replace(/^([0-9]{8})([0-9]{6})([0-9])([0-9]{3})$/, '$1 $2 $3 $4');
}

/** Completed years of age on a day. Who was born on 29 February has a birthday on 1 March of a common year. */
export function ageOn(birthDate: LocalDay, day: LocalDay): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function errorsOf(nip: Nip, context: NipContext): Refused<ErrorCode>[] {
  const errors: Refused<ErrorCode>[] = [];
  if (isLocalDay(nip.birthDate)) errors.push(...ageErrors(nip, context.asOf));
  else errors.push(refuse('NIP_BIRTH_DATE_INVALID', { birthDate: nip.birthDate }));
  if (!nip.sex) errors.push(refuse('NIP_SEX_DIGIT'));
  if (context.birthDate && context.birthDate !== nip.birthDate) {
    errors.push(refuse('NIP_BIRTH_DATE_DIFFERS', { inNip: nip.birthDate, declared: context.birthDate }));
  }
  if (context.sex && nip.sex && context.sex !== nip.sex) {
    errors.push(refuse('NIP_SEX_DIFFERS', { inNip: nip.sex, declared: context.sex }));
  }
  return errors;
}

/** Errors of the age and of the year of appointment, which only a real date of birth makes sense of. */
function ageErrors(nip: Nip, asOf: LocalDay): Refused<ErrorCode>[] {
  const errors: Refused<ErrorCode>[] = [];
  const age = ageOn(nip.birthDate, asOf);
  if (age < AGE_LIMITS.min || age > AGE_LIMITS.max) errors.push(refuse('NIP_AGE', { age, ...AGE_LIMITS }));
  const from = Number(nip.birthDate.slice(0, 4)) + APPOINTMENT_MIN_AGE;
  const to = Number(asOf.slice(0, 4)) + 1;
  if (nip.appointmentYear < from || nip.appointmentYear > to) {
    errors.push(refuse('NIP_APPOINTMENT_YEAR', { year: nip.appointmentYear, from, to }));
  }
  return errors;
}

/** CPNS already carry the number of a PNS; a part-time PPPK carries that of a PPPK. */
const LAYOUT_OF_TYPE: Readonly<Record<EmploymentType, NipLayout>> = {
  PNS: 'PNS',
  CPNS: 'PNS',
  PPPK: 'PPPK',
  PPPK_PART_TIME: 'PPPK',
};

function warningsOf(nip: Nip, context: NipContext): Refused<ErrorCode>[] {
  if (nip.layout === 'UNKNOWN') return [refuse('NIP_LAYOUT_UNKNOWN')];
  const expected = context.employmentType ? LAYOUT_OF_TYPE[context.employmentType] : nip.layout;
  return expected === nip.layout ? [] : [refuse('NIP_LAYOUT_UNUSUAL', { layout: nip.layout, expected })];
}

function layoutOf(code: number): NipLayout {
  if (code === 0) return 'UNKNOWN';
  return code <= 12 ? 'PNS' : 'PPPK';
}

function sexOf(digit: string): Sex | null {
  if (digit === '1') return 'MALE';
  return digit === '2' ? 'FEMALE' : null;
}
