import { useCallback } from 'react';
import { useLanguage } from './use-language.ts';

/** Values of the `{{placeholders}}` of a sentence. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Returns the sentence of a key in the language in use. */
export type Translate<Key extends string> = (key: Key, values?: TextValues) => string;

/**
 * The words of one feature in both languages. A key that is missing in one of them is a compile error.
 *
 * @param feature names the hook for the tools of developers.
 * @returns a hook that returns the translating function.
 */
export function defineTexts<Texts extends Readonly<Record<string, string>>>(
  feature: string,
  id: Texts,
  en: Readonly<Record<keyof Texts, string>>,
): () => Translate<keyof Texts & string> {
  const useTexts = () => {
    const texts: Readonly<Record<keyof Texts, string>> = useLanguage() === 'en' ? en : id;
    return useCallback<Translate<keyof Texts & string>>(
      (key, values = {}) => fill(texts[key], values),
      [texts],
    );
  };
  return Object.defineProperty(useTexts, 'name', { value: `useTexts(${feature})` });
}

/** A sentence with its placeholders filled; one without a value stays, so that the mistake is seen. */
export function fill(sentence: string, values: TextValues): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) =>
    String(values[name] ?? placeholder),
  );
}
