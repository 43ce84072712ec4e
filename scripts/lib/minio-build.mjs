import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findExecutable } from './executables.mjs';
import { waitForLock } from './lock.mjs';
import { MINIO_MODULE, findMinio, minioCacheFolder } from './minio-binary.mjs';
import { exitOf } from './processes.mjs';
import { SetupProblem } from './setup-problem.mjs';

const PROGRESS_MS = 15_000;

/** Whether the MinIO server could be built here. */
export function canBuildMinio() {
  return findExecutable('go') !== null;
}

/**
 * Builds MinIO's server from its Go source into the user's cache; it takes some minutes and about 2 GB of disk for
 * Go's own caches. Does nothing when a server is there.
 *
 * @throws {SetupProblem} when Go is missing or the build fails
 */
export async function buildMinio() {
  const go = findExecutable('go');
  if (go === null) throw new SetupProblem('Building MinIO needs Go 1.24 or later on the PATH.');
  const folder = minioCacheFolder();
  const release = await waitForLock(join(folder, 'minio.lock'), undefined);
  const unfinished = join(folder, 'unfinished');
  try {
    if (findMinio() !== null) return;
    mkdirSync(unfinished, { recursive: true });
    console.log(`Building the MinIO server for tests (${MINIO_MODULE}), once …`);
    await goInstall(go, unfinished);
    renameSync(join(unfinished, 'minio'), join(folder, 'minio'));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
    release();
  }
}

/**
 * @param {string} go
 * @param {string} folder for the binary
 */
async function goInstall(go, folder) {
  const child = spawn(go, ['install', '-v', '-trimpath', '-ldflags=-s -w', MINIO_MODULE], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, GOBIN: folder, CGO_ENABLED: '0' },
  });
  /** @type {string[]} */
  const lines = [];
  createInterface(child.stderr).on('line', (line) => lines.push(line));
  const progress = setInterval(
    () => console.log(`  ${lines.length} steps done; now ${lines.at(-1)}`),
    PROGRESS_MS,
  );
  const code = await exitOf(child);
  clearInterval(progress);
  if (code !== 0) throw new SetupProblem(`MinIO could not be built:\n${lines.slice(-20).join('\n')}`);
}
