import { defineTexts } from '@eoffice/web-kit/texts/define-texts.ts';

export const usePunchResultTexts = defineTexts(
  'punchResult',
  {
    sending: 'Tersimpan. Sedang dikirim …',
    waiting: 'Tersimpan di telepon ini',
    waitingText:
      'Belum ada sinyal. Absen pukul {{time}} dikirim sendiri saat sinyal kembali, juga bila aplikasi ditutup lalu dibuka lagi.',
    waitingExpired: 'Sesi Anda berakhir. Masuk lagi agar absen pukul {{time}} terkirim.',
    accepted: 'Diterima',
    toCheck: 'Diterima, akan diperiksa atasan Anda',
    toConfirm: 'Menunggu konfirmasi atasan Anda',
    rejected: 'Tidak dihitung',
    refused: 'Ditolak server',
    photoSent: 'Foto terkirim.',
    photoFollows: 'Foto menyusul sendiri.',
    photoSmaller: 'Memori telepon hampir penuh: foto diperkecil.',
    photoNoRoom: 'Memori telepon penuh: foto tidak tersimpan. Absen tetap tercatat dan ditandai tanpa foto.',
    photoNone: 'Tanpa foto: absen ditandai dan diperiksa atasan Anda.',
    photoFailed: 'Foto tidak terkirim: {{why}}',
    notKept:
      'Memori telepon penuh. Absen ini hanya ada di layar ini: jangan tutup aplikasi sampai terkirim, dan hapus beberapa foto atau aplikasi.',
    reasons: 'Yang akan diperiksa',
    done: 'Selesai',
    signInAgain: 'Masuk lagi',
  },
  {
    sending: 'Kept. Being sent …',
    waiting: 'Kept on this phone',
    waitingText:
      'There is no signal. What you clocked at {{time}} is sent by itself when it is back, also after closing and opening the application.',
    waitingExpired: 'Your session has ended. Sign in again so that what you clocked at {{time}} is sent.',
    accepted: 'Accepted',
    toCheck: 'Accepted; your supervisor will look at it',
    toConfirm: 'Waits for your supervisor to confirm',
    rejected: 'Does not count',
    refused: 'The server refused it',
    photoSent: 'The photo is there.',
    photoFollows: 'The photo follows by itself.',
    photoSmaller: 'The phone is almost full: the photo was made smaller.',
    photoNoRoom:
      'The phone is full: the photo was not kept. The tap counts and is flagged as without a photo.',
    photoNone: 'Without a photo: it is flagged and your supervisor will look at it.',
    photoFailed: 'The photo was not sent: {{why}}',
    notKept:
      'The phone is full. This exists on this screen only: do not close the application until it is sent, and delete some photos or applications.',
    reasons: 'What will be looked at',
    done: 'Done',
    signInAgain: 'Sign in again',
  },
);
