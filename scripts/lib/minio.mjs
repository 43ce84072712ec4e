import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './ports.mjs';
import { hasEnded, spawnServer, stopChild } from './processes.mjs';
import { makeTemporaryFolder, removeLeftFolders } from './temporary-folder.mjs';

/** @import { ChildProcess } from 'node:child_process' @import { MinioServer } from './minio.mjs' */

const FOLDER_PREFIX = 'eoffice-minio-';
const READY_TIMEOUT_MS = 30_000;
const READY_POLL_MS = 50;

/**
 * @param {string} binary
 * @returns {Promise<MinioServer>}
 */
export async function startMinio(binary) {
  await removeLeftFolders(FOLDER_PREFIX);
  const folder = makeTemporaryFolder(FOLDER_PREFIX);
  const endpoint = `http://127.0.0.1:${await freePort()}`;
  const accessKey = randomBytes(10).toString('hex');
  const secretKey = randomBytes(20).toString('hex');
  const child = spawnServer(binary, ['server', folder, '--quiet', '--address', new URL(endpoint).host], {
    deathSignal: 'KILL',
    stdio: ['ignore', 'ignore', 'inherit'],
    // Nothing of our own environment may configure it, and it keeps no files in our home.
    env: {
      HOME: folder,
      MINIO_ROOT_USER: accessKey,
      MINIO_ROOT_PASSWORD: secretKey,
      MINIO_BROWSER: 'off',
      MINIO_UPDATE: 'off',
    },
  });
  const kill = async () => {
    await stopChild(child, 0);
  };
  const stop = async () => {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(child, endpoint);
  } catch (problem) {
    await stop();
    throw problem;
  }
  return { endpoint, accessKey, secretKey, stop, kill };
}

/**
 * @param {ChildProcess} child
 * @param {string} endpoint
 */
async function untilReady(child, endpoint) {
  const deadline = performance.now() + READY_TIMEOUT_MS;
  while (!(await isReady(endpoint))) {
    if (hasEnded(child) || performance.now() > deadline)
      throw new Error(`MinIO did not start on ${endpoint}.`);
    await sleep(READY_POLL_MS);
  }
}

/** @param {string} endpoint */
async function isReady(endpoint) {
  try {
    return (await fetch(`${endpoint}/minio/health/ready`)).ok;
  } catch {
    return false;
  }
}
