import { instantOf, type LocalDay, type TimeZone } from '../shared/local-day.js';
import type { SeededRandom } from './seeded-random.js';

/** Zone of the whole regency. */
export const REGENCY_ZONE: TimeZone = 'Asia/Jakarta';

/** The usual end of the history: nothing has happened at or after the first instant of `today` in WIB. */
export function endOfHistory(today: LocalDay): Date {
  return instantOf(today, '00:00', REGENCY_ZONE);
}

/** An instant of a day between two full hours on the wall clock of the regency. */
export function momentOn(random: SeededRandom, day: LocalDay, fromHour: number, toHour: number): Date {
  const midnight = instantOf(day, '00:00', REGENCY_ZONE).getTime();
  return new Date(midnight + random.between(fromHour * 3_600_000, toHour * 3_600_000 - 1));
}
