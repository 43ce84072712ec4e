import type { Page } from 'playwright-core';
import { eventually } from '../../api/src/testing/eventually.js';
import { A_WORKING_MORNING, startTestApp, type TestApp } from '../../api/src/testing/test-app.js';
import { startTestBrowser, type TestBrowser } from '../../api/src/testing/test-browser.js';
import { DEMO_ACCOUNTS } from '../../api/src/seeds/demo-accounts.js';
import { addTeachers } from '../../api/src/change-sets/many-teachers.fixture.js';

const TODAY = A_WORKING_MORNING.slice(0, 10);
const PEOPLE = 500;
/** Name of every invented teacher; a number follows. */
const MANY_NAME = 'Guru Uji';
const REASON = 'Penataan wilayah kerja tahun 2026';
/** The korwil of another district: of the wrong level and elsewhere, which is warned of and not refused. */
const NEW_SUPERVISOR = DEMO_ACCOUNTS.korwilLain;
/** A preview of many rows is looked up and judged row by row. */
const PATIENCE_MS = 60_000;

let app: TestApp;
let browser: TestBrowser;
let supervisorId: string;

beforeAll(async () => {
  app = await startTestApp();
  browser = await startTestBrowser(app);
  await addTeachers(app, PEOPLE, MANY_NAME);
  supervisorId = await app.idOf('korwilLain');
});

afterAll(async () => {
  await browser.close();
  await app.stop();
});

const moved = () => peopleUnder(supervisorId);

/** How many of the invented teachers have somebody as their supervisor today. */
async function peopleUnder(id: string): Promise<number> {
  const [row] = await app.dataSource.query<{ count: string }[]>(
    `SELECT COUNT(*) AS count FROM supervisions s JOIN employees e ON e.id = s.employee_id
     WHERE s.supervisor_id = ? AND ? BETWEEN s.starts_on AND s.ends_on AND e.name LIKE '${MANY_NAME}%'`,
    [id, TODAY],
  );
  return Number(row?.count ?? 0);
}

