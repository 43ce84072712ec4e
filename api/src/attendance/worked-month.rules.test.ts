import { daysOf, type LocalDay, type LocalTime } from '../shared/local-day.js';
import { dayFacts, wib } from './day-facts.fixture.js';
import { resolveDay } from './day.rules.js';
import type { PunchKind } from './punch.entity.js';

/** The exceptions of the worked month: clock-in and clock-out; null is no punch. Every other day is on time. */
const EXCEPTIONS: Readonly<
  Record<LocalDay, { readonly in: LocalTime | null; readonly out: LocalTime | null }>
> = {
  '2026-04-07': { in: '07:12:00', out: '14:00:00' },
  '2026-04-10': { in: '07:00:00', out: '12:25:00' },
  '2026-04-15': { in: '07:00:59', out: '14:00:00' },
  '2026-04-16': { in: '07:31:00', out: '14:00:00' },
  '2026-04-20': { in: '08:31:00', out: '13:30:00' },
  '2026-04-25': { in: '07:00:00', out: null },
  '2026-04-28': { in: null, out: null },
};

const month = daysOf('2026-04-01', '2026-04-30').map((date) => {
  const times = EXCEPTIONS[date] ?? { in: '06:45:00', out: '14:05:00' };
  const punches = (['IN', 'OUT'] as const).flatMap((kind: PunchKind) => {
    const time = kind === 'IN' ? times.in : times.out;
    const counts = { state: 'ACCEPTED' as const, rejection: null };
    return time ? [{ id: `${kind}-${date}`, kind, businessAt: wib(date, time), ...counts }] : [];
  });
  return resolveDay(dayFacts({ date, punches }));
});
const sum = (value: (day: (typeof month)[number]) => number) =>
  month.reduce((total, day) => total + value(day), 0);
const on = (date: LocalDay) => month[Number(date.slice(8)) - 1];

describe('the worked month: a teacher of a six-day school, April 2026', () => {
  it('has 25 working days: no Sundays, no 3 April', () => {
    expect(month.filter((day) => day.workingDay)).toHaveLength(25);
    expect(month.filter((day) => day.status === 'OFF_DAY').map((day) => day.date.slice(8))).toEqual([
      '05',
      '12',
      '19',
      '26',
    ]);
    expect(month.filter((day) => day.status === 'HOLIDAY').map((day) => day.date)).toEqual(['2026-04-03']);
  });

  it.each([
    ['2026-04-07', 'LATE', 12, 0, 'TL1', null, 50],
    ['2026-04-10', 'EARLY_LEAVE', 0, 35, null, 'PSW2', 100],
    ['2026-04-15', 'PRESENT', 0, 0, null, null, 0],
    ['2026-04-16', 'LATE', 31, 0, 'TL2', null, 100],
    ['2026-04-20', 'LATE_AND_EARLY', 91, 30, 'TL4', 'PSW1', 200],
    ['2026-04-25', 'MISSING_CLOCK_OUT', 0, 0, null, 'PSW4', 150],
    ['2026-04-28', 'ABSENT', 0, 0, null, null, 300],
  ])(
    '%s is %s: %i late, %i early, tiers %s and %s, %i bps',
    (date, status, late, early, lateTier, psw, bps) => {
      expect(on(date)).toMatchObject({
        status,
        lateMinutes: late,
        earlyLeaveMinutes: early,
        lateTier,
        earlyLeaveTier: psw,
        deductionBps: bps,
        final: true,
      });
    },
  );

  it('has 134 late and 65 early minutes and costs 900 basis points', () => {
    expect(sum((day) => day.lateMinutes)).toBe(134);
    expect(sum((day) => day.earlyLeaveMinutes)).toBe(65);
    expect(sum((day) => day.deductionBps)).toBe(900);
    expect(sum((day) => day.deductions.reduce((total, line) => total + line.bps, 0))).toBe(900);
  });

  it('requires 25 LKH, of which the absent day already counts as missing', () => {
    expect(month.filter((day) => day.lkhRequirement === 'REQUIRED')).toHaveLength(24);
    expect(month.filter((day) => day.lkhRequirement === 'COUNTS_AS_MISSING')).toHaveLength(1);
    expect(month.filter((day) => day.lkhRequirement === 'NOT_REQUIRED')).toHaveLength(5);
  });

  it('asks 9,480 net minutes: 22 days of 390 and 3 Fridays of 300', () => {
    expect(sum((day) => day.scheduledMinutes)).toBe(9_480);
  });

  it('gives no day anything but its own facts: every other working day is present and free', () => {
    const rest = month.filter((day) => day.workingDay && !(day.date in EXCEPTIONS));
    expect(rest).toHaveLength(18);
    expect(rest.every((day) => day.status === 'PRESENT' && day.deductionBps === 0)).toBe(true);
  });
});
