import { defineTexts } from '@eoffice/web-kit/texts/define-texts.ts';

const INDONESIAN = {
  home: 'Beranda',
  review: 'Periksa LKH',
  attendance: 'Kehadiran',
  employees: 'Pegawai',
  assignments: 'Penugasan',
  requests: 'Permohonan',
  locations: 'Lokasi',
  dispensations: 'Dispensasi',
  proposals: 'Usulan',
  calendar: 'Kalender',
  audit: 'Jejak audit',
};

/** Key of a word of the frame around the pages. */
export type LayoutTextKey = keyof typeof INDONESIAN;

/** Words of the frame around the pages. */
export const useLayoutTexts = defineTexts('layout', INDONESIAN, {
  home: 'Home',
  review: 'LKH review',
  attendance: 'Attendance',
  employees: 'Employees',
  assignments: 'Assignments',
  requests: 'Requests',
  locations: 'Locations',
  dispensations: 'Dispensations',
  proposals: 'Proposals',
  calendar: 'Calendar',
  audit: 'Audit trail',
});
