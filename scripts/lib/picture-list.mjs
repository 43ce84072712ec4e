/** @import { Page } from 'playwright-core' */

/** @param {Page} page */
const openSchool = async (page) => {
  await page.getByRole('link', { name: 'SD Negeri 1 Sekayu' }).first().click();
  await page.locator('.leaflet-marker-icon').first().waitFor();
};

/** @type {readonly import('./pictures.mjs').Picture[]} The pictures of the README. */
export const PICTURES = [
  { name: 'admin-home', device: 'laptop', person: 'Korwil', address: '/admin/' },
  { name: 'admin-assignments', device: 'laptop', person: 'Administrator', address: '/admin/penugasan' },
  { name: 'admin-chart', device: 'laptop', person: 'Korwil', address: '/admin/penugasan/bagan' },
  { name: 'admin-review', device: 'laptop', person: 'Kepala sekolah', address: '/admin/lkh' },
  {
    name: 'admin-matrix',
    device: 'laptop',
    person: 'Kepala sekolah',
    address: '/admin/kehadiran',
    theme: 'dark',
  },
  { name: 'admin-requests', device: 'laptop', person: 'Kepala sekolah', address: '/admin/permohonan' },
  {
    name: 'admin-place',
    device: 'laptop',
    person: 'Korwil',
    address: '/admin/lokasi',
    arrange: openSchool,
  },
  { name: 'phone-home', device: 'phone', person: 'Guru', address: '/' },
  { name: 'phone-history', device: 'phone', person: 'Guru', address: '/riwayat' },
  { name: 'phone-lkh', device: 'phone', person: 'Guru PPPK', address: '/lkh' },
  {
    name: 'phone-approvals',
    device: 'phone',
    person: 'Kepala sekolah',
    address: '/persetujuan',
    theme: 'dark',
  },
];
