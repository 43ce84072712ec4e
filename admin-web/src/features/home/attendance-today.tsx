import { useQuery } from '@apollo/client/react';
import { Group, Paper, Progress, SimpleGrid, Text, Title, UnstyledButton } from '@mantine/core';
import { Link } from 'react-router';
import { useViewerScope } from '../../app/session/viewer-scope.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { countGroups, STATUS_GROUPS, type StatusGroup } from '../../app/status/status-groups.ts';
import { HOME_ATTENDANCE } from './home.operations.ts';
import classes from './home.module.css';
import { useHomeTexts } from './home.texts.ts';

const COLORS: Readonly<Record<StatusGroup, string>> = {
  PRESENT: 'teal',
  LATE: 'yellow',
  NOT_YET: 'gray',
  ABSENT: 'red',
  AWAY: 'blue',
  OFF: 'gray.4',
};

const POLL_MS = 60_000;

/** How many are here, late, missing; each number leads to the people behind it. */
export function AttendanceToday() {
  const t = useHomeTexts();
  const { districtId, unitId } = useViewerScope();
  const { data, error, refetch } = useQuery(HOME_ATTENDANCE, {
    // A principal sees the school, a korwil the whole chain below.
    variables: { districtId: unitId ? null : districtId || null, orgUnitId: unitId || null },
    pollInterval: POLL_MS,
  });
  if (!data) return error ? <ProblemState onRetry={() => void refetch()} /> : <LoadingState />;
  const { counts, total, date } = data.attendanceRecap;
  const groups = countGroups(counts);
  const scope = new URLSearchParams({
    from: date,
    to: date,
    ...(districtId ? { district: districtId } : {}),
    ...(unitId ? { unit: unitId } : {}),
  });
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="today-title">
      <Group justify="space-between" mb="md">
        <Title order={2} size="h4" id="today-title">
          {t('presentToday')}
        </Title>
        <Text c="dimmed" size="sm">
          {t('people', { count: total })}
        </Text>
      </Group>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm">
        {STATUS_GROUPS.map((group) => (
          <UnstyledButton
            key={group}
            component={Link}
            to={`/kehadiran/harian?${scope.toString()}&group=${group}`}
            className={classes['figure']}
            data-color={group}
          >
            <span className={classes['number']}>{groups[group]}</span> <span>{t(group)}</span>
          </UnstyledButton>
        ))}
      </SimpleGrid>
      <Progress.Root size="lg" mt="md" aria-hidden>
        {STATUS_GROUPS.map((group) => (
          <Progress.Section
            key={group}
            value={total > 0 ? (groups[group] / total) * 100 : 0}
            color={COLORS[group]}
            withAria={false}
          />
        ))}
      </Progress.Root>
    </Paper>
  );
}
