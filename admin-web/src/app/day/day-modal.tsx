import { useQuery } from '@apollo/client/react';
import { Anchor, Badge, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { formatDay, formatTime } from '@eoffice/web-kit/local-time.ts';
import type { DayDetailQuery } from '../../gql/graphql.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { StatusBadge } from '../status/status-badge.tsx';
import { useDomainTexts } from '../texts/domain.texts.ts';
import { apiLanguage } from '@eoffice/web-kit/texts/i18n.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { DAY_DETAIL } from './day.operations.ts';
import { useDayTexts } from './day.texts.ts';

/** One day of one employee. */
export interface DayKey {
  readonly employeeId: string;
  readonly name: string;
  readonly date: string;
}

/** Why a day is what it is, and the clock events behind it. */
export function DayModal({ day, onClose }: { day: DayKey; onClose: () => void }) {
  const t = useDayTexts();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(DAY_DETAIL, {
    variables: { employeeId: day.employeeId, date: day.date, language: apiLanguage(language) },
  });
  const found = data?.employee?.attendanceDays[0];
  return (
    <Modal opened onClose={onClose} title={formatDay(day.date, language)}>
      <Stack>
        <Anchor component={Link} to={`/pegawai/${day.employeeId}?bulan=${day.date.slice(0, 7)}`} fw={600}>
          {day.name}
        </Anchor>
        {!data && !error && <LoadingState />}
        {error && !data && <ProblemState onRetry={() => void refetch()} />}
        {data && !found && <Text c="dimmed">{t('gone')}</Text>}
        {found && <DayContent day={found} />}
      </Stack>
    </Modal>
  );
}

type Day = NonNullable<DayDetailQuery['employee']>['attendanceDays'][number];

function DayContent({ day }: { day: Day }) {
  const t = useDayTexts();
  const facts = [
    day.lateMinutes > 0 && t('late', { minutes: day.lateMinutes }),
    day.earlyLeaveMinutes > 0 && t('early', { minutes: day.earlyLeaveMinutes }),
    day.deductionBps > 0 && t('deduction', { percent: (day.deductionBps / 100).toLocaleString('id-ID') }),
  ].filter((fact) => fact !== false);
  return (
    <>
      <Stack gap={6} align="flex-start">
        <StatusBadge status={day.status} />
        <Text>{day.explanation}</Text>
        {facts.map((fact) => (
          <Text key={fact} size="sm" c="dimmed">
            {fact}
          </Text>
        ))}
      </Stack>
      <Stack gap="xs">
        <Title order={3} size="h6">
          {t('punches')}
        </Title>
        {day.punches.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('noPunches')}
          </Text>
        )}
        {day.punches.map((punch) => (
          <PunchLine key={punch.id} punch={punch} />
        ))}
      </Stack>
    </>
  );
}

function PunchLine({ punch }: { punch: Day['punches'][number] }) {
  const t = useDayTexts();
  const words = useDomainTexts();
  const { kind, state, businessAt, timeZone, workLocation, distanceMeters, flags, decisionReason } = punch;
  return (
    <div>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {words(`punch.${kind}`)} {formatTime(businessAt, timeZone)}
        </Text>
        <Badge size="sm" variant="light" color={state === 'ACCEPTED' ? 'teal' : 'orange'}>
          {words(`punchState.${state}`)}
        </Badge>
      </Group>
      {workLocation && distanceMeters != null && (
        <Text size="sm" c="dimmed">
          {t('distance', { meters: distanceMeters, place: workLocation.name })}
        </Text>
      )}
      {flags.map(({ code }) => (
        <Text key={code} size="sm" c="dimmed">
          {words(`flag.${code}`)}
        </Text>
      ))}
      {decisionReason && <Text size="sm">“{decisionReason}”</Text>}
    </div>
  );
}
