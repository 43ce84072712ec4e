import { defineTexts } from '@eoffice/web-kit/texts/define-texts.ts';

export const useLayoutTexts = defineTexts(
  'layout',
  {
    home: 'Beranda',
    waitingForYou: ', {{count}} menunggu keputusan Anda',
    history: 'Riwayat',
    lkh: 'LKH',
    account: 'Akun',
    mainNavigation: 'Menu utama',
    skipToContent: 'Langsung ke isi halaman',
    back: 'Kembali',
    notFoundTitle: 'Halaman tidak ditemukan',
    notFoundText: 'Alamat ini tidak ada atau sudah dipindahkan.',
    toHome: 'Ke Beranda',
  },
  {
    home: 'Home',
    waitingForYou: ', {{count}} waiting for your decision',
    history: 'History',
    lkh: 'LKH',
    account: 'Account',
    mainNavigation: 'Main menu',
    skipToContent: 'Skip to content',
    back: 'Back',
    notFoundTitle: 'There is no such page',
    notFoundText: 'This address does not exist or has moved.',
    toHome: 'To the start page',
  },
);
