import { startTestApp, type TestApp } from '../../api/src/testing/test-app.js';
import { startTestBrowser, type TestBrowser } from '../../api/src/testing/test-browser.js';
import { dayOf } from './desk.js';

let app: TestApp;
let browser: TestBrowser;

beforeAll(async () => {
  app = await startTestApp('2026-04-07T15:05:00+07:00');
  browser = await startTestBrowser(app);
});

afterAll(async () => {
  await browser.close();
  await app.stop();
});

describe('requests about attendance on the phone', () => {
  it('correct a day: asked for from Riwayat with before and after, approved by the principal', async () => {
    const guru = await browser.visit({ device: 'PHONE' });
    await guru.signIn('guru', '/riwayat');
    await guru.page.getByRole('link', { name: /Senin, 6 April 2026/ }).click();
    await guru.page.getByText('Tidak hadir tanpa keterangan:', { exact: false }).waitFor();
    await guru.page.getByRole('link', { name: 'Ajukan perbaikan absen' }).click();
    await guru.page.getByLabel('Sebab').selectOption({ label: 'Lupa absen' });
    await guru.page.getByText(/0 dari \d+ perbaikan/).waitFor();
    await guru.page.getByLabel('Jam masuk yang benar').fill('06:55');
    await guru.page.getByLabel('Jam pulang yang benar').fill('14:02');
    await guru.page.getByLabel('Apa yang terjadi?').fill('Lupa absen karena menyiapkan upacara.');
    await guru.page.getByText('Setelah perbaikan').waitFor();
    await guru.page.getByText('Hadir', { exact: true }).waitFor();
    // What was filled in outlives a reload.
    await guru.page.reload();
    expect(await guru.page.getByLabel('Apa yang terjadi?').inputValue()).toContain('upacara');
    await guru.page.getByRole('button', { name: 'Ambil foto' }).click();
    await guru.page.getByRole('button', { name: 'Jepret' }).click();
    await guru.page.getByRole('button', { name: 'Pakai foto' }).click();
    await guru.page.getByRole('button', { name: 'Hapus bukti' }).waitFor();
    await guru.page.getByRole('button', { name: 'Kirim pengajuan' }).click();
    await guru.page.getByRole('heading', { name: 'Pengajuan saya' }).waitFor();
    await guru.page.getByText('Menunggu keputusan', { exact: true }).waitFor();

    const kepsek = await browser.visit({ device: 'PHONE' });
    await kepsek.signIn('kepsek', '/persetujuan');
    await kepsek.page.getByRole('link', { name: /Pengajuan/ }).click();
    await kepsek.page.getByText('upacara', { exact: false }).waitFor();
    await kepsek.page.getByText('Setelah perbaikan').waitFor();
    await kepsek.page.getByRole('button', { name: 'Setujui' }).click();
    await kepsek.page.getByRole('heading', { name: 'Selesai' }).waitFor();
    expect(kepsek.complaints).toEqual([]);
    await kepsek.close();

    await guru.page.goto('/riwayat/2026-04-06');
    await guru.page.getByText('Hadir', { exact: true }).waitFor();
    await guru.page.getByText('Disetujui', { exact: true }).waitFor();
    expect(await dayOf(app, 'guru', '2026-04-06')).toMatchObject({ status: 'PRESENT', deductionBps: 0 });
    expect(guru.complaints).toEqual([]);
    await guru.close();
  });

  it('are leave with what is left of it; an overlap is explained; one that waits can be taken back', async () => {
    const guru = await browser.visit({ device: 'PHONE' });
    await guru.signIn('guru', '/pengajuan');
    await guru.page.getByText(/Sisa \d+ dari \d+ hari/).waitFor();
    const ask = async (kind: string, first: string, last: string) => {
      await guru.page.getByRole('link', { name: 'Ajukan ketidakhadiran' }).click();
      await guru.page.getByLabel('Jenis', { exact: true }).selectOption({ label: kind });
      await guru.page.getByLabel('Hari pertama').fill(first);
      await guru.page.getByLabel('Hari terakhir').fill(last);
      await guru.page.getByLabel('Alasan').fill('Keperluan keluarga di luar kota.');
    };
    await ask('Cuti', '2026-04-20', '2026-04-22');
    await guru.page.getByText('3 hari kerja dari 3 hari.').waitFor();
    await guru.page.getByText(/Cuti tahunan 2026: sisa \d+ dari \d+ hari setelah ini/).waitFor();
    await guru.page.getByRole('button', { name: 'Kirim pengajuan' }).click();
    await guru.page.getByText('Menunggu keputusan', { exact: true }).waitFor();

    await ask('Izin', '2026-04-22', '2026-04-22');
    await guru.page.getByText('Sudah ada', { exact: false }).waitFor();
    expect(await guru.axeViolations()).toEqual([]);
    await guru.page.getByRole('link', { name: 'Kembali' }).click();
    await guru.page.getByRole('button', { name: 'Tarik kembali' }).click();
    await guru.page.getByText('Ditarik', { exact: true }).waitFor();
    expect(guru.complaints).toEqual([]);
    await guru.close();
  });

  it.each(['light', 'dark'] as const)('give axe nothing to find in %s', async (theme) => {
    const guru = await browser.visit({ device: 'PHONE', theme });
    await guru.signIn('guru', '/pengajuan');
    await guru.page.getByText('Cuti tahunan', { exact: false }).first().waitFor();
    expect(await guru.axeViolations()).toEqual([]);
    for (const [address, text] of [
      ['/riwayat', 'Bulan ini sampai sekarang'],
      ['/riwayat/2026-04-04', 'Catatan absen'],
      ['/pengajuan/perbaikan/2026-04-04', 'Apa yang terjadi?'],
    ] as const) {
      await guru.page.goto(address);
      await guru.page.getByText(text).first().waitFor();
      expect(await guru.axeViolations()).toEqual([]);
    }
    await guru.close();
  });
});
