import { CALENDAR_2026, RAMADAN_2026 } from '../calendar/calendar-2026.js';
import { resolveCalendar, type CalendarDayFact } from '../calendar/calendar.rules.js';
import { DEFAULT_RULE_SET } from '../rule-sets/rule-set.js';
import { resolveSchedule, type ScheduleFacts } from '../schedules/schedule-resolution.rules.js';
import {
  RAMADAN_REPLACEMENTS,
  SCHEDULE_TEMPLATES,
  TEMPLATE_CODES,
} from '../schedules/schedule-templates.rules.js';
import type { ScheduleMode } from '../schedules/work-schedule.entity.js';
import { END_OF_TIME, instantOf, type LocalDay, type LocalTime } from '../shared/local-day.js';
import type { DayFacts, PunchFact } from './day-facts.rules.js';
import type { PunchKind } from './punch.entity.js';

/** A Tuesday of the worked month on which a teacher of a six-day school works from 07:00 to 14:00. */
export const TUESDAY: LocalDay = '2026-04-07';

/** The calendar of 2026 as rows. */
export const CALENDAR_ROWS: readonly CalendarDayFact[] = CALENDAR_2026.map((day) => ({
  id: `calendar-${day.date}`,
  date: day.date,
  kind: day.kind,
  name: day.name,
  scope: 'NATIONAL',
  scopeId: null,
  rolePolicies: null,
}));

/** Instant of a time on the wall in western Indonesia. */
export function wib(date: LocalDay, time: LocalTime): Date {
  return instantOf(date, time, 'Asia/Jakarta');
}

/** An accepted punch of the fixture's Tuesday. */
export function punch(kind: PunchKind, time: LocalTime, change: Partial<PunchFact> = {}): PunchFact {
  const businessAt = wib(TUESDAY, time);
  return { id: `${kind}-${time}`, kind, state: 'ACCEPTED', businessAt, rejection: null, ...change };
}

/** What a school schedule is resolved from: the mode for the whole regency, with Ramadan. */
export function scheduleFacts(mode: ScheduleMode): ScheduleFacts {
  const assignment = { id: 'assignment', scope: 'REGENCY' as const, scopeId: 'dinas' };
  return {
    holder: { employeeId: 'guru', unitIds: ['sd-1'], agencyId: 'dinas' },
    assignments: [{ ...assignment, workScheduleId: mode, startsOn: '2020-01-01', endsOn: END_OF_TIME }],
    overlays: Object.entries(RAMADAN_REPLACEMENTS).map(([replacesCode, workScheduleId]) => ({
      ...assignment,
      ...RAMADAN_2026,
      id: `ramadan-${replacesCode}`,
      replacesCode,
      workScheduleId,
    })),
    schedules: TEMPLATE_CODES.map((code) => ({ id: code, code, pattern: SCHEDULE_TEMPLATES[code].pattern })),
  };
}

/** The facts of a teacher's day without any event, seen from the end of the year. */
export function dayFacts(change: Partial<DayFacts> = {}, mode: ScheduleMode = 'SCHOOL_6D'): DayFacts {
  const date = change.date ?? TUESDAY;
  const holder = { roles: ['TEACHER' as const], unitIds: ['sd-1'], districtId: 'sekayu', agencyId: 'dinas' };
  return {
    date,
    now: wib('2026-12-31', '12:00'),
    zone: 'Asia/Jakarta',
    assignmentId: 'teacher',
    schedule: resolveSchedule(date, scheduleFacts(mode)),
    calendar: resolveCalendar(date, holder, CALENDAR_ROWS),
    punches: [],
    absences: [],
    corrections: [],
    dispensations: [],
    ruleSet: { id: 'rule-set', content: DEFAULT_RULE_SET },
    ...change,
  };
}
