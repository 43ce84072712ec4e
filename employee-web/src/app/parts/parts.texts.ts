import { defineTexts } from '@eoffice/web-kit/texts/define-texts.ts';

export const usePartTexts = defineTexts(
  'app-parts',
  {
    close: 'Tutup',
    cancel: 'Batal',
    tooShort: 'Baru {{count}} huruf; paling sedikit {{min}}.',
  },
  {
    close: 'Close',
    cancel: 'Cancel',
    tooShort: '{{count}} characters so far; at least {{min}}.',
  },
);
