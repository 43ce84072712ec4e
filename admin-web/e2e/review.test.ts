import type { Page } from 'playwright-core';
import { manySubmitted, read } from '../../api/src/lkh/lkh-desk.fixture.js';
import { eventually } from '../../api/src/testing/eventually.js';
import { startTestApp, type TestApp } from '../../api/src/testing/test-app.js';
import { startTestBrowser, type TestBrowser } from '../../api/src/testing/test-browser.js';

/** Working days before the Tuesday of the test. */
const DATES = ['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02', '2026-04-06'];

const NOTE = 'Sebutkan kelas dan jumlah siswa.';

let app: TestApp;
let browser: TestBrowser;
let reports: { id: string }[];

beforeAll(async () => {
  app = await startTestApp();
  browser = await startTestBrowser(app);
  const ofPrincipal = await manySubmitted(app, await app.idOf('kepsek'), DATES);
  const ofAdviser = await manySubmitted(app, await app.idOf('pengawas'), [...DATES, '2026-04-07']);
  reports = [...ofPrincipal, ...ofAdviser];
});

afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** How many of the reports have been approved, as the database has it. */
async function approved(): Promise<number> {
  const korwil = await app.as('korwil');
  const states = await Promise.all(reports.map(async ({ id }) => (await read(korwil, id))?.state));
  return states.filter((state) => state === 'APPROVED').length;
}

describe('the review of daily reports', () => {
  it('keeps a decision that was made while the connection was lost, and says so', async () => {
    const korwil = await browser.visit({ device: 'LAPTOP' });
    await korwil.signIn('korwil', '/admin/lkh');
    const { page } = korwil;
    await page.getByText('11 menunggu keputusan').waitFor();
    await readable(page);
    await korwil.setOffline(true);
    await page.keyboard.press('r');
    await page.getByLabel('Apa yang harus diperbaiki?').fill(NOTE);
    await page.keyboard.press('Control+Enter');
    await page
      .getByText(/belum terkirim/)
      .first()
      .waitFor();
    expect(await approved()).toBe(0);
    await korwil.setOffline(false);
    await page.getByRole('button', { name: 'Buka laporannya' }).click();
    await readable(page);
    await page.keyboard.press('r');
    const note = page.getByLabel('Apa yang harus diperbaiki?');
    await eventually(async () => (await note.inputValue()) === NOTE);
    await note.press('Control+Enter');
    await page.getByText('10 menunggu keputusan').waitFor();
    await korwil.close();
  });

  it('lets a korwil approve ten reports by keyboard alone', async () => {
    const korwil = await browser.visit({ device: 'LAPTOP' });
    await korwil.signIn('korwil', '/admin/lkh');
    const { page } = korwil;
    await page.getByText('10 menunggu keputusan').waitFor();
    for (let count = 1; count <= 10; count += 1) {
      await readable(page);
      await page.keyboard.press('a');
      await page.getByText(`${10 - count} menunggu keputusan`).waitFor();
    }
    await eventually(async () => (await approved()) === 10);
    // The fixture's reports name files that nobody has sent.
    expect(korwil.complaints.filter((text) => !text.includes('409'))).toEqual([]);
    await korwil.close();
  });

  it('shows nothing of the district to the korwil of another, by no address', async () => {
    const outsider = await browser.visit({ device: 'LAPTOP' });
    await outsider.signIn('korwilLain', '/admin/lkh');
    await outsider.page.getByText('Antrean kosong').waitFor();
    await outsider.page.goto(`/admin/pegawai/${await app.idOf('kepsek')}`);
    await outsider.page
      .getByText(/tidak ditemukan|di luar wewenang/i)
      .first()
      .waitFor();
    expect(await outsider.page.getByText('Bambang Sutrisno').count()).toBe(0);
    await outsider.close();
  });
});

/** Waits until the report is on the screen: a letter decides nothing that was not seen. */
async function readable(page: Page): Promise<void> {
  await page.locator('button:enabled:has(kbd:text-is("a"))').waitFor();
}
