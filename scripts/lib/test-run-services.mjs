import { ensureInstalled } from './distribution-packages.mjs';
import { MARIADB_SERVER, startThrowawayMariaDb } from './mariadb.mjs';

/** @type {import('./mariadb.mjs').MariaDb | undefined} */
let database;

/** Starts what the feature tests of one jest run share, and tells them by the environment. */
export async function startTestRunServices() {
  ensureInstalled([MARIADB_SERVER]);
  database = await startThrowawayMariaDb();
  process.env['TEST_DATABASE_URL'] = database.url;
}

/** Ends it and leaves nothing behind. */
export async function stopTestRunServices() {
  await database?.stop();
}
