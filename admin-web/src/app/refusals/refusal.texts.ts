import { defineTexts } from '../texts/define-texts.ts';

const INDONESIAN = {
  ACCOUNT_REASON: 'Tuliskan alasan sepanjang {{min}} sampai {{max}} huruf.',
  FORBIDDEN: 'Peran Anda tidak mencakup tindakan ini.',
  INTERNAL_SERVER_ERROR: 'Terjadi gangguan pada server. Tidak ada yang berubah; coba lagi.',
  LKH_ALREADY_DECIDED: '{{by}} sudah memutuskan laporan ini.',
  LKH_CONTENT_CHANGED: 'Isi laporan berubah setelah Anda membukanya. Bacalah kembali sebelum memutuskan.',
  LKH_NOTE_REQUIRED: 'Tuliskan alasan, paling sedikit {{min}} huruf.',
  LKH_NOTE_TOO_LONG: 'Paling banyak {{max}} huruf.',
  LKH_OBJECTION_JUDGE_ONLY: 'Keberatan diputuskan oleh atasan dari pejabat yang menolak laporan.',
  LKH_OWN_REPORT: 'Laporan sendiri tidak dapat diputuskan sendiri.',
  LKH_PERIOD_LOCKED: 'Periode TPP untuk hari ini sudah dikunci.',
  LKH_SUPERVISOR_ONLY: 'Hanya atasan langsung saat ini, atau Plt/Plh-nya, yang memutuskan laporan ini.',
  LKH_WRONG_STATE: 'Laporan ini tidak lagi menunggu keputusan.',
  NOT_FOUND: 'Data tidak ditemukan atau di luar wewenang Anda.',
  PASSWORD_COMMON: 'Kata sandi ini terlalu mudah ditebak.',
  PASSWORD_IS_NIP: 'Kata sandi tidak boleh memuat NIP.',
  PASSWORD_TOO_LONG: 'Kata sandi terlalu panjang.',
  PASSWORD_TOO_SHORT: 'Kata sandi paling sedikit {{minLength}} huruf.',
  PASSWORD_UNCHANGED: 'Kata sandi baru sama dengan yang lama.',
  PASSWORD_WRONG: 'Kata sandi sekarang salah.',
  SERVICE_UNAVAILABLE: 'Server sedang sibuk. Coba lagi; yang sudah dikonfirmasi tetap tersimpan.',
  UNREACHABLE: 'Server tidak dapat dihubungi. Tidak ada yang berubah; coba lagi.',
};

/** Code of a refusal for which there is a sentence. */
export type KnownRefusal = keyof typeof INDONESIAN;

/** Whether there is a sentence for a code. */
export function isKnownRefusal(code: string): code is KnownRefusal {
  return code in INDONESIAN;
}

/** A sentence for each refusal that this application meets. */
export const useRefusalTexts = defineTexts('refusals', INDONESIAN, {
  ACCOUNT_REASON: 'Give a reason of {{min}} to {{max}} characters.',
  FORBIDDEN: 'Your role does not include this.',
  INTERNAL_SERVER_ERROR: 'Something went wrong on the server. Nothing was changed; try again.',
  LKH_ALREADY_DECIDED: '{{by}} has decided this report already.',
  LKH_CONTENT_CHANGED: 'The report was changed after you opened it. Read it again before you decide.',
  LKH_NOTE_REQUIRED: 'Say why, in at least {{min}} characters.',
  LKH_NOTE_TOO_LONG: 'At most {{max}} characters.',
  LKH_OBJECTION_JUDGE_ONLY: 'The supervisor of whoever rejected the report decides about the objection.',
  LKH_OWN_REPORT: 'Nobody decides about their own report.',
  LKH_PERIOD_LOCKED: 'The allowance period of this day is locked.',
  LKH_SUPERVISOR_ONLY: 'Only the present supervisor, or who acts for them, decides about this report.',
  LKH_WRONG_STATE: 'This report does not wait for a decision any more.',
  NOT_FOUND: 'There is no such thing, or it is outside of what you may see.',
  PASSWORD_COMMON: 'This password is too easy to guess.',
  PASSWORD_IS_NIP: 'The password may not contain the NIP.',
  PASSWORD_TOO_LONG: 'The password is too long.',
  PASSWORD_TOO_SHORT: 'A password has at least {{minLength}} characters.',
  PASSWORD_UNCHANGED: 'The new password is the old one.',
  PASSWORD_WRONG: 'The current password is wrong.',
  SERVICE_UNAVAILABLE: 'The server is busy. Try again; what was confirmed is kept.',
  UNREACHABLE: 'The server cannot be reached. Nothing was changed; try again.',
});
