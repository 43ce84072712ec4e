import type { EntityManager } from 'typeorm';
import { hoursOn, parsePattern, type SchedulePattern } from '../schedules/work-schedule.rules.js';
import type { LocalDay, TimeZone } from '../shared/local-day.js';
import type { Bells } from './outage-gap.rules.js';

/** Templates that somebody works by, from their own schedule or from an overlay. */
const SCHEDULES_SQL = `
  SELECT DISTINCT w.pattern AS pattern, held.starts_on AS startsOn, held.ends_on AS endsOn
  FROM work_schedules w JOIN (
    SELECT work_schedule_id, starts_on, ends_on FROM schedule_assignments
    UNION SELECT work_schedule_id, starts_on, ends_on FROM schedule_overlays
  ) held ON held.work_schedule_id = w.id
  WHERE held.starts_on <= ? AND held.ends_on >= ?`;

const FREE_DAYS_SQL = `
  SELECT date FROM calendar_days
  WHERE date BETWEEN ? AND ? AND scope = 'NATIONAL'
    AND kind IN ('NATIONAL_HOLIDAY', 'REGIONAL_HOLIDAY', 'JOINT_LEAVE')`;

const ZONE_SQL = `
  SELECT time_zone AS zone FROM work_locations GROUP BY time_zone ORDER BY COUNT(*) DESC, time_zone LIMIT 1`;

interface HeldPattern {
  readonly pattern: unknown;
  readonly startsOn: LocalDay;
  readonly endsOn: LocalDay;
}

/** Reads when somebody begins and ends work, for the whole regency. */
export class BellsReader {
  /** The zone of most places of work. */
  async zone(manager: EntityManager): Promise<TimeZone> {
    const [row] = await manager.query<{ zone: TimeZone }[]>(ZONE_SQL);
    return row?.zone ?? 'Asia/Jakarta';
  }

  /** Bells of each day from the first to the last; none on a day that is free for everybody. Two statements. */
  async bells(
    manager: EntityManager,
    from: LocalDay,
    to: LocalDay,
  ): Promise<(day: LocalDay) => readonly Bells[]> {
    const rows = await manager.query<HeldPattern[]>(SCHEDULES_SQL, [to, from]);
    const held = rows.map(({ pattern, ...range }) => ({ ...range, pattern: patternOf(pattern) }));
    const freeDays = await manager.query<{ date: LocalDay }[]>(FREE_DAYS_SQL, [from, to]);
    const free = new Set(freeDays.map(({ date }) => date));
    return (day) =>
      free.has(day)
        ? []
        : held
            .filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
            .flatMap(({ pattern }) => hoursOn(day, pattern.days) ?? []);
  }
}

function patternOf(stored: unknown): SchedulePattern {
  return parsePattern(typeof stored === 'string' ? JSON.parse(stored) : stored);
}
