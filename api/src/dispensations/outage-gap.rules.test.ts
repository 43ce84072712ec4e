import fc from 'fast-check';
import { addDays, instantOf, localDay, secondsOfDay, TIME_ZONES } from '../shared/local-day.js';
import { gapSince, MAX_DAYS_OF_GAP, outagesOf, type Bells, type Gap } from './outage-gap.rules.js';

const TUESDAY = '2026-04-07';
const SCHOOL: Bells = { start: '07:00', end: '14:00' };
const at = (time: string, day = TUESDAY) => instantOf(day, time, 'Asia/Jakarta');
const gap = (from: string, to: string): Gap => ({ from: at(from), to: at(to) });
const windows = (given: Gap, bells: readonly Bells[] = [SCHOOL]) =>
  outagesOf(given, 'Asia/Jakarta', () => bells).map(({ day, fromTime, toTime }) => [day, fromTime, toTime]);

describe('a gap between two signs of life', () => {
  it('matters from three minutes on', () => {
    expect(gapSince(at('06:40:00'), at('06:42:59'))).toBeNull();
    expect(gapSince(at('06:40:00'), at('06:43:00'))).toEqual({ from: at('06:40:00'), to: at('06:43:00') });
    expect(gapSince(null, at('06:43:00'))).toBeNull();
  });

  it.each([
    ['over the opening bell', '06:40:20', '07:30:10', [[TUESDAY, '06:40', '07:41']]],
    ['just before people come', '05:00', '06:00', []],
    ['up to an hour before the bell', '05:00', '06:00:01', [[TUESDAY, '05:00', '06:11']]],
    ['in the middle of the day', '08:00', '12:59', []],
    ['over the closing bell', '13:30', '14:20', [[TUESDAY, '13:30', '14:30']]],
    ['late in the evening', '20:00', '22:00', []],
  ] as const)('%s', (_, from, to, expected) => {
    expect(windows(gap(from, to))).toEqual(expected);
  });

  it('on a day on which nobody works is nothing', () => {
    expect(windows(gap('06:40', '07:30'), [])).toEqual([]);
  });

  it('over the night ends at midnight and begins there again', () => {
    const night = { from: at('13:30'), to: at('07:10', '2026-04-08') };
    expect(windows(night)).toEqual([
      [TUESDAY, '13:30', '23:59'],
      ['2026-04-08', '00:00', '07:20'],
    ]);
  });

  it('of months is proposed for its last days only', () => {
    const months = { from: at('07:00', '2026-01-05'), to: at('08:00') };
    expect(windows(months)).toHaveLength(MAX_DAYS_OF_GAP);
    expect(windows(months).at(-1)?.[0]).toBe(TUESDAY);
  });

  it('gives windows that are possible, on different days, each inside of the gap but for its last minutes', () => {
    const instant = fc
      .integer({ min: 0, max: 6 * 24 * 60 * 60 })
      .map((s) => new Date(at('00:00').getTime() + s * 1000));
    fc.assert(
      fc.property(instant, instant, fc.constantFrom(...TIME_ZONES), (one, other, zone) => {
        const given = one < other ? { from: one, to: other } : { from: other, to: one };
        const outages = outagesOf(given, zone, () => [SCHOOL]);
        expect(new Set(outages.map(({ day }) => day)).size).toBe(outages.length);
        expect(new Set(outages.map(({ from }) => from.getTime())).size).toBe(outages.length);
        for (const { day, from, to, fromTime, toTime } of outages) {
          expect(from >= given.from && to <= given.to && from <= to).toBe(true);
          expect(day >= addDays(localDay(given.from, zone), 0)).toBe(true);
          expect(secondsOfDay(fromTime)).toBeLessThan(secondsOfDay(toTime));
          expect(instantOf(day, fromTime, zone).getTime()).toBeLessThanOrEqual(from.getTime());
        }
      }),
    );
  });
});
