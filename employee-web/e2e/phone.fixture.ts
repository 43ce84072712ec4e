import { mkdir } from 'node:fs/promises';
import { pointAt } from '../../api/src/attendance/clocking.fixture.js';
import type { DemoPerson } from '../../api/src/seeds/demo-accounts.js';
import type { TestApp } from '../../api/src/testing/test-app.js';
import type { TestBrowser, Visitor, VisitorOptions } from '../../api/src/testing/test-browser.js';

/** How long a story on the phone may take on a busy machine (ms). */
export const PATIENCE_MS = 120_000;

/** A clock event as the server keeps it. */
export interface KeptPunch {
  readonly id: string;
  readonly kind: 'IN' | 'OUT';
  readonly state: string;
  readonly photoState: string;
  readonly insideGeofence: boolean | null;
  readonly latitude: number | null;
  readonly capturedAt: string | null;
  readonly businessAt: string;
  readonly flags: readonly { readonly code: string }[];
}

/** Every clock event of a person today, the earliest first. */
export async function clockedBy(app: TestApp, person: DemoPerson): Promise<readonly KeptPunch[]> {
  const client = await app.as(person);
  const { viewer } = await client.query<{
    viewer: { attendanceToday: { day: { punches: readonly KeptPunch[] } } };
  }>(`{ viewer { attendanceToday { day { punches {
    id kind state photoState insideGeofence latitude capturedAt businessAt flags { code }
  } } } } }`);
  return viewer.attendanceToday.day.punches;
}

/** A phone twenty metres from where a person works. */
export async function phoneAtWork(
  app: TestApp,
  browser: TestBrowser,
  person: DemoPerson,
  options: Partial<VisitorOptions> = {},
): Promise<Visitor> {
  const point = await pointAt(app, person, 20);
  return browser.visit({ device: 'PHONE', position: { ...point, accuracy: 12 }, ...options });
}

/** Signs in and waits until the phone has everything that it needs without a signal. */
export async function signInAndPrepare(visitor: Visitor, person: DemoPerson): Promise<void> {
  await visitor.signIn(person, '/');
  const { page } = visitor;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.getByRole('link', { name: /Absen (Masuk|Pulang)/ }).waitFor();
  // The answers are written a moment after they came.
  await page.waitForTimeout(1_500);
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Taps the big button of Beranda and the one under the camera. */
export async function clock({ page }: Visitor, side: 'Masuk' | 'Pulang'): Promise<void> {
  await page.getByRole('link', { name: `Absen ${side}`, exact: true }).click();
  await page.getByText(/Di area|dari SD|dari Kantor/).waitFor();
  await page.getByRole('button', { name: 'Ambil foto dan absen' }).click();
}

/** Keeps a picture of the page in the folder that TEST_SCREENSHOTS names; nothing without it. */
export async function shoot({ page }: Visitor, name: string): Promise<void> {
  const folder = process.env['TEST_SCREENSHOTS'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}
