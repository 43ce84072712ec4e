import { Alert, Stack, Text, Timeline, Title } from '@mantine/core';
import { formatInstant } from '@eoffice/web-kit/local-time.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { EvidenceView } from '../../app/evidence/evidence-view.tsx';
import { useEvidenceTexts } from '../../app/evidence/evidence.texts.ts';
import type { LkhReportPartsFragment } from '../../gql/graphql.ts';
import classes from './lkh.module.css';
import { useLkhTexts } from './lkh.texts.ts';

/** What a report says, to read. */
export function ReportContent({ report }: { report: LkhReportPartsFragment }) {
  const t = useLkhTexts();
  const evidence = useEvidenceTexts();
  return (
    <Stack gap="lg">
      <Stack gap="xs" component="section">
        <Title order={2} size="h4">
          {t('activities')}
        </Title>
        {(report.activities ?? []).map((activity) => (
          <div key={activity.position} className={classes['activity']}>
            <Text className={classes['prose']}>{activity.description}</Text>
            {activity.result && (
              <Text size="sm" className={classes['prose']}>
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
  const t = useLkhTexts();
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

/** What the last decision means to the owner, above everything else. */
export function DecisionNotice({ report }: { report: LkhReportPartsFragment }) {
  const t = useLkhTexts();
  const { state, decidedBy, decisionNote, objection } = report;
  const name = decidedBy?.name ?? t('byRule');
  if (state === 'SUBMITTED') return <Alert color="blue">{t('waitingText')}</Alert>;
  if (state === 'APPROVED')
    return (
      <Alert color="teal" title={t('approvedBy', { name })}>
        {decisionNote}
      </Alert>
    );
  if (state !== 'RETURNED' && state !== 'REJECTED') return null;
  const returned = state === 'RETURNED';
  return (
    <Alert color={returned ? 'orange' : 'red'} title={t(returned ? 'returnedBy' : 'rejectedBy', { name })}>
      <Stack gap={6}>
        {decisionNote && <Text className={classes['prose']}>“{decisionNote}”</Text>}
        {returned && <Text size="sm">{t('returnedText')}</Text>}
        {objection === 'OPEN' && <Text size="sm">{t('objectionOpen')}</Text>}
      </Stack>
    </Alert>
  );
}

/** Every step of a report, the oldest first: who, what, when and why. */
export function ReportHistory({ decisions }: Pick<LkhReportPartsFragment, 'decisions'>) {
  const t = useLkhTexts();
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
              <Text size="sm" className={classes['prose']}>
                “{note}”
              </Text>
            )}
          </Timeline.Item>
        ))}
      </Timeline>
    </section>
  );
}

/** What a supervisor will be shown beside the report; said to the owner before. */
export function ReportHints({ hints }: Pick<LkhReportPartsFragment, 'hints'>) {
  const t = useLkhTexts();
  if (hints.length === 0) return null;
  return (
    <Alert color="gray" title={t('hints')}>
      {hints.map((hint) => (
        <Text key={hint} size="sm">
          {t(`hint.${hint}`)}
        </Text>
      ))}
    </Alert>
  );
}
