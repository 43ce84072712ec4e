import { dayFacts, punch, TUESDAY, wib } from './day-facts.fixture.js';
import type { PunchFact } from './day-facts.rules.js';
import { resolveDay } from './day.rules.js';
import { nextAction, windowsOf } from './today.rules.js';

/** What the button of a teacher offers at a time of the fixture's Tuesday. */
function offered(time: string, ...punches: readonly PunchFact[]): string | null {
  const now = wib(TUESDAY, time);
  const facts = dayFacts({ now, punches });
  return nextAction(facts, resolveDay(facts), punches, now);
}

const waiting = { state: 'PENDING_CONFIRMATION' } as const;
const rejected = { state: 'REJECTED', rejection: 'REVIEW' } as const;

describe('what to do next', () => {
  it('is to clock in until that is done or too late', () => {
    expect(offered('06:30')).toBe('IN');
    expect(offered('10:00')).toBe('IN');
    expect(offered('10:01')).toBe('OUT');
    expect(offered('07:10', punch('IN', '07:00', rejected))).toBe('IN');
  });

  it('is to clock out until work has ended and that is done, or too late', () => {
    const clockIn = punch('IN', '06:55');
    expect(offered('07:00', clockIn)).toBe('OUT');
    expect(offered('13:30', clockIn, punch('OUT', '13:29'))).toBe('OUT');
    expect(offered('14:01', clockIn, punch('OUT', '14:00'))).toBeNull();
    expect(offered('20:00', clockIn)).toBe('OUT');
    expect(offered('20:01', clockIn)).toBeNull();
  });

  it('asks for nothing twice that waits for its confirmation', () => {
    expect(offered('08:00', punch('IN', '06:55', waiting))).toBe('OUT');
    expect(offered('15:00', punch('IN', '06:55', waiting), punch('OUT', '14:00', waiting))).toBeNull();
  });

  it('is nothing on a day off and on a holiday', () => {
    for (const date of ['2026-04-05', '2026-04-03']) {
      const facts = dayFacts({ date, now: wib(date, '07:00') });
      expect(nextAction(facts, resolveDay(facts), [], facts.now)).toBeNull();
    }
    expect(windowsOf(dayFacts({ date: '2026-04-05' }))).toBeNull();
  });
});

describe('the windows of a day', () => {
  it('are shown by their first and last minute', () => {
    expect(windowsOf(dayFacts())).toEqual({
      IN: { opens: '05:00', closes: '10:00' },
      OUT: { opens: '11:00', closes: '20:00' },
    });
  });
});
