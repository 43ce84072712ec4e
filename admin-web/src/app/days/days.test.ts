import { daysBefore, daysOfMonth, isMonth, monthsAfter, weekdayOf } from './days.ts';

describe('days on the wall of the place', () => {
  it('count back over months and leap days', () => {
    expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28');
    expect(daysBefore('2028-03-01', 1)).toBe('2028-02-29');
  });

  it('know the length of a month and its neighbours', () => {
    expect(daysOfMonth('2026-02')).toHaveLength(28);
    expect(daysOfMonth('2026-04').at(-1)).toBe('2026-04-30');
    expect(monthsAfter('2026-12', 1)).toBe('2027-01');
    expect(monthsAfter('2026-01', -1)).toBe('2025-12');
    expect(isMonth('2026-13')).toBe(false);
  });

  it('begin the week on Monday', () => {
    expect(weekdayOf('2026-04-06')).toBe(1);
    expect(weekdayOf('2026-04-05')).toBe(7);
  });
});
