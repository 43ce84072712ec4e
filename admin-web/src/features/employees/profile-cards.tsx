import type { ReactNode } from 'react';
import { Badge, Group, Paper, Stack, Text, Timeline, Title } from '@mantine/core';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { useCommonTexts } from '../../app/texts/common.texts.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import type { EmployeeProfileQuery } from '../../gql/graphql.ts';
import { useEmployeesTexts } from './employees.texts.ts';

type Profile = NonNullable<EmployeeProfileQuery['employee']>;

/** Assignments, supervisors, places and hours of an employee. */
export function ProfileCards({ employee }: { employee: Profile }) {
  const t = useEmployeesTexts();
  return (
    <>
      <Card title={t('assignments')}>
        <Assignments employee={employee} />
      </Card>
      <Card title={t('chain')}>
        <Chain employee={employee} />
      </Card>
      <Card title={t('locations')}>
        <Locations employee={employee} />
      </Card>
      <Card title={t('schedule')}>
        <Text size="sm">{employee.workSchedule?.name ?? t('noSchedule')}</Text>
      </Card>
      <Card title={t('supervisions')}>
        <Supervisions employee={employee} />
      </Card>
    </>
  );
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

function usePeriod(): (from: string, to: string | null | undefined) => string {
  const t = useEmployeesTexts();
  const language = useLanguage();
  return (from, to) =>
    to
      ? t('until', { from: formatDay(from, language, 'short'), to: formatDay(to, language, 'short') })
      : t('since', { day: formatDay(from, language, 'short') });
}

function Assignments({ employee }: { employee: Profile }) {
  const t = useEmployeesTexts();
  const common = useCommonTexts();
  const words = useDomainTexts();
  const period = usePeriod();
  return (
    <Stack gap="xs">
      {employee.assignments.map(({ id, role, acting, orgUnit, startsOn, endsOn, letterNumber }) => (
        <div key={id}>
          <Group gap="xs">
            <Text size="sm" fw={600}>
              {words(`role.${role}`)}
            </Text>
            {acting && <Badge size="sm">{common('acting')}</Badge>}
          </Group>
          <Text size="sm">{orgUnit.name}</Text>
          <Text size="sm" c="dimmed">
            {period(startsOn, endsOn)}
            {letterNumber ? ` · ${t('letter', { number: letterNumber })}` : ''}
          </Text>
        </div>
      ))}
    </Stack>
  );
}

function Chain({ employee }: { employee: Profile }) {
  const t = useEmployeesTexts();
  const words = useDomainTexts();
  if (employee.supervisionChain.length === 0) return <Text size="sm">{t('noChain')}</Text>;
  return (
    <Timeline bulletSize={14} lineWidth={2} active={employee.supervisionChain.length}>
      {employee.supervisionChain.map(({ id, name, assignments }) => {
        const post = assignments[0];
        return (
          <Timeline.Item key={id} title={<Text size="sm">{name}</Text>}>
            {post && (
              <Text size="sm" c="dimmed">
                {words(`role.${post.role}`)} · {post.orgUnit.name}
              </Text>
            )}
          </Timeline.Item>
        );
      })}
    </Timeline>
  );
}

function Locations({ employee }: { employee: Profile }) {
  const t = useEmployeesTexts();
  if (employee.workLocations.length === 0) return <Text size="sm">{t('noLocations')}</Text>;
  return (
    <Stack gap={4}>
      {employee.workLocations.map(({ id, name, radiusMeters, latitude }) => (
        <Text key={id} size="sm">
          {name} · {t('radius', { meters: radiusMeters })}
          {latitude == null ? ` · ${t('noCoordinates')}` : ''}
        </Text>
      ))}
    </Stack>
  );
}

function Supervisions({ employee }: { employee: Profile }) {
  const t = useEmployeesTexts();
  const period = usePeriod();
  if (employee.supervisions.length === 0) return <Text size="sm">{t('noSupervisor')}</Text>;
  return (
    <Stack gap={6}>
      {employee.supervisions.map(({ id, supervisor, startsOn, endsOn }) => (
        <div key={id}>
          <Text size="sm">{supervisor.name}</Text>
          <Text size="sm" c="dimmed">
            {period(startsOn, endsOn)}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
