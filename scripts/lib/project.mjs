import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The repository's folder. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** The web applications, in the order in which they are built. */
const WEB_APPS = ['admin-web', 'employee-web'];

/** Name of the one schema in a private database. */
export const PRIVATE_SCHEMA = 'eoffice';

/** A file or folder of the repository. @param {...string} path */
export function inProject(...path) {
  return resolve(ROOT, ...path);
}

/** The folder of everything that a local run keeps: database, files, secrets. */
export function dataDirectory() {
  return inProject(process.env['DATA_DIR'] || '.data');
}

/** The web applications that are there to be built. */
export function webApps() {
  return WEB_APPS.filter((name) => existsSync(inProject(name, 'index.html')));
}
