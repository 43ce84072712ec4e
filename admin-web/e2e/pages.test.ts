import type { DemoPerson } from '../../api/src/seeds/demo-accounts.js';
import { startTestApp, type TestApp } from '../../api/src/testing/test-app.js';
import { startTestBrowser, type TestBrowser } from '../../api/src/testing/test-browser.js';

let app: TestApp;
let browser: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  browser = await startTestBrowser(app);
});

afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** Every page of the menu with its views, and somebody who may open it. */
const PAGES: Readonly<Partial<Record<DemoPerson, readonly string[]>>> = {
  korwil: [
    '/',
    '/lkh',
    '/kehadiran',
    '/kehadiran/harian',
    '/kehadiran/absen',
    '/kehadiran/peringatan',
    '/permohonan',
    '/permohonan/ketidakhadiran',
    '/pegawai',
    '/penugasan',
    '/penugasan/bagan',
    '/penugasan/masalah',
    '/penugasan/rancangan',
    '/penugasan/perubahan',
    '/lokasi',
    '/usulan',
    '/kalender',
    '/akun',
  ],
  admin: ['/', '/kalender', '/penugasan', '/dispensasi', '/dispensasi/baru', '/audit'],
};

describe('the pages', () => {
  it.each(Object.entries(PAGES))(
    'of %s give axe nothing to find in either theme, and no script anything to complain about',
    async (person, paths) => {
      const visitor = await browser.visit({ device: 'LAPTOP' });
      const { page } = visitor;
      const [location] = await app.dataSource.query<{ id: string }[]>(
        `SELECT w.id FROM work_locations w JOIN employee_work_locations e ON e.work_location_id = w.id
         WHERE e.employee_id = ? LIMIT 1`,
        [await app.idOf('guru')],
      );
      const special = [`/pegawai/${await app.idOf('guru')}`, `/lokasi/${location?.id}`];
      await visitor.signIn(person as DemoPerson, '/admin/');
      const found: string[] = [];
      for (const path of [...paths, ...special]) {
        await page.goto(`/admin${path}`);
        await page.locator('h1').waitFor();
        await page.waitForLoadState('networkidle');
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.locator(`[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
          const violations = await visitor.axeViolations();
          found.push(...violations.map((violation) => `${path} (${colorScheme}): ${violation}`));
        }
      }
      expect(found).toEqual([]);
      expect(visitor.complaints).toEqual([]);
      await visitor.close();
    },
    180_000,
  );
});
