import type { Route } from 'playwright-core';
import { startTestApp, type TestApp } from '../../api/src/testing/test-app.js';
import { startTestBrowser, type TestBrowser, type Visitor } from '../../api/src/testing/test-browser.js';
import { PATIENCE_MS, clock, clockedBy, phoneAtWork, shoot, signInAndPrepare } from './phone.fixture.js';

const MINUTE_MS = 60_000;

let app: TestApp;
let browser: TestBrowser;

beforeEach(async () => {
  app = await startTestApp();
  browser = await startTestBrowser(app);
});

afterEach(async () => {
  await browser.close();
  await app.stop();
});

describe('a phone without a signal', () => {
  it(
    'clocks in at 06.50, is closed and opened again, and at 07.40 everything arrives exactly once',
    async () => {
      const guru = await phoneAtWork(app, browser, 'guru');
      await signInAndPrepare(guru, 'guru');
      await guru.passTime(5 * MINUTE_MS);
      await guru.setOffline(true);
      await clock(guru, 'Masuk');
      await guru.page.getByText('Tersimpan di telepon ini').waitFor();
      await shoot(guru, 'luring-tersimpan');

      await guru.passTime(20 * MINUTE_MS);
      await guru.reopen('/');
      await guru.page.getByText('menunggu sinyal').waitFor();
      await guru.page.getByText('Tanpa sinyal.').waitFor();
      await shoot(guru, 'luring-beranda');
      expect(await clockedBy(app, 'guru')).toEqual([]);

      // Each attempt in vain is one complaint of the browser; they come with pauses.
      expect(guru.complaints.length).toBeLessThan(40);
      await guru.passTime(30 * MINUTE_MS);
      await guru.setOffline(false);
      await guru.page.getByText('Tanpa sinyal.').waitFor({ state: 'detached' });
      await guru.page.getByText('absen masuk 06.50 WIB menunggu konfirmasi').waitFor();
      await guru.page.getByRole('link', { name: 'Absen Pulang' }).waitFor();
      await guru.page.goto('/kiriman');
      await guru.page.getByText('Perlu konfirmasi').waitFor();
      await shoot(guru, 'kiriman');
      await guru.reopen('/');
      await guru.page.getByRole('link', { name: 'Absen Pulang' }).waitFor();

      const punches = await clockedBy(app, 'guru');
      expect(punches).toMatchObject([
        { kind: 'IN', state: 'PENDING_CONFIRMATION', photoState: 'ATTACHED', flags: [] },
      ]);
      expect(Date.parse(punches[0]?.businessAt ?? '') - Date.parse('2026-04-07T06:50:00+07:00')).toBeLessThan(
        MINUTE_MS,
      );
      await guru.close();
    },
    PATIENCE_MS,
  );

  it(
    'is waited for by the browser itself when no page is open any more',
    async () => {
      const guru = await phoneAtWork(app, browser, 'guru');
      await signInAndPrepare(guru, 'guru');
      await guru.setOffline(true);
      await clock(guru, 'Masuk');
      await guru.page.getByText('Tersimpan di telepon ini').waitFor();
      await guru.page.goto('about:blank');
      await guru.setOffline(false);
      await wakeTheWorker(guru);
      const deadline = Date.now() + 20_000;
      while ((await clockedBy(app, 'guru')).length === 0 && Date.now() < deadline) {
        await guru.page.waitForTimeout(250);
      }
      expect(await clockedBy(app, 'guru')).toMatchObject([{ kind: 'IN', state: 'PENDING_CONFIRMATION' }]);
      await guru.close();
    },
    PATIENCE_MS,
  );

  it(
    'does not make two of one when the answer to the first is lost',
    async () => {
      const guru = await phoneAtWork(app, browser, 'guru');
      await signInAndPrepare(guru, 'guru');
      let lost = 0;
      await guru.page.route('**/graphql', async (route: Route) => {
        if (lost > 0 || !route.request().postData()?.includes('ClockIn')) return route.continue();
        lost += 1;
        await route.fetch();
        await route.abort();
      });
      await clock(guru, 'Masuk');
      await guru.page.getByText('Foto terkirim.').waitFor();
      expect(lost).toBe(1);
      const punches = await clockedBy(app, 'guru');
      expect(punches).toMatchObject([{ kind: 'IN', state: 'ACCEPTED', photoState: 'ATTACHED' }]);
      await guru.close();
    },
    PATIENCE_MS,
  );

  it(
    'has a clock that was set back two hours flagged, not believed',
    async () => {
      const guru = await phoneAtWork(app, browser, 'guru');
      await signInAndPrepare(guru, 'guru');
      await guru.passTime(35 * MINUTE_MS);
      await guru.setOffline(true);
      await guru.context.clock.setSystemTime(new Date('2026-04-07T05:20:00+07:00'));
      await clock(guru, 'Masuk');
      await guru.page.getByText('Tersimpan di telepon ini').waitFor();
      await guru.passTime(4 * MINUTE_MS);
      await guru.setOffline(false);
      await guru.page.getByText('Menunggu konfirmasi atasan Anda').waitFor();
      await guru.page.getByText(/Jam telepon berbeda sekitar 12\d menit/).waitFor();
      await shoot(guru, 'jam-mundur');
      expect(await clockedBy(app, 'guru')).toMatchObject([
        { kind: 'IN', state: 'PENDING_CONFIRMATION', flags: [{ code: 'CLOCK_SKEW' }] },
      ]);
      await guru.close();
    },
    PATIENCE_MS,
  );

  it(
    'keeps the tap with a smaller photo or none when the phone is almost full',
    async () => {
      const guru = await phoneAtWork(app, browser, 'guru');
      await signInAndPrepare(guru, 'guru');
      await guru.setOffline(true);
      await leaveRoom(guru, 5_000);
      await clock(guru, 'Masuk');
      await guru.page.getByText('Tersimpan di telepon ini').waitFor();
      await guru.page.getByText(/Memori telepon (hampir )?penuh: foto/).waitFor();
      await shoot(guru, 'hampir-penuh');
      await guru.reopen('/');
      await guru.setOffline(false);
      await guru.page.getByRole('link', { name: 'Absen Pulang' }).waitFor();
      await guru.page.getByText('menunggu sinyal').waitFor({ state: 'detached' });
      expect(await clockedBy(app, 'guru')).toMatchObject([{ kind: 'IN' }]);
      await guru.close();
    },
    PATIENCE_MS,
  );

  it(
    'sends the tap from the screen when there is no room at all, and says not to close it',
    async () => {
      const guru = await phoneAtWork(app, browser, 'guru');
      await signInAndPrepare(guru, 'guru');
      await guru.setOffline(true);
      await leaveRoom(guru, 0);
      await clock(guru, 'Masuk');
      await guru.page.getByText('jangan tutup aplikasi sampai terkirim').waitFor();
      await shoot(guru, 'penuh');
      await guru.setOffline(false);
      await guru.page.getByText('jangan tutup aplikasi').waitFor({ state: 'detached' });
      await guru.page.getByText(/Diterima|Menunggu konfirmasi atasan Anda/).waitFor();
      expect(await clockedBy(app, 'guru')).toMatchObject([{ kind: 'IN' }]);
      await guru.close();
    },
    PATIENCE_MS,
  );
});

/** Fires the event with which the browser tells the service worker that the signal is back. */
async function wakeTheWorker({ context, page }: Visitor): Promise<void> {
  const session = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }: Registrations) => {
      if (registrations[0]) resolve(registrations[0].registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.dispatchSyncEvent', {
    origin: app.url,
    registrationId: await registered,
    tag: 'eoffice-queue',
    lastChance: false,
  });
}

interface Registrations {
  readonly registrations: readonly { readonly registrationId: string }[];
}

/**
 * A phone whose room for this application has ended: writing something larger than so many bytes aborts its
 * transaction, as browsers do (Indexed Database API 3.0, 2.7.1). Chromium's own limit cannot be set for a test: it does
 * not count small writes.
 */
async function leaveRoom({ page }: Visitor, bytes: number): Promise<void> {
  await page.evaluate((room: number) => {
    const store = IDBObjectStore.prototype;
    const put = Object.getOwnPropertyDescriptor(store, 'put')?.value as typeof store.put;
    store.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      const request = put.call(this, value, key);
      const size = value instanceof Blob ? value.size : 1;
      if (size > room) this.transaction.abort();
      return request;
    };
  }, bytes);
}
