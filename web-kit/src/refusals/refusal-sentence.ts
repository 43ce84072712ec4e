import ENGLISH_REFUSALS from '../../../schema/error-codes.json' with { type: 'json' };
import type { AppLanguage } from '../texts/i18n.ts';
import { readableValue } from './refusal-values.ts';
import { INDONESIAN_REFUSALS } from './refusals.id.ts';

/** A `UserError`, or a refused `Decision`, of the API. */
export interface Refusal {
  readonly code: string;
  readonly params: readonly { readonly name: string; readonly value: string }[];
}

const ENGLISH: Readonly<Record<string, string>> = ENGLISH_REFUSALS;

const UNKNOWN: Readonly<Record<AppLanguage, string>> = {
  id: 'Permintaan ditolak server ({code}).',
  en: 'The server refused this ({code}).',
};

/** The table of sentences of a language, by code. English is the contract itself. */
export function sentencesOf(language: AppLanguage): Readonly<Record<string, string>> {
  return language === 'en' ? ENGLISH : INDONESIAN_REFUSALS;
}

/** A refusal as one sentence. A code that this version does not know yet is named. */
export function refusalSentence({ code, params }: Refusal, language: AppLanguage): string {
  const values = new Map(params.map(({ name, value }) => [name, readableValue(value, language)]));
  const template = sentencesOf(language)[code] ?? UNKNOWN[language].replace('{code}', code);
  const sentence = template.replace(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? '…');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
