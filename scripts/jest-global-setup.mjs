import { ensureInstalled } from './lib/distribution-packages.mjs';
import { MARIADB_SERVER, startThrowawayMariaDb } from './lib/mariadb.mjs';

/** Starts the one MariaDB of a test run; `createTestDatabase()` makes databases on it. */
export default async function setUp() {
  ensureInstalled([MARIADB_SERVER]);
  const database = await startThrowawayMariaDb();
  process.env['TEST_DATABASE_URL'] = database.url;
  globalThis.stopTestDatabase = database.stop;
}
