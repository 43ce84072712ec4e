/** The NIP of each demo person, by the role on the employee's card. They share one password. */
export const DEMO_NIPS = {
  Guru: '198703122010012001',
  'Guru PPPK': '199105142023211007',
  'Kepala sekolah': '197505082000031002',
  Pengawas: '197011201995032001',
  Korwil: '196809151992031004',
  'Kepala Dinas': '196904211994032003',
  Administrator: '198206172006041005',
  'Korwil kecamatan lain': '197207252001122002',
};
export const DEMO_PASSWORD = 'eoffice-demo';

/** The demo accounts as a table for the console. */
export function demoAccountsTable() {
  const accounts = Object.entries(DEMO_NIPS);
  const width = Math.max(...accounts.map(([role]) => role.length));
  const rows = accounts.map(([role, nip]) => `  ${role.padEnd(width)}   ${nip}`);
  return [`Demo accounts (NIP), all with the password ${DEMO_PASSWORD}:`, ...rows].join('\n');
}
