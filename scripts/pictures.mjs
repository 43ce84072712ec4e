import './lib/node-version.mjs';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { startApi, untilReady } from './lib/api-server.mjs';
import { CHROMIUM } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/distribution-packages.mjs';
import { interruption } from './lib/interruption.mjs';
import { MARIADB_SERVER } from './lib/mariadb.mjs';
import { startPictureBrowser, takePicture } from './lib/pictures.mjs';
import { freePort } from './lib/ports.mjs';
import { prepare } from './lib/preparation.mjs';
import { PrivateDatabase } from './lib/private-database.mjs';
import { inProject } from './lib/project.mjs';
import { reportProblem } from './lib/setup-problem.mjs';
import { makeTemporaryFolder } from './lib/temporary-folder.mjs';
import { PICTURES } from './lib/picture-list.mjs';

/**
 * `npm run pictures`: takes the pictures of the README from a demo regency of its own, in a real browser. Give names
 * to take only those.
 */

const FOLDER = inProject('docs/pictures');
const names = process.argv.slice(2);

/** @type {(() => Promise<unknown>)[]} */
const stops = [];
const signal = interruption();

try {
  await takeAll(PICTURES.filter(({ name }) => names.length === 0 || names.includes(name)));
} catch (problem) {
  if (!signal.aborted) reportProblem(problem);
  process.exitCode = 1;
} finally {
  for (const stop of stops.reverse()) await stop();
}

/** @param {readonly import('./lib/pictures.mjs').Picture[]} pictures */
async function takeAll(pictures) {
  ensureInstalled([MARIADB_SERVER, CHROMIUM]);
  await prepare({ web: true, signal });
  const url = await startDemo();
  const browser = await startPictureBrowser();
  stops.push(() => browser.close());
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of pictures) {
    signal.throwIfAborted();
    console.log(`  ${picture.name}`);
    writeFileSync(`${FOLDER}/${picture.name}.webp`, await takePicture(browser, url, picture));
  }
}

/** Starts a server with a demo regency of its own. @returns {Promise<string>} its address */
async function startDemo() {
  const data = makeTemporaryFolder('eoffice-pictures-');
  stops.push(() => Promise.resolve(rmSync(data, { recursive: true, force: true })));
  const database = new PrivateDatabase(data);
  const databaseUrl = await database.start();
  stops.push(() => database.stop());
  const api = startApi({
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATA_DIR: data,
    DEMO: 'true',
    PORT: String(await freePort()),
    TOKEN_SECRET: 'a secret for pictures that is long enough',
    LOG_LEVEL: 'error',
  });
  stops.push(() => api.stop());
  await untilReady(api, signal);
  return api.url;
}
