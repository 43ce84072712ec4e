import { defineTexts } from '@eoffice/web-kit/texts/define-texts.ts';

export const usePickerTexts = defineTexts(
  'pickers',
  {
    search: 'Nama atau NIP',
    searchHint: 'Ketik sebagian nama atau NIP',
    unit: 'Unit kerja',
    district: 'Kecamatan',
    role: 'Peran',
    all: 'Semua',
    chooseDistrictFirst: 'Pilih kecamatan dahulu',
    nothingFound: 'Tidak ditemukan',
    loading: 'Memuat …',
    typeToSearch: 'Ketik untuk mencari',
    unreachable: 'Server tidak dapat dihubungi; coba lagi.',
  },
  {
    search: 'Name or NIP',
    searchHint: 'Type a part of a name or NIP',
    unit: 'Unit',
    district: 'District',
    role: 'Role',
    all: 'All',
    chooseDistrictFirst: 'Choose a district first',
    nothingFound: 'Nothing found',
    loading: 'Loading …',
    typeToSearch: 'Type to search',
    unreachable: 'The server cannot be reached; try again.',
  },
);
