import { addDays, daysOf, type LocalDay } from './local-day.js';

/** A month of the calendar, `YYYY-MM`. */
export type YearMonth = string;

/** True for `YYYY-MM` that names a month. */
export function isYearMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** The month of a day. */
export function monthOf(day: LocalDay): YearMonth {
  return day.slice(0, 7);
}

/** The first day of a month. */
export function firstDayOf(month: YearMonth): LocalDay {
  return `${month}-01`;
}

/** The last day of a month. */
export function lastDayOf(month: YearMonth): LocalDay {
  // Four days behind the 28th lie in the next month, whichever month it is.
  const nextMonth = monthOf(addDays(`${month}-28`, 4));
  return addDays(firstDayOf(nextMonth), -1);
}

/** Every day of a month, in order. */
export function daysOfMonth(month: YearMonth): LocalDay[] {
  return daysOf(firstDayOf(month), lastDayOf(month));
}
