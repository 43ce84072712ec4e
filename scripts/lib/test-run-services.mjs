import { findChromium } from './chromium.mjs';
import { ensureInstalled } from './distribution-packages.mjs';
import { MARIADB_SERVER, startThrowawayMariaDb } from './mariadb.mjs';
import { findMinio } from './minio-binary.mjs';
import { startMinio } from './minio.mjs';
import { SetupProblem } from './setup-problem.mjs';

/** @type {import('./mariadb.mjs').MariaDb | undefined} */
let database;

/** @type {import('./minio.mjs').MinioServer | undefined} */
let objectStore;

/** Starts the MariaDB that the tests of one jest run share, and tells its address by the environment. */
export async function startTestMariaDb() {
  ensureInstalled([MARIADB_SERVER]);
  database = await startThrowawayMariaDb();
  process.env['TEST_DATABASE_URL'] = database.url;
}

/** Ends it and leaves nothing behind. */
export async function stopTestMariaDb() {
  await database?.stop();
}

/** Starts the MariaDB of one jest run and tells where its browser is. */
export async function startTestBrowserServices() {
  const browser = findChromium();
  if (browser === null) throw new SetupProblem('There is no Chromium: set CHROMIUM_BIN or install chromium.');
  process.env['TEST_CHROMIUM'] = browser;
  await startTestMariaDb();
}

/** Starts the MinIO of one jest run where a server is there; without one the tests that need it are skipped. */
export async function startTestMinio() {
  const binary = findMinio();
  if (binary === null) return;
  objectStore = await startMinio(binary);
  process.env['TEST_MINIO_ENDPOINT'] = objectStore.endpoint;
  process.env['TEST_MINIO_ACCESS_KEY'] = objectStore.accessKey;
  process.env['TEST_MINIO_SECRET_KEY'] = objectStore.secretKey;
}

/** Ends it and leaves nothing behind. */
export async function stopTestMinio() {
  await objectStore?.stop();
}
