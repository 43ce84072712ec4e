import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { BackgroundJob } from '../shared/background-job.js';

/**
 * Runs jobs one after the other with pauses, each in a loop of its own. A job that fails is logged and tried again
 * after its pause.
 *
 * @returns stops them and waits for what is running.
 */
export function startBackgroundJobs(jobs: readonly BackgroundJob[], logger: Logger): () => Promise<void> {
  const stopped = new AbortController();
  const loops = jobs.map((job) => loop(job, stopped.signal, logger));
  return async () => {
    stopped.abort();
    await Promise.all(loops);
  };
}

async function loop(job: BackgroundJob, signal: AbortSignal, logger: Logger): Promise<void> {
  for (let due = job.atStart === true; due || (await pause(job.everyMs, signal)); due = false) {
    try {
      await job.run();
    } catch (error) {
      logger.error({ err: error, job: job.name }, 'background job failed');
    }
  }
}

/** Waits; false when the wait was ended by the stop. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(milliseconds, undefined, { signal, ref: false });
    return true;
  } catch {
    return false;
  }
}
