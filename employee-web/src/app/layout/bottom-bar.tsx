import { IconCalendarMonth, IconClipboardText, IconHome, IconUserCircle } from '@tabler/icons-react';
import { NavLink } from 'react-router';
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
  return (
    <nav className={classes['bar']} aria-label={t('mainNavigation')}>
      {TABS.map(({ to, name, Icon }) => (
        <NavLink key={to} to={to} end={to === '/'} className={classes['tab'] ?? ''}>
          <span className={classes['icon']}>
            <Icon size={24} stroke={1.75} aria-hidden />
          </span>
          {t(name)}
        </NavLink>
      ))}
    </nav>
  );
}
