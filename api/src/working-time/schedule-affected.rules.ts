import type { AffectedDays } from '../recompute/affected-days.js';
import type { DayRange } from '../shared/dated.js';
import type { SettingScope } from './setting-scopes.rules.js';
import { peopleOf } from './setting-scopes.rules.js';

/** Days of the people of a scope. */
export interface ScopeDays extends SettingScope {
  readonly days: readonly DayRange[];
}

/** The days of people that changes of hours alter, in an order that only depends on what they are. */
export function affectedByHours(changes: readonly ScopeDays[]): AffectedDays {
  const altering = changes.filter(({ days }) => days.length > 0);
  const ranges = new Map(
    altering.flatMap(({ days }) =>
      days.map(({ startsOn, endsOn }) => [`${startsOn} ${endsOn}`, { startsOn, endsOn }] as const),
    ),
  );
  return {
    people: peopleOf(altering),
    ranges: [...ranges.keys()].sort().flatMap((key) => ranges.get(key) ?? []),
  };
}

/** The days that both ranges have; none when they do not meet. */
export function commonDays(one: DayRange, other: DayRange): DayRange[] {
  const startsOn = one.startsOn > other.startsOn ? one.startsOn : other.startsOn;
  const endsOn = one.endsOn < other.endsOn ? one.endsOn : other.endsOn;
  return startsOn <= endsOn ? [{ startsOn, endsOn }] : [];
}
