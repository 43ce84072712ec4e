import fc from 'fast-check';
import { DAY_STATUSES, type DayStatus } from '../attendance/day-facts.rules.js';
import { addDays, type LocalDay } from '../shared/local-day.js';
import { countUnexcused, longestRun, type ClosedDay } from './unexcused.rules.js';

/** Days from a date on, one letter each: A absent, P present, L leave, O off, H holiday. */
function days(from: LocalDay, letters: string): ClosedDay[] {
  const statuses: Readonly<Record<string, DayStatus>> = {
    A: 'ABSENT',
    P: 'PRESENT',
    L: 'LEAVE',
    O: 'OFF_DAY',
    H: 'HOLIDAY',
  };
  return [...letters].map((letter, index) => ({
    date: addDays(from, index),
    status: statuses[letter] ?? 'PRESENT',
  }));
}
const anyDays = fc
  .array(fc.constantFrom(...DAY_STATUSES), { maxLength: 80 })
  .map((statuses) => statuses.map((status, index) => ({ date: addDays('2025-11-20', index), status })));

describe('unexcused absence', () => {
  it('adds up the absent days of the calendar year and no others', () => {
    const counter = countUnexcused(2026, days('2025-12-30', 'AAAPA'));
    expect(counter.days).toEqual(['2026-01-01', '2026-01-03']);
  });

  it('counts neither lateness nor a missing side, leave, sickness or permission', () => {
    const others = DAY_STATUSES.filter((status) => status !== 'ABSENT');
    const counter = countUnexcused(
      2026,
      others.map((status, index) => ({ date: addDays('2026-03-01', index), status })),
    );
    expect(counter).toMatchObject({ days: [], runs: [], current: null });
  });

  it('goes on over weekends and holidays, and ends with a day at work or on leave', () => {
    const counter = countUnexcused(2026, days('2026-04-01', 'AAHOOAPALA'));
    expect(counter.runs.map(({ days: run }) => run.length)).toEqual([3, 1, 1]);
    expect(longestRun(counter)?.days).toEqual(['2026-04-01', '2026-04-02', '2026-04-06']);
    expect(counter.current?.days).toEqual(['2026-04-10']);
  });

  it('sees a run over the turn of the year with its days of the year before', () => {
    const counter = countUnexcused(2026, days('2025-12-29', 'AAAHAO'));
    expect(counter.days).toEqual(['2026-01-02']);
    expect(counter.current?.days).toEqual(['2025-12-29', '2025-12-30', '2025-12-31', '2026-01-02']);
  });

  it('does not depend on the order of the days; free days never change a run', () => {
    fc.assert(
      fc.property(anyDays, fc.nat(), (closed, seed) => {
        const shuffled = closed
          .map((day, index) => ({ day, key: (index * 7919 + seed) % 101 }))
          .sort((a, b) => a.key - b.key)
          .map(({ day }) => day);
        const counter = countUnexcused(2026, closed);
        expect(countUnexcused(2026, shuffled)).toEqual(counter);
        const withoutFree = closed.filter(
          ({ status }) => !['OFF_DAY', 'HOLIDAY', 'JOINT_LEAVE'].includes(status),
        );
        expect(countUnexcused(2026, withoutFree).runs).toEqual(counter.runs);
      }),
    );
  });

  it('never counts more when one absent day is corrected', () => {
    fc.assert(
      fc.property(anyDays, fc.nat(), (closed, which) => {
        const absent = closed.filter(({ status }) => status === 'ABSENT');
        const corrected = absent[which % Math.max(1, absent.length)];
        const after = closed.map((day) => (day === corrected ? { ...day, status: 'PRESENT' as const } : day));
        const [one, other] = [countUnexcused(2026, closed), countUnexcused(2026, after)];
        expect(other.days.length).toBeLessThanOrEqual(one.days.length);
        expect(longestRun(other)?.days.length ?? 0).toBeLessThanOrEqual(longestRun(one)?.days.length ?? 0);
      }),
    );
  });
});
