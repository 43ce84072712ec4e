import fc from 'fast-check';
import { DAY_STATUSES } from '../attendance/day-facts.rules.js';
import { ChangeTally, sameView, viewOf, type ChangedDay, type DayView } from './day-change.rules.js';

const view: fc.Arbitrary<DayView> = fc.record({
  status: fc.constantFrom(...DAY_STATUSES),
  statusDetail: fc.constantFrom(null, 'DISPENSED'),
  lateMinutes: fc.nat(500),
  earlyLeaveMinutes: fc.nat(500),
  lateTier: fc.constantFrom(null, 'TL1'),
  earlyLeaveTier: fc.constantFrom(null, 'PSW1'),
  deductionBps: fc.nat(300),
  scheduledMinutes: fc.constant(390),
  lkhRequirement: fc.constantFrom('REQUIRED', 'NOT_REQUIRED'),
  clockInAt: fc.constantFrom(null, new Date('2026-04-07T00:00:00Z'), new Date('2026-04-07T01:00:00Z')),
  clockOutAt: fc.constant(null),
});
const change: fc.Arbitrary<ChangedDay> = fc.record({
  employeeId: fc.constantFrom('a', 'b', 'c'),
  day: fc.constant('2026-04-07'),
  before: view,
  after: view,
});

describe('changed days', () => {
  it('differ from each other exactly when something that people see does', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(sameView(one, { ...viewOf(one) })).toBe(true);
        expect(sameView(one, { ...one, lateMinutes: one.lateMinutes + 1 })).toBe(false);
        expect(sameView(one, { ...one, clockInAt: new Date(0) })).toBe(false);
      }),
    );
  });

  it('add up to the same in any order', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const totals = (given: readonly ChangedDay[]) => {
          const tally = new ChangeTally();
          for (const one of given) tally.add(one);
          return tally.totals();
        };
        const sum = totals(changes);
        expect(totals(changes.toReversed())).toEqual(sum);
        expect(sum.days).toBe(changes.length);
        expect(sum.statusChanges.reduce((days, one) => days + one.days, 0)).toBe(changes.length);
        expect(sum.people).toBe(new Set(changes.map(({ employeeId }) => employeeId)).size);
        expect(sum.deductionBps).toBe(
          changes.reduce((bps, { before, after }) => bps + after.deductionBps - before.deductionBps, 0),
        );
      }),
    );
  });
});
