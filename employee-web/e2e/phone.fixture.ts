import { mkdir } from 'node:fs/promises';
import type { DemoPerson } from '../../api/src/seeds/demo-accounts.js';
import type { TestApp } from '../../api/src/testing/test-app.js';
import type { Visitor } from '../../api/src/testing/test-browser.js';

/** A clock event as the server keeps it. */
export interface KeptPunch {
  readonly id: string;
  readonly kind: 'IN' | 'OUT';
  readonly state: string;
  readonly photoState: string;
  readonly insideGeofence: boolean | null;
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
    id kind state photoState insideGeofence capturedAt businessAt flags { code }
  } } } } }`);
  return viewer.attendanceToday.day.punches;
}

/** Keeps a picture of the page in the folder that TEST_SCREENSHOTS names; nothing without it. */
export async function shoot({ page }: Visitor, name: string): Promise<void> {
  const folder = process.env['TEST_SCREENSHOTS'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}
