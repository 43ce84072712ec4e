import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startMariaDb } from './mariadb.mjs';
import { PRIVATE_SCHEMA } from './project.mjs';

/** @import { MariaDb } from './mariadb.mjs' */

/** Restarts within this time of the one before count as the same trouble (ms). */
const CALM_MS = 60_000;
const MAX_RESTARTS = 5;
const PAUSE_MS = 500;

/**
 * The private database of a data folder, kept running: when its server ends by itself (a crash, the machine's memory
 * killer), it is started again under the same address, recovers what was committed, and the API goes on by itself.
 */
export class PrivateDatabase {
  /** @param {string} data the data folder */
  constructor(data) {
    this.directory = join(data, 'mariadb');
    this.stopping = false;
    /** @type {MariaDb | null} */
    this.server = null;
  }

  /** Starts it. @returns {Promise<string>} its address */
  async start() {
    this.server = await this.launch();
    void this.watch(this.server);
    return this.server.urlOf(PRIVATE_SCHEMA);
  }

  /** Shuts it down in order. */
  async stop() {
    this.stopping = true;
    await this.server?.stop();
  }

  /** Ends it at once. */
  async kill() {
    this.stopping = true;
    await this.server?.kill();
  }

  /** @param {MariaDb} first */
  async watch(first) {
    let server = first;
    for (let restarts = 0; ; restarts += 1) {
      const startedAt = Date.now();
      await server.exited;
      if (this.stopping) return;
      if (Date.now() - startedAt > CALM_MS) restarts = 0;
      if (restarts === MAX_RESTARTS) {
        console.error('The database keeps ending by itself; its log in the data folder says why.');
        return;
      }
      console.log('The database ended by itself; starting it again …');
      await sleep(PAUSE_MS);
      const { port, password } = server;
      try {
        server = await this.launch({ port, password });
      } catch (problem) {
        console.error(problem instanceof Error ? problem.message : problem);
        return;
      }
      this.server = server;
    }
  }

  /** @param {Pick<MariaDb, 'port' | 'password'>} [address] where it ran before */
  launch(address) {
    return startMariaDb({
      directory: this.directory,
      durable: true,
      schema: PRIVATE_SCHEMA,
      progress: (message) => console.log(`  ${message} …`),
      ...(address && { address }),
    });
  }
}
