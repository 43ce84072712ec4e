import { defineTexts } from '@eoffice/web-kit/texts/define-texts.ts';

export const useSignOutTexts = defineTexts(
  'signOut',
  {
    signOut: 'Keluar dari telepon ini',
    unsentTitle: '{{count}} kiriman belum sampai di server',
    unsentText:
      'Bila Anda keluar, kiriman tetap tersimpan di telepon ini untuk akun Anda dan baru dikirim setelah Anda masuk lagi di telepon ini.',
    sendFirst: 'Kirim dulu',
    leaveAnyway: 'Keluar saja',
    stay: 'Batal',
  },
  {
    signOut: 'Sign out of this phone',
    unsentTitle: '{{count}} not yet sent',
    unsentText:
      'When you sign out, they stay on this phone for your account and are sent after you have signed in here again.',
    sendFirst: 'Send first',
    leaveAnyway: 'Just sign out',
    stay: 'Cancel',
  },
);
