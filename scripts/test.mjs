import './lib/node-version.mjs';
import { parseArgs } from 'node:util';
import { CHECKS, runChecks, seconds } from './lib/checks.mjs';
import { ensureInstalled } from './lib/distribution-packages.mjs';
import { interruption } from './lib/interruption.mjs';
import { MARIADB_SERVER } from './lib/mariadb.mjs';
import { prepare } from './lib/preparation.mjs';
import { reportProblem, SetupProblem } from './lib/setup-problem.mjs';
import { TEST_PARTS, runPart } from './lib/test-parts.mjs';

/**
 * `npm test`: installs what is needed, checks the sources and runs every test. `npm test -- --only unit,feature lkh`
 * runs some parts, and of them the files whose path contains a text. It ends with `N passed, N failed`; a failed check
 * counts as a failed test.
 */

const CHECK_PART = 'check';
const signal = interruption();

try {
  const { parts, patterns } = readArguments();
  ensureInstalled([MARIADB_SERVER]);
  await prepare({ web: true, signal });
  await runAll(parts, patterns);
} catch (problem) {
  if (!signal.aborted) reportProblem(problem);
  process.exitCode = 1;
}

/**
 * @param {readonly string[]} parts
 * @param {readonly string[]} patterns
 */
async function runAll(parts, patterns) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const notRun = [];
  if (parts.includes(CHECK_PART)) {
    heading('Checks of the sources');
    total.failed += (await runChecks(CHECKS, signal)).length;
  }
  for (const part of TEST_PARTS.filter(({ name }) => parts.includes(name))) {
    heading(part.heading);
    const start = performance.now();
    const obstacle = await part.prepare();
    if (obstacle !== null) {
      notRun.push(`${part.name}: ${obstacle}`);
      continue;
    }
    const counts = await runPart(part, patterns, signal);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    console.log(`${part.name}: ${counts.passed} passed, ${counts.failed} failed in ${seconds(start)}`);
  }
  console.log('');
  for (const reason of notRun) console.log(`Not run here: ${reason}`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  if (total.failed > 0) process.exitCode = 1;
}

function readArguments() {
  const known = [CHECK_PART, ...TEST_PARTS.map(({ name }) => name)];
  const { values, positionals } = parseArgs({
    options: { only: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  const only = values.only?.flatMap((text) => text.split(','));
  const unknown = only?.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new SetupProblem(`There is no part "${unknown}": the parts are ${known.join(', ')}.`);
  }
  return { parts: only ?? known, patterns: positionals };
}

/** @param {string} text */
function heading(text) {
  console.log(`\n— ${text}`);
}
