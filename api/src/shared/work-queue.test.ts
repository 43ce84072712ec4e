import fc from 'fast-check';
import { WorkQueue } from './work-queue.js';

describe('work queue', () => {
  it('runs as many at once as allowed, never more, and everything in the order of arrival', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.nat(3), { maxLength: 30 }),
        async (atOnce, waits) => {
          const queue = new WorkQueue(atOnce, 100);
          const started: number[] = [];
          let running = 0;
          let most = 0;
          const results = waits.map((turns, index) =>
            queue.run(async () => {
              started.push(index);
              most = Math.max(most, ++running);
              for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
              running -= 1;
              return index;
            }),
          );
          expect(await Promise.all(results)).toEqual(waits.map((_, index) => index));
          expect(started).toEqual(waits.map((_, index) => index));
          expect(most).toBeLessThanOrEqual(atOnce);
          if (waits.length >= atOnce && waits.every((turns) => turns > 0)) expect(most).toBe(atOnce);
        },
      ),
    );
  });

  it('goes on when a piece of work fails', async () => {
    const queue = new WorkQueue(1, 10);
    const failing = queue.run(() => Promise.reject(new Error('damaged')));
    const next = queue.run(() => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('damaged');
    expect(await next).toBe('done');
  });

  it('refuses more than may wait, and takes work again when the line is shorter', async () => {
    const queue = new WorkQueue(1, 2);
    const release: (() => void)[] = [];
    const blocked = (): Promise<void> => new Promise((resolve) => release.push(resolve));
    const accepted = [queue.run(blocked), queue.run(blocked), queue.run(blocked)];
    expect(queue.waiting).toBe(2);
    await expect(queue.run(blocked)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    release.shift()?.();
    await accepted[0];
    accepted.push(queue.run(blocked));
    for (const work of accepted.slice(1)) {
      await new Promise(setImmediate);
      release.shift()?.();
      await work;
    }
    expect(queue.waiting).toBe(0);
  });
});
