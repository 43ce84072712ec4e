import type { Role } from '../shared/actor.js';
import type { SchoolLevel } from '../employees/school.entity.js';
import type { SeededRandom } from './seeded-random.js';

/** Sex as the NIP has it: 1 man, 2 woman. */
export type Sex = 1 | 2;

/** What the titles of a person depend on. */
export interface Titled {
  readonly role: Role;
  readonly sex: Sex;
  readonly birthYear: number;
  readonly level: SchoolLevel | null;
}

const list = (names: string): readonly string[] => names.split(' ');

/** Given names as they meet in Musi Banyuasin: Malay and South Sumatran, Javanese, Sundanese and Arabic. */
const MEN = list(
  'Abdul Aditya Agus Ahmad Amrullah Andi Anwar Ardiansyah Arif Asep Bambang Budi Candra Darmawan Dedi Deni Dian ' +
    'Edi Eko Fahmi Fajar Faisal Feri Gunawan Hamdan Hariyanto Hasanuddin Hendra Heri Herman Ibrahim Imam Indra ' +
    'Irwan Iskandar Joko Jumadi Kurnia Lukman Mahmud Marwan Muhammad Mulyadi Nopri Nurdin Purwanto Rahmat Rizki ' +
    'Robi Romli Rudi Rusdi Saiful Samsul Sapri Slamet Sugeng Suharto Sulaiman Supriyanto Surya Syarif Taufik ' +
    'Teguh Tri Usman Wahyu Wawan Yanto Yudi Yusuf Zainal Zulkarnain Zulkifli',
);
const MEN_LAST = list(
  'Afriansyah Aprianto Arifin Effendi Fadli Fauzan Firdaus Firmansyah Ginanjar Hakim Hamid Harahap Harun Hasan ' +
    'Hidayat Husin Ismail Jamaludin Jaya Junaidi Karim Kesuma Kurniawan Kusuma Mansyur Maulana Mubarok Muslim ' +
    'Nasution Nugroho Nurhadi Oktavian Permana Prabowo Pranata Prasetyo Pratama Purnomo Rahman Ramadhan Rasyid ' +
    'Riyadi Rohman Saputra Santoso Satria Septian Setiawan Sholeh Siregar Sobri Subandi Suganda Suhendra Sunarto ' +
    'Suryadi Susanto Syahputra Utama Wibowo Widodo Wijaya Yulianto Yunus',
);
const WOMEN = list(
  'Ade Aisyah Anita Apriani Ayu Citra Desi Devi Dewi Diah Dina Eka Elly Emilia Endang Erni Evi Fatimah Fitri ' +
    'Hartini Hasnah Herlina Ida Indah Ika Juwita Kartika Khodijah Lastri Leni Lilis Lina Lusi Maryam Maryani Mega ' +
    'Meri Mila Murni Nani Neli Nova Novita Nur Nurul Nurjanah Okta Puji Putri Ratih Reni Rini Rita Rohana Romlah ' +
    'Rosdiana Rusmini Santi Sari Siti Sri Sulastri Sumiati Suryani Susi Suwarni Tika Tri Tuti Umi Vera Wahyuni ' +
    'Wati Widya Yanti Yuni Yusnita Zahara Zaleha Zubaidah',
);
const WOMEN_LAST = list(
  'Agustina Aminah Anggraini Apriliani Astuti Aulia Damayanti Diana Efrida Fadilah Fitriani Handayani Hasanah ' +
    'Hayati Herawati Hidayati Irawati Ismiati Khairunnisa Komariah Kurniasih Lestari Maharani Marlina Maulida ' +
    'Melati Mulyani Muslimah Nengsih Ningsih Nurbaiti Nurlaila Octavia Oktarina Permatasari Pertiwi Puspita ' +
    'Puspitasari Rahayu Rahmadani Rahmah Ramadhani Rosita Rukmana Safitri Saputri Sartika Septiani Setiawati ' +
    'Soleha Sukmawati Sulistyowati Susanti Susilawati Suswati Utami Wardani Widiastuti Wulandari Yuliani Yulianti',
);

/** A full name without titles that nobody has yet; remembers it in `taken`. */
export function personName(random: SeededRandom, sex: Sex, taken: Set<string>): string {
  const first = sex === 1 ? MEN : WOMEN;
  const last = sex === 1 ? MEN_LAST : WOMEN_LAST;
  for (;;) {
    const middle = taken.size > 1_000 && random.chance(0.6) ? [random.pick(first)] : [];
    const name = [...new Set([random.pick(first), ...middle, random.pick(last)])].join(' ');
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** The name with titles in front and behind, as a decree of appointment writes it. */
export function withTitles(random: SeededRandom, name: string, person: Titled): string {
  // The degree of Drs. and Dra. was last given in the early nineties.
  const doctorandus = person.birthYear < 1971 && person.role !== 'STAFF' && random.chance(0.35);
  const pilgrim = person.birthYear < 1980 && random.chance(0.2);
  const front = [
    ...(doctorandus ? [person.sex === 1 ? 'Drs.' : 'Dra.'] : []),
    ...(pilgrim ? [person.sex === 1 ? 'H.' : 'Hj.'] : []),
  ];
  const behind = [...(doctorandus ? [] : [firstDegree(random, person)]), ...secondDegree(random, person)];
  return [[...front, name].join(' '), ...behind].join(', ');
}

function firstDegree(random: SeededRandom, person: Titled): string {
  if (person.role === 'STAFF') return random.pick(['S.E.', 'S.Sos.', 'S.Kom.', 'S.AP.', 'A.Md.', 'S.H.']);
  switch (person.level) {
    case 'SD':
      return random.chance(0.6) ? 'S.Pd.SD.' : 'S.Pd.';
    case 'SMP':
      return random.pick(['S.Pd.', 'S.Pd.', 'S.Pd.', 'S.Pd.I.', 'S.Si.', 'S.Ag.']);
    default:
      return 'S.Pd.';
  }
}

function secondDegree(random: SeededRandom, person: Titled): readonly string[] {
  switch (person.role) {
    case 'PRINCIPAL':
      return random.chance(0.5) ? ['M.Pd.'] : [];
    case 'SCHOOL_SUPERVISOR':
      return random.chance(0.8) ? ['M.Pd.'] : [];
    case 'KORWIL':
      return [random.pick(['M.M.', 'M.Si.', 'M.Pd.'])];
    case 'TEACHER':
      if (random.chance(0.08)) return ['M.Pd.'];
      return person.birthYear > 1985 && random.chance(0.3) ? ['Gr.'] : [];
    default:
      return [];
  }
}
