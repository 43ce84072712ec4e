import { daysOfMonth, isYearMonth, lastDayOf, monthOf } from './year-month.js';

describe('a month of the calendar', () => {
  it('has as many days as on the wall, also in a leap year', () => {
    expect(daysOfMonth('2026-04')).toHaveLength(30);
    expect(lastDayOf('2026-02')).toBe('2026-02-28');
    expect(lastDayOf('2028-02')).toBe('2028-02-29');
    expect(daysOfMonth('2026-12').at(-1)).toBe('2026-12-31');
    expect(monthOf('2026-12-31')).toBe('2026-12');
  });

  it.each(['2026-13', '2026-00', '2026-4', '2026-04-01', ''])('is not %j', (text) => {
    expect(isYearMonth(text)).toBe(false);
  });
});
