import { hash } from '@node-rs/argon2';
import type { Role } from '../shared/actor.js';
import type { EmploymentType } from '../employees/employee.entity.js';

/** Password of every account of a demo database. Public on purpose: such a database holds invented people only. */
export const DEMO_PASSWORD = 'eoffice-demo';

/** The persons with whom the guide, the tests and the sign-in page tell their stories. */
export const DEMO_PERSONS = [
  'guru',
  'guruPppk',
  'kepsek',
  'pengawas',
  'korwil',
  'kadis',
  'admin',
  'korwilLain',
] as const;
export type DemoPerson = (typeof DEMO_PERSONS)[number];

/** One demo person, who exists in every size of the demo regency. */
export interface DemoAccount {
  readonly nip: string;
  readonly name: string;
  readonly employmentType: EmploymentType;
  /** Main role; the administrator holds STAFF and ADMINISTRATOR. */
  readonly role: Role;
  /** What the sign-in page of a demo says about them (Indonesian). */
  readonly label: string;
}

/**
 * guru and guruPppk teach at the school of kepsek in the first district, whose pengawas and korwil are the next two;
 * korwilLain is the korwil of another district, kadis heads the agency, admin keeps its settings.
 */
export const DEMO_ACCOUNTS: Readonly<Record<DemoPerson, DemoAccount>> = {
  guru: {
    nip: '198703122010012001',
    name: 'Siti Rahmawati, S.Pd.SD.',
    employmentType: 'PNS',
    role: 'TEACHER',
    label: 'Guru (PNS)',
  },
  guruPppk: {
    nip: '199105142023211007',
    name: 'Ahmad Fauzi, S.Pd.',
    employmentType: 'PPPK',
    role: 'TEACHER',
    label: 'Guru (PPPK)',
  },
  kepsek: {
    nip: '197505082000031002',
    name: 'Bambang Sutrisno, S.Pd., M.Pd.',
    employmentType: 'PNS',
    role: 'PRINCIPAL',
    label: 'Kepala sekolah',
  },
  pengawas: {
    nip: '197011201995032001',
    name: 'Dra. Hj. Nurhayati, M.Pd.',
    employmentType: 'PNS',
    role: 'SCHOOL_SUPERVISOR',
    label: 'Pengawas sekolah',
  },
  korwil: {
    nip: '196809151992031004',
    name: 'Drs. Syamsul Bahri, M.Si.',
    employmentType: 'PNS',
    role: 'KORWIL',
    label: 'Korwil kecamatan',
  },
  kadis: {
    nip: '196904211994032003',
    name: 'Dr. Hj. Ratna Juwita, M.Pd.',
    employmentType: 'PNS',
    role: 'OFFICE_HEAD',
    label: 'Kepala Dinas Pendidikan',
  },
  admin: {
    nip: '198206172006041005',
    name: 'Dedi Kurniawan, S.Kom.',
    employmentType: 'PNS',
    role: 'STAFF',
    label: 'Administrator dinas',
  },
  korwilLain: {
    nip: '197207252001122002',
    name: 'Hj. Yuliana Sari, S.Pd., M.M.',
    employmentType: 'PNS',
    role: 'KORWIL',
    label: 'Korwil kecamatan lain',
  },
};

/** A fixed salt makes the rows reproducible; it protects nothing, because the password itself is public. */
const DEMO_SALT = Buffer.from('e-office demo 01');

let passwordHash: Promise<string> | null = null;

/** Argon2id hash of {@link DEMO_PASSWORD} in PHC form; computed once and shared, because hashing is slow by design. */
export function demoPasswordHash(): Promise<string> {
  passwordHash ??= hash(DEMO_PASSWORD, {
    memoryCost: 19_456,
    timeCost: 2,
    parallelism: 1,
    salt: DEMO_SALT,
  });
  return passwordHash;
}
