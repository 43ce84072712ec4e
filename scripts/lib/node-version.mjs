import { fileURLToPath } from 'node:url';
import { readJson } from './json-file.mjs';

/**
 * Ends the process with one sentence when this Node is not one that package.json allows. Imported first by every
 * command, and written so that old versions can read it.
 */
const { engines } = /** @type {{ engines: { node: string } }} */ (
  readJson(fileURLToPath(new URL('../../package.json', import.meta.url)))
);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!satisfies(major, minor, engines.node)) {
  console.error(`E-Office needs Node ${engines.node}; this is ${process.version}.`);
  process.exit(1);
}

/**
 * @param {number} major
 * @param {number} minor
 * @param {string} range alternatives of the forms `^22.13` and `>=24.11`
 */
function satisfies(major, minor, range) {
  return range.split('||').some((alternative) => {
    const [, operator, wantedMajor, wantedMinor] = /^(\^|>=)(\d+)\.(\d+)$/.exec(alternative.trim()) ?? [];
    const sameLine = major === Number(wantedMajor) && minor >= Number(wantedMinor);
    return sameLine || (operator === '>=' && major > Number(wantedMajor));
  });
}
