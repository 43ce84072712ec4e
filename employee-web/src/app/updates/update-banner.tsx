import { Button } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { defineTexts } from '@eoffice/web-kit/texts/define-texts.ts';
import classes from './update-banner.module.css';
import { useNewVersion } from './updates.ts';

const useUpdateTexts = defineTexts(
  'update',
  { ready: 'Versi baru siap.', use: 'Perbarui' },
  { ready: 'A new version is ready.', use: 'Update' },
);

/** Offers the newer version that lies ready; it never changes by itself under somebody's hands. */
export function UpdateBanner() {
  const t = useUpdateTexts();
  const useIt = useNewVersion();
  if (!useIt) return null;
  return (
    <div className={classes['banner']} role="status">
      <IconSparkles size={22} aria-hidden />
      <span className={classes['text']}>{t('ready')}</span>
      <Button size="sm" onClick={useIt}>
        {t('use')}
      </Button>
    </div>
  );
}
