import { policiesText, type StoredCalendarDay } from '../calendar/calendar-changes.rules.js';
import type { AffectedDays } from '../recompute/affected-days.js';
import type { LocalDay } from '../shared/local-day.js';
import { peopleOf } from './setting-scopes.rules.js';

/** A day of the calendar before and after; null when it is not there. */
export interface CalendarDayChange {
  readonly before: StoredCalendarDay | null;
  readonly after: StoredCalendarDay | null;
}

/**
 * The days of people that changes of the calendar alter: on the date before and on the date after, of everybody whom
 * the day concerns or concerned. A date that is only confirmed alters none.
 */
export function affectedByDays(changes: readonly CalendarDayChange[]): AffectedDays {
  const days = changes
    .filter(({ before, after }) => !before || !after || !meansTheSame(before, after))
    .flatMap(({ before, after }) => [before, after].filter((day) => day !== null));
  const dates = [...new Set(days.map(({ date }) => date))].sort();
  return {
    people: peopleOf(days),
    ranges: dates.map((date: LocalDay) => ({ startsOn: date, endsOn: date })),
  };
}

/** The name counts, because it stands in the sentence that explains the day. */
function meansTheSame(before: StoredCalendarDay, after: StoredCalendarDay): boolean {
  return (
    before.date === after.date &&
    before.kind === after.kind &&
    before.name === after.name &&
    before.scope === after.scope &&
    before.scopeId === after.scopeId &&
    policiesText(before.rolePolicies) === policiesText(after.rolePolicies)
  );
}
