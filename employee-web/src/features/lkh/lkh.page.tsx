import { useState, type ReactNode } from 'react';
import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { daysAfter } from '@eoffice/web-kit/days.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { PageState } from '@eoffice/web-kit/parts/page-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useAnswer } from '../../app/answers/use-answer.ts';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import { accountIdOf } from '../../app/session/remembered-viewer.ts';
import { useViewer } from '../../app/session/viewer.ts';
import { keptDrafts } from './kept-drafts.ts';
import { groupDays, LKH_GROUPS, type LkhGroup, type LkhListDay } from './lkh-days.rules.ts';
import { LkhDayRow } from './lkh-day-row.tsx';
import { LKH_DAYS } from './lkh.operations.ts';
import { useLkhTexts } from './lkh.texts.ts';

/** How many days are shown at first, and at most; the API answers for no more at once. */
const FIRST_DAYS = 31;
const MOST_DAYS = 92;

/** The days that ask for a report and what has become of each. */
export function LkhPage() {
  const t = useLkhTexts();
  const viewer = useViewer();
  const [count, setCount] = useState(FIRST_DAYS);
  // The server names today; until it has, the day of the device decides which days are asked for, nothing else.
  const [last] = useState(() => localDay(new Date()));
  const { data, fault, reload } = useAnswer(LKH_DAYS, { from: daysAfter(last, 1 - count), to: last });
  const unsent = new Set(keptDrafts(accountIdOf(viewer)).map(({ date }) => date));
  return (
    <PageFrame title={t('title')} description={t('description')}>
      {!data && (fault ? <ProblemState onRetry={() => void reload()} /> : <LoadingState />)}
      {data && (
        <LkhList days={data.viewer.lkhDays} today={data.viewer.today} unsent={unsent}>
          {count < MOST_DAYS && (
            <Button variant="default" size="md" onClick={() => setCount(MOST_DAYS)}>
              {t('earlier')}
            </Button>
          )}
        </LkhList>
      )}
    </PageFrame>
  );
}

interface LkhListProps {
  readonly days: readonly LkhListDay[];
  readonly today: string;
  /** Days of which the phone has something that the server may not have. */
  readonly unsent: ReadonlySet<string>;
  readonly children: ReactNode;
}

function LkhList({ days, today, unsent, children }: LkhListProps) {
  const t = useLkhTexts();
  const groups = groupDays(days);
  if (LKH_GROUPS.every((group) => groups[group].length === 0)) {
    return (
      <PageState
        title={t('emptyTitle')}
        text={t('emptyText')}
        icon={<IconChecklist size={40} stroke={1.4} aria-hidden />}
      >
        {children}
      </PageState>
    );
  }
  const group = (name: LkhGroup) => (
    <Stack gap="xs" component="section" key={name}>
      <Title order={2} size="h5">
        {t(`group.${name}`)}
      </Title>
      {groups[name].map((day) => (
        <LkhDayRow key={day.date} day={day} today={today} unsent={unsent.has(day.date)} />
      ))}
    </Stack>
  );
  return (
    <Stack gap="xl">
      {groups.TO_DO.length === 0 && (
        <Alert color="teal" variant="light">
          <Text size="sm">{t('nothingToDo')}</Text>
        </Alert>
      )}
      {LKH_GROUPS.filter((name) => groups[name].length > 0).map(group)}
      {children}
    </Stack>
  );
}

function localDay(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(now);
}
