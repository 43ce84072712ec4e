import './lib/node-version.mjs';
import { CHECKS, FIXES, runChecks } from './lib/checks.mjs';
import { prepare } from './lib/preparation.mjs';
import { reportProblem } from './lib/setup-problem.mjs';

/** `npm run check` checks the sources; `npm run fix` mends what can be mended without thinking. */
try {
  await prepare({ web: true });
  const failed = await runChecks(process.argv.includes('--fix') ? FIXES : CHECKS);
  if (failed.length > 0) process.exitCode = 1;
} catch (problem) {
  reportProblem(problem);
  process.exitCode = 1;
}
