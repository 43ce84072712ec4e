import type { RequestState } from '../absences/request-flow.rules.js';
import type { PunchKind } from '../attendance/punch.entity.js';
import type { AbsenceKind, CorrectionKind, LeaveKind } from '../rule-sets/rule-set-absence.js';
import type { DemoPerson } from './demo-accounts.js';

/** Whose request it is: a demo person, or a teacher at the demo teacher's school. */
export type Requester = DemoPerson | 'colleague';

/** An absence of the demo. Days are counted in working days of its owner: −1 is the last one, 1 the next one. */
export interface DemoAbsence {
  readonly who: Requester;
  readonly kind: AbsenceKind;
  readonly leaveKind?: LeaveKind;
  readonly from: number;
  readonly to: number;
  readonly state: RequestState;
  readonly reason: string;
  readonly letterNumber?: string;
  /** Why it was rejected or revoked. */
  readonly decisionReason?: string;
  /** Entered by the administrator, who is staff of the agency. */
  readonly entered?: boolean;
}

/** A correction of the demo: the side of the day that its owner did not punch. */
export interface DemoCorrection {
  readonly who: Requester;
  readonly kind: CorrectionKind;
  readonly day: number;
  readonly side: PunchKind;
  readonly state: RequestState;
  readonly explanation: string;
  readonly decisionReason?: string;
}

/** What waits for the demo principal, the korwil and the head, and one of every other state. */
export const DEMO_ABSENCES: readonly DemoAbsence[] = [
  {
    who: 'guru',
    kind: 'LEAVE',
    leaveKind: 'ANNUAL',
    from: 3,
    to: 5,
    state: 'REQUESTED',
    reason: 'Keperluan keluarga di Palembang',
  },
  {
    who: 'guruPppk',
    kind: 'WFH',
    from: 2,
    to: 2,
    state: 'REQUESTED',
    reason: 'Menyusun soal ujian, ruang guru sedang direnovasi',
  },
  {
    who: 'colleague',
    kind: 'DUTY_TRAVEL',
    from: 2,
    to: 3,
    state: 'REQUESTED',
    reason: 'Mendampingi siswa lomba cerdas cermat tingkat kabupaten',
    letterNumber: '421.2/118/SD/2026',
  },
  {
    who: 'kepsek',
    kind: 'DUTY_TRAVEL',
    from: 2,
    to: 3,
    state: 'REQUESTED',
    reason: 'Rapat koordinasi kepala sekolah di Sekayu',
    letterNumber: '421.2/121/SD/2026',
  },
  {
    who: 'pengawas',
    kind: 'TRAINING',
    from: 4,
    to: 6,
    state: 'REQUESTED',
    reason: 'Pelatihan pengawas sekolah penggerak',
    letterNumber: '800/245/Disdik/2026',
  },
  {
    who: 'korwil',
    kind: 'LEAVE',
    leaveKind: 'ANNUAL',
    from: 6,
    to: 6,
    state: 'REQUESTED',
    reason: 'Menghadiri wisuda anak di Yogyakarta',
  },
  {
    who: 'guru',
    kind: 'SICK',
    from: -6,
    to: -6,
    state: 'APPROVED',
    reason: 'Demam sejak malam, istirahat di rumah',
  },
  {
    who: 'guruPppk',
    kind: 'LEAVE',
    leaveKind: 'ANNUAL',
    from: -8,
    to: -7,
    state: 'APPROVED',
    reason: 'Pernikahan adik di Lubuklinggau',
  },
  {
    who: 'colleague',
    kind: 'DUTY_TRAVEL',
    from: -4,
    to: -4,
    state: 'APPROVED',
    reason: 'Bimbingan teknis kurikulum di dinas',
    letterNumber: '800/231/Disdik/2026',
    entered: true,
  },
  {
    who: 'colleague',
    kind: 'PERMISSION',
    from: -5,
    to: -5,
    state: 'REVOKED',
    reason: 'Mengurus surat kendaraan di Samsat',
    decisionReason: 'Yang bersangkutan ternyata hadir dan mengajar.',
  },
  {
    who: 'guru',
    kind: 'PERMISSION',
    from: 8,
    to: 8,
    state: 'REJECTED',
    reason: 'Mengantar orang tua berobat',
    decisionReason: 'Bertepatan dengan penilaian akhir, mohon pilih hari lain.',
  },
];

/** Corrections in every state that screens show. */
export const DEMO_CORRECTIONS: readonly DemoCorrection[] = [
  {
    who: 'guru',
    kind: 'FORGOT',
    day: -2,
    side: 'OUT',
    state: 'REQUESTED',
    explanation: 'Lupa absen pulang karena mendampingi siswa',
  },
  {
    who: 'colleague',
    kind: 'SERVER',
    day: -2,
    side: 'IN',
    state: 'REQUESTED',
    explanation: 'Aplikasi tidak menjawab saat absen masuk',
  },
  {
    who: 'kepsek',
    kind: 'NETWORK',
    day: -2,
    side: 'OUT',
    state: 'REQUESTED',
    explanation: 'Tidak ada sinyal sampai sore',
  },
  {
    who: 'guruPppk',
    kind: 'DEVICE',
    day: -3,
    side: 'IN',
    state: 'APPROVED',
    explanation: 'Telepon mati, baterai habis',
  },
  {
    who: 'pengawas',
    kind: 'FORGOT',
    day: -3,
    side: 'IN',
    state: 'REJECTED',
    explanation: 'Lupa absen masuk saat kunjungan',
    decisionReason: 'Tidak ada jadwal kunjungan pada hari itu.',
  },
];
