import { spawnSync } from 'node:child_process';
import { findExecutable } from './executables.mjs';
import { SetupProblem } from './setup-problem.mjs';

/**
 * A program that the project needs and that the distribution brings.
 *
 * @typedef {object} NeededProgram
 * @property {string} purpose what it is for, as a noun
 * @property {readonly string[]} packages names of the Debian packages that bring it
 * @property {() => boolean} installed whether it is there
 */

/** True when this process may install packages of the distribution: Debian's tools are there and we are root. */
export function canInstall() {
  return process.getuid?.() === 0 && findExecutable('apt-get') !== null;
}

/**
 * Installs what is missing from the distribution's packages, with apt's own progress on the console.
 *
 * @param {readonly NeededProgram[]} programs
 * @throws {SetupProblem} names the packages when they are missing and may not be installed by us
 */
export function ensureInstalled(programs) {
  const missing = programs.filter((program) => !program.installed());
  if (missing.length === 0) return;
  const packages = [...new Set(missing.flatMap((program) => program.packages))];
  const purposes = missing.map((program) => program.purpose).join(' and ');
  const command = `apt-get install --no-install-recommends ${packages.join(' ')}`;
  if (!canInstall()) {
    throw new SetupProblem(
      `${purposes} is missing: install it with "${command}" as root, then run this again.`,
    );
  }
  console.log(`Installing ${purposes}: ${packages.join(', ')}`);
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...packages);
  const still = missing.find((program) => !program.installed());
  if (still) throw new SetupProblem(`${still.purpose} is still missing after "${command}".`);
}

/** @param {...string} args */
function apt(...args) {
  const { status } = spawnSync('apt-get', ['--quiet', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new SetupProblem(`"apt-get ${args.join(' ')}" failed; its output above says why.`);
}
