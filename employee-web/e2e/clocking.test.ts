import { pointAt } from '../../api/src/attendance/clocking.fixture.js';
import { startTestApp, type TestApp } from '../../api/src/testing/test-app.js';
import { startTestBrowser, type TestBrowser, type Visitor } from '../../api/src/testing/test-browser.js';
import { clockedBy, shoot } from './phone.fixture.js';

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
  it('takes the teacher in and out with photo and place, and says what the server said', async () => {
    const guru = await atSchool();
    await guru.signIn('guru', '/');
    await guru.page.getByRole('link', { name: 'Absen Masuk' }).click();
    await guru.page.getByText('Di area').waitFor();
    await shoot(guru, 'absen');
    await guru.page.getByRole('button', { name: 'Ambil foto dan absen' }).click();
    await guru.page.getByText('Diterima', { exact: true }).waitFor();
    await guru.page.getByText('Foto terkirim.').waitFor();
    await shoot(guru, 'hasil');
    await guru.page.getByRole('link', { name: 'Selesai' }).click();

    await guru.passTime(8 * HOUR_MS);
    await guru.page.reload();
    await guru.page.getByRole('link', { name: 'Absen Pulang' }).click();
    await guru.page.getByText('Di area').waitFor();
    await guru.page.getByRole('button', { name: 'Ambil foto dan absen' }).click();
    await guru.page.getByText('Foto terkirim.').waitFor();
    await guru.page.getByRole('link', { name: 'Selesai' }).click();
    await guru.page.getByText('Tidak ada yang perlu diabsen sekarang.').waitFor();

    const punches = await clockedBy(app, 'guru');
    expect(punches).toMatchObject([
      { kind: 'IN', state: 'ACCEPTED', photoState: 'ATTACHED', insideGeofence: true, capturedAt: null },
      { kind: 'OUT', state: 'ACCEPTED', photoState: 'ATTACHED', insideGeofence: true, capturedAt: null },
    ]);
    expect(guru.complaints).toEqual([]);
    await guru.close();
  });
});

async function atSchool(): Promise<Visitor> {
  const point = await pointAt(app, 'guru', 20);
  return browser.visit({ device: 'PHONE', position: { ...point, accuracy: 12 } });
}
