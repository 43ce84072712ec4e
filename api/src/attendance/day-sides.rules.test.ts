import { addDays, instantOf } from '../shared/local-day.js';
import type { WorkingHours } from '../schedules/schedule-resolution.rules.js';
import { dayFacts, punch, TUESDAY, wib } from './day-facts.fixture.js';
import type { CorrectionFact, DayFacts, DispensationFact } from './day-facts.rules.js';
import { resolveDay } from './day.rules.js';

const resolve = (change: Partial<DayFacts>) => resolveDay(dayFacts(change));
const at = (time: string) => wib(TUESDAY, time);
const IN = punch('IN', '06:58:00');
const OUT = punch('OUT', '14:02:00');
const timeWindow = (from: string, to: string, id = 'outage'): DispensationFact => ({
  id,
  effect: 'TIME_WINDOW',
  reason: 'server mati',
  from: at(from),
  to: at(to),
});
const correction = (
  side: 'IN' | 'OUT',
  time: string,
  decidedAt: string,
  id = 'correction',
): CorrectionFact => ({
  id,
  side,
  at: at(time),
  decidedAt: wib('2026-04-08', decidedAt),
});
const schedule = (change: Partial<WorkingHours>): WorkingHours => {
  const hours = dayFacts().schedule;
  if (hours.kind !== 'HOURS') throw new Error('The fixture has hours');
  return { ...hours, ...change };
};

describe('the effective time', () => {
  it('is the earliest clock-in and the latest clock-out', () => {
    const punches = [punch('IN', '07:05:00'), IN, punch('OUT', '14:00:00'), OUT, punch('OUT', '13:00:00')];
    expect(resolve({ punches })).toMatchObject({
      effectiveIn: { at: at('06:58:00'), source: 'PUNCH', sourceId: 'IN-06:58:00' },
      effectiveOut: { at: at('14:02:00'), source: 'PUNCH', sourceId: 'OUT-14:02:00' },
      status: 'PRESENT',
    });
  });

  it('is that of a flagged punch until somebody rejects it', () => {
    const flagged = punch('IN', '06:58:00', { state: 'FLAGGED' });
    expect(resolve({ punches: [flagged, OUT] }).status).toBe('PRESENT');
    const rejected = punch('IN', '06:58:00', { state: 'REJECTED', rejection: 'REVIEW' });
    expect(resolve({ punches: [rejected, OUT] }).status).toBe('MISSING_CLOCK_IN');
  });

  it('is not that of an offline punch before its confirmation, and the day says that one waits', () => {
    const waiting = punch('IN', '06:58:00', { state: 'PENDING_CONFIRMATION' });
    expect(resolve({ punches: [waiting, OUT] })).toMatchObject({
      status: 'MISSING_CLOCK_IN',
      pendingPunchIds: ['IN-06:58:00'],
    });
    expect(resolve({ punches: [IN, OUT] }).pendingPunchIds).toEqual([]);
  });

  it('is a correction before any punch, the latest decision of several, outside of every window', () => {
    const corrections = [
      correction('IN', '11:00', '10:00', 'later'),
      correction('IN', '06:00', '09:00', 'earlier'),
    ];
    expect(resolve({ punches: [IN, OUT], corrections })).toMatchObject({
      effectiveIn: { source: 'CORRECTION', sourceId: 'later' },
      lateMinutes: 240,
    });
    expect(
      resolve({ corrections: [correction('IN', '07:00', '10:00'), correction('OUT', '14:00', '10:00')] }),
    ).toMatchObject({ status: 'PRESENT', row: 13 });
  });

  it('is not that of a punch of another date, though it lies on the same UTC date', () => {
    const yesterday = wib(addDays(TUESDAY, -1), '06:58:00');
    const tomorrow = wib(addDays(TUESDAY, 1), '06:58:00');
    expect(tomorrow.toISOString().slice(0, 10)).toBe(TUESDAY);
    const punches = [punch('IN', 'y', { businessAt: yesterday }), punch('IN', 't', { businessAt: tomorrow })];
    expect(resolve({ punches })).toMatchObject({ status: 'ABSENT', effectiveIn: null });
  });

  it('can be one tap as clock-in and another in the same second as clock-out', () => {
    const same = at('11:00:00');
    const punches = [punch('IN', 'a', { businessAt: same }), punch('OUT', 'b', { businessAt: same })];
    // 11:00 is after the cutoff of clock-in and the first minute of clock-out.
    expect(resolve({ punches })).toMatchObject({
      status: 'MISSING_CLOCK_IN',
      earlyLeaveMinutes: 180,
      deductionBps: 300,
    });
  });

  it('does not turn a clock-in at the end of the day into a clock-out, or the reverse', () => {
    const punches = [punch('OUT', '07:00:00'), punch('IN', '14:01:00')];
    expect(resolve({ punches })).toMatchObject({ status: 'ABSENT', deductionBps: 300 });
  });
});

