import type { EntityManager } from 'typeorm';
import type { DayRange } from '../shared/dated.js';
import type { Clock } from '../shared/clock.js';
import { addDays, localDay, type LocalDay, type TimeZone } from '../shared/local-day.js';
import { cutRanges, daysIn } from './affected-ranges.rules.js';
import { ScopedPeople, type AffectedDays } from './affected-days.js';

/** Where a day begins first. */
const EASTERNMOST_ZONE: TimeZone = 'Asia/Jayapura';
/** A system that has stored no day yet may have some open ones. */
const OPEN_DAYS = 3;

const FIRST_STORED_SQL = 'SELECT MIN(date) AS day FROM attendance_days';

/** Affected days that are there: neither before the first that was kept nor still to come. */
export interface AffectedSpan {
  readonly ranges: readonly DayRange[];
  readonly days: readonly LocalDay[];
  readonly people: ScopedPeople;
}

/** Turns what a change says that it affects into people and days; three statements at most. */
export async function readAffectedSpan(
  manager: EntityManager,
  clock: Clock,
  affected: AffectedDays,
): Promise<AffectedSpan> {
  const latest = localDay(clock.now(), EASTERNMOST_ZONE);
  const [first] = await manager.query<{ day: LocalDay | null }[]>(FIRST_STORED_SQL);
  const ranges = cutRanges(affected.ranges, first?.day ?? addDays(latest, -OPEN_DAYS), latest);
  const from = ranges[0]?.startsOn ?? affected.ranges[0]?.startsOn ?? latest;
  const to = ranges.at(-1)?.endsOn ?? affected.ranges[0]?.endsOn ?? latest;
  const people = await ScopedPeople.of(manager, affected.people, from, to);
  return { ranges, days: daysIn(ranges), people };
}
