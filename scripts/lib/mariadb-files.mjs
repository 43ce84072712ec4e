import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readJson } from './json-file.mjs';
import { giveTo } from './mariadb-owner.mjs';
import { isRunning } from './processes.mjs';

/**
 * @import { MariaDbConnection } from './mariadb.mjs'
 * @import { ServerOwner } from './mariadb-owner.mjs'
 */

/** The kernel refuses socket addresses of 108 bytes and more. */
const LONGEST_SOCKET_PATH = 107;

/**
 * Files of a private server, all in its folder.
 *
 * @param {string} directory
 */
export function filesOf(directory) {
  const root = resolve(directory);
  return {
    root,
    data: join(root, 'data'),
    log: join(root, 'mariadb.log'),
    connection: join(root, 'connection.json'),
    accounts: join(root, 'accounts.sql'),
    socket: join(root, 'mariadb.sock'),
    pid: join(root, 'mariadb.pid'),
    temporary: join(root, 'tmp'),
  };
}

/** @typedef {ReturnType<typeof filesOf>} ServerFiles */

/**
 * A path for the server's socket: in its folder, or in a new temporary one when that path would be too long.
 *
 * @param {ServerFiles} files
 * @param {ServerOwner} owner
 */
export function placeSocket(files, owner) {
  if (Buffer.byteLength(files.socket) <= LONGEST_SOCKET_PATH) return files.socket;
  const folder = mkdtempSync(join(tmpdir(), 'eoffice-socket-'));
  giveTo(folder, owner);
  return join(folder, 'mariadb.sock');
}

/**
 * Removes what exists only while a server runs.
 *
 * @param {ServerFiles} files
 * @param {string} socketPath
 */
export function removeRunFiles(files, socketPath) {
  rmSync(files.accounts, { force: true });
  rmSync(files.connection, { force: true });
  if (socketPath !== files.socket) rmSync(dirname(socketPath), { recursive: true, force: true });
}

/**
 * What the connection file says, whether or not the server still runs.
 *
 * @param {ServerFiles} files
 * @returns {MariaDbConnection | null}
 */
export function recordedConnection(files) {
  try {
    return /** @type {MariaDbConnection} */ (readJson(files.connection));
  } catch {
    return null;
  }
}

/**
 * Whether the recorded server is still there.
 *
 * @param {ServerFiles} files
 * @param {MariaDbConnection} connection
 */
export function serverRuns(files, connection) {
  return isRunning(connection.pid, files.data);
}

/**
 * The end of the server's log, for an error message.
 *
 * @param {ServerFiles} files
 */
export function logOf(files) {
  try {
    return readFileSync(files.log, 'utf8');
  } catch {
    return '';
  }
}