describe('the windows', () => {
  it.each([
    ['IN', '04:59:59', false],
    ['IN', '05:00:00', true],
    ['IN', '10:00:59', true],
    ['IN', '10:01:00', false],
    ['OUT', '10:59:59', false],
    ['OUT', '11:00:00', true],
    ['OUT', '20:00:59', true],
    ['OUT', '20:01:00', false],
  ] as const)('a punch %s at %s counts: %s', (kind, time, counts) => {
    const day = resolve({ punches: [punch(kind, time)] });
    expect(day.effectiveIn !== null || day.effectiveOut !== null).toBe(counts);
  });

  it('close with the minute after the limit, and at midnight in any case', () => {
    const statusAt = (now: Date, change: Partial<WorkingHours> = {}) =>
      resolve({ now, schedule: schedule(change) }).status;
    expect([at('20:00:59'), at('20:01:00')].map((now) => statusAt(now))).toEqual(['PENDING', 'ABSENT']);
    const late = {
      windows: { clockInOpens: -120, clockInCutoff: 180, clockOutOpens: -180, clockOutCloses: 1_440 },
    };
    expect(statusAt(at('23:59:59'), late)).toBe('PENDING');
    expect(statusAt(wib(addDays(TUESDAY, 1), '00:00'), late)).toBe('ABSENT');
  });

  it('of both sides may overlap: clocked out only, one may still clock in', () => {
    const saturday = { start: '08:00', end: '12:00', netMinutes: 210 };
    const day = resolve({
      now: at('09:30'),
      schedule: schedule(saturday),
      punches: [punch('OUT', '09:15:00')],
    });
    expect(day).toMatchObject({ status: 'IN_PROGRESS', row: 11 });
  });

  it('are those of the zone of the work location', () => {
    const zone = 'Asia/Jayapura';
    const businessAt = instantOf(TUESDAY, '07:12:00', zone);
    expect(businessAt.toISOString()).toBe('2026-04-06T22:12:00.000Z');
    expect(
      resolve({
        zone,
        punches: [
          punch('IN', 'x', { businessAt }),
          punch('OUT', 'y', { businessAt: instantOf(TUESDAY, '14:00', zone) }),
        ],
      }),
    ).toMatchObject({
      status: 'LATE',
      lateMinutes: 12,
    });
  });
});

describe('grace and made-up time', () => {
  it('forgives lateness up to the grace, and counts one minute more in full', () => {
    const late = (time: string) =>
      resolve({ schedule: schedule({ graceMinutes: 15 }), punches: [punch('IN', time), OUT] }).lateMinutes;
    expect(['07:15:59', '07:16:00'].map(late)).toEqual([0, 16]);
  });

  it.each([
    ['07:20:00', '14:20:00', 0],
    ['07:20:59', '14:20:00', 0],
    ['07:20:00', '14:19:59', 20],
    ['07:31:00', '14:45:00', 31],
  ])(
    'clocking in at %s and out at %s leaves %i late minutes of a schedule with 30 to make up',
    (time, out, late) => {
      const punches = [punch('IN', time), punch('OUT', out)];
      expect(resolve({ schedule: schedule({ makeUpMinutes: 30 }), punches }).lateMinutes).toBe(late);
    },
  );

  it('cannot be made up without a clock-out', () => {
    const day = resolve({ schedule: schedule({ makeUpMinutes: 30 }), punches: [punch('IN', '07:20:00')] });
    expect(day).toMatchObject({ status: 'MISSING_CLOCK_OUT', lateMinutes: 20 });
  });
});

