import { dayCounts, deductionReasons, hoursOf, percentText } from './month.rules.ts';

it('counts the days at work, away by a decision, and absent', () => {
  const counts = [
    { status: 'PRESENT' as const, count: 12 },
    { status: 'LATE' as const, count: 3 },
    { status: 'DUTY_TRAVEL' as const, count: 1 },
    { status: 'SICK' as const, count: 2 },
    { status: 'ABSENT' as const, count: 1 },
    { status: 'HOLIDAY' as const, count: 4 },
  ];
  expect(dayCounts(counts)).toEqual({ present: 16, away: 2, absent: 1 });
});

it('writes basis points as a percentage', () => {
  expect([50, 105, 10_000].map(percentText)).toEqual(['0,50 %', '1,05 %', '100,00 %']);
});

it('finds the reasons and the hours in the trace of a day', () => {
  const line = {
    side: null,
    rawMinutes: null,
    name: null,
    time: null,
    endTime: null,
    minutes: null,
    tier: null,
    bps: null,
    article: null,
  };
  const trace = [
    { ...line, step: 'SCHEDULE' as const, code: 'SCHOOL_6D', time: '07:00:00', endTime: '14:00:00' },
    {
      ...line,
      step: 'DEDUCTION' as const,
      code: 'LATE',
      minutes: 12,
      tier: 'TL1',
      bps: 50,
      article: 'Pasal 12',
    },
    { ...line, step: 'DEDUCTION' as const, code: 'EARLY_LEAVE', bps: 0 },
  ];
  expect(deductionReasons(trace)).toEqual([
    { code: 'LATE', minutes: 12, tier: 'TL1', bps: 50, article: 'Pasal 12' },
  ]);
  expect(hoursOf(trace)).toEqual({ start: '07.00', end: '14.00' });
});
