import fc from 'fast-check';
import { dayFacts, punch, TUESDAY, wib } from '../attendance/day-facts.fixture.js';
import type { CorrectionFact } from '../attendance/day-facts.rules.js';
import { resolveDay } from '../attendance/day.rules.js';
import { DEFAULT_CORRECTION } from '../rule-sets/rule-set-absence.js';
import { daysOf, weekdayOf, type LocalTime } from '../shared/local-day.js';
import { correctionFacts } from './correction-facts.source.js';
import {
  correctionDecision,
  earliestDayOf,
  lastDayOf,
  type CorrectionFacts,
  type CorrectionWish,
} from './correction.rules.js';

const NOW = wib('2026-04-08', '09:00');

function wish(change: Partial<CorrectionWish> = {}): CorrectionWish {
  return {
    date: TUESDAY,
    kind: 'FORGOT',
    clockInAt: wib(TUESDAY, '06:55'),
    clockOutAt: null,
    explanation: 'Lupa absen karena upacara',
    evidenceId: null,
    ...change,
  };
}

/** The facts of a wish about the fixture's Tuesday, with a clock-out at 14:00 and nothing else. */
function facts(
  asked: CorrectionWish,
  change: Partial<CorrectionFacts> = {},
  punches = [punch('OUT', '14:00')],
) {
  const derive = (corrections: readonly CorrectionFact[]) =>
    resolveDay(dayFacts({ punches, corrections, now: NOW }));
  return {
    now: NOW,
    today: '2026-04-08',
    rules: DEFAULT_CORRECTION,
    lastDay: '2026-04-10',
    usedInMonth: 0,
    isAnotherOpen: false,
    before: derive([]),
    after: derive(correctionFacts({ ...asked, id: 'new', decidedAt: NOW })),
    periodOpen: true,
    ...change,
  };
}

function codeOf(asked: CorrectionWish, change: Partial<CorrectionFacts> = {}): string | null {
  const decision = correctionDecision(asked, facts(asked, change));
  return decision.allowed ? null : decision.code;
}

describe('a correction that is asked for', () => {
  it('turns a missing clock-in into presence', () => {
    const around = facts(wish());
    expect([around.before.status, around.after.status]).toEqual(['MISSING_CLOCK_IN', 'PRESENT']);
    expect(correctionDecision(wish(), around)).toEqual({ allowed: true });
  });

  it('proposes a time, and one that has been', () => {
    expect(codeOf(wish({ clockInAt: null }))).toBe('CORRECTION_NO_TIME');
    expect(codeOf(wish(), { now: wib(TUESDAY, '06:54'), today: TUESDAY })).toBe('CORRECTION_FUTURE');
    expect(codeOf(wish(), { today: '2026-04-06' })).toBe('CORRECTION_FUTURE');
  });

  it('goes out after it comes in, whichever of both is corrected', () => {
    expect(codeOf(wish({ clockInAt: wib(TUESDAY, '14:00') }))).toBe('CORRECTION_ORDER');
    expect(codeOf(wish({ clockInAt: wib(TUESDAY, '08:00'), clockOutAt: wib(TUESDAY, '07:59') }))).toBe(
      'CORRECTION_ORDER',
    );
  });

  it('changes something, on a day that asks for clock events', () => {
    expect(codeOf(wish({ clockInAt: null, clockOutAt: wib(TUESDAY, '14:00') }))).toBe('CORRECTION_NO_CHANGE');
    const asked = wish();
    const leave = resolveDay(
      dayFacts({ now: NOW, absences: [{ id: 'leave', kind: 'LEAVE', leaveKind: 'ANNUAL' }] }),
    );
    expect(correctionDecision(asked, facts(asked, { before: leave, after: leave }))).toMatchObject({
      code: 'CORRECTION_DAY',
      data: { status: 'LEAVE' },
    });
  });

  it('comes in time, one for a day, and no more than the month allows', () => {
    expect(codeOf(wish(), { today: '2026-04-11' })).toBe('CORRECTION_DEADLINE');
    expect(codeOf(wish(), { isAnotherOpen: true })).toBe('CORRECTION_OPEN');
    expect(codeOf(wish(), { usedInMonth: 3 })).toBeNull();
    expect(correctionDecision(wish(), facts(wish(), { usedInMonth: 4 }))).toMatchObject({
      code: 'CORRECTION_LIMIT',
      data: { limit: 4, used: 4, month: '2026-04' },
    });
    expect(codeOf(wish({ kind: 'SERVER' }), { usedInMonth: 9 })).toBeNull();
    expect(codeOf(wish({ kind: 'NETWORK' }), { usedInMonth: 9 })).toBeNull();
    expect(codeOf(wish(), { periodOpen: false })).toBe('REQUEST_PERIOD_LOCKED');
  });

  it('says what happened, with a file where the kind needs one', () => {
    expect(codeOf(wish({ explanation: 'lupa' }))).toBe('REQUEST_REASON_REQUIRED');
    expect(codeOf(wish({ kind: 'OTHER' }))).toBe('REQUEST_FILE_REQUIRED');
    expect(codeOf(wish({ kind: 'OTHER', evidenceId: 'file' }))).toBeNull();
  });

  it('never makes anything but the day of the proposed times, whatever was punched', () => {
    const times = fc
      .integer({ min: 0, max: 23 * 60 + 59 })
      .map((minute): LocalTime =>
        [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':'),
      );
    fc.assert(
      fc.property(times, times, fc.array(times, { maxLength: 3 }), (clockIn, clockOut, taps) => {
        const asked = wish({ clockInAt: wib(TUESDAY, clockIn), clockOutAt: wib(TUESDAY, clockOut) });
        const around = facts(
          asked,
          {},
          taps.map((time) => punch('IN', time)),
        );
        if (!correctionDecision(asked, around).allowed) return;
        expect(around.after.effectiveIn?.at).toEqual(asked.clockInAt);
        expect(around.after.effectiveOut?.at).toEqual(asked.clockOutAt);
      }),
    );
  });
});

describe('the deadline of a correction', () => {
  const workingDays = daysOf('2026-03-01', '2026-05-31').filter((day) => weekdayOf(day) !== 7);

  it('is the third working day after the day', () => {
    expect(lastDayOf('2026-04-07', workingDays, DEFAULT_CORRECTION)).toBe('2026-04-10');
    expect(lastDayOf('2026-04-10', workingDays, DEFAULT_CORRECTION)).toBe('2026-04-14');
    expect(lastDayOf('2026-04-07', workingDays, { deadlineWorkingDays: 0 })).toBe('2026-04-07');
  });

  it('and the earliest day that may be corrected say the same', () => {
    const days = fc.constantFrom(...daysOf('2026-04-01', '2026-04-30'));
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 6 }), (date, today, deadlineWorkingDays) => {
        fc.pre(date <= today);
        const rules = { deadlineWorkingDays };
        const inTime = today <= lastDayOf(date, workingDays, rules);
        expect(date >= earliestDayOf(today, workingDays, rules)).toBe(inTime);
      }),
    );
  });
});
