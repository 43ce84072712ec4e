import 'reflect-metadata';
import { createLogger } from './app/logger.js';
import { startServer } from './app/start.js';
import { ConfigError, parseConfig, type Config } from './config/config.js';

const config = readConfig();
const logger = createLogger(config);
const server = await startServer(config, logger, () => Promise.resolve());
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
