import { migrations } from '@eoffice/migrations';
import { DataSource, type Logger } from 'typeorm';
import { ENTITIES } from './entities.js';
import { SnakeNamingStrategy } from './naming-strategy.js';

/** How a data source connects. */
export interface DatabaseSettings {
  /** `mysql://user:password@host:port/name`. */
  readonly url: string;
  /** Connections, and requests that may wait for one; mysql2 waits without bound by default. */
  readonly pool: { readonly size: number; readonly queue: number };
  /** Sees every statement; none by default. */
  readonly queryLogger?: Logger;
}

/** A connection that is not answered within this time is given up (ms). */
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Makes the data source; the caller initialises and destroys it.
 *
 * READ COMMITTED, because every state change here locks or checks the row that it changes, and the gap locks of
 * REPEATABLE READ would make the clock-ins of an opening bell wait for each other.
 */
export function createDataSource(settings: DatabaseSettings): DataSource {
  return new DataSource({
    type: 'mariadb',
    url: settings.url,
    entities: ENTITIES,
    migrations,
    migrationsTableName: 'migrations',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    charset: 'utf8mb4_unicode_520_ci',
    timezone: 'Z',
    dateStrings: ['DATE'],
    isolationLevel: 'READ COMMITTED',
    supportBigNumbers: true,
    bigNumberStrings: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    ...(settings.queryLogger && { logger: settings.queryLogger, logging: ['query'] as const }),
    poolSize: settings.pool.size,
    extra: {
      queueLimit: settings.pool.queue,
      enableKeepAlive: true,
      maxIdle: settings.pool.size,
    },
  });
}
