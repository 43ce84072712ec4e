import { defineTexts } from '@eoffice/web-kit/texts/define-texts.ts';

export const useDecisionsTexts = defineTexts(
  'decisions',
  {
    reason: 'Alasan',
    reasonHint: 'Alasan ini dibaca oleh yang bersangkutan dan tersimpan dalam jejak audit.',
    tooShort: 'Paling sedikit {{min}} huruf. Yang tertulis: {{count}}.',
  },
  {
    reason: 'Reason',
    reasonHint: 'The person concerned reads it, and the audit trail keeps it.',
    tooShort: 'At least {{min}} characters. Written so far: {{count}}.',
  },
);
