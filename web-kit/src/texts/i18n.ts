import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** Languages of the applications; Indonesian is the first. */
export const LANGUAGES = ['id', 'en'] as const;
export type AppLanguage = (typeof LANGUAGES)[number];

const STORAGE_KEY = 'eoffice.language';

/** The words of both languages; each feature adds its own with `defineTexts`. */
export const i18n = createInstance();

void i18n.use(initReactI18next).init({
  lng: storedLanguage(),
  fallbackLng: 'id',
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

/** Changes the language of this browser and remembers it. */
export async function chooseLanguage(language: AppLanguage): Promise<void> {
  localStorage.setItem(STORAGE_KEY, language);
  await i18n.changeLanguage(language);
}

/** Keeps `<html lang>` true, for screen readers and hyphenation. */
export function followLanguage(): void {
  const apply = (language: string) => document.documentElement.setAttribute('lang', language);
  apply(i18n.language);
  i18n.on('languageChanged', apply);
}

function storedLanguage(): AppLanguage {
  return localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'id';
}
