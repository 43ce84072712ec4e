import fc from 'fast-check';
import { DEFAULT_RULE_SET } from '../rule-sets/rule-set.js';
import { instantOf } from '../shared/local-day.js';
import { earlyLeaveMinutes, lateMinutes, punchTime } from './punch-time.rules.js';

const rules = DEFAULT_RULE_SET.punch;
const wib = (time: string, day = '2026-04-07') => instantOf(day, time, 'Asia/Jakarta');
const minutes = (count: number) => count * 60_000;
const hours = (count: number) => count * 3_600_000;
const RECEIVED = wib('09:00:00');

describe('the minute rule', () => {
  it.each([
    ['07:29:59', 0],
    ['07:30:00', 0],
    ['07:30:59', 0],
    ['07:31:00', 1],
    ['07:31:59', 1],
    ['08:30:00', 60],
  ])('a clock-in at %s for 07:30 is %i minutes late', (time, late) => {
    expect(lateMinutes(wib(time), wib('07:30'))).toBe(late);
  });

  it.each([
    ['14:00:01', 0],
    ['14:00:00', 0],
    ['13:59:01', 0],
    ['13:59:00', 1],
    ['13:58:59', 1],
    ['13:30:00', 30],
  ])('a clock-out at %s for 14:00 is %i minutes early', (time, early) => {
    expect(earlyLeaveMinutes(wib(time), wib('14:00'))).toBe(early);
  });

  it('holds at every second of the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399 }), fc.integer({ min: 0, max: 1_439 }), (second, bell) => {
        const at = new Date(second * 1_000);
        const start = new Date(bell * 60_000);
        expect(lateMinutes(at, start)).toBe(Math.max(0, Math.floor(second / 60) - bell));
        expect(earlyLeaveMinutes(at, start)).toBe(Math.max(0, bell - Math.ceil(second / 60)));
      }),
    );
  });
});

describe('the business time of a punch sent at once', () => {
  it('is the receipt by the server', () => {
    expect(punchTime(RECEIVED, null, rules)).toMatchObject({
      businessAt: RECEIVED,
      source: 'RECEIPT',
      skewed: false,
      tooOld: false,
      proven: true,
    });
  });
});

describe('the business time of an offline punch', () => {
  it('is the device clock when the monotonic clock agrees within two minutes', () => {
    const offline = { capturedAt: wib('07:01:30'), elapsedMs: hours(2) };
    expect(punchTime(RECEIVED, offline, rules)).toEqual({
      businessAt: wib('07:01:30'),
      source: 'CAPTURE',
      inferredAt: wib('07:00'),
      skewSeconds: 90,
      skewed: false,
      tooOld: false,
      proven: true,
    });
  });

  it.each([
    ['07:02:00', 120, false],
    ['07:02:01', 121, true],
    ['06:58:00', -120, false],
    ['06:57:59', -121, true],
    ['06:00:00', -3_600, true],
  ])(
    'taken at %s by a device whose monotonic clock says 07:00 has a skew of %i s: %s',
    (time, skew, skewed) => {
      const offline = { capturedAt: wib(time), elapsedMs: hours(2) };
      expect(punchTime(RECEIVED, offline, rules)).toMatchObject({
        businessAt: wib(time),
        skewSeconds: skew,
        skewed,
        proven: !skewed,
      });
    },
  );

  it('is the device clock, though unproven, when the device restarted in between', () => {
    expect(punchTime(RECEIVED, { capturedAt: wib('07:00'), elapsedMs: null }, rules)).toMatchObject({
      businessAt: wib('07:00'),
      inferredAt: null,
      skewSeconds: null,
      skewed: false,
      proven: false,
    });
  });

  it('is never later than the receipt', () => {
    const slightlyAhead = { capturedAt: wib('09:01:00'), elapsedMs: 0 };
    expect(punchTime(RECEIVED, slightlyAhead, rules)).toMatchObject({ businessAt: RECEIVED, skewed: false });
    const ahead = { capturedAt: wib('10:00:00'), elapsedMs: null };
    expect(punchTime(RECEIVED, ahead, rules)).toMatchObject({
      businessAt: RECEIVED,
      source: 'RECEIPT',
      skewSeconds: 3_600,
      skewed: true,
      proven: false,
    });
  });

  it('is what the monotonic clock says when the device clock is impossible', () => {
    for (const capturedAt of [
      wib('07:00', '2026-04-08'),
      new Date(0),
      wib('07:00', '2026-04-05'),
      new Date(NaN),
    ]) {
      expect(punchTime(RECEIVED, { capturedAt, elapsedMs: hours(2) }, rules)).toMatchObject({
        businessAt: wib('07:00'),
        source: 'ELAPSED',
        tooOld: false,
        proven: false,
      });
    }
  });

  it('within twelve hours counts, older does not, and keeps the time that it claims', () => {
    const taken = (ago: number) => ({ capturedAt: new Date(RECEIVED.getTime() - ago), elapsedMs: null });
    expect(punchTime(RECEIVED, taken(hours(12)), rules).tooOld).toBe(false);
    expect(punchTime(RECEIVED, taken(hours(12) + 1), rules)).toMatchObject({
      tooOld: true,
      businessAt: new Date(RECEIVED.getTime() - hours(12) - 1),
    });
  });

  it('older than the bound by both clocks does not count either', () => {
    const offline = { capturedAt: wib('07:00', '2026-04-06'), elapsedMs: hours(26) };
    expect(punchTime(RECEIVED, offline, rules)).toMatchObject({ tooOld: true, skewed: false, proven: false });
  });

  it('is the receipt when a restarted device has lost the date: nobody waits since 1970', () => {
    expect(punchTime(RECEIVED, { capturedAt: new Date(0), elapsedMs: null }, rules)).toMatchObject({
      businessAt: RECEIVED,
      source: 'RECEIPT',
      skewed: true,
      tooOld: false,
    });
  });

  it('always lies between a month ago and the receipt, whatever the device claims', () => {
    const capture = fc.record({
      capturedAt: fc.date({ noInvalidDate: false }),
      elapsedMs: fc.option(fc.double()),
    });
    fc.assert(
      fc.property(capture, (offline) => {
        const { businessAt, tooOld } = punchTime(RECEIVED, offline, rules);
        const age = RECEIVED.getTime() - businessAt.getTime();
        expect(age).toBeGreaterThanOrEqual(0);
        expect(age).toBeLessThanOrEqual(tooOld ? hours(24 * 31) : hours(12));
      }),
    );
  });

  it('never gains from a device clock that is set back while the monotonic clock runs on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 600 }), (setBack) => {
        const offline = {
          capturedAt: new Date(wib('08:00').getTime() - minutes(setBack)),
          elapsedMs: hours(1),
        };
        return punchTime(RECEIVED, offline, rules).skewed;
      }),
    );
  });
});
