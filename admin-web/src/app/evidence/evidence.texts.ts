import { defineTexts } from '@eoffice/web-kit/texts/define-texts.ts';

export const useEvidenceTexts = defineTexts(
  'evidenceFile',
  {
    open: 'Lihat lampiran',
    title: 'Lampiran',
    download: 'Unduh berkas',
    gone: 'Lampiran tidak dapat ditampilkan.',
  },
  {
    open: 'See the attachment',
    title: 'Attachment',
    download: 'Download the file',
    gone: 'The attachment cannot be shown.',
  },
);
