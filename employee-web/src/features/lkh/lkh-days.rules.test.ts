import { deadlineWords, groupDays, stateOf, type LkhListDay } from './lkh-days.rules.ts';

const day = (date: string, more: Partial<LkhListDay> = {}): LkhListDay => ({
  date,
  requirement: 'REQUIRED',
  deadline: date,
  missed: false,
  canCreate: { allowed: true, code: null, params: [] },
  report: null,
  ...more,
});
const CLOSED = { canCreate: { allowed: false, code: 'LKH_TOO_LATE_TO_BEGIN' as const, params: [] } };
const report = (state: 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'RETURNED') => ({
  report: { id: state, state, objection: 'NONE' as const, decisionNote: null },
});

describe('the list of days', () => {
  it('leaves out days that ask for nothing', () => {
    expect(stateOf(day('2026-04-05', CLOSED))).toBeNull();
    expect(stateOf(day('2026-04-07', { requirement: 'ALLOWED' }))).toBe('NONE');
    expect(stateOf(day('2026-04-05', { ...CLOSED, ...report('DRAFT') }))).toBe('DRAFT');
  });

  it('begins with what is due first and ends with what is over, the newest first', () => {
    const groups = groupDays([
      day('2026-04-01', report('APPROVED')),
      day('2026-04-02', { ...CLOSED, missed: true }),
      day('2026-04-06', { deadline: '2026-04-12', ...report('RETURNED') }),
      day('2026-04-07', { deadline: '2026-04-10' }),
      day('2026-04-04', report('SUBMITTED')),
    ]);
    expect(groups.TO_DO.map(({ date }) => date)).toEqual(['2026-04-07', '2026-04-06']);
    expect(groups.WAITING.map(({ date }) => date)).toEqual(['2026-04-04']);
    expect(groups.DONE.map(({ date }) => date)).toEqual(['2026-04-02', '2026-04-01']);
  });
});

it('says a deadline in words', () => {
  expect(deadlineWords('2026-04-07', '2026-04-07').key).toBe('deadlineToday');
  expect(deadlineWords('2026-04-08', '2026-04-07').key).toBe('deadlineTomorrow');
  expect(deadlineWords('2026-04-10', '2026-04-07')).toEqual({ key: 'deadlineIn', count: 3 });
  expect(deadlineWords('2026-04-06', '2026-04-07').key).toBe('deadlinePassed');
});
