import { refusalSentence, type Refusal } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import { defineTexts } from '@eoffice/web-kit/texts/define-texts.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { FILE_LOST, PREDECESSOR_FAILED } from './queue.rules.ts';

const useQueueRefusalTexts = defineTexts(
  'queueRefusal',
  {
    [FILE_LOST]: 'Berkas tidak ada lagi di telepon ini.',
    [PREDECESSOR_FAILED]: 'Bagian sebelumnya ditolak, jadi ini tidak dikirim.',
  },
  {
    [FILE_LOST]: 'The file is not on this phone any more.',
    [PREDECESSOR_FAILED]: 'What comes before it was refused, so this was not sent.',
  },
);

/** Turns the refusal of a queued thing, by the server or by the phone, into a sentence. */
export function useQueueRefusal(): (refusal: Refusal) => string {
  const t = useQueueRefusalTexts();
  const language = useLanguage();
  return (refusal) =>
    refusal.code === FILE_LOST || refusal.code === PREDECESSOR_FAILED
      ? t(refusal.code)
      : refusalSentence(refusal, language);
}
