import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/lib/chromium.mjs';
import { DEMO_NIPS, DEMO_PASSWORD } from '../scripts/lib/demo-accounts.mjs';
import { startMeasuredServer } from './support/server.mjs';

/**
 * Whether the longest list of the office application scrolls smoothly: all employees of a regency, from the first to
 * the last, with the pages that arrive on the way.
 *
 *   npm run bench -- scroll
 *
 * Printed is the longest task of the page's main thread while it scrolls; a frame waits for such a task.
 */

const EMPLOYEES = 15_000;
/** No task may keep the page longer than this (ms). */
const GOAL_MS = 100;
const STEP_PIXELS = 1_600;
const STEP_PAUSE_MS = 40;
/** Given up when no new row came for so many steps. */
const PATIENCE_STEPS = 250;

const executablePath = findChromium();
if (!executablePath) throw new Error('There is no Chromium here: install it, or name it in CHROMIUM_BIN.');
const server = await startMeasuredServer({ employees: EMPLOYEES, schools: 1_200 });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await openList();
  const { rows, total } = await scrollToTheEnd(page);
  const tasks = await page.evaluate('window.longTasks');
  const sorted = [...tasks].sort((a, b) => b - a);
  const longest = sorted[0] ?? 0;
  console.log(`rows scrolled: ${rows} of ${total}`);
  console.log(
    `tasks over 50 ms: ${tasks.length}; the longest: ${sorted.slice(0, 5).map(Math.round).join(', ') || '–'} ms`,
  );
  console.log(
    `longest task ${Math.round(longest)} ms, at most ${GOAL_MS} ms: ${longest <= GOAL_MS ? 'yes' : 'NO'}`,
  );
  if (rows < total || longest > GOAL_MS) process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
}

/** Signs in and waits for the first rows. */
async function openList() {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' });
  await page.goto(`${server.url}/admin/pegawai`);
  await page.getByLabel('NIP').fill(DEMO_NIPS['Administrator']);
  await page.getByLabel(/^Kata sandi/).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: /masuk/i }).click();
  await page.getByRole('row').nth(5).waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(`
    window.longTasks = [];
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration)))
      .observe({ type: 'longtask' });
  `);
  return page;
}

/** Turns the wheel over the table until its last row is there; returns how many rows were loaded. */
async function scrollToTheEnd(page) {
  await page.getByRole('row').nth(3).hover();
  let known = 0;
  let total = Infinity;
  for (let quiet = 0; quiet < PATIENCE_STEPS && known < total; quiet += 1) {
    await page.mouse.wheel(0, STEP_PIXELS);
    await page.waitForTimeout(STEP_PAUSE_MS);
    const words = await page
      .getByText(/baris dimuat/)
      .textContent({ timeout: 2_000 })
      .catch(() => null);
    const [shown, all] = (words?.match(/[\d.]+/g) ?? []).map((digits) => Number(digits.replaceAll('.', '')));
    if (shown === undefined || all === undefined) continue;
    if (shown > known) quiet = 0;
    known = shown;
    total = all;
  }
  return { rows: known, total };
}
