import { dayFacts, punch } from './day-facts.fixture.js';
import { traceLines } from './day-trace-lines.js';
import { resolveDay } from './day.rules.js';

describe('the trace of a day as lines', () => {
  it('names the rows, the times and the price in the order of their use', () => {
    const facts = dayFacts({ punches: [punch('IN', '07:12'), punch('IN', '10:30'), punch('OUT', '14:05')] });
    const lines = traceLines(resolveDay(facts).trace);
    expect(lines.map(({ step, code, side }) => [step, code, side])).toEqual([
      ['ASSIGNMENT', null, null],
      ['SCHEDULE', 'SCHOOL_6D', null],
      ['IGNORED', 'AFTER_WINDOW', 'IN'],
      ['EFFECTIVE', 'PUNCH', 'IN'],
      ['MINUTES', null, 'IN'],
      ['EFFECTIVE', 'PUNCH', 'OUT'],
      ['DEDUCTION', 'LATE', null],
    ]);
    expect(lines[1]).toMatchObject({ time: '07:00', endTime: '14:00' });
    expect(lines[2]).toMatchObject({ sourceIds: ['IN-10:30'], time: '10:00' });
    expect(lines[4]).toMatchObject({ time: '07:00', rawMinutes: 12, minutes: 12, adjustments: [] });
    expect(lines[6]).toMatchObject({ tier: 'TL1', bps: 50, minutes: 12 });
  });

  it('names the holiday', () => {
    const lines = traceLines(resolveDay(dayFacts({ date: '2026-04-03' })).trace);
    expect(lines.at(-1)).toMatchObject({
      step: 'CALENDAR',
      code: 'NATIONAL_HOLIDAY',
      name: 'Wafat Yesus Kristus',
    });
  });
});
