import { Alert, Stack, Text, Timeline, Title } from '@mantine/core';
import { formatInstant } from '@eoffice/web-kit/local-time.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { EvidenceView } from '../evidence/evidence-view.tsx';
import { useEvidenceTexts } from '../evidence/evidence.texts.ts';
import type { LkhReportPartsFragment } from '../../gql/graphql.ts';
import parts from '../parts/parts.module.css';
import { useReportTexts } from './report.texts.ts';

/** What a report says, to read. */
export function ReportContent({
  report,
}: {
  report: Pick<LkhReportPartsFragment, 'activities' | 'evidence'>;
}) {
  const t = useReportTexts();
  const evidence = useEvidenceTexts();
  return (
    <Stack gap="lg">
      <Stack gap="xs" component="section">
        <Title order={2} size="h4">
          {t('activities')}
        </Title>
        {(report.activities ?? []).map((activity) => (
          <div key={activity.position} className={parts['card']}>
            <Text className={parts['prose']}>{activity.description}</Text>
            {activity.result && (
              <Text size="sm" className={parts['prose']}>
                {t('resultOf', { result: activity.result })}
              </Text>
            )}
            <ActivityTime activity={activity} />
          </div>
        ))}
      </Stack>
      <Stack gap="xs" component="section">
        <Title order={2} size="h4">
          {evidence('title')}
        </Title>
        {report.evidence ? (
          <EvidenceView evidence={report.evidence} />
        ) : (
          <Text c="dimmed">{evidence('none')}</Text>
        )}
      </Stack>
    </Stack>
  );
}

function ActivityTime({ activity }: { activity: NonNullable<LkhReportPartsFragment['activities']>[number] }) {
  const t = useReportTexts();
  const { startsAt, endsAt, durationMinutes } = activity;
  if (durationMinutes == null) return null;
  const clock = (time: string) => time.slice(0, 5).replace(':', '.');
  return (
    <Text size="sm" c="dimmed">
      {startsAt && endsAt && `${clock(startsAt)}–${clock(endsAt)} · `}
      {t('minutes', { count: durationMinutes })}
    </Text>
  );
}

/** Every step of a report, the oldest first: who, what, when and why. */
export function ReportHistory({ decisions }: Pick<LkhReportPartsFragment, 'decisions'>) {
  const t = useReportTexts();
  const language = useLanguage();
  if (decisions.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {t('history')}
      </Title>
      <Timeline bulletSize={14} lineWidth={2} active={decisions.length - 1}>
        {decisions.map(({ id, at, event, note, actor }) => (
          <Timeline.Item key={id} title={t(`event.${event}`)}>
            <Text size="sm" c="dimmed">
              {actor?.name ?? t('byRule')} · {formatInstant(at, language)}
            </Text>
            {note && (
              <Text size="sm" className={parts['prose']}>
                “{note}”
              </Text>
            )}
          </Timeline.Item>
        ))}
      </Timeline>
    </section>
  );
}

/** What is odd about a report: shown to the supervisor beside it, and said to the owner before. */
export function ReportHints({ hints, title }: Pick<LkhReportPartsFragment, 'hints'> & { title: string }) {
  const t = useReportTexts();
  if (hints.length === 0) return null;
  return (
    <Alert color="gray" title={title}>
      {hints.map((hint) => (
        <Text key={hint} size="sm">
          {t(`hint.${hint}`)}
        </Text>
      ))}
    </Alert>
  );
}
