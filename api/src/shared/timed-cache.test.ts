import { FixedClock } from './clock.js';
import { TimedCache } from './timed-cache.js';

/** A cache over readings that end when the test says so. */
function cacheOfReadings() {
  const clock = new FixedClock('2026-04-07T06:45:00+07:00');
  const readings: { source: string; end: (value: string) => void; fail: () => void }[] = [];
  const cache = new TimedCache<string, string>(
    clock,
    3_000,
    (source) =>
      new Promise((end, reject) => {
        readings.push({ source, end, fail: () => reject(new Error('gone')) });
      }),
  );
  return { clock, cache, readings };
}

describe('a value that is read again after seconds', () => {
  it('is read once until it is too old', async () => {
    const { clock, cache, readings } = cacheOfReadings();
    const first = cache.get('a');
    readings[0]?.end('one');
    await expect(first).resolves.toBe('one');
    clock.advance(2_999);
    await expect(cache.get('b')).resolves.toBe('one');
    clock.advance(1);
    const second = cache.get('b');
    readings[1]?.end('two');
    await expect(second).resolves.toBe('two');
    expect(readings.map(({ source }) => source)).toEqual(['a', 'b']);
  });

  it('never makes anybody wait for the reading of somebody else', async () => {
    const { clock, cache, readings } = cacheOfReadings();
    const [slow, quick] = [cache.get('slow'), cache.get('quick')];
    readings[1]?.end('one');
    await expect(quick).resolves.toBe('one');
    readings[0]?.end('one');
    await slow;
    clock.advance(5_000);
    void cache.get('slow');
    await expect(cache.get('quick')).resolves.toBe('one');
    expect(readings).toHaveLength(3);
  });

  it('is not kept when it was read before a change', async () => {
    const { cache, readings } = cacheOfReadings();
    const old = cache.get('a');
    cache.forget();
    readings[0]?.end('old');
    await old;
    const fresh = cache.get('a');
    readings[1]?.end('new');
    await expect(fresh).resolves.toBe('new');
    await expect(cache.get('a')).resolves.toBe('new');
  });

  it('is read again by the next one after a failure', async () => {
    const { cache, readings } = cacheOfReadings();
    const failing = cache.get('a');
    readings[0]?.fail();
    await expect(failing).rejects.toThrow('gone');
    const next = cache.get('a');
    readings[1]?.end('one');
    await expect(next).resolves.toBe('one');
  });
});
