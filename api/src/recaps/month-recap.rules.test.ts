import fc from 'fast-check';
import { DAY_STATUSES, LKH_REQUIREMENTS } from '../attendance/day-facts.rules.js';
import type { LightDay } from '../attendance/light-day.rules.js';
import { EARLY_LEAVE_TIERS, LATE_TIERS } from '../rule-sets/rule-set.js';
import { MAX_BPS, monthRecap, type LkhStanding, type RecapDay } from './month-recap.rules.js';

const present: LightDay = {
  status: 'PRESENT',
  statusDetail: null,
  lateMinutes: 0,
  earlyLeaveMinutes: 0,
  lateTier: null,
  earlyLeaveTier: null,
  deductionBps: 0,
  scheduledMinutes: 390,
  lkhRequirement: 'REQUIRED',
  payable: true,
  final: true,
};
const day = (change: Partial<LightDay> = {}, lkh: LkhStanding = null): RecapDay => ({
  day: { ...present, ...change },
  lkh,
});

const anyDay: fc.Arbitrary<RecapDay> = fc.record({
  day: fc.record({
    status: fc.constantFrom(...DAY_STATUSES),
    statusDetail: fc.constantFrom(null, 'ANNUAL', 'UNPAID', 'WITH_LETTER'),
    lateMinutes: fc.nat(600),
    earlyLeaveMinutes: fc.nat(600),
    lateTier: fc.constantFrom(null, ...LATE_TIERS),
    earlyLeaveTier: fc.constantFrom(null, ...EARLY_LEAVE_TIERS),
    deductionBps: fc.nat(600),
    scheduledMinutes: fc.constantFrom(0, 390),
    lkhRequirement: fc.constantFrom(...LKH_REQUIREMENTS),
    payable: fc.boolean(),
    final: fc.boolean(),
  }),
  lkh: fc.constantFrom<LkhStanding>(null, 'APPROVED', 'SUBMITTED'),
});

describe('the recap of a month', () => {
  it('adds up: statuses to the days, reports to those that are required, deductions to at most the whole', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 62 }), (days) => {
        const recap = monthRecap(days);
        expect(recap.statuses.reduce((sum, { count }) => sum + count, 0)).toBe(days.length);
        const { required, approved, waiting, missing } = recap.lkh;
        expect(approved + waiting + missing).toBe(required);
        expect(Math.min(approved, waiting, missing)).toBeGreaterThanOrEqual(0);
        expect(recap.deductionBps).toBeLessThanOrEqual(MAX_BPS);
        expect(monthRecap([...days].reverse())).toEqual(recap);
      }),
    );
  });

  it('counts the absent day as a missing report, and a report of a free day not at all', () => {
    const { lkh } = monthRecap([
      day({}, 'APPROVED'),
      day({}, 'SUBMITTED'),
      day(),
      day({ status: 'ABSENT', lkhRequirement: 'COUNTS_AS_MISSING' }),
      day({ status: 'HOLIDAY', lkhRequirement: 'NOT_REQUIRED', scheduledMinutes: 0 }, 'APPROVED'),
    ]);
    expect(lkh).toEqual({ required: 4, approved: 1, waiting: 1, missing: 2 });
  });

  it('tells absences by kind, unpaid leave from the rest', () => {
    const recap = monthRecap([
      day({ status: 'LEAVE', statusDetail: 'UNPAID', payable: false, lkhRequirement: 'NOT_REQUIRED' }),
      day({ status: 'LEAVE', statusDetail: 'ANNUAL', lkhRequirement: 'NOT_REQUIRED' }),
      day({ status: 'LEAVE', statusDetail: 'ANNUAL', lkhRequirement: 'NOT_REQUIRED' }),
      day({ status: 'SICK', statusDetail: 'WITH_LETTER', lkhRequirement: 'NOT_REQUIRED' }),
    ]);
    expect(recap.absences).toEqual([
      { status: 'LEAVE', detail: 'ANNUAL', count: 2 },
      { status: 'LEAVE', detail: 'UNPAID', count: 1 },
      { status: 'SICK', detail: 'WITH_LETTER', count: 1 },
    ]);
    expect(recap).toMatchObject({ workingDays: 4, payableDays: 3, openDays: 0 });
  });

  it('leaves days to come out of working and payable days, and calls them open', () => {
    const future = day({ status: 'FUTURE', final: false, lkhRequirement: 'NOT_APPLICABLE' });
    expect(monthRecap([day(), future, future])).toMatchObject({
      workingDays: 1,
      payableDays: 1,
      openDays: 2,
    });
  });
});
