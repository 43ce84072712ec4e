import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { startBackgroundJobs } from './background-jobs.js';

const logger = pino({ level: 'silent' });
const HOUR_MS = 3_600_000;

describe('work beside the requests', () => {
  it('is done after each pause, at once only where a job says so, and goes on after a failure', async () => {
    const runs: string[] = [];
    const run =
      (name: string, fails = false) =>
      () => {
        runs.push(name);
        return fails ? Promise.reject(new Error(name)) : Promise.resolve();
      };
    const stop = startBackgroundJobs(
      [
        { name: 'later', everyMs: HOUR_MS, run: run('later') },
        { name: 'at start', everyMs: HOUR_MS, atStart: true, run: run('at start') },
        { name: 'failing', everyMs: 1, run: run('failing', true) },
      ],
      logger,
    );
    await sleep(50);
    await stop();
    expect(runs).toContain('at start');
    expect(runs).not.toContain('later');
    expect(runs.filter((name) => name === 'failing').length).toBeGreaterThan(1);
    const { length } = runs;
    await sleep(20);
    expect(runs).toHaveLength(length);
  });
});
