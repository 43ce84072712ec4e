import { Anchor, Stack, Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatDay, formatTime } from '@eoffice/web-kit/local-time.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { useAnswer } from '../../app/answers/use-answer.ts';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import { useViewer } from '../../app/session/viewer.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { HomeQuery } from '../../gql/graphql.ts';
import { greetingAt } from './greeting.rules.ts';
import { HOME } from './home.operations.ts';
import { useHomeTexts } from './home.texts.ts';
import classes from './home.module.css';

type Today = HomeQuery['viewer']['attendanceToday'];
type LkhToday = HomeQuery['viewer']['lkhToday'];

/** The day as it is now: what to do next, what was done. */
export function HomePage() {
  const t = useHomeTexts();
  const language = useLanguage();
  const { employee } = useViewer();
  const { data, fault, reload } = useAnswer(HOME, { language: language === 'en' ? 'EN' : 'ID' });
  const today = data?.viewer.attendanceToday;
  const zone = today?.timeZone ?? 'Asia/Jakarta';
  const greeting = `${t(greetingAt(new Date(), zone))},`;

  return (
    <PageFrame title={t('title')}>
      <Text c="dimmed">{greeting}</Text>
      <Text fw={650} size="xl" lh={1.25} mb="md">
        {employee.name}
      </Text>
      {!today && (fault ? <ProblemState onRetry={() => void reload()} /> : <LoadingState />)}
      {today && (
        <Stack gap="md">
          <TodayCard today={today} />
          <LkhCard lkh={data.viewer.lkhToday} />
        </Stack>
      )}
    </PageFrame>
  );
}

function TodayCard({ today }: { today: Today }) {
  const t = useHomeTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const { hours, day, timeZone } = today;
  const place = today.geofenceApplies ? (today.locations[0]?.name ?? t('noPlace')) : t('anywhere');
  return (
    <section className={classes['card']}>
      <Text fw={600}>{formatDay(today.date, language)}</Text>
      <Text c="dimmed">
        {hours ? t('hours', { start: clock(hours.start), end: clock(hours.end) }) : t('noHours')}
      </Text>
      <Text c="dimmed">{place}</Text>
      <div className={classes['sides']}>
        <Side name={t('clockedIn')} at={day.clockInAt} zone={timeZone} />
        <Side name={t('clockedOut')} at={day.clockOutAt} zone={timeZone} />
      </div>
      <Text fw={600}>{words(`status.${day.status}`)}</Text>
      <Text size="sm">{day.explanation}</Text>
    </section>
  );
}

function Side({ name, at, zone }: { name: string; at: string | null | undefined; zone: string }) {
  const t = useHomeTexts();
  return (
    <div className={classes['side']}>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text className={classes['time']} c={at ? undefined : 'dimmed'}>
        {at ? formatTime(at, zone) : t('notYet')}
      </Text>
    </div>
  );
}

function LkhCard({ lkh }: { lkh: LkhToday }) {
  const t = useHomeTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const asked = lkh.requirement !== 'NOT_ALLOWED';
  const state = lkh.report ? words(`lkh.${lkh.report.state}`) : t(asked ? 'lkhNone' : 'lkhNotNeeded');
  return (
    <Anchor component={Link} to="/lkh" className={classes['link']} underline="never" c="inherit">
      <div>
        <Text fw={600}>{t('lkhTitle')}</Text>
        <Text size="sm" c="dimmed">
          {state}
          {asked && !lkh.report && ` · ${t('lkhUntil', { day: formatDay(lkh.deadline, language, 'short') })}`}
        </Text>
      </div>
      <IconChevronRight aria-hidden />
    </Anchor>
  );
}

/** `07:00:00` as people write it: `07.00`. */
function clock(time: string): string {
  return time.slice(0, 5).replace(':', '.');
}
