import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { findExecutable } from './executables.mjs';
import { untilGreeted } from './mariadb-greeting.mjs';
import {
  filesOf,
  logOf,
  placeSocket,
  recordedConnection,
  removeRunFiles,
  serverRuns,
} from './mariadb-files.mjs';
import { dataFlags, serverFlags } from './mariadb-flags.mjs';
import { giveTo, takeFolder } from './mariadb-owner.mjs';
import { freePort } from './ports.mjs';
import { exitOf, isRunning, spawnServer, stopChild, stopStranger } from './processes.mjs';
import { SetupProblem } from './setup-problem.mjs';
import { makeTemporaryFolder, removeLeftFolders } from './temporary-folder.mjs';

/**
 * @import { NeededProgram } from './distribution-packages.mjs'
 * @import { MariaDb, MariaDbConnection, MariaDbOptions } from './mariadb.mjs'
 * @import { ServerFiles } from './mariadb-files.mjs'
 * @import { ServerOwner } from './mariadb-owner.mjs'
 */

const ACCOUNT = 'eoffice';
const STOP_GRACE_MS = 60_000;
const START_ATTEMPTS = 3;
const THROWAWAY_PREFIX = 'eoffice-db-';

/** @type {NeededProgram} The core package brings the server without a system service that would be started. */
export const MARIADB_SERVER = {
  purpose: 'MariaDB',
  packages: ['mariadb-server-core'],
  installed: () => findServer() !== null && findInstaller() !== null,
};

const findServer = () => findExecutable('mariadbd', 'mysqld');
const findInstaller = () => findExecutable('mariadb-install-db', 'mysql_install_db');

/**
 * @param {MariaDbOptions} options
 * @returns {Promise<MariaDb>}
 */
export async function startMariaDb(options) {
  const files = filesOf(options.directory);
  const owner = takeFolder(files.root, files.data);
  await endOrphan(files);
  if (!existsSync(files.data)) {
    options.progress?.('preparing an empty database');
    initialise(files, owner, options.durable);
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch(files, owner, options);
    } catch (problem) {
      const portWasTaken = logOf(files).includes('Bind on TCP/IP port');
      if (!portWasTaken || attempt === START_ATTEMPTS) throw problem;
    }
  }
}

/**
 * @param {string} directory
 * @returns {MariaDbConnection | null}
 */
export function runningMariaDb(directory) {
  const files = filesOf(directory);
  const connection = recordedConnection(files);
  return connection !== null && serverRuns(files, connection) ? connection : null;
}

/**
 * @param {string} [schema]
 * @returns {Promise<MariaDb>}
 */
export async function startThrowawayMariaDb(schema) {
  await removeLeftFolders(THROWAWAY_PREFIX, (folder) => endOrphan(filesOf(folder)));
  const directory = makeTemporaryFolder(THROWAWAY_PREFIX);
  const remove = () => rmSync(directory, { recursive: true, force: true });
  try {
    const database = await startMariaDb({
      directory,
      durable: false,
      ...(schema !== undefined && { schema }),
    });
    return { ...database, stop: () => database.kill().then(remove) };
  } catch (problem) {
    remove();
    throw problem;
  }
}

/**
 * Ends a server that an earlier process left behind in this folder because it was killed.
 *
 * @param {ServerFiles} files
 */
async function endOrphan(files) {
  const previous = recordedConnection(files);
  if (previous === null) return;
  if (serverRuns(files, previous)) {
    if (isRunning(previous.startedBy, 'node')) {
      throw new SetupProblem(`The database in ${files.root} is in use by process ${previous.startedBy}.`);
    }
    await stopStranger(previous.pid, files.data, STOP_GRACE_MS);
  }
  removeRunFiles(files, previous.socketPath);
}

/**
 * Fills the data folder with the system tables. It gets its name only when it is complete.
 *
 * @param {ServerFiles} files
 * @param {ServerOwner} owner
 * @param {boolean} durable
 */
