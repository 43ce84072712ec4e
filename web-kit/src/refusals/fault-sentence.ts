import { defineTexts } from '../texts/define-texts.ts';
import { useLanguage } from '../texts/use-language.ts';
import type { Fault } from './fault.ts';
import { refusalSentence } from './refusal-sentence.ts';

const useFaultTexts = defineTexts(
  'fault',
  {
    unreachable: 'Server tidak dapat dihubungi. Isian Anda tetap ada; periksa sinyal, lalu coba lagi.',
    signedOut: 'Sesi Anda berakhir. Isian Anda tetap ada; masuk kembali, lalu coba lagi.',
  },
  {
    unreachable: 'The server cannot be reached. What you entered is kept; check the signal and try again.',
    signedOut: 'Your session has ended. What you entered is kept; sign in again and try again.',
  },
);

/** Turns a fault into a sentence: what happened, what was kept, what to do. */
export function useFaultSentence(): (fault: Fault) => string {
  const t = useFaultTexts();
  const language = useLanguage();
  return (fault) => {
    if (fault.kind === 'REFUSED') return refusalSentence(fault.refusal, language);
    return t(fault.kind === 'SIGNED_OUT' ? 'signedOut' : 'unreachable');
  };
}
