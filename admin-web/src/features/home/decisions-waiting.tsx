import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { daysAfter } from '@eoffice/web-kit/days.ts';
import { useMay, useViewer } from '../../app/session/viewer.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { HOME_DECISIONS } from './home.operations.ts';
import classes from './home.module.css';
import { useHomeTexts } from './home.texts.ts';

/** Days back in which clock events are counted. */
const DAYS = 14;
const POLL_MS = 60_000;

/** What waits for the viewer, with the way to it. */
export function DecisionsWaiting() {
  const t = useHomeTexts();
  const language = useLanguage();
  const from = daysAfter(useViewer().today, -DAYS);
  const may = useMay();
  const variables = { from, requests: may('ABSENCE_DECIDE'), proposals: may('PLACEMENT_DECIDE') };
  const { data, error, refetch } = useQuery(HOME_DECISIONS, { variables, pollInterval: POLL_MS });
  if (!data) return error ? <ProblemState onRetry={() => void refetch()} /> : <LoadingState />;
  const lines = [
    { text: t('lkh'), count: data.lkhInbox.totalCount, to: '/lkh' },
    { text: t('corrections'), count: data.correctionInboxCount ?? 0, to: '/permohonan' },
    { text: t('absences'), count: data.absenceInboxCount ?? 0, to: '/permohonan/ketidakhadiran' },
    { text: t('proposals'), count: data.placementInboxCount ?? 0, to: '/usulan' },
    { text: t('alerts'), count: data.disciplineAlerts.totalCount, to: '/kehadiran/peringatan' },
    {
      text: `${t('flagged')} (${t('lastDays', { days: DAYS })})`,
      count: data.flagged.totalCount,
      to: `/kehadiran/absen?from=${from}&state=FLAGGED`,
    },
    {
      text: t('offline'),
      count: data.offline.totalCount,
      to: `/kehadiran/absen?from=${from}&state=PENDING_CONFIRMATION`,
    },
    {
      text: t('objections'),
      count: data.objections.totalCount,
      to: `/kehadiran/absen?from=${from}&state=OBJECTION`,
    },
  ];
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Paper withBorder p="lg" component="section" aria-labelledby="decide-title">
        <Title order={2} size="h4" id="decide-title" mb="xs">
          {t('toDecide')}
        </Title>
        <ul className={classes['list']}>
          {lines.map(({ text, count, to }) => (
            <li key={to} className={classes['row']}>
              {count > 0 ? (
                <Anchor component={Link} to={to}>
                  {text}
                </Anchor>
              ) : (
                <Text c="dimmed">{text}</Text>
              )}
              <Text fw={700}>{count}</Text>
            </li>
          ))}
        </ul>
      </Paper>
      <Paper withBorder p="lg" component="section" aria-labelledby="oldest-title">
        <Group justify="space-between" mb="xs">
          <Title order={2} size="h4" id="oldest-title">
            {t('oldest')}
          </Title>
          {data.lkhInbox.totalCount > 0 && (
            <Button component={Link} to="/lkh" size="compact-md" variant="light">
              {t('startReview')}
            </Button>
          )}
        </Group>
        {data.lkhInbox.nodes.length === 0 && <Text c="dimmed">{t('nothing')}</Text>}
        <ul className={classes['list']}>
          {data.lkhInbox.nodes.map(({ id, date, employee }) => (
            <li key={id} className={classes['row']}>
              <Anchor component={Link} to={`/lkh?laporan=${id}`}>
                {employee.name}
              </Anchor>
              <Text c="dimmed" size="sm">
                {formatDay(date, language, 'short')}
              </Text>
            </li>
          ))}
        </ul>
      </Paper>
    </SimpleGrid>
  );
}
