import './lib/node-version.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { CHROMIUM } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/distribution-packages.mjs';
import { interruption } from './lib/interruption.mjs';
import { MARIADB_SERVER } from './lib/mariadb.mjs';
import { startPictureBrowser, takePicture } from './lib/pictures.mjs';
import { prepare } from './lib/preparation.mjs';
import { inProject } from './lib/project.mjs';
import { reportProblem } from './lib/setup-problem.mjs';
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
  // It needs the built server, which is there only now.
  const { startPictureServer } = await import('./lib/picture-server.mjs');
  const server = await startPictureServer();
  stops.push(() => server.stop());
  const browser = await startPictureBrowser();
  stops.push(() => browser.close());
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of pictures) {
    signal.throwIfAborted();
    console.log(`  ${picture.name}`);
    writeFileSync(`${FOLDER}/${picture.name}.webp`, await takePicture(browser, server, picture));
  }
}
