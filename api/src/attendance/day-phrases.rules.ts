import type { LeaveKind } from '../rule-sets/rule-set-absence.js';
import type { Adjustment, IgnoredReason } from './day-trace.rules.js';
import type { PunchKind } from './punch.entity.js';

/** Languages in which a day is explained: Indonesian and English. */
export const EXPLANATION_LANGUAGES = ['id', 'en'] as const;
export type ExplanationLanguage = (typeof EXPLANATION_LANGUAGES)[number];

/** Everything that an explanation can say, without its first capital and its full stop. */
export interface Phrases {
  /** Between hours and minutes. */
  readonly timeSeparator: string;
  /** Hundredths of a percent as text, for example `0,50 %`. */
  readonly percent: (whole: number, hundredths: string) => string;
  readonly outOfScope: string;
  readonly future: string;
  readonly offDay: string;
  readonly noSchedule: string;
  readonly free: (name: string) => string;
  readonly leave: Readonly<Record<LeaveKind, string>>;
  readonly dutyTravel: string;
  readonly training: string;
  readonly sick: (hasLetter: boolean) => string;
  readonly permission: string;
  readonly dispensed: string;
  /** Why a dispensation was declared, with its window. */
  readonly dispensation: (reason: string) => string;
  readonly notPayable: string;
  readonly noDeduction: string;
  readonly deduction: (percent: string) => string;
  readonly lkhRequired: string;
  readonly lkhNotRequired: string;
  readonly noPunchYet: (start: string, end: string) => string;
  readonly absent: string;
  readonly onTime: string;
  readonly present: string;
  /** Time of one side, for example `masuk 07.12 WIB`. */
  readonly at: Readonly<Record<PunchKind, (time: string) => string>>;
  readonly corrected: string;
  /** Minutes that count, for example `terlambat 12 menit: masuk 07.12 WIB, jam masuk 07.00`. */
  readonly off: Readonly<Record<PunchKind, (minutes: number, at: string, bell: string) => string>>;
  readonly missing: Readonly<Record<PunchKind, string>>;
  readonly notYet: Readonly<Record<PunchKind, string>>;
  readonly notNeeded: Readonly<Record<PunchKind, string>>;
  readonly notCounted: Readonly<Record<PunchKind, (minutes: number, reasons: string) => string>>;
  readonly adjustment: Readonly<Record<Adjustment, string>>;
  readonly ignored: Readonly<Record<PunchKind, (time: string, reason: string) => string>>;
  readonly ignoredReason: Readonly<Record<IgnoredReason, (limit: string) => string>>;
  readonly elsewhere: Readonly<Record<'WFH' | 'WFA' | 'SCHOOL_HOLIDAY', string>>;
  readonly and: string;
}

const INDONESIAN: Phrases = {
  timeSeparator: '.',
  percent: (whole, hundredths) => `${whole},${hundredths} %`,
  outOfScope: 'tidak ada penugasan aktif pada tanggal ini, hari ini tidak dibayarkan',
  future: 'tanggal ini belum tiba',
  offDay: 'bukan hari kerja menurut jam kerja yang berlaku',
  noSchedule: 'jam kerja belum ditetapkan, hubungi pengelola kepegawaian',
  free: (name) => `libur: ${name}`,
  leave: {
    ANNUAL: 'cuti tahunan',
    LONG_SERVICE: 'cuti besar',
    SICK: 'cuti sakit',
    MATERNITY: 'cuti melahirkan',
    IMPORTANT_REASON: 'cuti karena alasan penting',
    UNPAID: 'cuti di luar tanggungan negara',
  },
  dutyTravel: 'dinas luar, tidak perlu absen',
  training: 'pelatihan, tidak perlu absen',
  sick: (hasLetter) => (hasLetter ? 'sakit dengan surat dokter' : 'sakit tanpa surat dokter'),
  permission: 'izin',
  dispensed: 'hadir dengan dispensasi sehari penuh',
  dispensation: (reason) => `dispensasi: ${reason}`,
  notPayable: 'hari ini tidak dibayarkan',
  noDeduction: 'tanpa potongan',
  deduction: (percent) => `potongan ${percent}`,
  lkhRequired: 'LKH wajib',
  lkhNotRequired: 'LKH tidak wajib',
  noPunchYet: (start, end) => `belum ada absen, jam kerja ${start} sampai ${end}`,
  absent: 'tidak hadir tanpa keterangan: tidak ada absen yang dihitung',
  onTime: 'hadir tepat waktu',
  present: 'hadir',
  at: { IN: (time) => `masuk ${time}`, OUT: (time) => `pulang ${time}` },
  corrected: 'perbaikan absen',
  off: {
    IN: (minutes, at, bell) => `terlambat ${minutes} menit: ${at}, jam masuk ${bell}`,
    OUT: (minutes, at, bell) => `pulang cepat ${minutes} menit: ${at}, jam pulang ${bell}`,
  },
  missing: { IN: 'tidak ada absen masuk', OUT: 'tidak ada absen pulang' },
  notYet: { IN: 'belum absen masuk', OUT: 'belum absen pulang' },
  notNeeded: { IN: 'absen masuk dibebaskan', OUT: 'absen pulang dibebaskan' },
  notCounted: {
    IN: (minutes, reasons) => `${minutes} menit keterlambatan tidak dihitung karena ${reasons}`,
    OUT: (minutes, reasons) => `${minutes} menit pulang cepat tidak dihitung karena ${reasons}`,
  },
  adjustment: {
    TIME_WINDOW: 'gangguan atau dispensasi',
    WAIVED: 'dispensasi',
    NOT_NEEDED: 'dispensasi',
    GRACE: 'toleransi',
    MADE_UP: 'sudah diganti sesudah jam pulang',
  },
  ignored: {
    IN: (time, reason) => `absen masuk ${time} ${reason}`,
    OUT: (time, reason) => `absen pulang ${time} ${reason}`,
  },
  ignoredReason: {
    PENDING_CONFIRMATION: () => 'menunggu konfirmasi',
    REJECTED: () => 'ditolak',
    BEFORE_WINDOW: (limit) => `tidak dihitung karena sebelum ${limit}`,
    AFTER_WINDOW: (limit) => `tidak dihitung karena sesudah ${limit}`,
    SUPERSEDED: () => 'digantikan absen lain',
  },
  elsewhere: {
    WFH: 'bekerja dari rumah',
    WFA: 'bekerja dari mana saja',
    SCHOOL_HOLIDAY: 'libur sekolah, boleh bekerja dari mana saja',
  },
  and: ' dan ',
};