describe('a time window of a dispensation (outage, flood)', () => {
  it.each([
    ['over the bell', [timeWindow('06:30', '07:30')], '07:40:00', 10],
    ['over bell and punch', [timeWindow('06:30', '08:00')], '07:40:00', 0],
    ['that began after the bell', [timeWindow('07:20', '07:50')], '07:55:00', 25],
    ['before the bell', [timeWindow('05:00', '07:00')], '07:10:00', 10],
    ['declared twice', [timeWindow('07:00', '07:30'), timeWindow('07:10', '07:40', 'again')], '07:50:00', 10],
    ['within another', [timeWindow('07:00', '07:40'), timeWindow('07:10', '07:20', 'inner')], '07:50:00', 10],
    ['of no length', [timeWindow('07:30', '07:00')], '07:40:00', 40],
  ])('%s takes its minutes out of the lateness', (_, dispensations, time, late) => {
    expect(resolve({ dispensations, punches: [punch('IN', time), OUT] }).lateMinutes).toBe(late);
  });

  it('takes its minutes out of leaving early', () => {
    const dispensations = [timeWindow('13:30', '15:00')];
    expect(resolve({ dispensations, punches: [IN, punch('OUT', '13:20:00')] }).earlyLeaveMinutes).toBe(10);
  });

  it('moves the cutoff by what it took', () => {
    const dispensations = [timeWindow('07:30', '10:30')];
    const punches = [punch('IN', '10:40:00'), OUT];
    expect(resolve({ punches }).status).toBe('MISSING_CLOCK_IN');
    expect(resolve({ dispensations, punches })).toMatchObject({ status: 'LATE', lateMinutes: 40 });
  });

  it('keeps the day open while it lasts', () => {
    expect(resolve({ now: at('21:00'), dispensations: [timeWindow('14:00', '19:00')] }).status).toBe(
      'PENDING',
    );
  });

  it('that leaves no time to clock in makes the clock-in needless, but proves no presence', () => {
    const dispensations = [timeWindow('06:30', '10:01')];
    expect(resolve({ dispensations, punches: [OUT] })).toMatchObject({ status: 'PRESENT', deductionBps: 0 });
    expect(resolve({ dispensations: [timeWindow('06:30', '10:00')], punches: [OUT] }).status).toBe(
      'MISSING_CLOCK_IN',
    );
    expect(resolve({ dispensations }).status).toBe('ABSENT');
  });

  it('that leaves no time for either punch makes the day present', () => {
    expect(resolve({ dispensations: [timeWindow('06:00', '20:01')] })).toMatchObject({
      status: 'PRESENT',
      row: 13,
    });
  });
});

describe('other dispensations', () => {
  it.each<[DispensationFact['effect'], string | null, string | null, object]>([
    [
      'WAIVE_LATENESS',
      '09:00:00',
      '13:30:00',
      { status: 'EARLY_LEAVE', lateMinutes: 0, earlyLeaveMinutes: 30 },
    ],
    ['WAIVE_EARLY_LEAVE', '09:00:00', '13:30:00', { status: 'LATE', lateMinutes: 120, earlyLeaveMinutes: 0 }],
    ['WAIVE_LATENESS', null, '14:00:00', { status: 'MISSING_CLOCK_IN' }],
    ['NO_CLOCK_IN', null, '14:00:00', { status: 'PRESENT', effectiveIn: null }],
    ['NO_CLOCK_IN', '09:00:00', '14:00:00', { status: 'PRESENT', lateMinutes: 0 }],
    ['NO_CLOCK_OUT', '07:00:00', null, { status: 'PRESENT', effectiveOut: null }],
    ['NO_CLOCK_IN', null, null, { status: 'ABSENT' }],
  ])('%s with a clock-in at %s and a clock-out at %s', (effect, clockIn, clockOut, expected) => {
    if (effect === 'TIME_WINDOW') throw new Error('Windows have their own tests');
    const punches = [
      ...(clockIn ? [punch('IN', clockIn)] : []),
      ...(clockOut ? [punch('OUT', clockOut)] : []),
    ];
    expect(resolve({ dispensations: [{ id: 'd', effect, reason: 'upacara' }], punches })).toMatchObject(
      expected,
    );
  });

  it('for both sides make a day without punches present', () => {
    const dispensations = (['NO_CLOCK_IN', 'NO_CLOCK_OUT'] as const).map((effect) => ({
      id: effect,
      effect,
      reason: 'upacara',
    }));
    expect(resolve({ dispensations })).toMatchObject({ status: 'PRESENT', row: 13, deductionBps: 0 });
  });
});
