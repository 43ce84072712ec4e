import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { SetupProblem } from './setup-problem.mjs';

/**
 * The user of the operating system under which a private server runs and to whom its files belong.
 *
 * @typedef {object} ServerOwner
 * @property {{ uid: number, gid: number } | null} identity whom to become; null for our own user
 * @property {readonly string[]} flags what mariadbd must be told about it
 */

/** @type {ServerOwner} */
const OURSELVES = { identity: null, flags: [] };

/** mariadbd refuses to run as root unless it is told so. @type {ServerOwner} */
const ROOT = { identity: null, flags: ['--user=root'] };

/**
 * Chooses the owner of a server's folder and makes the folder theirs, closed to everyone else. A normal user runs the
 * server as themselves. Root runs it as whoever owns the data that is there, else as `mysql` when that account exists
 * and can reach the folder (a folder below /root it cannot), else as root.
 *
 * @param {string} directory the server's folder; made when missing
 * @param {string} dataDirectory its data folder, which may not exist yet
 * @returns {ServerOwner}
 * @throws {SetupProblem} when the data belongs to another user than this normal one
 */
export function takeFolder(directory, dataDirectory) {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const data = existsSync(dataDirectory) ? statSync(dataDirectory) : null;
  const ourUid = process.getuid?.() ?? -1;
  if (ourUid !== 0) {
    if (data !== null && data.uid !== ourUid) {
      throw new SetupProblem(`The database in ${directory} belongs to another user: start as that user.`);
    }
    return OURSELVES;
  }
  if (data !== null) return data.uid === 0 ? ROOT : { identity: { uid: data.uid, gid: data.gid }, flags: [] };
  return giveToAccount('mysql', directory);
}

/**
 * Makes a file or folder belong to the server's owner.
 *
 * @param {string} path
 * @param {ServerOwner} owner
 */
export function giveTo(path, { identity }) {
  if (identity !== null) chownSync(path, identity.uid, identity.gid);
}

/**
 * @param {string} account name in the list of users
 * @param {string} directory
 * @returns {ServerOwner}
 */
function giveToAccount(account, directory) {
  const identity = identityOf(account);
  if (identity === null) return ROOT;
  chownSync(directory, identity.uid, identity.gid);
  if (spawnSync('test', ['-w', directory], identity).status === 0) return { identity, flags: [] };
  chownSync(directory, 0, 0);
  return ROOT;
}

/**
 * @param {string} account
 * @returns {{ uid: number, gid: number } | null} null when there is no such account
 */
function identityOf(account) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${account}:`));
  if (line === undefined) return null;
  const [, , uid, gid] = line.split(':').map(Number);
  return uid === undefined || gid === undefined ? null : { uid, gid };
}
