import { Button } from '@mantine/core';
import { IconCloudOff, IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useSessionState } from '@eoffice/web-kit/session/session-store.ts';
import { useSessionTexts } from '../session/session.texts.ts';
import classes from './connection-banner.module.css';

/** Says above every page that there is no signal, or that the session has ended, and what that means. */
export function ConnectionBanner() {
  const t = useSessionTexts();
  const state = useSessionState();
  if (state === 'EXPIRED') {
    return (
      <div className={classes['banner']} role="status">
        <IconLock size={22} aria-hidden />
        <span className={classes['text']}>
          <strong>{t('expiredTitle')}.</strong> {t('expiredText')}
        </span>
        <Button component={Link} to="/masuk" size="sm">
          {t('signInAgain')}
        </Button>
      </div>
    );
  }
  if (state !== 'OFFLINE') return null;
  return (
    <div className={classes['banner']} role="status">
      <IconCloudOff size={22} aria-hidden />
      <span className={classes['text']}>
        <strong>{t('offlineTitle')}.</strong> {t('offlineText')}
      </span>
    </div>
  );
}
