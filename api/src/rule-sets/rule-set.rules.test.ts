import fc from 'fast-check';
import { ALLOWED } from '../shared/decision.js';
import { DEFAULT_RULE_SET, parseRuleSet, type RuleSetContent } from './rule-set.js';
import {
  earlyLeaveTierOf,
  highestEarlyLeaveTier,
  highestLateTier,
  lateTierOf,
  mayPublish,
  ruleSetFor,
  ruleSetInForce,
} from './rule-set.rules.js';

describe('the default rule set', () => {
  it.each([
    [1, 'TL1', 50],
    [30, 'TL1', 50],
    [31, 'TL2', 100],
    [60, 'TL2', 100],
    [61, 'TL3', 125],
    [90, 'TL3', 125],
    [91, 'TL4', 150],
    [1_440, 'TL4', 150],
  ])('puts %i minutes of lateness in %s for %s bps', (minutes, tier, bps) => {
    expect(lateTierOf(minutes, DEFAULT_RULE_SET)).toEqual({ tier, bps });
  });

  it('has no tier for being on time', () => {
    expect(lateTierOf(0, DEFAULT_RULE_SET)).toBeNull();
  });

  it('has the same limits for leaving early', () => {
    expect(earlyLeaveTierOf(0, DEFAULT_RULE_SET)).toBeNull();
    expect(earlyLeaveTierOf(35, DEFAULT_RULE_SET)).toEqual({ tier: 'PSW2', bps: 100 });
    expect(earlyLeaveTierOf(91, DEFAULT_RULE_SET)).toEqual({ tier: 'PSW4', bps: 150 });
  });

  it('prices a missing side like the highest tier, and absence like both', () => {
    expect(highestLateTier(DEFAULT_RULE_SET)).toEqual({ tier: 'TL4', bps: 150 });
    expect(highestEarlyLeaveTier(DEFAULT_RULE_SET)).toEqual({ tier: 'PSW4', bps: 150 });
    expect(DEFAULT_RULE_SET.attendance.absentBps).toBe(300);
  });

  it('survives storage as JSON', () => {
    expect(parseRuleSet(JSON.parse(JSON.stringify(DEFAULT_RULE_SET)))).toEqual(DEFAULT_RULE_SET);
  });

  it('cannot be changed by whoever reads it', () => {
    const rules: { offlineBoundHours: number } = DEFAULT_RULE_SET.punch;
    expect(() => (rules.offlineBoundHours = 1)).toThrow(TypeError);
  });
});

describe('publishing a rule set', () => {
  const changed = (change: (content: Changeable) => void): unknown => {
    const content = JSON.parse(JSON.stringify(DEFAULT_RULE_SET)) as Changeable;
    change(content);
    return content;
  };

  it('accepts the default and a table with fewer tiers', () => {
    expect(mayPublish(DEFAULT_RULE_SET)).toEqual(ALLOWED);
    const oneTier = changed((content) => {
      content.attendance.lateTiers = [{ fromMinute: 1, toMinute: null, bps: 150 }];
    });
    expect(mayPublish(oneTier)).toEqual(ALLOWED);
    expect(lateTierOf(500, parseRuleSet(oneTier))).toEqual({ tier: 'TL1', bps: 150 });
  });

  it.each<[string, (content: Changeable) => void, string]>([
    ['a gap between tiers', (c) => (tier(c, 1).fromMinute = 32), 'attendance.lateTiers.1.fromMinute'],
    ['overlapping tiers', (c) => (tier(c, 1).fromMinute = 30), 'attendance.lateTiers.1.fromMinute'],
    [
      'a first tier that forgets minute 1',
      (c) => (tier(c, 0).fromMinute = 2),
      'attendance.lateTiers.0.fromMinute',
    ],
    ['a last tier that ends', (c) => (tier(c, 3).toMinute = 600), 'attendance.lateTiers.3.toMinute'],
    [
      'a tier that ends before it begins',
      (c) => (tier(c, 2).toMinute = 60),
      'attendance.lateTiers.2.toMinute',
    ],
    ['more minutes that cost less', (c) => (tier(c, 3).bps = 10), 'attendance.lateTiers.3.bps'],
    ['absence cheaper than presence', (c) => (c.attendance.absentBps = 299), 'attendance.absentBps'],
    ['permission dearer than absence', (c) => (c.attendance.permissionBps = 301), 'attendance.permissionBps'],
    ['a deadline before the last beginning', (c) => (c.lkh.backdateDays = 4), 'lkh.backdateDays'],
    ['a decision before the escalation', (c) => (c.lkh.silenceWorkingDays = 2), 'lkh.silenceWorkingDays'],
    ['a fraction of a basis point', (c) => (c.attendance.absentBps = 300.5), 'attendance.absentBps'],
  ])('refuses %s and names the place', (_, change, path) => {
    expect(mayPublish(changed(change))).toMatchObject({
      allowed: false,
      code: 'RULE_SET_INVALID',
      data: { path },
    });
  });

  it('refuses an unknown parameter instead of ignoring it', () => {
    expect(mayPublish({ ...DEFAULT_RULE_SET, bonus: 1 })).toMatchObject({ allowed: false });
  });

  it('refuses anything that is not a rule set, without throwing', () => {
    fc.assert(fc.property(fc.anything(), (content) => !mayPublish(content).allowed));
  });
});

