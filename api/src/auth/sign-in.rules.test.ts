import fc from 'fast-check';
import {
  addressKey,
  SIGN_IN_LIMITS,
  signInDecision,
  signInWaitSeconds,
  THROTTLE_KEYS,
  throttleKeysOf,
  type SignInFacts,
  type ThrottleKey,
} from './sign-in.rules.js';

const NONE = { count: 0, secondsSinceLast: 0 };

function facts(
  addressKnown: boolean,
  counts: Partial<Record<ThrottleKey, number>>,
  secondsSinceLast = 0,
): SignInFacts {
  const failures = (key: ThrottleKey) => ({ count: counts[key] ?? 0, secondsSinceLast });
  return {
    addressKnown,
    failures: {
      PAIR: failures('PAIR'),
      ACCOUNT_FROM_UNKNOWN: failures('ACCOUNT_FROM_UNKNOWN'),
      ADDRESS: failures('ADDRESS'),
    },
  };
}

describe('throttling of sign-ins', () => {
  it('lets everybody mistype a few times', () => {
    expect(signInDecision(facts(false, { PAIR: 4, ACCOUNT_FROM_UNKNOWN: 4, ADDRESS: 4 }))).toEqual({
      allowed: true,
    });
  });

  it('makes one account from one address wait longer and longer, up to a quarter of an hour', () => {
    const waits = [5, 6, 7, 8, 11, 12, 50].map((PAIR) => signInWaitSeconds(facts(true, { PAIR })));
    expect(waits).toEqual([10, 20, 40, 80, 640, 900, 900]);
  });

  it('counts the wait from the latest failure and says how much is left', () => {
    expect(signInDecision(facts(true, { PAIR: 6 }, 12.3))).toEqual({
      allowed: false,
      code: 'SIGN_IN_THROTTLED',
      data: { waitSeconds: 8 },
    });
    expect(signInDecision(facts(true, { PAIR: 6 }, 20))).toEqual({ allowed: true });
  });

  it('slows down guessing of one account from many unknown addresses', () => {
    expect(signInWaitSeconds(facts(false, { ACCOUNT_FROM_UNKNOWN: 20 }))).toBe(30);
    expect(signInWaitSeconds(facts(false, { ACCOUNT_FROM_UNKNOWN: 500 }))).toBe(900);
  });

  it('slows down guessing of many accounts from one address, but never for more than a minute', () => {
    expect(signInWaitSeconds(facts(false, { ADDRESS: 99 }))).toBe(0);
    expect(signInWaitSeconds(facts(false, { ADDRESS: 100 }))).toBe(5);
    expect(signInWaitSeconds(facts(false, { ADDRESS: 10_000 }))).toBe(60);
  });

  it('does not hold up a school behind one carrier address in which everybody mistypes once', () => {
    expect(signInWaitSeconds(facts(false, { PAIR: 1, ACCOUNT_FROM_UNKNOWN: 1, ADDRESS: 80 }))).toBe(0);
  });

  it('binds a known address by its own failures with the account alone', () => {
    expect(throttleKeysOf(true)).toEqual(['PAIR']);
    expect(throttleKeysOf(false)).toEqual([...THROTTLE_KEYS]);
    const count = fc.nat(1_000_000);
    fc.assert(
      fc.property(count, count, fc.nat(4), (ACCOUNT_FROM_UNKNOWN, ADDRESS, PAIR) => {
        expect(signInWaitSeconds(facts(true, { ACCOUNT_FROM_UNKNOWN, ADDRESS, PAIR }))).toBe(0);
      }),
    );
  });

  it('is decided by the slowest key, never grows with time, and is always a whole number of seconds up to the maximum', () => {
    const failures = fc.record({
      count: fc.nat(200),
      secondsSinceLast: fc.double({ min: 0, max: 2_000, noNaN: true }),
    });
    const attempt = fc.record({
      addressKnown: fc.boolean(),
      failures: fc.record({ PAIR: failures, ACCOUNT_FROM_UNKNOWN: failures, ADDRESS: failures }),
    });
    fc.assert(
      fc.property(attempt, fc.nat(100), (one, later) => {
        const wait = signInWaitSeconds(one);
        const alone = throttleKeysOf(one.addressKnown).map((key) =>
          signInWaitSeconds({
            ...one,
            failures: {
              ...{ PAIR: NONE, ACCOUNT_FROM_UNKNOWN: NONE, ADDRESS: NONE },
              [key]: one.failures[key],
            },
          }),
        );
        expect(wait).toBe(Math.max(...alone));
        expect(Number.isInteger(wait) && wait >= 0 && wait <= 900).toBe(true);
        const afterwards = Object.fromEntries(
          THROTTLE_KEYS.map((key) => {
            const { count, secondsSinceLast } = one.failures[key];
            return [key, { count, secondsSinceLast: secondsSinceLast + later }];
          }),
        ) as SignInFacts['failures'];
        expect(signInWaitSeconds({ ...one, failures: afterwards })).toBeLessThanOrEqual(wait);
      }),
    );
  });

  it('ends by itself: no key waits longer than its window', () => {
    for (const limit of Object.values(SIGN_IN_LIMITS)) {
      expect(limit.maxWaitSeconds).toBeLessThanOrEqual(limit.windowSeconds);
    }
  });
});

describe('the address that is counted', () => {
  it.each([
    ['182.2.40.7', '182.2.40.7'],
    ['::ffff:182.2.40.7', '182.2.40.7'],
    ['2404:c0:1234:5678:9abc:def0:1:2', '2404:c0:1234:5678::/64'],
    ['2404:00C0:1234:5678::1', '2404:c0:1234:5678::/64'],
    ['2404:c0::1', '2404:c0:0:0::/64'],
    ['2404:c0::3:4:5:6:7', '2404:c0:0:3::/64'],
    ['::1', '0:0:0:0::/64'],
    ['64:ff9b::182.2.40.7', '64:ff9b:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  it('is the same for all addresses of one IPv6 subscriber and fits its column', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const key = addressKey(address);
        expect(key.length).toBeLessThanOrEqual(45);
        if (!address.startsWith('::ffff:')) expect(key).toMatch(/^([0-9a-f]{1,4}:){4}:\/64$/);
      }),
    );
  });
});
