import { setTimeout as sleep } from 'node:timers/promises';
import { exitOf, hasEnded, spawnServer, stopChild } from './processes.mjs';
import { ROOT, inProject } from './project.mjs';
import { SetupProblem } from './setup-problem.mjs';

const READY_POLL_MS = 50;
const FORCE_AFTER_DRAIN_MS = 10_000;
const DEFAULT_DRAIN_SECONDS = 20;

/**
 * A started API server.
 *
 * @typedef {object} ApiServer
 * @property {string} url where it listens
 * @property {() => boolean} hasEnded whether it is gone
 * @property {() => boolean} isDemo whether it serves the demo regency, as it told us
 * @property {Promise<number | null>} exited its exit code, once it is gone
 * @property {() => Promise<unknown>} stop lets running requests finish, then ends it
 * @property {() => Promise<unknown>} kill ends it at once
 */

/**
 * Starts the API. It prepares its database itself and tells over the process channel what it serves:
 * `process.send?.({ demo: boolean })`.
 *
 * @param {NodeJS.ProcessEnv} environment its settings; PORT must be among them
 * @returns {ApiServer}
 */
export function startApi(environment) {
  let demo = false;
  const child = spawnServer(process.execPath, [inProject('api/dist/main.js')], {
    deathSignal: 'TERM',
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: environment,
  });
  child.on('message', (message) => {
    demo = typeof message === 'object' && 'demo' in message && message.demo === true;
  });
  const drainSeconds = Number(environment['DRAIN_SECONDS']) || DEFAULT_DRAIN_SECONDS;
  return {
    url: `http://localhost:${environment['PORT']}`,
    hasEnded: () => hasEnded(child),
    isDemo: () => demo,
    exited: exitOf(child),
    stop: () => stopChild(child, drainSeconds * 1000 + FORCE_AFTER_DRAIN_MS),
    kill: () => stopChild(child, 0),
  };
}

/**
 * Resolves when the API is ready to serve. There is no time limit: the first start fills a database.
 *
 * @param {ApiServer} api
 * @param {AbortSignal} signal
 * @throws {SetupProblem} when it ends instead
 */
export async function untilReady(api, signal) {
  while (!(await isReady(api.url))) {
    if (api.hasEnded()) throw new SetupProblem('The API did not start; its lines above say why.');
    await sleep(READY_POLL_MS, undefined, { signal });
  }
}

/** @param {string} url */
async function isReady(url) {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}
