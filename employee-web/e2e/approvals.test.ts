import { startTestApp, type TestApp } from '../../api/src/testing/test-app.js';
import { startTestBrowser, type TestBrowser } from '../../api/src/testing/test-browser.js';
import { clockIn, placementOf, reportOf, submitReport } from './desk.js';

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

describe('what a principal decides on the phone', () => {
  it('is a new place of work that a teacher under contract proposes', async () => {
    const guru = await browser.visit({ device: 'PHONE' });
    await guru.signIn('guruPppk', '/akun');
    await guru.page.getByRole('link', { name: /Lokasi Kantor/ }).click();
    await guru.page.getByLabel('Cari nama sekolah, kantor, atau NPSN').fill('SMP Negeri 1 Sekayu');
    await guru.page.getByRole('button', { name: /SMP Negeri 1 Sekayu/ }).click();
    await guru.page.getByRole('button', { name: 'Kirim usul' }).click();
    await guru.page.getByText('Menunggu konfirmasi').waitFor();
    await guru.page.getByText('Bambang Sutrisno', { exact: false }).waitFor();
    expect((await placementOf(app, 'guruPppk')).openProposals).toHaveLength(1);

    const kepsek = await browser.visit({ device: 'PHONE' });
    await kepsek.signIn('kepsek', '/');
    await kepsek.page.getByRole('link', { name: /Menunggu keputusan Anda.*1 usul/ }).click();
    await kepsek.page.getByRole('link', { name: /Usul/ }).click();
    await kepsek.page.getByText('SMP Negeri 1 Sekayu').waitFor();
    await kepsek.page.getByRole('button', { name: 'Konfirmasi' }).click();
    await kepsek.page.getByRole('heading', { name: 'Selesai' }).waitFor();
    expect(kepsek.complaints).toEqual([]);
    await kepsek.close();

    await guru.page.reload();
    await guru.page.getByText('Dikonfirmasi', { exact: true }).waitFor();
    const placement = await placementOf(app, 'guruPppk');
    expect(placement.openProposals).toEqual([]);
    expect(placement.workLocations[0]?.workLocation.name).toBe('SMP Negeri 1 Sekayu');
    expect(guru.complaints).toEqual([]);
    await guru.close();
  });

  it('is a report, exactly as it was seen', async () => {
    await submitReport(app, 'guru', '2026-04-06', ['Mengajar IPA kelas 5']);
    const kepsek = await browser.visit({ device: 'PHONE' });
    await kepsek.signIn('kepsek', '/persetujuan/lkh');
    await kepsek.page.getByText('Mengajar IPA kelas 5').waitFor();
    // The teacher takes it back and writes something else while it is being read.
    await submitReport(app, 'guru', '2026-04-06', ['Mengajar IPA kelas 6']);
    await kepsek.page.getByRole('button', { name: 'Setujui' }).click();
    await kepsek.page.getByText('Isi laporan berubah', { exact: false }).waitFor();
    expect(await reportOf(app, 'guru', '2026-04-06')).toMatchObject({ state: 'SUBMITTED' });
    await kepsek.page.getByText('Mengajar IPA kelas 6').waitFor();
    await kepsek.page.getByRole('button', { name: 'Kembalikan' }).click();
    await kepsek.page.getByLabel('Apa yang perlu diperbaiki?').fill('Tulis hasilnya.');
    await kepsek.page.getByRole('dialog').getByRole('button', { name: 'Kembalikan' }).click();
    await kepsek.page.getByRole('heading', { name: 'Selesai' }).waitFor();
    expect(await reportOf(app, 'guru', '2026-04-06')).toMatchObject({ state: 'RETURNED' });
    await kepsek.close();
  });

  it('is a clock event with a flag; its owner reads who saw the photo and why it was rejected, and objects', async () => {
    await clockIn(app, 'guru');
    const kepsek = await browser.visit({ device: 'PHONE' });
    await kepsek.signIn('kepsek', '/persetujuan/absen');
    await kepsek.page.getByText('Siti Rahmawati', { exact: false }).waitFor();
    await kepsek.page.getByText('Yang perlu diperiksa').waitFor();
    await kepsek.page.getByRole('img', { name: /Foto Siti Rahmawati/ }).waitFor();
    expect(await kepsek.axeViolations()).toEqual([]);
    await kepsek.page.getByRole('button', { name: 'Tolak' }).click();
    await kepsek.page.getByLabel('Mengapa ditolak?').fill('Jauh dari sekolah.');
    await kepsek.page.getByRole('dialog').getByRole('button', { name: 'Tolak' }).click();
    await kepsek.page.getByRole('heading', { name: 'Selesai' }).waitFor();
    await kepsek.close();

    const guru = await browser.visit({ device: 'PHONE' });
    await guru.signIn('guru', '/riwayat');
    await guru.page.getByRole('link', { name: /Selasa, 7 April 2026/ }).click();
    await guru.page.getByText('Jauh dari sekolah.', { exact: false }).first().waitFor();
    await guru.page.getByRole('button', { name: 'Ajukan keberatan' }).click();
    await guru.page.getByLabel('Apa yang sebenarnya terjadi?').fill('Saya di gedung sebelah.');
    await guru.page.getByRole('dialog').getByRole('button', { name: 'Ajukan keberatan' }).click();
    await guru.page.getByText('menunggu keputusan', { exact: false }).waitFor();
    await guru.page.goto('/akun/foto');
    await guru.page.getByText('Bambang Sutrisno', { exact: false }).waitFor();
    expect(guru.complaints).toEqual([]);
    await guru.close();
  });

  it.each(['light', 'dark'] as const)('gives axe nothing to find in %s', async (theme) => {
    await submitReport(app, 'guruPppk', theme === 'light' ? '2026-04-06' : '2026-04-04', ['Piket']);
    const kepsek = await browser.visit({ device: 'PHONE', theme });
    await kepsek.signIn('kepsek', '/persetujuan');
    await kepsek.page.getByRole('link', { name: /LKH/ }).first().waitFor();
    expect(await kepsek.axeViolations()).toEqual([]);
    await kepsek.page.goto('/persetujuan/lkh');
    await kepsek.page.getByText('Piket').waitFor();
    expect(await kepsek.axeViolations()).toEqual([]);
    await kepsek.close();
  });

  it('is nothing for a teacher', async () => {
    const guru = await browser.visit({ device: 'PHONE' });
    await guru.signIn('guru', '/persetujuan');
    await guru.page.getByRole('heading', { name: 'Bukan bagian peran Anda' }).waitFor();
    await guru.close();
  });
});
