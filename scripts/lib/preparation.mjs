import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { run, runTool } from './commands.mjs';
import { fingerprintOf } from './fingerprint.mjs';
import { packagesOf } from './lock-file.mjs';
import { waitForLock } from './lock.mjs';
import { inProject, webApps } from './project.mjs';

/** @import { CommandOptions } from './commands.mjs' @import { LockedPackage } from './lock-file.mjs' */

const SHARED_SOURCES = ['package-lock.json', 'tsconfig.json'];

/**
 * Installs what package-lock.json names and builds what has changed. Runs that prepare the same folder wait for each
 * other.
 *
 * @param {CommandOptions & { web: boolean }} options `web`: whether the web applications are built as well
 */
export async function prepare({ web, ...options }) {
  const release = await waitForLock(inProject('.preparation.lock'), options.signal);
  try {
    await installDependencies(options);
    await buildServer(options);
    if (web) for (const name of webApps()) await buildWebApp(name, options);
  } finally {
    release();
  }
}

/** @param {CommandOptions} options */
async function installDependencies(options) {
  if (isInstalled()) return;
  console.log('Installing the packages of package-lock.json …');
  await run('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'], options);
}

/** Compares what npm recorded in node_modules with the lock file, package by package. */
function isInstalled() {
  const recorded = inProject('node_modules/.package-lock.json');
  if (!existsSync(recorded)) return false;
  const wanted = packagesOf(inProject('package-lock.json'));
  const present = packagesOf(recorded);
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional === true || isSame(present[path], entry),
  );
}

/** @param {LockedPackage | undefined} present @param {LockedPackage} wanted */
function isSame(present, wanted) {
  return present !== undefined && present.version === wanted.version;
}

/** @param {CommandOptions} options */
function buildServer(options) {
  return buildWhenChanged('the server', ['migrations', 'api'], inProject('api/dist'), (complete) =>
    // tsc trusts its own records: after dist was deleted it would build nothing.
    runTool('typescript/bin/tsc', complete ? ['-b', 'api'] : ['-b', '--force', 'api'], options),
  );
}

/** @param {string} name @param {CommandOptions} options */
function buildWebApp(name, options) {
  return buildWhenChanged(name, [name, 'web-kit', 'schema'], inProject(name, 'dist'), () =>
    // Whoever calls: a test says NODE_ENV=test, and a service worker that is not built for production does not run.
    run('npm', ['run', '--silent', 'build', '-w', name], { ...options, env: { NODE_ENV: 'production' } }),
  );
}

/**
 * @param {string} what for the console
 * @param {readonly string[]} sources
 * @param {string} output folder of the build, where the fingerprint of its sources is kept
 * @param {(complete: boolean) => Promise<void>} build told whether the last build is still there
 */
async function buildWhenChanged(what, sources, output, build) {
  const record = `${output}/.sources`;
  const fingerprint = fingerprintOf([...SHARED_SOURCES, ...sources]);
  const built = existsSync(record) ? readFileSync(record, 'utf8') : null;
  if (built === fingerprint) return;
  console.log(`Building ${what} …`);
  await build(built !== null);
  mkdirSync(output, { recursive: true });
  writeFileSync(record, fingerprint);
}
