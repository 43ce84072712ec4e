import { defineTexts } from '@eoffice/web-kit/texts/define-texts.ts';

export const useSessionTexts = defineTexts(
  'session',
  {
    title: 'E-Office',
    subtitle: 'Absen, LKH, dan TPP dalam satu aplikasi',
    nip: 'NIP',
    nipHint: '18 angka; spasi boleh ditulis',
    nipWrong: 'NIP terdiri atas 18 angka. Yang tertulis: {{count}} angka.',
    password: 'Kata sandi',
    passwordMissing: 'Tuliskan kata sandi.',
    submit: 'Masuk',
    forgot: 'Lupa kata sandi? Hubungi administrator dinas Anda.',
    firstTimeOfflineTitle: 'Perlu sinyal untuk masuk',
    firstTimeOfflineText:
      'Belum ada yang masuk di telepon ini. Setelah masuk satu kali, absen dapat dilakukan tanpa sinyal.',
    expiredTitle: 'Sesi berakhir',
    expiredText: 'Absen tetap tersimpan di telepon ini. Masuk lagi untuk mengirimnya.',
    signInAgain: 'Masuk lagi',
    offlineTitle: 'Tanpa sinyal',
    offlineText: 'Anda melihat data terakhir. Absen tetap bisa dan dikirim saat sinyal kembali.',
  },
  {
    title: 'E-Office',
    subtitle: 'Clock in, daily reports and allowance in one place',
    nip: 'NIP',
    nipHint: '18 digits; spaces are fine',
    nipWrong: 'A NIP has 18 digits. These are {{count}}.',
    password: 'Password',
    passwordMissing: 'Enter the password.',
    submit: 'Sign in',
    forgot: 'Password forgotten? Ask the administrator of your agency.',
    firstTimeOfflineTitle: 'Signing in needs a signal',
    firstTimeOfflineText:
      'Nobody has signed in on this phone yet. After signing in once, you can clock in without a signal.',
    expiredTitle: 'Your session has ended',
    expiredText: 'What you clock is kept on this phone. Sign in again to send it.',
    signInAgain: 'Sign in again',
    offlineTitle: 'No signal',
    offlineText: 'You see what was read last. You can still clock in; it is sent when the signal is back.',
  },
);
