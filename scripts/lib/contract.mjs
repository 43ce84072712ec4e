import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './commands.mjs';
import { inProject } from './project.mjs';
import { SetupProblem } from './setup-problem.mjs';
import { makeTemporaryFolder } from './temporary-folder.mjs';

/** The files of `schema/` that are printed from the code. */
const PRINTED = ['schema.graphql', 'error-codes.json'];

/** Prints the contract from the built API into `schema/`. */
export async function printContract() {
  await printTo(inProject('schema'));
}

/**
 * Compares the committed contract with a fresh print.
 *
 * @throws {SetupProblem} when they differ
 */
export async function checkContract() {
  const folder = makeTemporaryFolder('eoffice-schema-');
  try {
    await printTo(folder);
    const changed = PRINTED.filter(
      (name) => textOf(inProject('schema', name)) !== textOf(join(folder, name)),
    );
    if (changed.length === 0) return;
    throw new SetupProblem(
      `${changed.map((name) => `schema/${name}`).join(' and ')} do not fit the code: run "npm run schema:print" and commit the result.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function printTo(folder) {
  mkdirSync(folder, { recursive: true });
  await run(process.execPath, [inProject('api/dist/cli/print-schema.js'), folder]);
}

/** @param {string} file */
function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
