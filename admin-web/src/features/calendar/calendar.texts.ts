import { defineTexts } from '@eoffice/web-kit/texts/define-texts.ts';

export const useCalendarTexts = defineTexts(
  'calendar',
  {
    title: 'Kalender',
    description: 'Hari libur dan cuti bersama yang berlaku untuk perhitungan kehadiran',
    year: 'Tahun {{year}}',
    previousYear: 'Tahun sebelumnya',
    nextYear: 'Tahun berikutnya',
    provisional: 'Menunggu keputusan pemerintah',
    emptyTitle: 'Belum ada hari khusus',
    emptyText: 'Kalender tahun {{year}} belum diisi oleh administrator.',
  },
  {
    title: 'Calendar',
    description: 'Holidays and joint leave that count in the attendance',
    year: 'Year {{year}}',
    previousYear: 'Previous year',
    nextYear: 'Next year',
    provisional: 'Waits for the government’s decision',
    emptyTitle: 'No special days yet',
    emptyText: 'The administrator has not filled in the calendar of {{year}}.',
  },
);
