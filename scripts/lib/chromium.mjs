import { findExecutable } from './executables.mjs';

/** @import { NeededProgram } from './distribution-packages.mjs' */

/** The browser for the tests of the web applications, or null. */
export function findChromium() {
  return process.env['CHROMIUM_BIN'] || findExecutable('chromium', 'chromium-browser', 'google-chrome');
}

/** @type {NeededProgram} The browser of the distribution, with a font that has every letter of the pages. */
export const CHROMIUM = {
  purpose: 'Chromium',
  packages: ['chromium', 'fonts-liberation'],
  installed: () => findChromium() !== null,
};
