import { readFile } from 'node:fs/promises';
import { startTestApp, type TestApp } from '../../api/src/testing/test-app.js';
import { startTestBrowser, type TestBrowser } from '../../api/src/testing/test-browser.js';
import { DEMO_PASSWORD } from '../../api/src/seeds/demo-accounts.js';

let app: TestApp;
let browser: TestBrowser;

beforeAll(async () => {
  app = await startTestApp('2026-04-07T14:05:00+07:00');
  browser = await startTestBrowser(app);
});

afterAll(async () => {
  await browser.close();
  await app.stop();
});

describe('the account on the phone', () => {
  it('finds the nearest place of work and a school by its number, and takes a proposal back', async () => {
    const position = { latitude: -2.88, longitude: 103.83, accuracy: 20 };
    const guru = await browser.visit({ device: 'PHONE', position });
    await guru.signIn('guru', '/akun/lokasi-kantor');
    await guru.page.getByRole('button', { name: 'Terdekat dari sini' }).click();
    const near = guru.page.getByRole('button', { name: /NPSN (\d+).* (m|km)$/ }).first();
    const npsn = /NPSN (\d+)/.exec((await near.textContent()) ?? '')?.[1] ?? '';
    await guru.page.getByLabel('Cari nama sekolah, kantor, atau NPSN').fill(npsn);
    await guru.page.getByRole('button', { name: new RegExp(`NPSN ${npsn}`) }).waitFor();
    await guru.page.getByLabel('Cari nama sekolah, kantor, atau NPSN').fill('SMP Negeri 1 Sekayu');
    await guru.page.getByRole('button', { name: /SMP Negeri 1 Sekayu/ }).click();
    await guru.page.getByRole('button', { name: 'Kirim usul' }).click();
    await guru.page.getByRole('button', { name: 'Tarik usul' }).click();
    await guru.page.getByText('Ditarik', { exact: true }).waitFor();
    expect(guru.complaints).toEqual([]);
    await guru.close();
  });

  it('says why hours of another school cannot be chosen, and offers supervisors of the right level', async () => {
    const guru = await browser.visit({ device: 'PHONE' });
    await guru.signIn('guru', '/akun/jam-kerja');
    const other = guru.page.getByRole('button', { name: /^5 hari kerja sekolah/ });
    await other.waitFor();
    expect(await other.isDisabled()).toBe(true);
    expect(await other.textContent()).toContain('Sekolah Anda memakai');
    await guru.page.goto('/akun/atasan-langsung');
    const first = guru.page.getByRole('button', { name: /Kepala sekolah/ }).first();
    expect(await first.textContent()).toContain('Bambang Sutrisno');
    await guru.close();
  });

  it('ends the session of another device and changes the password', async () => {
    const lost = await browser.visit({ device: 'PHONE' });
    await lost.signIn('guru', '/');
    const guru = await browser.visit({ device: 'PHONE' });
    await guru.signIn('guru', '/akun/perangkat');
    await guru.page.getByText('Perangkat ini').waitFor();
    const ends = guru.page.getByRole('button', { name: /^Akhiri Chrome/ });
    const before = await ends.count();
    await ends.last().click();
    await ends.nth(before - 1).waitFor({ state: 'detached' });
    await guru.page.goto('/akun/kata-sandi');
    await guru.page.getByLabel('Kata sandi sekarang').fill(DEMO_PASSWORD);
    await guru.page.getByLabel('Kata sandi baru', { exact: true }).fill('sungai musi mengalir');
    await guru.page.getByLabel('Ulangi kata sandi baru').fill('sungai musi');
    await guru.page.getByRole('button', { name: 'Ganti kata sandi' }).click();
    await guru.page.getByText('Kedua kata sandi baru tidak sama.').waitFor();
    await guru.page.getByLabel('Ulangi kata sandi baru').fill('sungai musi mengalir');
    await guru.page.getByRole('button', { name: 'Ganti kata sandi' }).click();
    await guru.page.getByText('Kata sandi sudah diganti', { exact: false }).waitFor();
    await lost.close();
    await guru.close();
  });

  it('gives the employee everything about them as one file', async () => {
    const guru = await browser.visit({ device: 'PHONE' });
    await guru.signIn('guruPppk', '/akun/data');
    const downloaded = guru.page.waitForEvent('download', { timeout: 30_000 });
    await guru.page.getByRole('button', { name: 'Unduh data saya' }).click();
    const path = await (await downloaded).path();
    const data = JSON.parse(await readFile(path, 'utf8')) as Record<string, readonly { date: string }[]>;
    expect(Object.keys(data).sort()).toEqual([
      'absences',
      'attendance',
      'corrections',
      'madeAt',
      'profile',
      'reports',
    ]);
    expect(data['attendance']?.some(({ date }) => date === '2026-04-06')).toBe(true);
    await guru.page.getByText('sudah dibuat', { exact: false }).waitFor();
    expect(guru.complaints).toEqual([]);
    await guru.close();
  });

  it.each(['light', 'dark'] as const)('gives axe nothing to find in %s', async (theme) => {
    const guru = await browser.visit({ device: 'PHONE', theme });
    await guru.signIn('guruPppk', '/akun');
    for (const [address, text] of [
      ['/akun', 'Pengaturan Akun'],
      ['/akun/lokasi-kantor', 'Berlaku sekarang'],
      ['/akun/atasan-langsung', 'Kepala sekolah'],
      ['/akun/jam-kerja', '6 hari kerja sekolah'],
      ['/akun/kata-sandi', 'Ulangi kata sandi baru'],
      ['/akun/perangkat', 'Perangkat ini'],
      ['/akun/foto', 'Tidak ada foto absen pada bulan ini.'],
      ['/akun/data', 'Unduh data saya'],
    ] as const) {
      await guru.page.goto(address);
      await guru.page.getByText(text).first().waitFor();
      expect(await guru.axeViolations()).toEqual([]);
    }
    await guru.close();
  });
});
