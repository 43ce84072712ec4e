import { useTranslation } from 'react-i18next';
import { i18n, type AppLanguage } from './i18n.ts';

/** The language in use. */
export function useLanguage(): AppLanguage {
  return useTranslation(undefined, { i18n }).i18n.language === 'en' ? 'en' : 'id';
}
