import type { ResolvedCalendar } from '../calendar/calendar.rules.js';
import type { AbsenceFact } from './day-facts.rules.js';

/**
 * Whether a punch of the day may be made anywhere: an approved WFH or WFA, or a school holiday whose policy says so.
 * Row 8 of the precedence of days.
 */
export function worksAnywhere(calendar: ResolvedCalendar, absences: readonly AbsenceFact[]): boolean {
  return calendar.effect === 'ANY_LOCATION' || absences.some(({ kind }) => kind === 'WFH' || kind === 'WFA');
}
