import { defineTexts } from '@eoffice/web-kit/texts/define-texts.ts';

export const useRecomputeTexts = defineTexts(
  'recompute',
  {
    title: 'Hari yang berubah',
    nothing: 'Tidak ada hari yang berubah.',
    totals: '{{days}} hari dari {{people}} pegawai berubah',
    partial: 'Dihitung dari {{looked}} di antara {{scope}} pegawai; angka sebenarnya lebih besar.',
    scope: '{{people}} pegawai dan {{days}} hari diperiksa',
    deduction: 'Potongan berubah {{percent}} persen poin',
    late: 'Terlambat berubah {{minutes}} menit',
    early: 'Pulang cepat berubah {{minutes}} menit',
    statusChange: '{{from}} → {{to}}: {{days}} hari',
    examples: 'Contoh',
  },
  {
    title: 'Days that change',
    nothing: 'No day changes.',
    totals: '{{days}} days of {{people}} employees change',
    partial: 'Counted from {{looked}} of {{scope}} employees; the true figures are larger.',
    scope: '{{people}} employees and {{days}} days were looked at',
    deduction: 'Deductions change by {{percent}} percentage points',
    late: 'Lateness changes by {{minutes}} minutes',
    early: 'Leaving early changes by {{minutes}} minutes',
    statusChange: '{{from}} → {{to}}: {{days}} days',
    examples: 'Examples',
  },
);
