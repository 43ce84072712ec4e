import { defineTexts } from '@eoffice/web-kit/texts/define-texts.ts';

export const usePickerTexts = defineTexts(
  'pickers',
  {
    unit: 'Unit kerja',
    district: 'Kecamatan',
    role: 'Peran',
    all: 'Semua',
    chooseDistrictFirst: 'Pilih kecamatan dahulu',
    nothingFound: 'Tidak ditemukan',
    loading: 'Memuat …',
  },
  {
    unit: 'Unit',
    district: 'District',
    role: 'Role',
    all: 'All',
    chooseDistrictFirst: 'Choose a district first',
    nothingFound: 'Nothing found',
    loading: 'Loading …',
  },
);
