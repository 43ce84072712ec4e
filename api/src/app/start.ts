import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import { createDataSource } from '../db/data-source.js';
import { SystemClock } from '../shared/clock.js';
import { startBackgroundJobs } from './background-jobs.js';
import { compose } from './compose.js';

/** A server that listens. */
export interface RunningServer {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Drains it and closes the database. */
  readonly stop: () => Promise<void>;
}

/** Connects, migrates, composes and listens. @param prepare runs between migrations and the first request. */
export async function startServer(
  config: Config,
  logger: Logger,
  prepare: (dataSource: DataSource) => Promise<void>,
): Promise<RunningServer> {
  const dataSource = createDataSource({ url: config.databaseUrl, pool: config.databasePool });
  await dataSource.initialize();
  await dataSource.runMigrations({ transaction: 'each' });
  await prepare(dataSource);
  const composition = await compose({ config, dataSource, clock: new SystemClock(), logger });
  const { server } = composition;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const stopJobs = startBackgroundJobs(composition.jobs, logger);
  const { address, port } = server.address() as AddressInfo;
  return {
    url: `http://${address.includes(':') ? `[${address}]` : address}:${port}`,
    stop: async () => {
      await stopJobs();
      await composition.stop();
      await dataSource.destroy();
    },
  };
}
