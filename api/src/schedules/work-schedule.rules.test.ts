import fc from 'fast-check';
import { DEFAULT_RULE_SET } from '../rule-sets/rule-set.js';
import { ALLOWED } from '../shared/decision.js';
import { SCHEDULE_TEMPLATES, TEMPLATE_CODES } from './schedule-templates.rules.js';
import {
  hoursOn,
  mayUsePattern,
  netWeekMinutes,
  parsePattern,
  type SchedulePattern,
} from './work-schedule.rules.js';

const ALLOWED_TOTALS = DEFAULT_RULE_SET.schedule.netWeekMinutes;
const school = SCHEDULE_TEMPLATES.SCHOOL_6D.pattern;

describe('the templates of a new installation', () => {
  it.each([
    ['OFFICE_5D', 2_250],
    ['SCHOOL_5D', 2_250],
    ['SCHOOL_6D', 2_250],
    ['RAMADAN_5D', 1_950],
    ['RAMADAN_6D', 1_950],
  ] as const)('%s has %i net minutes a week, as the law asks', (code, minutes) => {
    expect(netWeekMinutes(SCHEDULE_TEMPLATES[code].pattern.days)).toBe(minutes);
    expect(mayUsePattern(SCHEDULE_TEMPLATES[code].pattern, ALLOWED_TOTALS)).toEqual(ALLOWED);
  });

  it('a teacher of a six-day school leaves at 13:00 on Friday and rests on Sunday', () => {
    expect(hoursOn('2026-04-10', school.days)).toEqual({ start: '07:00', end: '13:00', breakMinutes: 60 });
    expect(hoursOn('2026-04-11', school.days)).toEqual({ start: '07:00', end: '14:00', breakMinutes: 30 });
    expect(hoursOn('2026-04-12', school.days)).toBeNull();
  });

  it('survive storage as JSON', () => {
    for (const code of TEMPLATE_CODES) {
      const { pattern } = SCHEDULE_TEMPLATES[code];
      expect(parsePattern(JSON.parse(JSON.stringify(pattern)))).toEqual(pattern);
    }
  });
});

describe('a pattern', () => {
  const withMonday = (start: string, end: string, breakMinutes: number): SchedulePattern => ({
    ...school,
    days: { ...school.days, 1: { start, end, breakMinutes } },
  });

  it('is refused when its week has another total than the law', () => {
    expect(mayUsePattern(withMonday('07:00', '14:01', 30), ALLOWED_TOTALS)).toEqual({
      allowed: false,
      code: 'WORK_SCHEDULE_WEEK_TOTAL',
      data: { minutes: 2_251, allowed: '2250, 1950' },
    });
  });

  it.each([
    ['ends before it starts', '14:00', '07:00', 0],
    ['ends when it starts', '07:00', '07:00', 0],
    ['is all break', '07:00', '08:00', 60],
  ])('is refused when a day %s', (_, start, end, breakMinutes) => {
    expect(mayUsePattern(withMonday(start, end, breakMinutes), ALLOWED_TOTALS)).toMatchObject({
      code: 'WORK_SCHEDULE_DAY_INVALID',
      data: { weekday: 1, start, end },
    });
  });

  it.each([['24:00'], ['7:00'], ['07.00'], ['07:60'], ['07:00:00'], ['']])(
    'is refused with the time "%s"',
    (time) => {
      expect(mayUsePattern(withMonday(time, '14:00', 30), ALLOWED_TOTALS)).toMatchObject({
        code: 'WORK_SCHEDULE_MALFORMED',
        data: { path: 'days.1.start' },
      });
    },
  );

  it('is refused when the clock-in window opens after the start of work', () => {
    const late = { ...school, windows: { ...school.windows, clockInOpens: 1 } };
    expect(mayUsePattern(late, ALLOWED_TOTALS)).toMatchObject({ data: { path: 'windows.clockInOpens' } });
  });

  it('of any other shape is refused without throwing', () => {
    fc.assert(fc.property(fc.anything(), (pattern) => !mayUsePattern(pattern, ALLOWED_TOTALS).allowed));
  });
});