describe('the tiers of any rule set that may be published', () => {
  it('never become cheaper with more minutes', () => {
    fc.assert(
      fc.property(anyTierTable(), fc.nat(2_000), fc.nat(2_000), (tiers, minutes, more) => {
        const rules = parseRuleSet({
          ...DEFAULT_RULE_SET,
          attendance: { ...DEFAULT_RULE_SET.attendance, lateTiers: tiers, absentBps: 10_000 },
        });
        const [less, greater] = [lateTierOf(minutes, rules), lateTierOf(minutes + more, rules)];
        return (less?.bps ?? 0) <= (greater?.bps ?? 0) && (less?.tier ?? '') <= (greater?.tier ?? '');
      }),
    );
  });
});

describe('the rule set in force', () => {
  const versions = [
    { startsOn: '2026-01-01', version: 1 },
    { startsOn: '2026-07-01', version: 1 },
    { startsOn: '2026-07-01', version: 2 },
  ];

  it('is the latest that has begun, in its latest version', () => {
    expect(ruleSetInForce(versions, '2025-12-31')).toBeNull();
    expect(ruleSetInForce(versions, '2026-01-01')).toBe(versions[0]);
    expect(ruleSetInForce(versions, '2026-06-30')).toBe(versions[0]);
    expect(ruleSetInForce(versions, '2026-07-01')).toBe(versions[2]);
  });

  it('judges a day before all of them by the first', () => {
    expect(ruleSetFor(versions, '2025-12-31')).toBe(versions[0]);
    expect(ruleSetFor(versions, '2026-07-01')).toBe(versions[2]);
    expect(ruleSetFor([], '2026-07-01')).toBeNull();
  });

  it('does not depend on the order of the versions', () => {
    expect(ruleSetInForce([...versions].reverse(), '2027-01-01')).toBe(versions[2]);
  });
});

type Changeable = { -readonly [Section in keyof RuleSetContent]: Writable<RuleSetContent[Section]> };
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
interface WritableTier {
  fromMinute: number;
  toMinute: number | null;
  bps: number;
}

function tier(content: Changeable, index: number): WritableTier {
  const found = content.attendance.lateTiers[index];
  if (!found) throw new Error(`The default has no tier ${index}`);
  return found;
}

/** Tables of one to four tiers with rising limits and prices. */
function anyTierTable(): fc.Arbitrary<WritableTier[]> {
  const rising = { minLength: 1, maxLength: 4 };
  return fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 600 }), rising),
      fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 4, maxLength: 4 }),
    )
    .map(([limits, prices]) => {
      const ends = [...limits].sort((a, b) => a - b);
      const rates = [...prices].sort((a, b) => a - b);
      return ends.map((end, index) => ({
        fromMinute: (ends[index - 1] ?? 0) + 1,
        toMinute: index === ends.length - 1 ? null : end,
        bps: rates[index] ?? 0,
      }));
    });
}
