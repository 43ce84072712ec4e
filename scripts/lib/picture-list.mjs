/** @type {readonly import('./pictures.mjs').Picture[]} The pictures of the README. */
export const PICTURES = [
  { name: 'admin-home', device: 'laptop', person: 'Korwil', address: '/admin/' },
  { name: 'admin-review', device: 'laptop', person: 'Kepala sekolah', address: '/admin/lkh' },
  { name: 'admin-matrix', device: 'laptop', person: 'Kepala sekolah', address: '/admin/kehadiran' },
];
