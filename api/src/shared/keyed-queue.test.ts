import { setTimeout as sleep } from 'node:timers/promises';
import { KeyedQueue } from './keyed-queue.js';

describe('work in line by a key', () => {
  it('runs one after the other for one key, also after a failure, and side by side for others', async () => {
    const queue = new KeyedQueue();
    const log: string[] = [];
    const step = (key: string, name: string, fails = false) =>
      queue.run(key, async () => {
        log.push(`${name} begins`);
        await sleep(5);
        log.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const results = await Promise.allSettled([
      step('a', 'a1', true),
      step('a', 'a2'),
      step('b', 'b1'),
      step('a', 'a3'),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    expect(log.filter((line) => line.startsWith('a'))).toEqual(
      ['a1', 'a2', 'a3'].flatMap((name) => [`${name} begins`, `${name} ends`]),
    );
    expect(log.indexOf('b1 begins')).toBeLessThan(log.indexOf('a1 ends'));
  });
});
