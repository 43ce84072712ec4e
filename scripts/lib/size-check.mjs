import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { inProject } from './project.mjs';
import { SetupProblem } from './setup-problem.mjs';

/** Most that a first visit may load as script, compressed with gzip, in kB of 1000 bytes. */
const LIMITS = { 'employee-web': 200, 'admin-web': 300 };

/** A part that the entry begins to load at once, although it is not a static import. */
const AT_ONCE = /import\(["'`](\.[^"'`]*\/signed-in-[^"'`]+\.js)["'`]\)/g;

/**
 * What a first visit loads: the entry of the page, everything that it imports before it can run, and what it begins to
 * load at once.
 *
 * @typedef {object} FirstLoad
 * @property {string} name of the application
 * @property {number} limit in bytes
 * @property {number} gzip bytes of script
 * @property {number} brotli bytes of script
 * @property {number} css bytes of style, brotli
 * @property {number} start bytes of script before the entry runs, brotli
 * @property {readonly string[]} files
 */

/**
 * Measures the built applications and prints their sizes.
 *
 * @throws {SetupProblem} when one is larger than its limit
 */
export function checkSizes() {
  const loads = Object.entries(LIMITS)
    .filter(([name]) => existsSync(inProject(name, 'dist/index.html')))
    .map(([name, limit]) => firstLoad(name, limit * 1000));
  for (const { name, gzip, brotli, css, start, limit } of loads) {
    console.log(
      `      ${name}: script ${kB(gzip)} gzip, ${kB(brotli)} brotli (at most ${kB(limit)}); style ${kB(css)} brotli; the page runs after ${kB(start)}`,
    );
  }
  const tooLarge = loads.filter(({ gzip, limit }) => gzip > limit).map(({ name }) => name);
  if (tooLarge.length > 0) {
    throw new SetupProblem(`The first load of ${tooLarge.join(' and ')} is larger than its limit.`);
  }
}

/**
 * @param {string} name
 * @param {number} limit in bytes
 * @returns {FirstLoad}
 */
export function firstLoad(name, limit) {
  const folder = inProject(name, 'dist');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const entries = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = '']) => fileOf(folder, src));
  const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(([, href = '']) =>
    fileOf(folder, href),
  );
  const files = importedBy(entries, true);
  return {
    name,
    limit,
    gzip: total(files, (bytes) => gzipSync(bytes, { level: 9 })),
    brotli: total(files, brotliCompressSync),
    css: total(styles, brotliCompressSync),
    start: total(importedBy(entries, false), brotliCompressSync),
    files,
  };
}

/** An address of the page as a file of the build. @param {string} folder @param {string} address */
function fileOf(folder, address) {
  return join(folder, 'assets', address.slice(address.lastIndexOf('/') + 1));
}

/**
 * The files, all that they import statically and, when asked, what they load at once.
 *
 * @param {readonly string[]} entries @param {boolean} atOnce
 */
function importedBy(entries, atOnce) {
  const found = new Set(entries);
  for (const file of found) {
    const script = readFileSync(file, 'utf8');
    // As the bundler writes them: `import{a}from"./b.js"`, `import"./b.js"`, `export*from"./b.js"`; never `import("./b.js")`.
    const imports = script.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g);
    for (const [, path = ''] of [...imports, ...(atOnce ? script.matchAll(AT_ONCE) : [])])
      found.add(join(dirname(file), path));
  }
  return [...found];
}

/** @param {readonly string[]} files @param {(bytes: Buffer) => Buffer} compress */
function total(files, compress) {
  return files.reduce((sum, file) => sum + compress(readFileSync(file)).length, 0);
}

/** @param {number} bytes */
function kB(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
