import { spawn } from 'node:child_process';
import { ROOT, inProject } from './project.mjs';
import { exitOf, stopChild } from './processes.mjs';
import { SetupProblem } from './setup-problem.mjs';

/** An interrupted `npm ci` would first finish unpacking; what it leaves is installed anew by the next run. */
const ABORT_GRACE_MS = 2_000;

/**
 * How a command is run.
 *
 * @typedef {object} CommandOptions
 * @property {AbortSignal} [signal] ends the command
 * @property {NodeJS.ProcessEnv} [env] added to our own environment
 */

/**
 * Runs a command in the repository's folder with its output on the console.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @throws {SetupProblem} when it ends with an error, which it has printed itself
 */
export async function run(file, args, { signal, env } = {}) {
  signal?.throwIfAborted();
  const child = spawn(file, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  const end = () => void stopChild(child, ABORT_GRACE_MS);
  signal?.addEventListener('abort', end);
  const code = await exitOf(child);
  signal?.removeEventListener('abort', end);
  signal?.throwIfAborted();
  if (code !== 0) throw new SetupProblem(`"${[file, ...args].join(' ')}" failed; its output above says why.`);
}

/**
 * Runs a tool of node_modules with this Node.
 *
 * @param {string} script its file below node_modules
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 */
export function runTool(script, args, options) {
  return run(process.execPath, [inProject('node_modules', script), ...args], options);
}
