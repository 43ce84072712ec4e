import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findExecutable } from './executables.mjs';

/** @import { ChildProcess, SpawnOptions } from 'node:child_process' */

/**
 * Starts a server process that cannot outlive this one: when this process dies in any way, even by SIGKILL, the
 * kernel sends `deathSignal` to the child. The child is in a session of its own, so that Ctrl-C reaches only
 * this process, which then stops its servers in the right order.
 *
 * The kernel's promise needs util-linux' `setpriv` (always there on Debian); elsewhere a killed launcher leaves an
 * orphan, which the next start ends by its recorded id. A process that changes its user after it was started
 * loses the promise: pass `uid` and `gid` here instead.
 *
 * @param {string} file absolute path of the program
 * @param {readonly string[]} args
 * @param {SpawnOptions & { deathSignal: 'TERM' | 'KILL' }} options
 * @returns {ChildProcess}
 */
export function spawnServer(file, args, { deathSignal, ...options }) {
  const detached = { ...options, detached: true };
  const binder = lifeBinder();
  if (binder === null) return spawn(file, args, detached);
  return spawn(binder, ['--pdeathsig', deathSignal, file, ...args], detached);
}

/** @type {string | null | undefined} */
let foundBinder;

/** The `setpriv` that knows `--pdeathsig`, or null. */
function lifeBinder() {
  if (foundBinder === undefined) {
    const setpriv = findExecutable('setpriv');
    const works = setpriv !== null && spawnSync(setpriv, ['--pdeathsig', 'TERM', 'true']).status === 0;
    foundBinder = works ? setpriv : null;
  }
  return foundBinder;
}

/**
 * Resolves with the exit code (null when a signal ended it) as soon as the process is gone, or at once when it is.
 *
 * @param {ChildProcess} child
 * @returns {Promise<number | null>}
 */
export function exitOf(child) {
  if (hasEnded(child)) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve(null));
  });
}

/**
 * Whether the process is gone.
 *
 * @param {ChildProcess} child
 */
export function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

/**
 * Asks a child to end (SIGTERM) and ends it by force (SIGKILL) when it has not gone within the grace time.
 *
 * @param {ChildProcess} child
 * @param {number} graceMs milliseconds; 0 ends it by force at once
 * @returns {Promise<number | null>} its exit code
 */
export async function stopChild(child, graceMs) {
  const exit = exitOf(child);
  child.kill(graceMs > 0 ? 'SIGTERM' : 'SIGKILL');
  const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
  try {
    return await exit;
  } finally {
    clearTimeout(force);
  }
}

/**
 * Whether a process of this id runs and has the text in its command line, which tells it from a later process that
 * was given the same id.
 *
 * @param {number} pid
 * @param {string} commandPart
 * @returns {boolean}
 */
export function isRunning(pid, commandPart) {
  return commandLineOf(pid).includes(commandPart);
}

/** @param {number} pid @returns {string} empty when there is no such process, or only its unreaped remains */
function commandLineOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    if (process.platform === 'linux') return '';
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  }
}

/**
 * Sends a signal to a process that is not our child and waits until it is gone.
 *
 * @param {number} pid
 * @param {string} commandPart see {@link isRunning}
 * @param {number} graceMs milliseconds until it is ended by force
 */
export async function stopStranger(pid, commandPart, graceMs) {
  const deadline = performance.now() + graceMs;
  if (isRunning(pid, commandPart)) process.kill(pid, 'SIGTERM');
  while (isRunning(pid, commandPart)) {
    if (performance.now() > deadline) process.kill(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