function initialise(files, owner, durable) {
  const installer = findInstaller();
  if (installer === null) throw missingServer();
  const unfinished = `${files.data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const administrator = owner.identity === null ? userInfo().username : 'root';
  const { status, stdout, stderr } = spawnSync(
    installer,
    [
      ...dataFlags({ ...files, data: unfinished }, owner, durable),
      '--auth-root-authentication-method=socket',
      `--auth-root-socket-user=${administrator}`,
      '--skip-test-db',
    ],
    { encoding: 'utf8', cwd: files.root, env: serverEnvironment(), ...owner.identity },
  );
  if (status !== 0) {
    throw new SetupProblem(
      `MariaDB could not prepare ${files.root}:\n${`${stdout}\n${stderr}`.slice(-2000)}`,
    );
  }
  renameSync(unfinished, files.data);
}

/**
 * One attempt to start the server and to see it answer.
 *
 * @param {ServerFiles} files
 * @param {ServerOwner} owner
 * @param {MariaDbOptions} options
 * @returns {Promise<MariaDb>}
 */
async function launch(files, owner, { durable, schema, address, bufferPool = '256M', progress }) {
  const server = findServer();
  if (server === null) throw missingServer();
  const password = address?.password ?? randomBytes(24).toString('base64url');
  const socketPath = placeSocket(files, owner);
  const port = address?.port ?? (await freePort());
  writeFileSync(files.accounts, accountStatements(password, schema), { mode: 0o600 });
  giveTo(files.accounts, owner);
  mkdirSync(files.temporary, { recursive: true });
  giveTo(files.temporary, owner);
  if (existsSync(files.log)) renameSync(files.log, `${files.log}.previous`);

  const flags = [
    ...dataFlags(files, owner, durable),
    ...serverFlags(files, { port, socketPath, bufferPool }),
  ];
  const child = spawnServer(server, flags, {
    deathSignal: durable ? 'TERM' : 'KILL',
    stdio: 'ignore',
    cwd: files.root,
    env: serverEnvironment(),
    ...owner.identity,
  });
  const exited = exitOf(child).then(() => removeRunFiles(files, socketPath));
  const end = async (/** @type {number} */ graceMs) => {
    await stopChild(child, graceMs);
    await exited;
  };
  try {
    await untilGreeted(child, port, progress);
    if (/^ERROR: /m.test(logOf(files))) throw new Error('its accounts could not be set up');
  } catch (problem) {
    await end(STOP_GRACE_MS);
    throw new Error(`MariaDB did not start in ${files.root}:\n${logOf(files).slice(-2000)}`, {
      cause: problem,
    });
  }
  rmSync(files.accounts);

  const url = `mysql://${ACCOUNT}:${password}@127.0.0.1:${port}/`;
  const pid = child.pid ?? 0;
  const connection = { host: '127.0.0.1', port, socketPath, user: ACCOUNT, password, url, pid };
  /** @type {MariaDbConnection} */
  const recorded = { ...connection, startedBy: process.pid };
  writeFileSync(files.connection, JSON.stringify(recorded, null, 2), { mode: 0o600 });
  return {
    ...recorded,
    urlOf: (name) => `${url}${name}`,
    exited,
    stop: () => end(STOP_GRACE_MS),
    kill: () => end(0),
  };
}

/**
 * Run by the server before it answers anyone, so that there is never an account without a password.
 *
 * @param {string} password of the application's account
 * @param {string | undefined} schema
 */
function accountStatements(password, schema) {
  const accounts = [`'${ACCOUNT}'@'127.0.0.1'`, `'${ACCOUNT}'@'localhost'`];
  return [
    ...(schema === undefined ? [] : [`CREATE DATABASE IF NOT EXISTS \`${schema}\`;`]),
    ...accounts.map((account) => `CREATE OR REPLACE USER ${account} IDENTIFIED BY '${password}';`),
    ...accounts.map(
      (account) => `GRANT ALL ON ${schema === undefined ? '*' : `\`${schema}\``}.* TO ${account};`,
    ),
    '',
  ].join('\n');
}

/** Nothing of our own environment concerns the server; a TMPDIR of ours may be closed to its user. */
function serverEnvironment() {
  return { PATH: process.env['PATH'], LANG: 'C' };
}

function missingServer() {
  return new SetupProblem(`MariaDB is missing: install ${MARIADB_SERVER.packages.join(', ')}.`);
}
