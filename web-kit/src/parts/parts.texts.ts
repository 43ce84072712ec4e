import { defineTexts } from '../texts/define-texts.ts';

/** Words of the parts that both applications use. */
export const usePartTexts = defineTexts(
  'parts',
  {
    loading: 'Memuat …',
    retry: 'Coba lagi',
    problemTitle: 'Data belum dapat ditampilkan',
    problemText: 'Tidak ada data yang berubah. Periksa sinyal, lalu coba lagi.',
    crashTitle: 'Halaman ini mengalami gangguan',
    crashText: 'Data yang sudah tersimpan tetap aman. Muat ulang untuk melanjutkan.',
    reload: 'Muat ulang',
  },
  {
    loading: 'Loading …',
    retry: 'Try again',
    problemTitle: 'This cannot be shown now',
    problemText: 'Nothing was changed. Check the signal and try again.',
    crashTitle: 'This page has failed',
    crashText: 'What was saved is safe. Load it again to go on.',
    reload: 'Load again',
  },
);
