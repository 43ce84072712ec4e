import { Alert, Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { isDay, monthOf } from '@eoffice/web-kit/days.ts';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { PageState } from '@eoffice/web-kit/parts/page-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { StatusBadge } from '@eoffice/web-kit/parts/status-badge.tsx';
import { apiLanguage } from '@eoffice/web-kit/texts/i18n.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { useAnswer } from '../../app/answers/use-answer.ts';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import { LinkRow } from '../../app/parts/link-row.tsx';
import { REQUEST_TONE } from '../../app/requests/request-facts.tsx';
import { useRequestWords } from '../../app/requests/request.texts.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { HistoryDayQuery } from '../../gql/graphql.ts';
import { statusTone } from './status-tone.ts';
import { deductionReasons, hoursOf, percentText, type DeductionReason } from './month.rules.ts';
import { HISTORY_DAY } from './history.operations.ts';
import { useHistoryTexts } from './history.texts.ts';
import { PunchCard } from './punch-card.tsx';

type Day = HistoryDayQuery['viewer']['employee']['attendanceDays'][number];
type LkhDay = HistoryDayQuery['viewer']['lkhDays'][number];

/** One day: why it is what it is, what was clocked, what it costs, and what can be asked for. */
export function HistoryDayPage() {
  const t = useHistoryTexts();
  const { date = '' } = useParams();
  if (!isDay(date)) {
    return (
      <PageFrame title={t('title')} backTo="/riwayat">
        <PageState title={t('noDay')} />
      </PageFrame>
    );
  }
  return <HistoryDay key={date} date={date} />;
}

function HistoryDay({ date }: { date: string }) {
  const t = useHistoryTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const { data, fault, reload } = useAnswer(HISTORY_DAY, { date, language: apiLanguage(language) });
  const day = data?.viewer.employee.attendanceDays[0];
  const hours = day ? hoursOf(day.trace) : null;
  return (
    <PageFrame
      title={formatDay(date, language)}
      description={hours && t('hours', hours)}
      backTo={`/riwayat?bulan=${monthOf(date)}`}
    >
      {!day && (fault ? <ProblemState onRetry={() => void reload()} /> : <LoadingState />)}
      {day && (
        <Stack gap="xl">
          <Stack gap="xs" align="flex-start">
            <StatusBadge tone={statusTone(day.status)}>{words(`status.${day.status}`)}</StatusBadge>
            <Text>{day.explanation}</Text>
            {!day.final && day.status !== 'FUTURE' && (
              <Text size="sm" c="dimmed">
                {t('notFinal')}
              </Text>
            )}
          </Stack>
          <Punches day={day} />
          <Deductions day={day} />
          <Lkh day={data.viewer.lkhDays[0]} date={date} />
          {day.status !== 'FUTURE' && (
            <Corrections corrections={data.viewer.correctionRequests.nodes} date={date} />
          )}
        </Stack>
      )}
    </PageFrame>
  );
}

function Punches({ day }: { day: Day }) {
  const t = useHistoryTexts();
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h4">
        {t('punches')}
      </Title>
      {day.punches.length === 0 && <Text c="dimmed">{t('noPunches')}</Text>}
      {day.punches.map((punch) => (
        <PunchCard key={punch.id} punch={punch} />
      ))}
    </Stack>
  );
}

function Deductions({ day }: { day: Day }) {
  const t = useHistoryTexts();
  const reasons = deductionReasons(day.trace);
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h4">
        {t('deductions')}
      </Title>
      {reasons.length === 0 && <Text c="dimmed">{t('noDeduction')}</Text>}
      {reasons.length > 0 && (
        <Alert color="orange">
          <Stack gap={6}>
            {reasons.map((reason) => (
              <Reason key={reason.code} reason={reason} />
            ))}
            <Text size="sm">{t('deductionMeaning')}</Text>
          </Stack>
        </Alert>
      )}
    </Stack>
  );
}

const KNOWN = [
  'ABSENT',
  'EARLY_LEAVE',
  'LATE',
  'LEAVE',
  'MISSING_CLOCK_IN',
  'MISSING_CLOCK_OUT',
  'PERMISSION',
  'SICK_WITHOUT_LETTER',
] as const;

function Reason({ reason }: { reason: DeductionReason }) {
  const t = useHistoryTexts();
  const { code, minutes, tier, bps, article } = reason;
  const known = KNOWN.find((each) => each === code);
  const values = { minutes: minutes ?? 0, tier: tier ?? '', code };
  return (
    <div>
      <Text fw={600}>
        {t('deductionLine', {
          percent: percentText(bps),
          reason: known ? t(`deduction.${known}`, values) : t('deduction.other', values),
        })}
      </Text>
      {article && <Text size="sm">{t('article', { article })}</Text>}
    </div>
  );
}

function Lkh({ day, date }: { day: LkhDay | undefined; date: string }) {
  const t = useHistoryTexts();
  const state = day?.report?.state ?? (day?.canCreate.allowed ? 'NONE' : day?.missed ? 'MISSED' : null);
  return (
    <Stack gap={4} component="section" align="flex-start">
      <Title order={2} size="h4">
        {t('lkh')}
      </Title>
      {state === null ? (
        <Text c="dimmed">{t('lkhNone')}</Text>
      ) : (
        <>
          <Text>{t('lkhLetter', { state: t(`lkhState.${state}`) })}</Text>
          <Anchor component={Link} to={`/lkh/${date}`} fw={600} py={10}>
            {t('lkhOpen')}
          </Anchor>
        </>
      )}
    </Stack>
  );
}

type Correction = HistoryDayQuery['viewer']['correctionRequests']['nodes'][number];

function Corrections({ corrections, date }: { corrections: readonly Correction[]; date: string }) {
  const t = useHistoryTexts();
  const words = useRequestWords();
  const waiting = corrections.some(({ state }) => state === 'REQUESTED');
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h4">
        {t('requests')}
      </Title>
      {corrections.length === 0 && <Text c="dimmed">{t('requestsNone')}</Text>}
      {corrections.map(({ id, kind, state, decisionReason }) => (
        <LinkRow
          key={id}
          to="/pengajuan"
          title={words(`correction.${kind}`)}
          text={decisionReason}
          aside={<StatusBadge tone={REQUEST_TONE[state]}>{words(`state.${state}`)}</StatusBadge>}
        />
      ))}
      {!waiting && (
        <Button component={Link} to={`/pengajuan/perbaikan/${date}`} variant="default" size="lg">
          {t('askCorrection')}
        </Button>
      )}
    </Stack>
  );
}
