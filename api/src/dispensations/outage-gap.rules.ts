import {
  addDays,
  daysOf,
  instantOf,
  localDay,
  localTime,
  type LocalDay,
  type LocalTime,
  type TimeZone,
} from '../shared/local-day.js';

/** A stretch in which no process of the system was seen: from the last sign of life to the next one. */
export interface Gap {
  readonly from: Date;
  readonly to: Date;
}

/** The part of a gap that lies on one day, on the wall clock. */
export interface OutageOfDay extends Gap {
  readonly day: LocalDay;
  readonly fromTime: LocalTime;
  /** With the time that everybody needs to come through once the system is back. */
  readonly toTime: LocalTime;
}

/** Start and end of work of somebody on a day. */
export interface Bells {
  readonly start: LocalTime;
  readonly end: LocalTime;
}

/** Shorter gaps are a restart: a tap is repeated, and phones keep it meanwhile. */
export const SHORTEST_GAP_MS = 3 * 60_000;
/** Around a bell people clock in and out. */
export const BELL_MARGIN_MINUTES = 60;
/** After an outage everybody taps at once. */
export const RECOVERY_MINUTES = 10;
/** Of a longer gap only the last days are proposed: the system was out of use, not out of order. */
export const MAX_DAYS_OF_GAP = 14;

const LAST_MINUTE = 24 * 60 - 1;
const MINUTE_MS = 60_000;

/** The gap between the last sign of life and now; null when it is too short to matter. */
export function gapSince(lastSeen: Date | null, now: Date): Gap | null {
  return lastSeen && now.getTime() - lastSeen.getTime() >= SHORTEST_GAP_MS
    ? { from: lastSeen, to: now }
    : null;
}

/**
 * The days of a gap on which somebody could not clock around a bell, the earliest first.
 *
 * @param bellsOn who works on a day, by the schedules in force; none on a day off.
 */
export function outagesOf(
  gap: Gap,
  zone: TimeZone,
  bellsOn: (day: LocalDay) => readonly Bells[],
): OutageOfDay[] {
  return daysOf(localDay(gap.from, zone), localDay(gap.to, zone))
    .slice(-MAX_DAYS_OF_GAP)
    .map((day) => partOn(day, gap, zone))
    .filter((part) => bellsOn(part.day).some((bells) => touches(part, bells, zone)));
}

function partOn(day: LocalDay, gap: Gap, zone: TimeZone): OutageOfDay {
  const midnight = instantOf(day, '00:00', zone);
  const nextMidnight = instantOf(addDays(day, 1), '00:00', zone);
  const from = gap.from > midnight ? gap.from : midnight;
  const to = gap.to < nextMidnight ? gap.to : nextMidnight;
  const lastMinute = Math.ceil((to.getTime() - midnight.getTime()) / MINUTE_MS) + RECOVERY_MINUTES;
  return {
    day,
    from,
    to,
    fromTime: localTime(from, zone).slice(0, 5),
    toTime: clock(Math.min(lastMinute, LAST_MINUTE)),
  };
}

function touches({ day, from, to }: OutageOfDay, { start, end }: Bells, zone: TimeZone): boolean {
  const margin = BELL_MARGIN_MINUTES * MINUTE_MS;
  return [start, end].some((time) => {
    const bell = instantOf(day, time, zone).getTime();
    return from.getTime() < bell + margin && to.getTime() > bell - margin;
  });
}

function clock(minutes: number): LocalTime {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
