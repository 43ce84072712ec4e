import { Suspense, useState } from 'react';
import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { Outlet, useLocation } from 'react-router';
import { ErrorBoundary } from '@eoffice/web-kit/parts/error-boundary.tsx';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { useCommonTexts } from '../texts/common.texts.ts';
import classes from './app-layout.module.css';
import { SideNavigation } from './side-navigation.tsx';
import { UserMenu } from './user-menu.tsx';

/** Id of the content, to which the skip link leads. */
const CONTENT_ID = 'isi';

/** The frame around every page: header, main menu, content. */
export function AppLayout() {
  const t = useCommonTexts();
  const [menuOpen, setMenuOpen] = useState(false);
  const { pathname } = useLocation();
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape') setMenuOpen(false);
  });

  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: 'md', collapsed: { mobile: !menuOpen } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a className={classes['skip']} href={`#${CONTENT_ID}`}>
        {t('skipToContent')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={menuOpen}
              onClick={() => setMenuOpen((open) => !open)}
              hiddenFrom="md"
              size="sm"
              aria-label={t('openMenu')}
              aria-expanded={menuOpen}
            />
            <img src={`${import.meta.env.BASE_URL}icon.svg`} width={30} height={30} alt="" />
            <Text fw={700}>{t('appName')}</Text>
          </Group>
          <UserMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" component="nav" aria-label={t('mainNavigation')}>
        <SideNavigation onNavigate={() => setMenuOpen(false)} />
      </AppShell.Navbar>
      <AppShell.Main id={CONTENT_ID} tabIndex={-1} className={classes['main']}>
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<LoadingState />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </AppShell.Main>
    </AppShell>
  );
}
