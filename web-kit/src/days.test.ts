import { daysAfter, daysBetween, daysOfMonth, isDay, isMonth, monthsAfter, weekdayOf } from './days.ts';

it('counts days over the end of a month and of a year', () => {
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
  expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
  expect(daysBetween('2026-04-07', '2026-04-06')).toBe(-1);
});

it('knows the days of a month, also of a leap year', () => {
  expect(daysOfMonth('2028-02')).toHaveLength(29);
  expect(daysOfMonth('2026-04').at(-1)).toBe('2026-04-30');
  expect(monthsAfter('2026-01', -1)).toBe('2025-12');
});

it('begins the week on Monday', () => {
  expect(weekdayOf('2026-04-06')).toBe(1);
  expect(weekdayOf('2026-04-12')).toBe(7);
});

it('tells days and months from other texts', () => {
  expect(isDay('2026-04-30')).toBe(true);
  expect(isDay('2026-04-31')).toBe(false);
  expect(isDay('kemarin')).toBe(false);
  expect(isMonth('2026-13')).toBe(false);
});
