import { startTestApp, type TestApp } from '../../api/src/testing/test-app.js';
import { startTestBrowser, type TestBrowser } from '../../api/src/testing/test-browser.js';
import { pointAt } from '../../api/src/attendance/clocking.fixture.js';
import { PATIENCE_MS, clock, clockedBy, phoneAtWork, shoot } from './phone.fixture.js';

const HOUR_MS = 3_600_000;

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

describe('clocking on the phone', () => {
  it(
    'takes the teacher in and out with photo and place, and says what the server said',
    async () => {
      const guru = await phoneAtWork(app, browser, 'guru');
      await guru.signIn('guru', '/');
      await clock(guru, 'Masuk');
      await guru.page.getByText('Diterima', { exact: true }).waitFor();
      await guru.page.getByText('Foto terkirim.').waitFor();
      await shoot(guru, 'hasil');
      await guru.page.getByRole('link', { name: 'Selesai' }).click();

      await guru.passTime(8 * HOUR_MS);
      await guru.page.reload();
      await clock(guru, 'Pulang');
      await guru.page.getByText('Foto terkirim.').waitFor();
      await guru.page.getByRole('link', { name: 'Selesai' }).click();
      await guru.page.getByText('Tidak ada yang perlu diabsen sekarang.').waitFor();

      expect(await clockedBy(app, 'guru')).toMatchObject([
        { kind: 'IN', state: 'ACCEPTED', photoState: 'ATTACHED', insideGeofence: true, capturedAt: null },
        { kind: 'OUT', state: 'ACCEPTED', photoState: 'ATTACHED', insideGeofence: true, capturedAt: null },
      ]);
      expect(guru.complaints).toEqual([]);
      await guru.close();
    },
    PATIENCE_MS,
  );

  it(
    'lets a teacher far away clock in, and says before and after what it means',
    async () => {
      const point = await pointAt(app, 'guruPppk', 340);
      const guru = await browser.visit({ device: 'PHONE', position: { ...point, accuracy: 8 } });
      await guru.signIn('guruPppk', '/');
      await guru.page
        .getByRole('link', { name: 'Absen Pulang' })
        .or(guru.page.getByRole('link', { name: 'Absen Masuk' }))
        .click();
      await guru.page.getByText('Di luar area. Absen tetap bisa, lalu diperiksa atasan Anda.').waitFor();
      await shoot(guru, 'di-luar');
      await guru.page.getByRole('button', { name: 'Ambil foto dan absen' }).click();
      await guru.page.getByText('Diterima, akan diperiksa atasan Anda').waitFor();
      await guru.page.getByText('Di luar area kerja: 340 m').waitFor();
      await shoot(guru, 'diperiksa');
      const [punch] = await clockedBy(app, 'guruPppk');
      expect(punch).toMatchObject({ state: 'FLAGGED', flags: [{ code: 'OUTSIDE_GEOFENCE' }] });
      await guru.close();
    },
    PATIENCE_MS,
  );

  it(
    'helps when the camera is refused, and clocks without a photo',
    async () => {
      const kepsek = await phoneAtWork(app, browser, 'kepsek', { camera: false });
      await kepsek.signIn('kepsek', '/');
      await kepsek.page.getByRole('link', { name: /Absen/ }).first().click();
      await kepsek.page.getByText('Kamera belum diizinkan').waitFor();
      await shoot(kepsek, 'kamera-ditolak');
      await kepsek.page.getByRole('button', { name: 'Absen tanpa foto' }).click();
      await kepsek.page.getByText('Tanpa foto: absen ditandai').waitFor();
      await kepsek.page.getByText('Diterima', { exact: true }).waitFor();
      expect(await clockedBy(app, 'kepsek')).toMatchObject([{ photoState: 'AWAITED', insideGeofence: true }]);
      await kepsek.close();
    },
    PATIENCE_MS,
  );

  it(
    'helps when the location is refused, and clocks without a place',
    async () => {
      const pengawas = await browser.visit({ device: 'PHONE' });
      await pengawas.signIn('pengawas', '/');
      await pengawas.page.getByRole('link', { name: /Absen/ }).first().click();
      await pengawas.page.getByText('Lokasi belum diizinkan').waitFor();
      await shoot(pengawas, 'lokasi-ditolak');
      await pengawas.page.getByRole('button', { name: 'Ambil foto dan absen' }).click();
      await pengawas.page.getByText('Diterima, akan diperiksa atasan Anda').waitFor();
      await pengawas.page.getByText('Tanpa lokasi.').waitFor();
      expect(await clockedBy(app, 'pengawas')).toMatchObject([
        { latitude: null, state: 'FLAGGED', flags: [{ code: 'OUTSIDE_GEOFENCE' }] },
      ]);
      await pengawas.close();
    },
    PATIENCE_MS,
  );
});
