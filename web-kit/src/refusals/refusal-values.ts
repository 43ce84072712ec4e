import { formatDay, formatInstant, formatMonth } from '../local-time.ts';
import type { AppLanguage } from '../texts/i18n.ts';

/** Enum values that appear inside of sentences, in words. */
const INDONESIAN_WORDS: Readonly<Record<string, string>> = {
  ACCEPTED: 'diterima',
  ACKNOWLEDGED: 'ditindaklanjuti',
  ADMINISTRATOR: 'administrator',
  APPLIED: 'sudah diterapkan',
  AGENCY: 'dinas',
  APPROVE: 'menyetujui',
  APPROVED: 'disetujui',
  CANCELLED: 'dibatalkan',
  CONFIRMED: 'dikonfirmasi',
  DISMISSED: 'dikesampingkan',
  DRAFT: 'konsep',
  DUTY_TRAVEL: 'dinas luar',
  EXTEND: 'memperpanjang',
  FAILED: 'gagal',
  FLAGGED: 'perlu diperiksa',
  FUTURE: 'belum tiba',
  HOLIDAY: 'hari libur',
  JOINT_LEAVE: 'cuti bersama',
  KORWIL: 'korwil',
  KORWIL_OFFICE: 'kantor korwil',
  LEAVE: 'cuti',
  MISSED: 'tidak disampaikan',
  OBJECT: 'mengajukan keberatan',
  OFFICE_5D: '5 hari kerja',
  OFFICE_HEAD: 'kepala dinas',
  OFF_DAY: 'bukan hari kerja',
  OUT_OF_SCOPE: 'tidak bertugas',
  PENDING_CONFIRMATION: 'menunggu konfirmasi',
  PREVIEWED: 'baru berupa pratinjau',
  PERMISSION: 'izin',
  PRESENT: 'hadir',
  PRINCIPAL: 'kepala sekolah',
  PROPOSED: 'diusulkan',
  REFUSED: 'ditolak',
  REJECT: 'menolak',
  REJECTED: 'ditolak',
  REOPEN: 'membuka kembali',
  REQUESTED: 'menunggu keputusan',
  RETURN: 'mengembalikan',
  RETURNED: 'dikembalikan',
  REVERTED: 'sudah dibatalkan',
  REVOKED: 'dicabut',
  SCHOOL: 'sekolah',
  SCHOOL_5D: '5 hari kerja sekolah',
  SCHOOL_6D: '6 hari kerja sekolah',
  SCHOOL_SUPERVISOR: 'pengawas sekolah',
  SICK: 'sakit',
  SPOOLED: 'sedang disimpan',
  STAFF: 'staf',
  STORED: 'tersimpan',
  SUBMIT: 'mengajukan',
  SUBMITTED: 'menunggu persetujuan',
  TEACHER: 'guru',
  TICKETED: 'belum terkirim',
  TRAINING: 'diklat',
  WFA: 'kerja dari mana saja',
  WFH: 'kerja dari rumah',
  WITHDRAW: 'menarik kembali',
  WITHDRAWN: 'ditarik kembali',
};

/** A value of a refusal as people read it: days, months and instants in words, enum values translated, lists item by item. */
export function readableValue(value: string, language: AppLanguage): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value, language);
  if (/^\d{4}-\d{2}$/.test(value)) return formatMonth(value, language);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return formatInstant(value, language);
  return value.replace(/[A-Z][A-Z0-9_]{2,}/g, (word) => wordOf(word, language));
}

function wordOf(value: string, language: AppLanguage): string {
  if (language === 'id') return INDONESIAN_WORDS[value] ?? value;
  return value in INDONESIAN_WORDS ? value.toLowerCase().replaceAll('_', ' ') : value;
}
