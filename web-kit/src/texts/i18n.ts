/** Languages of the applications; Indonesian is the first. */
export const LANGUAGES = ['id', 'en'] as const;
export type AppLanguage = (typeof LANGUAGES)[number];

const STORAGE_KEY = 'eoffice.language';

let current: AppLanguage = storedLanguage();
const listeners = new Set<() => void>();

/** The language in use. */
export function currentLanguage(): AppLanguage {
  return current;
}

/** Changes the language of this browser and remembers it. */
export function chooseLanguage(language: AppLanguage): void {
  localStorage.setItem(STORAGE_KEY, language);
  current = language;
  for (const listener of listeners) listener();
}

/** Calls back when the language changes. @returns ends that. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps `<html lang>` true, for screen readers and hyphenation. */
export function followLanguage(): void {
  const apply = () => document.documentElement.setAttribute('lang', current);
  apply();
  onLanguage(apply);
}

function storedLanguage(): AppLanguage {
  return localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'id';
}

/** A language as the API names it, for the sentences that it writes itself. */
export function apiLanguage(language: AppLanguage): 'EN' | 'ID' {
  return language === 'en' ? 'EN' : 'ID';
}
