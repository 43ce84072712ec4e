import './lib/node-version.mjs';
import { existsSync } from 'node:fs';
import { run } from './lib/commands.mjs';
import { ensureInstalled } from './lib/distribution-packages.mjs';
import { interruption } from './lib/interruption.mjs';
import { MARIADB_SERVER } from './lib/mariadb.mjs';
import { prepare } from './lib/preparation.mjs';
import { inProject } from './lib/project.mjs';
import { reportProblem, SetupProblem } from './lib/setup-problem.mjs';

/** Runs a measurement of `bench/` on the built server: `npm run bench -- clock-in`. */
const [name = '', ...args] = process.argv.slice(2);
const signal = interruption();

try {
  const program = inProject(`bench/${name}.mjs`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(program)) {
    throw new SetupProblem(`There is no measurement "${name}" in bench/.`);
  }
  ensureInstalled([MARIADB_SERVER]);
  // What is measured of the phone are the built pages.
  await prepare({ web: name.startsWith('phone-'), signal });
  await run(process.execPath, [program, ...args], { signal });
} catch (problem) {
  if (!signal.aborted) reportProblem(problem);
  process.exitCode = 1;
}
