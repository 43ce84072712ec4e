import { existsSync } from 'node:fs';
import { run, runTool } from './commands.mjs';
import { checkContract, printContract } from './contract.mjs';
import { checkLockFile } from './lock-file.mjs';
import { inProject } from './project.mjs';
import { checkSizes } from './size-check.mjs';

/**
 * A check of the sources that needs no running server.
 *
 * @typedef {object} Check
 * @property {string} name
 * @property {(signal?: AbortSignal) => Promise<void> | void} run throws when the check fails
 */

/** @param {string} script @param {...string} args */
const tool =
  (script, ...args) =>
  (/** @type {AbortSignal | undefined} */ signal) =>
    runTool(script, args, signal && { signal });

const WEB_PACKAGES = ['web-kit', 'admin-web', 'employee-web'];

/** @type {readonly Check[]} Everything that `npm run check` runs, cheap ones first. */
export const CHECKS = [
  { name: 'lock file', run: checkLockFile },
  { name: 'types', run: tool('typescript/bin/tsc', '-b') },
  { name: 'types of the contract tests', run: tool('typescript/bin/tsc', '-p', 'schema') },
  ...WEB_PACKAGES.filter((name) => existsSync(inProject(name, 'src'))).map((name) => ({
    name: `types of ${name}`,
    run: tool('typescript/bin/tsc', '-p', name),
  })),
  ...WEB_PACKAGES.filter((name) => existsSync(inProject(name, 'e2e'))).map((name) => ({
    name: `types of the browser tests of ${name}`,
    run: tool('typescript/bin/tsc', '-p', `${name}/e2e`),
  })),
  { name: 'types of the scripts', run: tool('typescript/bin/tsc', '-p', 'scripts') },
  { name: 'Dockerfile', run: tool('dockerfile-utils/bin/dockerfile-utils', 'lint', 'docker/Dockerfile') },
  {
    name: 'compose file',
    run: tool(
      'dclint/bin/dclint.cjs',
      '--config=docker/dclint.json',
      '--max-warnings=0',
      'docker/compose.yaml',
    ),
  },
  { name: 'contract fits the code', run: checkContract },
  ...WEB_PACKAGES.filter((name) => existsSync(inProject(name, 'codegen.ts'))).map((name) => ({
    name: `operations of ${name} fit the contract`,
    run: () => run('npm', ['run', '--silent', 'codegen', '--workspace', name, '--', '--check', '--silent']),
  })),
  { name: 'format', run: tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
  { name: 'unused code', run: tool('knip/bin/knip.js') },
  { name: 'lint', run: tool('eslint/bin/eslint.js', '--max-warnings=0', '.') },
  {
    name: 'import boundaries',
    run: tool('dependency-cruiser/bin/dependency-cruise.mjs', 'api/src', 'migrations'),
  },
  { name: 'first loads of the web applications', run: checkSizes },
];

/** @type {readonly Check[]} What `npm run fix` can mend by itself, in order. */
export const FIXES = [
  { name: 'lint', run: tool('eslint/bin/eslint.js', '--fix', '.') },
  { name: 'format', run: tool('prettier/bin/prettier.cjs', '--write', '--log-level=warn', '.') },
  { name: 'contract', run: printContract },
];

/**
 * Runs checks one after the other, also after one has failed, with a heading and the time of each.
 *
 * @param {readonly Check[]} checks
 * @param {AbortSignal} [signal]
 * @returns {Promise<string[]>} names of those that failed
 */
export async function runChecks(checks, signal) {
  const failed = [];
  for (const { name, run } of checks) {
    const start = performance.now();
    try {
      await run(signal);
      console.log(`  ✓ ${name} (${seconds(start)})`);
    } catch (problem) {
      signal?.throwIfAborted();
      console.error(
        `  ✗ ${name} (${seconds(start)}): ${problem instanceof Error ? problem.message : String(problem)}`,
      );
      failed.push(name);
    }
  }
  return failed;
}

/** @param {number} start of `performance.now()` */
export function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
