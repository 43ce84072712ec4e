import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { lengthOf } from '../shared/plain-text.js';

/** Length in characters, size in bytes of UTF-8: more would only be work for the hash. */
export const PASSWORD_LIMITS = { minLength: 10, maxBytes: 128 } as const;

/** Words that with digits before or behind are the first guesses at an Indonesian civil servant's password. */
const COMMON_WORDS: ReadonlySet<string> = new Set([
  '',
  'admin',
  'administrator',
  'akuanakindonesia',
  'alhamdulillah',
  'bismillah',
  'cintaku',
  'dinaspendidikan',
  'eoffice',
  'gantipassword',
  'guru',
  'indonesia',
  'indonesiaraya',
  'katasandi',
  'kepalasekolah',
  'korwil',
  'merdeka',
  'musibanyuasin',
  'pancasila',
  'passw0rd',
  'password',
  'passwordku',
  'pegawai',
  'pengawas',
  'rahasia',
  'rahasiaku',
  'sayang',
  'sayangku',
  'sekayu',
  'sekolah',
  'sekolahdasar',
  'selamatpagi',
  'sumateraselatan',
  'terserah',
]);

/** So many digits of a NIP in a row are a part of it, such as the date of birth; fewer are chance. */
const NIP_PART_LENGTH = 6;

/** Rows of the keyboard and of the digits; a password that is a stretch of one of them is no secret. */
const RUNS: readonly string[] = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujmikolp',
];

/**
 * The form in which a password is hashed and compared: NFC, so that the same letters from another keyboard are the
 * same password (RFC 8265, OpaqueString). Nothing is trimmed: blanks belong to it.
 */
export function normalizePassword(password: string): string {
  return password.normalize('NFC');
}

/**
 * May this become the password of the employee with this NIP? Length and a list of guesses instead of character
 * classes (NIST SP 800-63B-4, 3.1.1.2): at least 10 characters, at most 128 bytes, not the NIP or a part of it, not one
 * of the first guesses.
 */
export function passwordDecision(password: string, nip: string): Decision<ErrorCode> {
  const text = normalizePassword(password);
  const { minLength, maxBytes } = PASSWORD_LIMITS;
  return firstRefusal<ErrorCode>(
    () => (Buffer.byteLength(text, 'utf8') <= maxBytes ? ALLOWED : refuse('PASSWORD_TOO_LONG', { maxBytes })),
    () => (lengthOf(text) >= minLength ? ALLOWED : refuse('PASSWORD_TOO_SHORT', { minLength })),
    () => (isOfNip(text, nip) ? refuse('PASSWORD_IS_NIP') : ALLOWED),
    () => (isGuessable(text) ? refuse('PASSWORD_COMMON') : ALLOWED),
  );
}

/** True for the NIP, a part of it, or anything that contains it, also with blanks or dots between the groups. */
function isOfNip(password: string, nip: string): boolean {
  const digits = password.replace(/[\s.\-_/]/g, '');
  return digits.includes(nip) || (digits.length >= NIP_PART_LENGTH && nip.includes(digits));
}

function isGuessable(password: string): boolean {
  const plain = password
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return isRepetition(password) || isRun(plain) || COMMON_WORDS.has(plain.replace(/^\d+|\d+$/g, ''));
}

/** True for one to four characters over and over. */
function isRepetition(password: string): boolean {
  return /^(.{1,4}?)\1+$/su.test(password);
}

function isRun(plain: string): boolean {
  return RUNS.some((run) => run.includes(plain) || [...run].reverse().join('').includes(plain));
}
