import './lib/node-version.mjs';
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { startApi, untilReady } from './lib/api-server.mjs';
import { demoAccountsTable } from './lib/demo-accounts.mjs';
import { ensureInstalled } from './lib/distribution-packages.mjs';
import { aborted, interruption } from './lib/interruption.mjs';
import { choosePort } from './lib/listen-port.mjs';
import { takeLock } from './lib/lock.mjs';
import { MARIADB_SERVER } from './lib/mariadb.mjs';
import { prepare } from './lib/preparation.mjs';
import { PrivateDatabase } from './lib/private-database.mjs';
import { ROOT, dataDirectory, webApps } from './lib/project.mjs';
import { reportProblem, SetupProblem } from './lib/setup-problem.mjs';
import { keptTokenSecret } from './lib/token-secret.mjs';

/**
 * `npm start`: installs and builds what is needed, starts a private MariaDB unless DATABASE_URL names another server,
 * starts the API and stays until it is interrupted. Settings are the API's; see docs/operations.md.
 */

/**
 * What is running, in the order in which it was started; it is stopped in the reverse order.
 *
 * @type {{ stop: () => Promise<unknown>, kill: () => unknown }[]}
 */
const running = [];

const signal = interruption(() => running.forEach((service) => service.kill()));
const data = dataDirectory();

try {
  await start();
} catch (problem) {
  if (!signal.aborted) {
    reportProblem(problem);
    process.exitCode = 1;
  }
}
if (signal.aborted) console.log('Stopping …');
for (const service of running.reverse()) await service.stop();

async function start() {
  const { DATABASE_URL, PORT, HOST = '127.0.0.1', TOKEN_SECRET } = process.env;
  holdDataFolder();
  if (!DATABASE_URL) ensureInstalled([MARIADB_SERVER]);
  const port = await choosePort(PORT, HOST);
  await prepare({ web: true, signal });
  const databaseUrl = DATABASE_URL || (await startPrivateDatabase());
  signal.throwIfAborted();

  const api = startApi({
    ...process.env,
    DATABASE_URL: databaseUrl,
    // The private database starts as the demo regency; a server of one's own only when DEMO asks for it.
    DEMO: process.env['DEMO'] || String(!DATABASE_URL),
    DATA_DIR: data,
    HOST,
    PORT: String(port),
    TOKEN_SECRET: TOKEN_SECRET || keptTokenSecret(data),
  });
  running.push(api);
  await untilReady(api, signal);
  announce(api);
  const stopped = await Promise.race([api.exited.then(() => false), aborted(signal).then(() => true)]);
  if (!stopped) throw new SetupProblem('The API ended by itself; its last lines above say why.');
}

/** One E-Office at a time works on a data folder. */
function holdDataFolder() {
  // Passable for the database's own user, but not readable.
  mkdirSync(data, { recursive: true, mode: 0o711 });
  const lock = takeLock(join(data, 'start.lock'));
  if (lock.holder !== null) {
    throw new SetupProblem(
      `E-Office already runs on ${data} as process ${lock.holder}: stop it, or choose another folder with DATA_DIR=… npm start.`,
    );
  }
  running.push({ stop: () => Promise.resolve(lock.release()), kill: lock.release });
}

/** @returns {Promise<string>} its address */
async function startPrivateDatabase() {
  console.log(`Starting the private MariaDB in ${data.startsWith(ROOT) ? relative(ROOT, data) : data} …`);
  const database = new PrivateDatabase(data);
  const url = await database.start();
  running.push(database);
  return url;
}

/** @param {import('./lib/api-server.mjs').ApiServer} api */
function announce(api) {
  const apps = webApps();
  const lines = [
    ...(apps.includes('employee-web') ? [`  Employee app   ${api.url}/`] : []),
    ...(apps.includes('admin-web') ? [`  Admin web      ${api.url}/admin/`] : []),
    `  GraphQL API    ${api.url}/graphql`,
  ];
  console.log(`\nE-Office is ready:\n${lines.join('\n')}`);
  if (api.isDemo()) console.log(`\n${demoAccountsTable()}`);
  console.log('\nStop with Ctrl-C.');
}