const ENGLISH: Phrases = {
  timeSeparator: ':',
  percent: (whole, hundredths) => `${whole}.${hundredths}%`,
  outOfScope: 'no active assignment on this date, the day is not paid',
  future: 'this date has not come yet',
  offDay: 'not a working day by the schedule in force',
  noSchedule: 'no schedule is set, ask the personnel staff',
  free: (name) => `day off: ${name}`,
  leave: {
    ANNUAL: 'annual leave',
    LONG_SERVICE: 'long-service leave',
    SICK: 'sick leave',
    MATERNITY: 'maternity leave',
    IMPORTANT_REASON: 'leave for an important reason',
    UNPAID: 'unpaid leave',
  },
  dutyTravel: 'duty travel, no clocking needed',
  training: 'training, no clocking needed',
  sick: (hasLetter) => (hasLetter ? "sick with a doctor's letter" : "sick without a doctor's letter"),
  permission: 'permission',
  dispensed: 'present by a full-day dispensation',
  dispensation: (reason) => `dispensation: ${reason}`,
  notPayable: 'the day is not paid',
  noDeduction: 'no deduction',
  deduction: (percent) => `deduction ${percent}`,
  lkhRequired: 'LKH required',
  lkhNotRequired: 'LKH not required',
  noPunchYet: (start, end) => `no clock event yet, working hours ${start} to ${end}`,
  absent: 'absent without notice: no clock event counts',
  onTime: 'present on time',
  present: 'present',
  at: { IN: (time) => `in ${time}`, OUT: (time) => `out ${time}` },
  corrected: 'corrected',
  off: {
    IN: (minutes, at, bell) => `${minutes} ${minuteWord(minutes)} late: ${at}, start ${bell}`,
    OUT: (minutes, at, bell) => `left ${minutes} ${minuteWord(minutes)} early: ${at}, end ${bell}`,
  },
  missing: { IN: 'no clock-in', OUT: 'no clock-out' },
  notYet: { IN: 'not yet clocked in', OUT: 'not yet clocked out' },
  notNeeded: { IN: 'clock-in waived', OUT: 'clock-out waived' },
  notCounted: {
    IN: (minutes, reasons) => `${minutes} late ${minuteWord(minutes)} not counted: ${reasons}`,
    OUT: (minutes, reasons) => `${minutes} early ${minuteWord(minutes)} not counted: ${reasons}`,
  },
  adjustment: {
    TIME_WINDOW: 'outage or dispensation',
    WAIVED: 'dispensation',
    NOT_NEEDED: 'dispensation',
    GRACE: 'grace',
    MADE_UP: 'made up after the end of work',
  },
  ignored: {
    IN: (time, reason) => `clock-in ${time} ${reason}`,
    OUT: (time, reason) => `clock-out ${time} ${reason}`,
  },
  ignoredReason: {
    PENDING_CONFIRMATION: () => 'waits for confirmation',
    REJECTED: () => 'was rejected',
    BEFORE_WINDOW: (limit) => `does not count because it is before ${limit}`,
    AFTER_WINDOW: (limit) => `does not count because it is after ${limit}`,
    SUPERSEDED: () => 'is replaced by another',
  },
  elsewhere: {
    WFH: 'working from home',
    WFA: 'working from anywhere',
    SCHOOL_HOLIDAY: 'school holiday with work from anywhere',
  },
  and: ' and ',
};

/** The phrases of each language. */
export const PHRASES: Readonly<Record<ExplanationLanguage, Phrases>> = { id: INDONESIAN, en: ENGLISH };

function minuteWord(minutes: number): string {
  return minutes === 1 ? 'minute' : 'minutes';
}
