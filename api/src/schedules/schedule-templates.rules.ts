import { DEFAULT_RULE_SET } from '../rule-sets/rule-set.js';
import type { DayHours, SchedulePattern, WeeklyPattern } from './work-schedule.rules.js';
import type { ScheduleMode } from './work-schedule.entity.js';

/** Codes of the templates that a new installation brings. */
export const TEMPLATE_CODES = ['OFFICE_5D', 'SCHOOL_5D', 'SCHOOL_6D', 'RAMADAN_5D', 'RAMADAN_6D'] as const;
export type TemplateCode = (typeof TEMPLATE_CODES)[number];

/** A weekly template before it is a row. */
export interface ScheduleTemplate {
  readonly code: TemplateCode;
  /** Indonesian name as employees see it. */
  readonly name: string;
  /** The mode that employees may choose; null for the templates of Ramadan. */
  readonly mode: ScheduleMode | null;
  readonly pattern: SchedulePattern;
}

/** Perpres 21/2023: 37 h 30 min a week without breaks, 32 h 30 min in Ramadan. */
export const SCHEDULE_TEMPLATES: Readonly<Record<TemplateCode, ScheduleTemplate>> = {
  OFFICE_5D: {
    code: 'OFFICE_5D',
    name: '5 hari kerja',
    mode: 'OFFICE_5D',
    pattern: patternOf({
      mondayToThursday: hours('07:30', '16:00', 60),
      friday: hours('07:30', '16:30', 90),
    }),
  },
  SCHOOL_5D: {
    code: 'SCHOOL_5D',
    name: '5 hari kerja sekolah',
    mode: 'SCHOOL_5D',
    pattern: patternOf({
      mondayToThursday: hours('07:00', '15:00', 30),
      friday: hours('07:00', '15:30', 60),
    }),
  },
  SCHOOL_6D: {
    code: 'SCHOOL_6D',
    name: '6 hari kerja sekolah',
    mode: 'SCHOOL_6D',
    pattern: patternOf({
      mondayToThursday: hours('07:00', '14:00', 30),
      friday: hours('07:00', '13:00', 60),
      saturday: hours('07:00', '14:00', 30),
    }),
  },
  RAMADAN_5D: {
    code: 'RAMADAN_5D',
    name: 'Ramadan 5 hari kerja',
    mode: null,
    pattern: patternOf({
      mondayToThursday: hours('08:00', '15:00', 30),
      friday: hours('08:00', '15:30', 60),
    }),
  },
  RAMADAN_6D: {
    code: 'RAMADAN_6D',
    name: 'Ramadan 6 hari kerja',
    mode: null,
    pattern: patternOf({
      mondayToThursday: hours('08:00', '14:30', 30),
      friday: hours('08:00', '14:00', 60),
      saturday: hours('08:00', '12:00', 30),
    }),
  },
};

/** Which template replaces which mode in Ramadan: the content of the overlays of that month. */
export const RAMADAN_REPLACEMENTS: Readonly<Record<ScheduleMode, TemplateCode>> = {
  OFFICE_5D: 'RAMADAN_5D',
  SCHOOL_5D: 'RAMADAN_5D',
  SCHOOL_6D: 'RAMADAN_6D',
};

interface Week {
  readonly mondayToThursday: DayHours;
  readonly friday: DayHours;
  readonly saturday?: DayHours;
}

function patternOf(week: Week): SchedulePattern {
  const weekday = week.mondayToThursday;
  const days: WeeklyPattern = {
    1: weekday,
    2: weekday,
    3: weekday,
    4: weekday,
    5: week.friday,
    6: week.saturday ?? null,
    7: null,
  };
  return { days, windows: DEFAULT_RULE_SET.schedule.punchWindows, graceMinutes: 0, makeUpMinutes: 0 };
}

function hours(start: string, end: string, breakMinutes: number): DayHours {
  return { start, end, breakMinutes };
}
