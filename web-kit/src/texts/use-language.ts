import { useSyncExternalStore } from 'react';
import { currentLanguage, onLanguage, type AppLanguage } from './i18n.ts';

/** The language in use. */
export function useLanguage(): AppLanguage {
  return useSyncExternalStore(onLanguage, currentLanguage);
}
