/** What the demo borrows from the real regency: the names, codes and rough places of its kecamatan. */

export const AGENCY_NAME = 'Dinas Pendidikan dan Kebudayaan Kabupaten Musi Banyuasin';

/** A kecamatan with its centre in degrees; `weight` says how many schools it has compared with the others. */
export interface DistrictPlace {
  readonly code: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly weight: number;
}

/** The 15 kecamatan in the order of their codes (Kemendagri 16.06). Centres are approximate. */
export const DISTRICT_PLACES: readonly DistrictPlace[] = [
  { code: '16.06.01', name: 'Sekayu', latitude: -2.87, longitude: 103.83, weight: 1.4 },
  { code: '16.06.02', name: 'Lais', latitude: -2.83, longitude: 104.02, weight: 1.1 },
  { code: '16.06.03', name: 'Sungai Keruh', latitude: -2.86, longitude: 103.68, weight: 0.8 },
  { code: '16.06.04', name: 'Batang Hari Leko', latitude: -2.55, longitude: 103.6, weight: 0.7 },
  { code: '16.06.05', name: 'Sanga Desa', latitude: -2.68, longitude: 103.4, weight: 0.8 },
  { code: '16.06.06', name: 'Babat Toman', latitude: -2.76, longitude: 103.55, weight: 0.9 },
  { code: '16.06.07', name: 'Sungai Lilin', latitude: -2.5, longitude: 104.12, weight: 1.3 },
  { code: '16.06.08', name: 'Keluang', latitude: -2.63, longitude: 103.95, weight: 1 },
  { code: '16.06.09', name: 'Bayung Lencir', latitude: -2.04, longitude: 103.68, weight: 1.4 },
  { code: '16.06.10', name: 'Plakat Tinggi', latitude: -2.84, longitude: 103.5, weight: 0.8 },
  { code: '16.06.11', name: 'Lalan', latitude: -2.22, longitude: 104.52, weight: 1 },
  { code: '16.06.12', name: 'Tungkal Jaya', latitude: -2.3, longitude: 103.78, weight: 1 },
  { code: '16.06.13', name: 'Lawan Wetan', latitude: -2.78, longitude: 103.62, weight: 0.8 },
  { code: '16.06.14', name: 'Babat Supat', latitude: -2.67, longitude: 104.1, weight: 0.9 },
  { code: '16.06.15', name: 'Jirak Jaya', latitude: -2.88, longitude: 103.58, weight: 0.8 },
];
