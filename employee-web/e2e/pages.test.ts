import type { Route } from 'playwright-core';
import { startTestApp, type TestApp } from '../../api/src/testing/test-app.js';
import { startTestBrowser, type TestBrowser } from '../../api/src/testing/test-browser.js';
import { PATIENCE_MS, clock, clockedBy, phoneAtWork, shoot, signInAndPrepare } from './phone.fixture.js';

const PAGES = ['/', '/absen/masuk', '/kiriman', '/riwayat', '/lkh', '/akun', '/tidak-ada'] as const;

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

describe('the application on the phone', () => {
  it.each(['light', 'dark'] as const)(
    'gives axe nothing to find on any page in %s',
    async (theme) => {
      const guru = await phoneAtWork(app, browser, 'guru', { theme });
      await guru.page.goto('/');
      await guru.page.getByLabel('NIP').waitFor();
      expect(await guru.axeViolations()).toEqual([]);
      await shoot(guru, `masuk-${theme}`);
      await guru.signIn('guru', '/');
      for (const address of PAGES) {
        await guru.page.goto(address);
        await guru.page.getByRole('heading', { level: 1 }).waitFor();
        await guru.page.waitForTimeout(700);
        await shoot(guru, `halaman${address.replaceAll('/', '-')}-${theme}`);
        expect({ address, violations: await guru.axeViolations() }).toEqual({ address, violations: [] });
      }
      await guru.close();
    },
    PATIENCE_MS,
  );

  it(
    'can be installed',
    async () => {
      const guru = await phoneAtWork(app, browser, 'guru');
      await signInAndPrepare(guru, 'guru');
      const session = await guru.context.newCDPSession(guru.page);
      const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
      // Chromium installs nothing in a private profile, which is what a test has.
      expect(
        installabilityErrors.filter(
          (error: { readonly errorId: string }) => error.errorId !== 'in-incognito',
        ),
      ).toEqual([]);
      const { errors } = await session.send('Page.getAppManifest');
      expect(errors).toEqual([]);
      await guru.close();
    },
    PATIENCE_MS,
  );

  it(
    'opens each page without a signal, also one that was never opened',
    async () => {
      const guru = await phoneAtWork(app, browser, 'guru');
      await signInAndPrepare(guru, 'guru');
      await guru.setOffline(true);
      for (const address of ['/', '/kiriman', '/riwayat', '/lkh', '/akun', '/absen/masuk']) {
        await guru.page.goto(address);
        await guru.page.getByRole('heading', { level: 1 }).waitFor();
      }
      await guru.page.goto('/');
      await guru.page.getByText('Jam kerja 07.00–14.00').waitFor();
      await guru.close();
    },
    PATIENCE_MS,
  );

  it(
    'keeps what waits through an ended session, and sends it after signing in again',
    async () => {
      const kepsek = await phoneAtWork(app, browser, 'kepsek');
      await signInAndPrepare(kepsek, 'kepsek');
      await kepsek.setOffline(true);
      await clock(kepsek, 'Masuk');
      await kepsek.page.getByText('Tersimpan di telepon ini').waitFor();
      await (await app.as('kepsek')).query('mutation { signOutEverywhere { endedSessions } }');
      await kepsek.setOffline(false);
      await kepsek.page.getByRole('link', { name: 'Masuk lagi' }).first().click();
      await shoot(kepsek, 'masuk-lagi');
      await kepsek.page.getByLabel(/^Kata sandi/).fill('eoffice-demo');
      await kepsek.page.getByRole('button', { name: 'Masuk' }).click();
      await kepsek.page.getByRole('link', { name: 'Absen Pulang' }).waitFor();
      await kepsek.page.getByText('menunggu sinyal').waitFor({ state: 'detached' });
      expect(await clockedBy(app, 'kepsek')).toMatchObject([{ kind: 'IN' }]);
      await kepsek.close();
    },
    PATIENCE_MS,
  );

  it(
    'keeps what waits for its owner when another person signs in on the same phone',
    async () => {
      const phone = await phoneAtWork(app, browser, 'guruPppk');
      await signInAndPrepare(phone, 'guruPppk');
      await phone.page.route('**/graphql', (route: Route) =>
        route.request().postData()?.includes('ClockIn') ? route.abort() : route.continue(),
      );
      await clock(phone, 'Masuk');
      await phone.page.getByText('Tersimpan di telepon ini').waitFor();
      await phone.page.goto('/akun');
      await phone.page.getByRole('button', { name: 'Keluar dari telepon ini' }).click();
      await phone.page.getByText('1 kiriman belum sampai di server').waitFor();
      await shoot(phone, 'keluar');
      await phone.page.getByRole('button', { name: 'Keluar saja' }).click();
      await phone.page.getByLabel('NIP').waitFor();
      await phone.page.unroute('**/graphql');

      await phone.signIn('pengawas', '/');
      await phone.page.getByText('Belum', { exact: true }).first().waitFor();
      expect(await clockedBy(app, 'pengawas')).toEqual([]);
      expect(await clockedBy(app, 'guruPppk')).toEqual([]);
      await phone.page.goto('/akun');
      await phone.page.getByRole('button', { name: 'Keluar dari telepon ini' }).click();
      await phone.page.getByLabel('NIP').waitFor();

      await phone.signIn('guruPppk', '/');
      await phone.page.getByText('menunggu sinyal').waitFor({ state: 'detached' });
      await phone.page.getByRole('link', { name: 'Absen Pulang' }).waitFor();
      expect(await clockedBy(app, 'guruPppk')).toMatchObject([{ kind: 'IN' }]);
      expect(await clockedBy(app, 'pengawas')).toEqual([]);
      await phone.close();
    },
    PATIENCE_MS,
  );
});
