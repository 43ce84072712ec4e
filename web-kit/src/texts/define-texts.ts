import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { i18n } from './i18n.ts';

/** Values of the `{{placeholders}}` of a sentence. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Returns the sentence of a key in the language in use. */
export type Translate<Key extends string> = (key: Key, values?: TextValues) => string;

/**
 * The words of one feature in both languages. A key that is missing in one of them is a compile error.
 *
 * @param namespace name of the feature.
 * @returns a hook that returns the translating function.
 */
export function defineTexts<Texts extends Readonly<Record<string, string>>>(
  namespace: string,
  id: Texts,
  en: Readonly<Record<keyof Texts, string>>,
): () => Translate<keyof Texts & string> {
  i18n.addResourceBundle('id', namespace, id);
  i18n.addResourceBundle('en', namespace, en);
  return function useTexts() {
    const { t } = useTranslation(namespace, { i18n });
    return useCallback<Translate<keyof Texts & string>>((key, values) => t(key, { ...values }), [t]);
  };
}
