import { defineTexts } from '@eoffice/web-kit/texts/define-texts.ts';

export const useAccountTexts = defineTexts(
  'account',
  {
    language: 'Bahasa',
    appearance: 'Tampilan',
    light: 'Terang',
    dark: 'Gelap',
    auto: 'Ikuti telepon',
    signOut: 'Keluar dari telepon ini',
  },
  {
    language: 'Language',
    appearance: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    auto: 'As the phone',
    signOut: 'Sign out of this phone',
  },
);
