/**
 * Days and times of day as they are on the wall of a workplace.
 *
 * A day is the text `YYYY-MM-DD` in the zone of the work location, never a UTC date: 06:45 WIB is 23:45 UTC of the
 * day before. Indonesia has three zones without daylight saving time, so fixed offsets are exact.
 */

/** `YYYY-MM-DD`. */
export type LocalDay = string;

/** `HH:MM` or `HH:MM:SS` on the wall clock. */
export type LocalTime = string;

/** IANA names of the zones of Indonesia: WIB (UTC+7), WITA (UTC+8), WIT (UTC+9). */
export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type TimeZone = (typeof TIME_ZONES)[number];

const OFFSET_HOURS: Record<TimeZone, number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };

/** The abbreviation that people write behind a time in this zone. */
export const ZONE_ABBREVIATION: Record<TimeZone, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** The last day of an open-ended period in the database; shown to clients as null. */
export const END_OF_TIME: LocalDay = '9999-12-31';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The date on the wall in a zone at an instant. */
export function localDay(instant: Date, zone: TimeZone): LocalDay {
  return dayOf(Math.floor((instant.getTime() + OFFSET_HOURS[zone] * HOUR_MS) / DAY_MS));
}

/** The time on the wall in a zone at an instant, `HH:MM:SS`. */
export function localTime(instant: Date, zone: TimeZone): LocalTime {
  return wallClock(instant, zone).toISOString().slice(11, 19);
}

/** The instant at which the wall clock of a zone shows this day and time. */
export function instantOf(day: LocalDay, time: LocalTime, zone: TimeZone): Date {
  return new Date(dayNumber(day) * DAY_MS + secondsOfDay(time) * 1000 - OFFSET_HOURS[zone] * HOUR_MS);
}

/** True for `YYYY-MM-DD` that names a real date. */
export function isLocalDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The day that lies a number of days later (or earlier, when negative). */
export function addDays(day: LocalDay, days: number): LocalDay {
  return dayOf(dayNumber(day) + days);
}

/** Number of days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: LocalDay): Weekday {
  // 1970-01-01 was a Thursday, ISO weekday 4.
  return (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday;
}
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Every day of the closed range, in order; empty when `to` is before `from`. */
export function daysOf(from: LocalDay, to: LocalDay): LocalDay[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, offset) => addDays(from, offset));
}

/** Seconds since midnight of `HH:MM` or `HH:MM:SS`. */
export function secondsOfDay(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60 + Number(time.slice(6, 8));
}

/**
 * Days by their number and the other way round. Whoever derives a regency asks for the same few days a million times,
 * and making a text of a date costs more than everything else about it.
 */
const KNOWN_NUMBERS = new Map<LocalDay, number>();
const KNOWN_DAYS = new Map<number, LocalDay>();
/** Ten years of days; then both are begun anew. */
const MAX_KNOWN = 3_660;

/** Days since 1970-01-01. */
function dayNumber(day: LocalDay): number {
  return remembered(KNOWN_NUMBERS, day, () => Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The day with this number. */
function dayOf(number: number): LocalDay {
  return remembered(KNOWN_DAYS, number, () => new Date(number * DAY_MS).toISOString().slice(0, 10));
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key);
  if (value !== undefined) return value;
  if (known.size >= MAX_KNOWN) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}

/** A Date whose UTC fields read like the wall clock of the zone. */
function wallClock(instant: Date, zone: TimeZone): Date {
  return new Date(instant.getTime() + OFFSET_HOURS[zone] * HOUR_MS);
}
