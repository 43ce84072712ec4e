import fc from 'fast-check';
import { elapsedMs, offlineCapture } from './capture.rules.ts';

const CAPTURED = { wallMs: Date.UTC(2026, 3, 7, 0, 2), monotonicMs: 5_000, watch: 'first' };

describe('what the phone says about the time of a tap', () => {
  it('is nothing when it goes out at once: the receipt is its time', () => {
    expect(offlineCapture(CAPTURED, { monotonicMs: 6_200, watch: 'first' }, false)).toBeNull();
  });

  it('is both clocks when it waited in view of its owner', () => {
    expect(offlineCapture(CAPTURED, { monotonicMs: 605_000, watch: 'first' }, false)).toEqual({
      capturedAt: '2026-04-07T00:02:00.000Z',
      elapsedMs: 600_000,
    });
  });

  it('is the wall clock alone after the page was out of view, because a sleeping phone stops the other one', () => {
    expect(offlineCapture(CAPTURED, { monotonicMs: 6_200, watch: 'second' }, false)).toEqual({
      capturedAt: '2026-04-07T00:02:00.000Z',
      elapsedMs: null,
    });
  });

  it('is told again with the same tap after an answer was lost', () => {
    expect(offlineCapture(CAPTURED, { monotonicMs: 6_200, watch: 'first' }, true)).not.toBeNull();
  });

  it('never claims a span that the monotonic clock did not measure', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.string(), (monotonicMs, watch) => {
        const elapsed = elapsedMs(CAPTURED, { monotonicMs, watch });
        if (elapsed !== null) {
          expect(watch).toBe('first');
          expect(elapsed).toBe(monotonicMs - CAPTURED.monotonicMs);
          expect(elapsed).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
