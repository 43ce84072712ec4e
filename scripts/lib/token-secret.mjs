import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret of this installation's tokens: made once and kept readable by its user only, so that people stay signed
 * in over a restart.
 *
 * @param {string} directory data folder
 * @returns {string}
 */
export function keptTokenSecret(directory) {
  const file = join(directory, 'token-secret');
  mkdirSync(directory, { recursive: true });
  try {
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (problem) {
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'EEXIST')) throw problem;
  }
  return readFileSync(file, 'utf8');
}
