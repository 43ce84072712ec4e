import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/lib/chromium.mjs';
import { firstLoad } from '../scripts/lib/size-check.mjs';
import { startMeasuredServer } from './support/server.mjs';

/**
 * How long a phone on a slow signal waits for the application on its first visit, and how long on later ones.
 *
 *   npm run bench -- phone-first-load
 *
 * The signal is Lighthouse's slow 3G: 400 kbit/s down and up, 400 ms there and back; the processor is slowed down four
 * times, as a cheap phone's is against a laptop's. Each visit has a browser profile of its own.
 */

const VISITS = 5;
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWDOWN = 4;
/** What the first visit may take until the form can be used (ms). */
const GOAL_MS = 5_000;

const executablePath = findChromium();
if (!executablePath) throw new Error('There is no Chromium here: install it, or name it in CHROMIUM_BIN.');
const server = await startMeasuredServer({ employees: 200, schools: 10 });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const visits = [];
try {
  for (let visit = 0; visit < VISITS; visit += 1) visits.push(await oneVisit());
} finally {
  await browser.close();
  await server.stop();
}

const { gzip, brotli, css } = firstLoad('employee-web', 0);
console.log(`script of the first load: ${kB(gzip)} gzip, ${kB(brotli)} brotli; style ${kB(css)} brotli`);
print('first visit, sign-in form can be used', visits, 'first', GOAL_MS);
print('first visit, bytes over the air (kB)', visits, 'kilobytes');
print('next visit, from the phone itself', visits, 'next');
print('next visit without any signal', visits, 'offline');

/** A first visit and two later ones of one new browser profile. */
async function oneVisit() {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  let counting = true;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    if (counting) bytes += encodedDataLength;
  });
  await session.send('Network.emulateNetworkConditions', SLOW_3G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const first = await timeToForm(page);
  counting = false;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await session.send('Network.emulateNetworkConditions', SLOW_3G);
  const next = await timeToForm(page);
  await session.send('Network.emulateNetworkConditions', { ...SLOW_3G, offline: true });
  const offline = await timeTo(page, () => page.getByText(/Perlu sinyal/).waitFor());
  await context.close();
  return { first, kilobytes: bytes / 1000, next, offline };
}

/** @param {import('playwright-core').Page} page */
function timeToForm(page) {
  return timeTo(page, () => page.getByLabel('NIP').waitFor());
}

/** @param {import('playwright-core').Page} page @param {() => Promise<void>} shown */
async function timeTo(page, shown) {
  const start = performance.now();
  await page.goto(server.url, { waitUntil: 'commit' });
  await shown();
  return performance.now() - start;
}

/**
 * @param {string} what @param {readonly Record<string, number>[]} all @param {string} field
 * @param {number} [goal]
 */
function print(what, all, field, goal) {
  const values = all.map((visit) => visit[field] ?? NaN).sort((a, b) => a - b);
  const median = values[Math.floor(values.length / 2)] ?? NaN;
  const verdict =
    goal === undefined ? '' : median <= goal ? ` (goal ${goal}: reached)` : ` (goal ${goal}: missed)`;
  console.log(
    `${what.padEnd(44)} median ${median.toFixed(0).padStart(6)}  worst ${(values.at(-1) ?? NaN).toFixed(0).padStart(6)}${verdict}`,
  );
}

/** @param {number} bytes */
function kB(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
