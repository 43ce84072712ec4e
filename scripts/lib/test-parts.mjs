import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM } from './chromium.mjs';
import { runTool } from './commands.mjs';
import { canInstall, ensureInstalled } from './distribution-packages.mjs';
import { readJson } from './json-file.mjs';
import { canBuildMinio, buildMinio } from './minio-build.mjs';
import { findMinio } from './minio-binary.mjs';
import { inProject } from './project.mjs';
import { makeTemporaryFolder } from './temporary-folder.mjs';

/**
 * A part of the tests: one project of jest.config.js.
 *
 * @typedef {object} TestPart
 * @property {string} name of the part and of the project
 * @property {string} heading
 * @property {() => Promise<string | null>} prepare gets what it needs; says why it cannot run here, or null
 */

/**
 * What is used of jest's JSON report.
 *
 * @typedef {object} JestResults
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numRuntimeErrorTestSuites
 * @property {number} numPendingTests
 */

/** What a jest run counted. @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const nothing = () => Promise.resolve(null);

/** @type {readonly TestPart[]} */
export const TEST_PARTS = [
  { name: 'unit', heading: 'Rules and other pure code', prepare: nothing },
  { name: 'feature', heading: 'Features on a real MariaDB', prepare: nothing },
  { name: 'contract', heading: 'The contract of the API', prepare: nothing },
  { name: 'web', heading: 'Pages and parts of the web applications', prepare: nothing },
  { name: 'object-store', heading: 'Object store on a real MinIO', prepare: prepareMinio },
  ...(['admin-web/e2e', 'employee-web/e2e'].some((folder) => existsSync(inProject(folder)))
    ? [{ name: 'browser', heading: 'The web applications in a real browser', prepare: prepareChromium }]
    : []),
];

function prepareChromium() {
  if (!CHROMIUM.installed() && !canInstall()) {
    return Promise.resolve(
      `there is no Chromium; set CHROMIUM_BIN or install ${CHROMIUM.packages.join(' ')}`,
    );
  }
  ensureInstalled([CHROMIUM]);
  return Promise.resolve(null);
}

async function prepareMinio() {
  if (findMinio() !== null) return null;
  if (!canBuildMinio()) return 'there is no MinIO server and no Go to build one; set MINIO_BIN or install Go';
  await buildMinio();
  return null;
}

/**
 * Runs one part and counts.
 *
 * @param {TestPart} part
 * @param {readonly string[]} patterns parts of file names; none runs all
 * @param {AbortSignal} signal
 * @returns {Promise<Counts>} a file that could not be run counts as one failed test
 */
export async function runPart(part, patterns, signal) {
  const folder = makeTemporaryFolder('eoffice-results-');
  const results = join(folder, 'results.json');
  const args = ['--selectProjects', part.name, '--passWithNoTests', '--json', `--outputFile=${results}`];
  try {
    await runTool('jest/bin/jest.js', [...args, ...patterns], { signal, env: JEST_ENVIRONMENT }).catch(
      (/** @type {unknown} */ problem) => {
        signal.throwIfAborted();
        if (!existsSync(results)) throw problem;
      },
    );
    return countsOf(/** @type {JestResults} */ (readJson(results)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Jest loads the ES modules of the project through an interface of Node that has to be asked for. */
const JEST_ENVIRONMENT = { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' };

/**
 * @param {JestResults} results
 * @returns {Counts}
 */
function countsOf(results) {
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests,
  };
}
