import { rmSync } from 'node:fs';
import 'reflect-metadata';
import { compose } from '../../api/dist/app/compose.js';
import { createLogger } from '../../api/dist/app/logger.js';
import { parseConfig } from '../../api/dist/config/config.js';
import { createDataSource } from '../../api/dist/db/data-source.js';
import { loadDemoWhenEmpty } from '../../api/dist/seeds/load-demo.js';
import { FixedClock } from '../../api/dist/shared/clock.js';
import { createObjectStore } from '../../api/dist/storage/create-object-store.js';
import { freePort } from './ports.mjs';
import { PrivateDatabase } from './private-database.mjs';
import { makeTemporaryFolder } from './temporary-folder.mjs';

/** A Tuesday in the middle of a month, eight minutes before the bell of the schools. */
const DAY = '2026-04-14';
const MORNING = `${DAY}T06:52:00+07:00`;

/**
 * Starts the API with a demo regency of its own, at the same moment whenever it is started, so that the pictures show
 * the same day.
 *
 * @returns {Promise<{ url: string, now: Date, stop: () => Promise<void> }>}
 */
export async function startPictureServer() {
  const data = makeTemporaryFolder('eoffice-pictures-');
  const database = new PrivateDatabase(data);
  const databaseUrl = await database.start();
  const config = parseConfig({
    DATABASE_URL: databaseUrl,
    DATA_DIR: data,
    TOKEN_SECRET: 'a secret for pictures that is long enough',
    LOG_LEVEL: 'error',
  });
  const dataSource = createDataSource({ url: config.databaseUrl, pool: config.databasePool });
  await dataSource.initialize();
  await dataSource.runMigrations({ transaction: 'each' });
  const clock = new FixedClock(MORNING);
  const objectStore = createObjectStore(config);
  await loadDemoWhenEmpty(dataSource, { today: DAY, now: clock.now(), objectStore });
  const { server, stop } = await compose({
    config,
    dataSource,
    clock,
    logger: createLogger(config),
  });
  const port = await freePort();
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(null)));
  return {
    url: `http://127.0.0.1:${port}`,
    now: clock.now(),
    stop: async () => {
      await stop();
      await dataSource.destroy();
      await database.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
