import fc from 'fast-check';
import { DEFAULT_RULE_SET } from '../rule-sets/rule-set.js';
import { patternOn } from './schedule-resolution.rules.js';
import { SCHEDULE_TEMPLATES, TEMPLATE_CODES } from './schedule-templates.rules.js';
import {
  patternOf,
  templateDecision,
  type HoursDraft,
  type WeekdayDraft,
} from './work-schedule-draft.rules.js';
import { mayUsePattern, netWeekMinutes, parsePattern, WEEKDAYS } from './work-schedule.rules.js';

const { netWeekMinutes: TOTALS, punchWindows: WINDOWS } = DEFAULT_RULE_SET.schedule;
const school = SCHEDULE_TEMPLATES.SCHOOL_6D.pattern;

/** A pattern as a form sends it. */
function draftOf({ days, ...rest }: typeof school): HoursDraft {
  const list = WEEKDAYS.flatMap((weekday): WeekdayDraft[] => {
    const hours = days[weekday];
    return hours ? [{ weekday, ...hours, start: `${hours.start}:00` }] : [];
  });
  return { ...rest, days: list };
}
const code = (draft: HoursDraft) => {
  const decision = mayUsePattern(patternOf(draft, WINDOWS), TOTALS);
  return decision.allowed ? 'OK' : decision.code;
};
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

describe('hours as a form sends them', () => {
  it.each(TEMPLATE_CODES)('are those of the template %s again', (template) => {
    const { pattern } = SCHEDULE_TEMPLATES[template];
    expect(patternOf(draftOf(pattern), WINDOWS)).toEqual(pattern);
  });

  it('have the windows of the rule set and neither grace nor make-up unless they say so', () => {
    const { days } = draftOf(school);
    expect(patternOf({ days }, WINDOWS)).toEqual({ ...school, windows: WINDOWS });
    const own = { days, windows: { clockInCutoff: 60 }, graceMinutes: 5, makeUpMinutes: 30 };
    expect(patternOf(own, WINDOWS)).toMatchObject({
      windows: { ...WINDOWS, clockInCutoff: 60 },
      graceMinutes: 5,
      makeUpMinutes: 30,
    });
  });

  it('are refused with a weekday twice, an eighth weekday, seconds, or grace of a day', () => {
    const { days } = draftOf(school);
    const [monday] = days;
    if (!monday) throw new Error('no Monday');
    expect(code({ days: [...days, monday] })).toBe('WORK_SCHEDULE_MALFORMED');
    expect(code({ days: [...days, { ...monday, weekday: 8 }] })).toBe('WORK_SCHEDULE_MALFORMED');
    expect(code({ days: [{ ...monday, start: '07:00:30' }] })).toBe('WORK_SCHEDULE_MALFORMED');
    expect(code({ days, graceMinutes: 1_440 })).toBe('WORK_SCHEDULE_MALFORMED');
    expect(code({ days, windows: { clockInOpens: 1 } })).toBe('WORK_SCHEDULE_MALFORMED');
    expect(code({ days: [] })).toBe('WORK_SCHEDULE_WEEK_TOTAL');
  });

  it('are accepted exactly when the net minutes of the week are a total of the rule set', () => {
    const day = fc.record({
      weekday: fc.constantFrom(...WEEKDAYS),
      start: fc.integer({ min: 300, max: 600 }).map(timeOf),
      minutes: fc.integer({ min: 240, max: 600 }),
      breakMinutes: fc.integer({ min: 0, max: 120 }),
    });
    const week = fc
      .uniqueArray(day, { selector: ({ weekday }) => weekday, minLength: 1 })
      .map((days) =>
        days.map(({ minutes, ...rest }) => ({ ...rest, end: timeOf(minutesOf(rest.start) + minutes) })),
      );
    fc.assert(
      fc.property(week, fc.boolean(), (days, fits) => {
        const expected = days.reduce(
          (sum, { start, end, breakMinutes }) => sum + minutesOf(end) - minutesOf(start) - breakMinutes,
          0,
        );
        const pattern = patternOf({ days }, WINDOWS);
        expect(netWeekMinutes(parsePattern(pattern).days)).toBe(expected);
        const decision = mayUsePattern(pattern, fits ? [expected] : [expected + 1, expected - 1]);
        expect(decision.allowed).toBe(fits);
      }),
    );
  });
});

describe('a new template', () => {
  const decide = (change: { code?: string; name?: string }) => {
    const draft = { code: 'SCHOOL_SHIFT', name: 'Sekolah pagi', pattern: school, ...change };
    const decision = templateDecision(draft, TEMPLATE_CODES, TOTALS);
    return decision.allowed ? 'OK' : decision.code;
  };

  it('has a code of its own and a name', () => {
    expect(decide({})).toBe('OK');
    expect(decide({ code: 'SCHOOL_6D' })).toBe('WORK_SCHEDULE_CODE_TAKEN');
    for (const code of ['school', 'A', '6D_SCHOOL', 'SEKOLAH PAGI', '']) {
      expect(decide({ code })).toBe('WORK_SCHEDULE_CODE');
    }
    expect(decide({ name: '..' })).toBe('WORK_SCHEDULE_NAME');
  });
});

describe('changed hours of a template', () => {
  const friday = (end: string) => ({
    ...school,
    days: { ...school.days, 5: { start: '07:00', end, breakMinutes: 60 } },
  });

  it('hold from their first day on, the latest revision of a day before the others', () => {
    const changes = [
      { startsOn: '2026-05-01', revision: 1, pattern: friday('12:30') },
      { startsOn: '2026-05-01', revision: 2, pattern: friday('12:45') },
      { startsOn: '2026-07-01', revision: 1, pattern: friday('13:30') },
    ];
    for (const order of [changes, [...changes].reverse()]) {
      const on = (date: string) => patternOn(date, { pattern: school, changes: order }).days[5]?.end;
      expect(on('2026-04-30')).toBe('13:00');
      expect(on('2026-05-01')).toBe('12:45');
      expect(on('2026-06-30')).toBe('12:45');
      expect(on('2026-07-01')).toBe('13:30');
    }
    expect(patternOn('2026-04-30', { pattern: school })).toBe(school);
  });
});
