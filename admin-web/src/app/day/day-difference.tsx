import { Group, Stack, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { formatTime } from '@eoffice/web-kit/local-time.ts';
import type { AttendanceStatus } from '../../gql/graphql.ts';
import { StatusBadge } from '../status/status-badge.tsx';
import { useDayTexts } from './day.texts.ts';

/** A day as far as a difference shows it. */
export interface ShownDay {
  readonly status: AttendanceStatus;
  readonly clockInAt?: string | null | undefined;
  readonly clockOutAt?: string | null | undefined;
  readonly lateMinutes: number;
  readonly earlyLeaveMinutes: number;
  readonly deductionBps: number;
}

interface DayDifferenceProps {
  readonly before: ShownDay;
  readonly after: ShownDay;
  readonly timeZone?: string;
}

/** What a day is and what it would be. */
export function DayDifference({ before, after, timeZone }: DayDifferenceProps) {
  const t = useDayTexts();
  return (
    <Group gap="sm" align="center">
      <DayFacts day={before} label={t('before')} timeZone={timeZone} />
      <IconArrowRight size={18} aria-hidden />
      <DayFacts day={after} label={t('after')} timeZone={timeZone} />
    </Group>
  );
}

interface DayFactsProps {
  readonly day: ShownDay;
  readonly label: string;
  readonly timeZone: string | undefined;
}

function DayFacts({ day, label, timeZone }: DayFactsProps) {
  const t = useDayTexts();
  const time = (at: string | null | undefined) => (at ? formatTime(at, timeZone) : '–');
  const facts = [
    (day.clockInAt ?? day.clockOutAt) ? `${time(day.clockInAt)} – ${time(day.clockOutAt)}` : null,
    day.lateMinutes > 0 ? t('late', { minutes: day.lateMinutes }) : null,
    day.earlyLeaveMinutes > 0 ? t('early', { minutes: day.earlyLeaveMinutes }) : null,
    day.deductionBps > 0 ? t('cut', { percent: (day.deductionBps / 100).toLocaleString('id-ID') }) : null,
  ].filter((fact) => fact !== null);
  return (
    <Stack gap={2}>
      <Group gap={6}>
        <Text size="xs" c="dimmed">
          {label}
        </Text>
        <StatusBadge status={day.status} />
      </Group>
      {facts.length > 0 && <Text size="sm">{facts.join(' · ')}</Text>}
    </Stack>
  );
}
