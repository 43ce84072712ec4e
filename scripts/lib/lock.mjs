import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from './processes.mjs';

const RETRY_MS = 250;

/**
 * Takes a lock that one process holds at a time. A lock whose holder is gone is taken over.
 *
 * @param {string} path of the lock's file; its folder is made when missing
 * @returns {{ holder: null, release: () => void } | { holder: number }} the process that holds it, null when we do
 */
export function takeLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  for (;;) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(file, String(process.pid));
      closeSync(file);
      return { holder: null, release: () => rmSync(path, { force: true }) };
    } catch (problem) {
      if (!(problem instanceof Error && 'code' in problem && problem.code === 'EEXIST')) throw problem;
    }
    const holder = holderOf(path);
    if (holder !== null && isRunning(holder, 'node')) return { holder };
    rmSync(path, { force: true });
  }
}

/**
 * @param {string} path
 * @returns {number | null}
 */
function holderOf(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

/**
 * Takes a lock as soon as nobody else holds it, and says on the console for whom it waits.
 *
 * @param {string} path see {@link takeLock}
 * @param {AbortSignal | undefined} signal ends the wait
 * @returns {Promise<() => void>} releases the lock
 */
export async function waitForLock(path, signal) {
  let told = false;
  for (;;) {
    const lock = takeLock(path);
    if (lock.holder === null) return lock.release;
    if (!told) console.log(`Waiting for process ${lock.holder}, which does the same …`);
    told = true;
    await sleep(RETRY_MS, undefined, signal && { signal });
  }
}
