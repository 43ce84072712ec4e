import { useQuery } from '@apollo/client/react';
import { Badge, NavLink, Stack } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { useMay } from '../session/viewer.ts';
import classes from './app-layout.module.css';
import { useLayoutTexts } from './layout.texts.ts';
import { NAVIGATION } from './navigation.ts';

const INBOX_COUNT = graphql(`
  query InboxCount {
    lkhInboxCount
  }
`);

const POLL_MS = 60_000;

/** The main menu, as far as the viewer's roles reach. */
export function SideNavigation({ onNavigate }: { onNavigate: () => void }) {
  const t = useLayoutTexts();
  const may = useMay();
  const { pathname } = useLocation();
  const decides = may('LKH_DECIDE');
  const { data } = useQuery(INBOX_COUNT, { skip: !decides, pollInterval: POLL_MS });
  const waiting = data?.lkhInboxCount ?? 0;
  const items = NAVIGATION.filter(({ permission }) => permission === null || may(permission));

  return (
    <Stack gap={2}>
      {items.map(({ path, label, icon: ItemIcon }) => (
        <NavLink
          key={path}
          component={Link}
          to={path}
          className={classes['link']}
          active={isActive(path, pathname)}
          aria-current={isActive(path, pathname) ? 'page' : undefined}
          label={t(label)}
          leftSection={<ItemIcon size={20} stroke={1.6} aria-hidden />}
          rightSection={path === '/lkh' && waiting > 0 ? <Badge variant="filled">{waiting}</Badge> : null}
          onClick={onNavigate}
        />
      ))}
    </Stack>
  );
}

function isActive(path: string, pathname: string): boolean {
  return path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`);
}
