import { VisuallyHidden } from '@mantine/core';
import { IconCalendarMonth, IconClipboardText, IconHome, IconUserCircle } from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { useApprovalCounts } from '../approvals/use-approval-counts.ts';
import { useLayoutTexts } from './layout.texts.ts';
import classes from './bottom-bar.module.css';

const TABS = [
  { to: '/', name: 'home', Icon: IconHome },
  { to: '/riwayat', name: 'history', Icon: IconCalendarMonth },
  { to: '/lkh', name: 'lkh', Icon: IconClipboardText },
  { to: '/akun', name: 'account', Icon: IconUserCircle },
] as const;

/** The main menu, where the thumb is. */
export function BottomBar() {
  const t = useLayoutTexts();
  const counts = useApprovalCounts();
  const waiting = counts ? counts.lkh + counts.punches + counts.proposals + counts.requests : 0;
  return (
    <nav className={classes['bar']} aria-label={t('mainNavigation')}>
      {TABS.map(({ to, name, Icon }) => (
        <NavLink key={to} to={to} end={to === '/'} className={classes['tab'] ?? ''}>
          <span className={classes['icon']}>
            <Icon size={24} stroke={1.75} aria-hidden />
            {name === 'home' && waiting > 0 && (
              <span className={classes['count']} aria-hidden>
                {Math.min(waiting, 99)}
              </span>
            )}
          </span>
          {t(name)}
          {name === 'home' && waiting > 0 && (
            <VisuallyHidden>{t('waitingForYou', { count: waiting })}</VisuallyHidden>
          )}
        </NavLink>
      ))}
    </nav>
  );
}
