import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './processes.mjs';

/**
 * Makes a temporary folder whose name says which process uses it, so that it can be removed after that was killed.
 *
 * @param {string} prefix starts with `eoffice-`
 * @returns {string}
 */
export function makeTemporaryFolder(prefix) {
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
}

/**
 * Removes the temporary folders of this prefix whose processes are gone.
 *
 * @param {string} prefix
 * @param {(folder: string) => Promise<void>} [beforehand] ends what may still use it
 */
export async function removeLeftFolders(prefix, beforehand) {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (isRunning(Number.parseInt(name.slice(prefix.length), 10), 'node')) continue;
    const folder = join(tmpdir(), name);
    try {
      await beforehand?.(folder);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's folder: theirs to remove.
    }
  }
}
