import { greetingAt } from './greeting.rules.ts';

describe('the greeting', () => {
  it.each([
    ['2026-04-07T06:45:00+07:00', 'morning'],
    ['2026-04-07T10:00:00+07:00', 'noon'],
    ['2026-04-07T15:00:00+07:00', 'afternoon'],
    ['2026-04-07T18:30:00+07:00', 'evening'],
    ['2026-04-07T03:59:00+07:00', 'evening'],
  ])('at %s is that of the %s', (at, greeting) => {
    expect(greetingAt(new Date(at), 'Asia/Jakarta')).toBe(greeting);
  });
});
