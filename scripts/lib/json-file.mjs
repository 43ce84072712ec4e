import { readFileSync } from 'node:fs';

/**
 * The value in a JSON file; whoever reads it says what it is.
 *
 * @param {string} path
 * @returns {unknown}
 */
export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
