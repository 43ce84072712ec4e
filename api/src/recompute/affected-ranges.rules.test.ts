import fc from 'fast-check';
import { addDays } from '../shared/local-day.js';
import { cutRanges, daysIn, peopleAtATime } from './affected-ranges.rules.js';

const day = fc.integer({ min: 0, max: 60 }).map((offset) => addDays('2026-03-01', offset));
const ranges = fc.array(fc.record({ startsOn: day, endsOn: day }), { maxLength: 8 });

describe('the days that a change affects', () => {
  it('are those of its ranges inside of the bounds, each once and in order', () => {
    fc.assert(
      fc.property(ranges, day, day, (given, from, to) => {
        const expected = new Set(
          given
            .flatMap(({ startsOn, endsOn }) => daysIn([{ startsOn, endsOn }]))
            .filter((date) => from <= date && date <= to),
        );
        expect(daysIn(cutRanges(given, from, to))).toEqual([...expected].sort());
      }),
    );
  });

  it('are in as few ranges as possible', () => {
    fc.assert(
      fc.property(ranges, (given) => {
        const cut = cutRanges(given, '2026-01-01', '2026-12-31');
        cut.slice(1).forEach((range, index) => {
          expect(range.startsOn > addDays(cut[index]?.endsOn ?? '', 1)).toBe(true);
        });
      }),
    );
  });

  it('are taken in steps of at least one person and never more days than wanted, unless one has more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 5_000 }), (days, wanted) => {
        const people = peopleAtATime(days, wanted);
        expect(people).toBeGreaterThanOrEqual(1);
        expect(people).toBeLessThanOrEqual(200);
        expect(people === 1 || people * days <= wanted).toBe(true);
      }),
    );
  });
});
