import { z } from 'zod';
import { punchWindowsSchema } from '../rule-sets/rule-set.js';
import { ALLOWED, refuse, type Decision } from '../shared/decision.js';
import { secondsOfDay, weekdayOf, type LocalDay, type Weekday } from '../shared/local-day.js';

/** ISO weekdays in order, 1 = Monday … 7 = Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day is written HH:MM');
const shortMinutes = z.int().min(0).max(240);

const dayHoursSchema = z
  .strictObject({
    start: timeOfDay,
    end: timeOfDay,
    /** Minutes of rest between start and end that are not working time. */
    breakMinutes: z.int().min(0).max(600),
  })
  .readonly();

/** Working hours of one day on the wall clock of the work location. Start and end lie on the same date. */
export type DayHours = z.infer<typeof dayHoursSchema>;

const weeklyPatternSchema = z
  .strictObject({
    1: dayHoursSchema.nullable(),
    2: dayHoursSchema.nullable(),
    3: dayHoursSchema.nullable(),
    4: dayHoursSchema.nullable(),
    5: dayHoursSchema.nullable(),
    6: dayHoursSchema.nullable(),
    7: dayHoursSchema.nullable(),
  })
  .readonly();

/** The hours of each ISO weekday; null on a day off. */
export type WeeklyPattern = z.infer<typeof weeklyPatternSchema>;

/** What is stored as the pattern of a work schedule. */
export const schedulePatternSchema = z
  .strictObject({
    days: weeklyPatternSchema,
    windows: punchWindowsSchema,
    /** Lateness of up to so many minutes is forgiven; one minute more counts in full, from the start. */
    graceMinutes: shortMinutes,
    /**
     * Lateness of up to so many minutes is made good by staying at least as many minutes after the end of the same
     * day (jam kerja fleksibel); it is made good whole or not at all.
     */
    makeUpMinutes: shortMinutes,
  })
  .readonly();
export type SchedulePattern = z.infer<typeof schedulePatternSchema>;

/** The stored pattern of a schedule. Throws a ZodError for what {@link mayUsePattern} refuses as malformed. */
export function parsePattern(pattern: unknown): SchedulePattern {
  return schedulePatternSchema.parse(pattern);
}

/** The pattern of a row, which the driver hands over as text or as an object; see {@link parsePattern}. */
export function storedPattern(stored: unknown): SchedulePattern {
  return parsePattern(typeof stored === 'string' ? JSON.parse(stored) : stored);
}

/** The hours of a date's weekday; null on a day off. */
export function hoursOn(date: LocalDay, days: WeeklyPattern): DayHours | null {
  return days[weekdayOf(date)];
}

/** Working minutes of a day, without the break. */
export function netMinutes(hours: DayHours): number {
  return (secondsOfDay(hours.end) - secondsOfDay(hours.start)) / 60 - hours.breakMinutes;
}

/** Working minutes of a week, without breaks. */
export function netWeekMinutes(days: WeeklyPattern): number {
  return WEEKDAYS.reduce((total, weekday) => total + dayMinutes(days[weekday]), 0);
}

/**
 * Whether a weekly pattern may be used.
 * @param allowedWeekMinutes net totals that the rule set allows: 2250, and 1950 in Ramadan (Perpres 21/2023).
 * @returns WORK_SCHEDULE_MALFORMED, WORK_SCHEDULE_DAY_INVALID (end not after start, or no time left beside the
 * break) or WORK_SCHEDULE_WEEK_TOTAL.
 */
export function mayUsePattern(
  pattern: unknown,
  allowedWeekMinutes: readonly number[],
): Decision<PatternRefusal> {
  const parsed = schedulePatternSchema.safeParse(pattern);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const data = { path: issue?.path.join('.') ?? '', problem: issue?.message ?? '' };
    return refuse('WORK_SCHEDULE_MALFORMED', data);
  }
  const { days } = parsed.data;
  for (const weekday of WEEKDAYS) {
    const hours = days[weekday];
    if (hours && netMinutes(hours) <= 0) return refuse('WORK_SCHEDULE_DAY_INVALID', { weekday, ...hours });
  }
  const minutes = netWeekMinutes(days);
  if (allowedWeekMinutes.includes(minutes)) return ALLOWED;
  return refuse('WORK_SCHEDULE_WEEK_TOTAL', { minutes, allowed: allowedWeekMinutes.join(', ') });
}

type PatternRefusal = 'WORK_SCHEDULE_MALFORMED' | 'WORK_SCHEDULE_DAY_INVALID' | 'WORK_SCHEDULE_WEEK_TOTAL';

function dayMinutes(hours: DayHours | null): number {
  return hours ? netMinutes(hours) : 0;
}
