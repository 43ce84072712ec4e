import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';

const GENERATED = new Set(['node_modules', 'dist', 'dev-dist', 'coverage', 'gql']);

/**
 * A hash of the contents of files and folders of the repository: the same text means that nothing has to be built
 * again. What is built or installed is left out.
 *
 * @param {readonly string[]} paths relative to the repository; those that do not exist are left out
 */
export function fingerprintOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addTo(hash, path) {
  const full = join(ROOT, path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (stat.isDirectory()) {
    const names = readdirSync(full).filter((name) => !GENERATED.has(name) && !name.endsWith('.tsbuildinfo'));
    for (const name of names.sort()) addTo(hash, join(path, name));
  } else {
    hash.update(`${path}\0`).update(readFileSync(full));
  }
}
