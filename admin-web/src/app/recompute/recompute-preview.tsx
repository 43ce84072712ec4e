import { Alert, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { graphql } from '../../gql/gql.ts';
import type { RecomputePreviewPartsFragment } from '../../gql/graphql.ts';
import { DayDifference } from '../day/day-difference.tsx';
import { useDomainTexts } from '../texts/domain.texts.ts';
import { useRecomputeTexts } from './recompute.texts.ts';

// Each mutation that shows what it would do asks for these parts by their name.
graphql(`
  fragment RecomputePreviewParts on RecomputePreview {
    complete
    peopleInScope
    peopleLookedAt
    daysInScope
    totals {
      days
      people
      deductionBps
      lateMinutes
      earlyLeaveMinutes
      statusChanges {
        from
        to
        days
      }
    }
    rows {
      day
      employee {
        id
        name
      }
      before {
        ...RecomputeDayParts
      }
      after {
        ...RecomputeDayParts
      }
    }
  }

  fragment RecomputeDayParts on DayView {
    status
    clockInAt
    clockOutAt
    lateMinutes
    earlyLeaveMinutes
    deductionBps
  }
`);

/** Examples that are shown. */
const SHOWN = 8;

/** What a change would do to days that are there: totals, changes of status, examples. */
export function RecomputePreview({ preview }: { preview: RecomputePreviewPartsFragment }) {
  const t = useRecomputeTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const { totals, rows } = preview;
  const facts = [
    totals.deductionBps !== 0 && t('deduction', { percent: signed(totals.deductionBps / 100) }),
    totals.lateMinutes !== 0 && t('late', { minutes: signed(totals.lateMinutes) }),
    totals.earlyLeaveMinutes !== 0 && t('early', { minutes: signed(totals.earlyLeaveMinutes) }),
  ].filter((fact) => fact !== false);
  return (
    <Paper withBorder p="md" component="section" aria-label={t('title')}>
      <Stack gap="xs">
        <div role="status">
          <Title order={3} size="h5">
            {totals.days === 0 ? t('nothing') : t('totals', { days: totals.days, people: totals.people })}
          </Title>
        </div>
        <Text size="sm" c="dimmed">
          {t('scope', { people: preview.peopleInScope, days: preview.daysInScope })}
        </Text>
        {!preview.complete && (
          <Alert color="yellow">
            {t('partial', { looked: preview.peopleLookedAt, scope: preview.peopleInScope })}
          </Alert>
        )}
        {facts.length > 0 && <Text size="sm">{facts.join(' · ')}</Text>}
        {totals.statusChanges.map(({ from, to, days }) => (
          <Text key={`${from} ${to}`} size="sm">
            {t('statusChange', { from: words(`status.${from}`), to: words(`status.${to}`), days })}
          </Text>
        ))}
        {rows.length > 0 && (
          <Text size="sm" fw={600}>
            {t('examples')}
          </Text>
        )}
        {rows.slice(0, SHOWN).map(({ day, employee, before, after }) => (
          <Group key={`${employee.id} ${day}`} gap="sm">
            <Text size="sm" w={260}>
              {employee.name}, {formatDay(day, language, 'short')}
            </Text>
            <DayDifference before={before} after={after} />
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toLocaleString('id-ID')}`;
}