describe('assignments', () => {
  it('move 500 teachers by a pasted column, with warnings, and move them back', async () => {
    const admin = await browser.visit({ device: 'LAPTOP' });
    await admin.signIn('admin', `/admin/penugasan?q=${MANY_NAME}`);
    const { page } = admin;
    await page.getByText(`100 dari ${PEOPLE} baris dimuat`).waitFor();
    await page.getByLabel('Pilih semua yang dimuat').click();
    await page.getByRole('button', { name: `Pilih semua ${PEOPLE} yang cocok` }).click();
    await page.getByText(`${PEOPLE} pegawai dipilih`).waitFor({ timeout: PATIENCE_MS });
    await page.getByRole('button', { name: 'Tempel atau impor' }).last().click();
    await page.getByLabel('Tempelkan di sini').fill(`${NEW_SUPERVISOR.nip}\n`.repeat(PEOPLE));
    await page.getByRole('button', { name: 'Periksa' }).click();
    await page.getByText(`${PEOPLE} baris siap masuk ke rancangan`).waitFor();
    await page.getByRole('button', { name: 'Masukkan ke rancangan' }).click();
    await page.getByText(`${PEOPLE} pegawai dalam rancangan`).waitFor();

    await page.reload();
    await page.getByRole('link', { name: 'Buka rancangan' }).click();
    await page.getByLabel('Alasan').fill(REASON);
    await page.getByRole('button', { name: 'Pratinjau' }).click();
    await page.getByText(`${PEOPLE} siap · ${PEOPLE} dengan peringatan`).waitFor({ timeout: PATIENCE_MS });
    expect(await moved()).toBe(0);

    await page.getByRole('button', { name: `Terapkan ${PEOPLE} perubahan` }).click();
    await page.getByText(`${PEOPLE} perubahan diterapkan.`).waitFor({ timeout: PATIENCE_MS });
    expect(await moved()).toBe(PEOPLE);

    await page.getByRole('button', { name: 'Batalkan perubahan ini' }).click();
    await page.getByLabel('Alasan').fill('Penataannya ditunda');
    await page.getByRole('button', { name: 'Lihat pratinjau pembatalan' }).click();
    await page.getByRole('button', { name: `Pulihkan ${PEOPLE} pegawai` }).click({ timeout: PATIENCE_MS });
    await page.getByText(`${PEOPLE} pegawai dipulihkan`).waitFor({ timeout: PATIENCE_MS });
    expect(await moved()).toBe(0);
    expect(await peopleUnder(await app.idOf('kepsek'))).toBe(PEOPLE);
    expect(admin.complaints).toEqual([]);
    await admin.close();
  }, 240_000);

  it('name the lines of a table that cannot be used, and take the others', async () => {
    const admin = await browser.visit({ device: 'LAPTOP' });
    await admin.signIn('admin', '/admin/penugasan');
    const { page } = admin;
    await page.getByRole('button', { name: 'Tempel atau impor' }).click();
    const table = [
      'NIP\tNIP atasan\tJam kerja',
      `${DEMO_ACCOUNTS.guru.nip}\t${NEW_SUPERVISOR.nip}\t`,
      '1,98703E+17\t\t6 hari kerja sekolah',
      `${DEMO_ACCOUNTS.guruPppk.nip}\t\t9 hari`,
    ];
    await page.getByLabel('Tempelkan di sini').fill(table.join('\n'));
    await page.getByRole('button', { name: 'Periksa' }).click();
    await page.getByText('1 baris siap masuk ke rancangan').waitFor();
    expect(
      await page
        .getByRole('listitem')
        .filter({ hasText: /^Baris/ })
        .allTextContents(),
    ).toEqual([expect.stringContaining('dibulatkan'), expect.stringContaining('jam kerja tidak dikenal')]);
    await admin.close();
  });

  it('are applied once, also when the connection is lost before or after the server has done it', async () => {
    const admin = await browser.visit({ device: 'LAPTOP' });
    await admin.signIn('admin', `/admin/penugasan?q=${MANY_NAME} 001`);
    const { page } = admin;
    await draftSupervisor(page);
    await page.getByRole('link', { name: 'Buka rancangan' }).click();
    await page.getByLabel('Alasan').fill(REASON);
    await page.getByRole('button', { name: 'Pratinjau' }).click();
    const apply = page.getByRole('button', { name: 'Terapkan 1 perubahan' });
    await apply.waitFor();

    await admin.setOffline(true);
    await apply.click();
    await page.getByRole('alert').getByText('Server tidak dapat dihubungi').waitFor();
    expect(await moved()).toBe(0);
    await admin.setOffline(false);

    // The server does it, but its answer never arrives.
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      if (lost > 0 || !route.request().postData()?.includes('ChangeApply')) return route.continue();
      await route.fetch();
      await route.abort();
      lost += 1;
    });
    await apply.click();
    await eventually(() => lost === 1);
    await page.getByRole('alert').getByText('Server tidak dapat dihubungi').waitFor();
    expect(await moved()).toBe(1);
    await apply.click();
    await page.getByText('1 perubahan diterapkan.').waitFor();
    expect(await moved()).toBe(1);
    await admin.close();
  });

  it('of one district are neither seen nor changed by the korwil of another, by no page and no address', async () => {
    const [set] = await app.dataSource.query<{ id: string }[]>('SELECT id FROM change_sets LIMIT 1');
    const outsider = await browser.visit({ device: 'LAPTOP' });
    await outsider.signIn('korwilLain', '/admin/penugasan?q=Siti Rahmawati');
    const { page } = outsider;
    await page.getByText('Tidak ada yang cocok').waitFor();
    await page.getByRole('button', { name: 'Tempel atau impor' }).click();
    await page.getByLabel('Tempelkan di sini').fill(`${DEMO_ACCOUNTS.guru.nip}\t${NEW_SUPERVISOR.nip}`);
    await page.getByRole('button', { name: 'Periksa' }).click();
    await page.getByText('tidak ada pegawai dengan NIP ini dalam wewenang Anda').waitFor();
    await page.goto(`/admin/penugasan/perubahan/${set?.id}`);
    await page.getByText('Perubahan tidak ditemukan').waitFor();
    await page.goto('/admin/penugasan/bagan');
    await page.getByRole('treeitem').first().waitFor();
    expect(await page.getByText('Bambang Sutrisno').count()).toBe(0);
    await outsider.close();

    const principal = await browser.visit({ device: 'LAPTOP' });
    await principal.signIn('kepsek', '/admin/penugasan');
    await principal.page.getByText('Di luar wewenang Anda').waitFor();
    await principal.close();
  });
});

/** Puts a new supervisor for the only row of the list into the draft, by the keyboard. */
async function draftSupervisor(page: Page): Promise<void> {
  await page.getByText('1 dari 1 baris dimuat').waitFor();
  await page.getByRole('button', { name: /^Atasan langsung Guru Uji/ }).click();
  const box = page.getByRole('combobox', { name: 'Nilai baru' });
  await box.fill(NEW_SUPERVISOR.name.slice(0, 12));
  await page.getByRole('option', { name: new RegExp(NEW_SUPERVISOR.name.slice(0, 12)) }).click();
  await page.getByRole('button', { name: 'Masukkan ke rancangan' }).click();
  await page.getByText('1 pegawai dalam rancangan').waitFor();
}
