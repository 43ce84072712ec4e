import type { DayRange } from '../shared/dated.js';
import { addDays, daysOf, type LocalDay } from '../shared/local-day.js';

/**
 * The ranges in order, without overlaps and cut to the closed bounds; ranges that follow each other become one.
 */
export function cutRanges(ranges: readonly DayRange[], from: LocalDay, to: LocalDay): readonly DayRange[] {
  const inside = ranges
    .map(({ startsOn, endsOn }) => ({
      startsOn: startsOn < from ? from : startsOn,
      endsOn: endsOn > to ? to : endsOn,
    }))
    .filter(({ startsOn, endsOn }) => startsOn <= endsOn)
    .sort((one, other) => (one.startsOn < other.startsOn ? -1 : one.startsOn === other.startsOn ? 0 : 1));
  return inside.reduce<DayRange[]>((merged, range) => {
    const last = merged.at(-1);
    if (!last || range.startsOn > addDays(last.endsOn, 1)) return [...merged, range];
    const endsOn = range.endsOn > last.endsOn ? range.endsOn : last.endsOn;
    return [...merged.slice(0, -1), { startsOn: last.startsOn, endsOn }];
  }, []);
}

/** Every day of ranges that {@link cutRanges} made, in order. */
export function daysIn(ranges: readonly DayRange[]): LocalDay[] {
  return ranges.flatMap(({ startsOn, endsOn }) => daysOf(startsOn, endsOn));
}

/** How many people are taken at a time, so that a step handles about so many days: at least one. */
export function peopleAtATime(days: number, wantedDays: number, mostPeople = 200): number {
  return Math.max(1, Math.min(mostPeople, Math.floor(wantedDays / Math.max(1, days))));
}
