import { defineTexts } from '../../app/texts/define-texts.ts';

export const useEmployeesTexts = defineTexts(
  'employees',
  {
    title: 'Pegawai',
    description: 'Semua pegawai dalam wewenang Anda',
    search: 'Nama atau NIP',
    searchHint: 'Ketik sebagian nama atau NIP',
    name: 'Nama',
    nip: 'NIP',
    role: 'Peran',
    unit: 'Unit kerja',
    district: 'Kecamatan',
    employmentType: 'Jenis kepegawaian',
    supervisor: 'Atasan langsung',
    noSupervisor: 'Belum ada',
  },
  {
    title: 'Employees',
    description: 'Everybody within your scope',
    search: 'Name or NIP',
    searchHint: 'Type a part of a name or NIP',
    name: 'Name',
    nip: 'NIP',
    role: 'Role',
    unit: 'Unit',
    district: 'District',
    employmentType: 'Employment',
    supervisor: 'Supervisor',
    noSupervisor: 'None yet',
  },
);
