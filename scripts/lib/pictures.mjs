import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { DEMO_NIPS, DEMO_PASSWORD } from './demo-accounts.mjs';
import { SetupProblem } from './setup-problem.mjs';

/** @import { Browser, Page } from 'playwright-core' */

/**
 * A picture for the README.
 *
 * @typedef {object} Picture
 * @property {string} name of the file, without its ending
 * @property {keyof typeof DEVICES} device
 * @property {keyof typeof DEMO_NIPS} person who is signed in
 * @property {string} address of the page
 * @property {'light' | 'dark'} [theme]
 * @property {(page: Page) => Promise<unknown>} [arrange] what to do on the page before the picture is taken
 */

const DEVICES = {
  laptop: { viewport: { width: 1366, height: 820 }, deviceScaleFactor: 1 },
  phone: { viewport: { width: 390, height: 800 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};

/** Chromium's test picture stands in for a face; nothing reaches another machine. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

/** Starts the browser for the pictures. @throws {SetupProblem} when there is none */
export function startPictureBrowser() {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new SetupProblem('There is no Chromium: set CHROMIUM_BIN or install chromium.');
  }
  return chromium.launch({ executablePath, args: FLAGS });
}

/**
 * Signs in, opens the page and returns the picture as WebP.
 *
 * @param {Browser} browser
 * @param {{ url: string, now: Date }} server where it listens, and the time that it lives in
 * @param {Picture} picture
 * @returns {Promise<Buffer>}
 */
export async function takePicture(
  browser,
  { url, now },
  { device, person, address, theme = 'light', arrange },
) {
  const context = await browser.newContext({
    ...DEVICES[device],
    baseURL: url,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    colorScheme: theme,
    reducedMotion: 'reduce',
    permissions: ['camera', 'geolocation'],
    geolocation: { latitude: -2.8783, longitude: 103.8391, accuracy: 12 },
  });
  try {
    await context.clock.install({ time: now });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByLabel('NIP').fill(DEMO_NIPS[person]);
    await page.getByLabel(/^Kata sandi/).fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: /masuk/i }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await arrange?.(page);
    await page.waitForLoadState('networkidle');
    // A moment for what appears softly.
    await page.waitForTimeout(SETTLE_MS);
    return await webpOf(page);
  } finally {
    await context.close();
  }
}

const SETTLE_MS = 600;

/** @param {Page} page */
async function webpOf(page) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  return Buffer.from(data, 'base64');
}
