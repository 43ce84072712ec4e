import { skipToken, useQuery } from '@apollo/client/react';
import { Badge, NavLink, Stack } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { useMay } from '../session/viewer.ts';
import classes from './app-layout.module.css';
import { useLayoutTexts } from './layout.texts.ts';
import { NAVIGATION } from './navigation.ts';

const INBOX_COUNT = graphql(`
  query InboxCount($lkh: Boolean!, $proposals: Boolean!, $requests: Boolean!) {
    lkhInboxCount @include(if: $lkh)
    placementInboxCount @include(if: $proposals)
    absenceInboxCount @include(if: $requests)
    correctionInboxCount @include(if: $requests)
  }
`);

const POLL_MS = 60_000;

/** The main menu, as far as the viewer's roles reach. */
export function SideNavigation({ onNavigate }: { onNavigate: () => void }) {
  const t = useLayoutTexts();
  const may = useMay();
  const { pathname } = useLocation();
  const variables = {
    lkh: may('LKH_DECIDE'),
    proposals: may('PLACEMENT_DECIDE'),
    requests: may('ABSENCE_DECIDE'),
  };
  const decides = Object.values(variables).some(Boolean);
  const { data } = useQuery(INBOX_COUNT, decides ? { variables, pollInterval: POLL_MS } : skipToken);
  const waiting: Readonly<Record<string, number | undefined>> = {
    '/lkh': data?.lkhInboxCount,
    '/usulan': data?.placementInboxCount,
    '/permohonan': (data?.absenceInboxCount ?? 0) + (data?.correctionInboxCount ?? 0),
  };
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
          rightSection={waiting[path] ? <Badge variant="filled">{waiting[path]}</Badge> : null}
          onClick={onNavigate}
        />
      ))}
    </Stack>
  );
}

function isActive(path: string, pathname: string): boolean {
  return path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`);
}
