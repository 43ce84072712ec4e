import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findExecutable } from './executables.mjs';

/**
 * The last state of MinIO's source that upstream published, with fixes that no release has. It is named by commit
 * because its release tags are no Go versions. docs/adr/0010-minio-server-for-tests.md says why it is built here.
 */
export const MINIO_MODULE = 'github.com/minio/minio@v0.0.0-20260212201848-7aac2a2c5b7c';

/** Where `npm run minio:build` puts its binary; shared by all clones of the user. */
export function minioCacheFolder() {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'eoffice', 'bin');
}

/**
 * The MinIO server for tests: the one that MINIO_BIN names, one on the PATH, or the one that was built here.
 *
 * @returns {string | null} its path
 */
export function findMinio() {
  const built = join(minioCacheFolder(), 'minio');
  return process.env['MINIO_BIN'] || findExecutable('minio') || (existsSync(built) ? built : null);
}
