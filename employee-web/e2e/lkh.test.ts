import { startTestApp, type TestApp } from '../../api/src/testing/test-app.js';
import { startTestBrowser, type TestBrowser, type Visitor } from '../../api/src/testing/test-browser.js';
import { eventually } from '../../api/src/testing/eventually.js';
import { decide, reportOf } from './desk.js';
import { signInAndPrepare } from './phone.fixture.js';

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

/** Opens the report of today from the list. */
async function openToday({ page }: Visitor): Promise<void> {
  await page.getByRole('heading', { name: 'LKH', level: 1 }).waitFor();
  await page.getByRole('link', { name: /Hari ini/ }).click();
  await page.getByRole('group', { name: 'Kegiatan 1' }).waitFor();
}

/** Takes a photo with the camera inside of the application. */
async function takePhoto({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Ambil foto' }).click();
  await page.getByRole('button', { name: 'Jepret' }).click();
  await page.getByRole('button', { name: 'Pakai foto' }).click();
  await page.getByRole('button', { name: 'Hapus bukti' }).waitFor();
}

const description = ({ page }: Visitor, number: number) =>
  page.getByRole('group', { name: `Kegiatan ${number}` }).getByLabel('Uraian kegiatan');

describe('the LKH of a teacher on the phone', () => {
  it('is written, kept, illustrated by the camera, returned, corrected and sent again', async () => {
    const guru = await browser.visit({ device: 'PHONE' });
    await guru.signIn('guru', '/lkh');
    await openToday(guru);
    await description(guru, 1).fill('Mengajar matematika kelas 4: pecahan');
    await guru.page.reload();
    expect(await description(guru, 1).inputValue()).toBe('Mengajar matematika kelas 4: pecahan');
    await guru.page.getByRole('button', { name: 'Tambah kegiatan' }).click();
    await description(guru, 2).fill('Rapat dewan guru');
    await guru.page.getByRole('button', { name: 'Naikkan kegiatan 2' }).click();
    expect(await description(guru, 1).inputValue()).toBe('Rapat dewan guru');
    await takePhoto(guru);
    await guru.page.getByText(/Tersimpan di server/).waitFor();
    await guru.page.getByRole('button', { name: 'Kirim LKH' }).click();
    await guru.page.getByText('Menunggu keputusan atasan Anda', { exact: false }).waitFor();
    const sent = await reportOf(app, 'guru', '2026-04-07');
    expect(sent).toMatchObject({
      state: 'SUBMITTED',
      evidence: { contentType: 'image/jpeg', channel: 'PHONE' },
    });
    expect(sent?.activities?.map((each) => each.description)).toEqual([
      'Rapat dewan guru',
      'Mengajar matematika kelas 4: pecahan',
    ]);

    await decide(app, 'kepsek', sent, 'RETURN', 'Sebutkan hasil rapatnya.');
    await guru.page.goto('/lkh');
    await guru.page.getByText('Sebutkan hasil rapatnya.', { exact: false }).waitFor();
    await openToday(guru);
    await guru.page.getByText('Dikembalikan oleh Bambang Sutrisno', { exact: false }).waitFor();
    await description(guru, 1).fill('Rapat dewan guru: jadwal ujian disepakati');
    await guru.page.getByRole('button', { name: 'Kirim lagi' }).click();
    await guru.page.getByText('Menunggu keputusan atasan Anda', { exact: false }).waitFor();
    await decide(app, 'kepsek', await reportOf(app, 'guru', '2026-04-07'), 'APPROVE', '');
    await guru.page.reload();
    await guru.page.getByText('Disetujui oleh Bambang Sutrisno', { exact: false }).waitFor();
    expect(guru.complaints).toEqual([]);
    await guru.close();
  });

  it('waits on the phone without a signal, also after the tab was closed, and is sent when it is back', async () => {
    const guru = await browser.visit({ device: 'PHONE' });
    await signInAndPrepare(guru, 'guruPppk');
    await guru.page.goto('/lkh');
    await openToday(guru);
    // What was read is written a moment later.
    await guru.page.waitForTimeout(1_500);
    await guru.setOffline(true);
    await description(guru, 1).fill('Menyusun soal ulangan');
    await guru.page.getByText('Dikirim sendiri saat ada sinyal', { exact: false }).waitFor();
    await guru.page.getByRole('button', { name: 'Ambil foto' }).click();
    await guru.page.getByRole('button', { name: 'Jepret' }).click();
    await guru.page.getByRole('button', { name: 'Pakai foto' }).click();
    await guru.page.getByText('Belum terkirim', { exact: false }).waitFor();
    await guru.reopen('/lkh/2026-04-07');
    await guru.page.getByRole('group', { name: 'Kegiatan 1' }).waitFor();
    expect(await description(guru, 1).inputValue()).toBe('Menyusun soal ulangan');
    await guru.page.goto('/kiriman');
    await guru.page.getByText('Menunggu', { exact: true }).first().waitFor();
    expect(await reportOf(app, 'guruPppk', '2026-04-07')).toBeNull();
    await guru.setOffline(false);
    await guru.page.goto('/');
    await eventually(async () => Boolean((await reportOf(app, 'guruPppk', '2026-04-07'))?.evidence));
    await guru.page.goto('/lkh/2026-04-07');
    await guru.page.getByText('Konsep', { exact: true }).waitFor();
    await guru.page.getByRole('button', { name: 'Hapus bukti' }).waitFor();
    expect(await description(guru, 1).inputValue()).toBe('Menyusun soal ulangan');
    expect(await guru.page.getByText('ditulis di perangkat lain', { exact: false }).count()).toBe(0);
    expect(await reportOf(app, 'guruPppk', '2026-04-07')).toMatchObject({
      state: 'DRAFT',
      activities: [{ description: 'Menyusun soal ulangan' }],
      evidence: { contentType: 'image/jpeg' },
    });
    await guru.close();
  });

  it('shows both versions when two devices have written', async () => {
    const phone = await browser.visit({ device: 'PHONE' });
    await phone.signIn('guruPppk', '/lkh/2026-04-06');
    await description(phone, 1).fill('Piket pagi');
    await phone.page.getByText(/Tersimpan di server/).waitFor();
    const laptop = await browser.visit({ device: 'LAPTOP' });
    await laptop.signIn('guruPppk', '/lkh/2026-04-06');
    await description(laptop, 1).fill('Piket pagi dan siang');
    await laptop.page.getByText(/Tersimpan di server/).waitFor();
    await laptop.page.getByRole('button', { name: 'Pilih berkas' }).waitFor();
    await description(phone, 1).fill('Piket pagi di gerbang');
    await phone.page.getByText('LKH ini juga ditulis di perangkat lain').waitFor();
    await phone.page.getByText('Piket pagi dan siang').waitFor();
    expect(await phone.axeViolations()).toEqual([]);
    await phone.page.getByRole('button', { name: 'Gabungkan keduanya' }).click();
    await phone.page.getByText(/Tersimpan di server/).waitFor();
    const saved = await reportOf(app, 'guruPppk', '2026-04-06');
    expect(saved?.activities?.map((each) => each.description)).toEqual([
      'Piket pagi di gerbang',
      'Piket pagi dan siang',
    ]);
    await phone.close();
    await laptop.close();
  });

  it.each(['light', 'dark'] as const)('gives axe nothing to find in %s', async (theme) => {
    const guru = await browser.visit({ device: 'PHONE', theme });
    await guru.signIn('guruPppk', '/lkh');
    await guru.page.getByRole('heading', { name: 'Perlu Anda kerjakan' }).waitFor();
    expect(await guru.axeViolations()).toEqual([]);
    await openToday(guru);
    await guru.page.getByRole('button', { name: 'Tambah hasil atau waktu' }).first().click();
    expect(await guru.axeViolations()).toEqual([]);
    await guru.page.goto('/lkh/2026-04-05');
    await guru.page.getByText('Tidak perlu LKH').waitFor();
    expect(await guru.axeViolations()).toEqual([]);
    await guru.close();
  });
});
