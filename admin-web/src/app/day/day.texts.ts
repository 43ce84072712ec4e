import { defineTexts } from '@eoffice/web-kit/texts/define-texts.ts';

export const useDayTexts = defineTexts(
  'day',
  {
    punches: 'Catatan absen',
    noPunches: 'Tidak ada catatan absen pada hari ini.',
    distance: '{{meters}} m dari {{place}}',
    late: 'Terlambat {{minutes}} menit',
    early: 'Pulang cepat {{minutes}} menit',
    deduction: 'Potongan {{percent}} % dari bagian disiplin bulan ini',
    before: 'Sekarang',
    after: 'Menjadi',
    cut: 'potongan {{percent}} %',
    openProfile: 'Buka profil',
    gone: 'Hari ini tidak dapat ditampilkan.',
  },
  {
    punches: 'Clock events',
    noPunches: 'There is no clock event on this day.',
    distance: '{{meters}} m from {{place}}',
    late: '{{minutes}} minutes late',
    early: 'Left {{minutes}} minutes early',
    deduction: 'Deduction of {{percent}} % of the discipline part of this month',
    before: 'Now',
    after: 'Then',
    cut: 'deduction {{percent}} %',
    openProfile: 'Open the profile',
    gone: 'This day cannot be shown.',
  },
);
