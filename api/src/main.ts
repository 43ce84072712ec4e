import 'reflect-metadata';
import { prepareDemoRegency } from './app/demo-regency.js';
import { createLogger } from './app/logger.js';
import { startServer } from './app/start.js';
import { ConfigError, parseConfig, type Config } from './config/config.js';
import { SystemClock } from './shared/clock.js';
import { createObjectStore } from './storage/create-object-store.js';

const config = readConfig();
const logger = createLogger(config);
const server = await startServer(config, logger, async (dataSource) => {
  const demo = await prepareDemoRegency({
    wanted: config.demo,
    dataSource,
    objectStore: createObjectStore(config),
    clock: new SystemClock(),
    say: (line) => process.stdout.write(`${line}\n`),
  });
  // Whoever started this process may show the public accounts.
  process.send?.({ demo });
});
logger.info({ url: server.url }, 'listening');

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  });
}

function readConfig(): Config {
  try {
    return parseConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
