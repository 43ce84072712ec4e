import { isIP } from 'node:net';
import { ALLOWED, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';

/**
 * How failed sign-ins slow down further ones. Nobody is locked out for ever and no account is ever disabled by
 * failures: who can count on that has a weapon against colleagues on payday.
 *
 * Many teachers share one address of their mobile carrier (CGNAT), and everybody can fail on purpose with the NIP of
 * somebody else. So an address from which the account was signed in to before is bound by its own failures with this
 * account alone; strangers' failures never touch it, and its failures do not count against its neighbours.
 */
export const THROTTLE_KEYS = [
  /** This account from this address. */
  'PAIR',
  /** This account from all addresses that never signed in to it: guessing with many addresses. */
  'ACCOUNT_FROM_UNKNOWN',
  /** All accounts from this address, without pairs that are known: guessing many accounts. Successes do not count. */
  'ADDRESS',
] as const;
export type ThrottleKey = (typeof THROTTLE_KEYS)[number];

/** How one key slows down. Waits double with each further failure up to the maximum. */
export interface ThrottleLimit {
  /** Only failures of this many past seconds count. */
  readonly windowSeconds: number;
  /** So many failures cost nothing. */
  readonly freeFailures: number;
  readonly firstWaitSeconds: number;
  readonly maxWaitSeconds: number;
}

export type ThrottleLimits = Readonly<Record<ThrottleKey, ThrottleLimit>>;

/**
 * The limits in use. A guesser with one address has about 100 free guesses and then one a minute; with any number of
 * addresses 20 at one account and then 4 an hour. Of a hundred teachers behind one address that all mistype once,
 * none waits.
 */
export const SIGN_IN_LIMITS: ThrottleLimits = {
  PAIR: { windowSeconds: 3_600, freeFailures: 5, firstWaitSeconds: 10, maxWaitSeconds: 900 },
  ACCOUNT_FROM_UNKNOWN: { windowSeconds: 3_600, freeFailures: 20, firstWaitSeconds: 30, maxWaitSeconds: 900 },
  ADDRESS: { windowSeconds: 900, freeFailures: 100, firstWaitSeconds: 5, maxWaitSeconds: 60 },
};

/** Failures of one key in its window. */
export interface Failures {
  readonly count: number;
  /** Seconds since the latest of them; anything when there is none. */
  readonly secondsSinceLast: number;
}

/** What is known when somebody wants to try. Unknown NIP are counted like known ones, so that nothing shows. */
export interface SignInFacts {
  /** True when this address has signed in to this account before. */
  readonly addressKnown: boolean;
  readonly failures: Readonly<Record<ThrottleKey, Failures>>;
}

/** The keys that bind an attempt, and under which its failure is counted. */
export function throttleKeysOf(addressKnown: boolean): readonly ThrottleKey[] {
  return addressKnown ? ['PAIR'] : THROTTLE_KEYS;
}

/** Seconds until the next attempt may be made; 0 when it may be made now. */
export function signInWaitSeconds(facts: SignInFacts, limits: ThrottleLimits = SIGN_IN_LIMITS): number {
  const waits = throttleKeysOf(facts.addressKnown).map((key) => waitOf(facts.failures[key], limits[key]));
  return Math.max(0, ...waits);
}

/** May the password be tried now? Refuses with `SIGN_IN_THROTTLED` and the seconds to wait. */
export function signInDecision(
  facts: SignInFacts,
  limits: ThrottleLimits = SIGN_IN_LIMITS,
): Decision<ErrorCode> {
  const waitSeconds = signInWaitSeconds(facts, limits);
  return waitSeconds === 0 ? ALLOWED : refuse('SIGN_IN_THROTTLED', { waitSeconds });
}

/**
 * The address as the throttle counts it: an IPv4 address as it is, also when it is written as IPv6; of an IPv6
 * address the first 64 bits, because one subscriber has all the others. Anything else stays as it is.
 */
export function addressKey(address: string): string {
  const bare = address.trim().toLowerCase().replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (mapped !== undefined && isIP(mapped) === 4) return mapped;
  if (isIP(bare) !== 6) return bare;
  return `${ipv6Groups(bare).slice(0, 4).join(':')}::/64`;
}

function waitOf({ count, secondsSinceLast }: Failures, limit: ThrottleLimit): number {
  if (count < limit.freeFailures) return 0;
  const wait = limit.firstWaitSeconds * 2 ** (count - limit.freeFailures);
  return Math.max(0, Math.ceil(Math.min(wait, limit.maxWaitSeconds) - secondsSinceLast));
}

/** The eight groups of a valid IPv6 address without leading zeros. */
function ipv6Groups(address: string): string[] {
  const hex = address.replace(
    /(\d+)\.(\d+)\.(\d+)\.(\d+)$/,
    (_, a: string, b: string, c: string, d: string) =>
      [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((pair) => pair.toString(16)).join(':'),
  );
  const [head = '', tail] = hex.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...zeros, ...right].map((group) => parseInt(group, 16).toString(16));
}
