import type { LocalDay } from '../shared/local-day.js';
import type { WorkScheduleChange } from './work-schedule-change.entity.js';
import { storedPattern, type SchedulePattern } from './work-schedule.rules.js';

/** Hours of a template with their first day; null for those that it began with. */
export interface HoursRow {
  readonly startsOn: LocalDay | null;
  readonly pattern: SchedulePattern;
}

type StoredChange = Pick<WorkScheduleChange, 'startsOn' | 'revision' | 'pattern'>;

/** The hours of a template one after the other: of each first day the latest revision. */
export function patternChangesOf(pattern: unknown, changes: readonly StoredChange[]): HoursRow[] {
  const latest = changes.filter(
    (change) =>
      !changes.some((other) => other.startsOn === change.startsOn && other.revision > change.revision),
  );
  const rows = [...latest].sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  return [
    { startsOn: null, pattern: storedPattern(pattern) },
    ...rows.map((row) => ({ startsOn: row.startsOn, pattern: storedPattern(row.pattern) })),
  ];
}

/** The hours of a template on a day; the same as `patternOn`, with their first day. */
export function hoursInForce(pattern: unknown, changes: readonly StoredChange[], day: LocalDay): HoursRow {
  const begun = patternChangesOf(pattern, changes).filter(
    ({ startsOn }) => startsOn === null || startsOn <= day,
  );
  const last = begun.at(-1);
  if (!last) throw new Error('A template always has the hours that it began with.');
  return last;
}
