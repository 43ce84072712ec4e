import { useState } from 'react';
import { ActionIcon, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { daysOfMonth, isMonth, monthOf, monthsAfter } from '@eoffice/web-kit/days.ts';
import { formatMonth } from '@eoffice/web-kit/local-time.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { useAnswer } from '../../app/answers/use-answer.ts';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import { LinkRow } from '../../app/parts/link-row.tsx';
import type { HistoryMonthQuery } from '../../gql/graphql.ts';
import { MonthCalendar, StatusLegend } from './month-calendar.tsx';
import { dayCounts, percentText } from './month.rules.ts';
import { HISTORY_MONTH } from './history.operations.ts';
import classes from './history.module.css';
import { useHistoryTexts } from './history.texts.ts';

/** Name of the month in the address. */
const MONTH = 'bulan';

/** The month of the employee: each day with its status, and what the month has come to. */
export function HistoryPage() {
  const t = useHistoryTexts();
  const language = useLanguage();
  const [params, setParams] = useSearchParams();
  const [thisMonth] = useState(() => monthOf(new Date().toISOString()));
  const asked = params.get(MONTH);
  const month = asked !== null && isMonth(asked) ? asked : thisMonth;
  const days = daysOfMonth(month);
  const { data, fault, reload } = useAnswer(HISTORY_MONTH, {
    month,
    from: days[0] ?? month,
    to: days.at(-1) ?? month,
  });
  const open = (next: string) => setParams(next === thisMonth ? {} : { [MONTH]: next }, { replace: true });
  const name = formatMonth(month, language);
  return (
    <PageFrame title={t('title')}>
      <Stack gap="lg">
        <section aria-label={t('calendar', { month: name })}>
          <div className={classes['months']}>
            <ActionIcon
              variant="subtle"
              size={44}
              aria-label={t('previous')}
              onClick={() => open(monthsAfter(month, -1))}
            >
              <IconChevronLeft aria-hidden />
            </ActionIcon>
            <Title order={2} size="h4" aria-live="polite">
              {name}
            </Title>
            <ActionIcon
              variant="subtle"
              size={44}
              aria-label={t('next')}
              disabled={month >= monthsAfter(thisMonth, 1)}
              onClick={() => open(monthsAfter(month, 1))}
            >
              <IconChevronRight aria-hidden />
            </ActionIcon>
          </div>
          {!data && (fault ? <ProblemState onRetry={() => void reload()} /> : <LoadingState />)}
          {data && <MonthCalendar days={data.viewer.employee.attendanceDays} today={data.viewer.today} />}
        </section>
        {data && <StatusLegend days={data.viewer.employee.attendanceDays} />}
        {data && <Totals recap={data.viewer.attendanceMonthRecap} />}
        <LinkRow to="/pengajuan" title={t('openRequests')} text={t('openRequestsText')} />
      </Stack>
    </PageFrame>
  );
}

type Recap = HistoryMonthQuery['viewer']['attendanceMonthRecap'];

function Totals({ recap }: { recap: Recap }) {
  const t = useHistoryTexts();
  const { present, away, absent } = dayCounts(recap.statuses);
  const { lkh } = recap;
  const facts: readonly (readonly [string, string])[] = [
    [t('present'), t('ofDays', { count: present, all: recap.workingDays })],
    [t('lkhApproved'), t('ofDays', { count: lkh.approved, all: lkh.required })],
    [t('away'), t('days', { count: away })],
    [t('absent'), t('days', { count: absent })],
    [t('late'), t('minutes', { count: recap.lateMinutes })],
    [t('early'), t('minutes', { count: recap.earlyLeaveMinutes })],
    [t('deduction'), percentText(recap.deductionBps)],
    [t('lkhMissing'), t('days', { count: lkh.missing })],
  ];
  return (
    <section className={classes['card']} aria-labelledby="totals-title">
      <Title order={2} size="h5" mb="sm" id="totals-title">
        {t('totals')}
      </Title>
      <dl className={classes['totals']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" c="dimmed" mt="sm">
        {t(recap.openDays > 0 ? 'deductionHint' : 'deductionClosed')}
      </Text>
    </section>
  );
}
