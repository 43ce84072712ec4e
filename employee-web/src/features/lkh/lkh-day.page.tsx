import { Button } from '@mantine/core';
import { IconClipboardOff } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { isDay } from '@eoffice/web-kit/days.ts';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { PageState } from '@eoffice/web-kit/parts/page-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { refusalSentence } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { useAnswer } from '../../app/answers/use-answer.ts';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import type { LkhDayDetailQuery } from '../../gql/graphql.ts';
import { stateOf, STATE_TONE } from './lkh-days.rules.ts';
import { LKH_DAY } from './lkh.operations.ts';
import { useLkhTexts } from './lkh.texts.ts';
import { ReportEditor } from './report-editor.tsx';
import { ReportReader } from './report-reader.tsx';
import { StatusBadge } from '@eoffice/web-kit/parts/status-badge.tsx';

/** The report of one day: to write while it can be changed, to read afterwards. */
export function LkhDayPage() {
  const t = useLkhTexts();
  const { date = '' } = useParams();
  if (!isDay(date)) {
    return (
      <PageFrame title={t('title')} backTo="/lkh">
        <PageState title={t('notFoundTitle')} text={t('notFoundText')}>
          <Button component={Link} to="/lkh" variant="light">
            {t('toList')}
          </Button>
        </PageState>
      </PageFrame>
    );
  }
  return <LkhDay key={date} date={date} />;
}

function LkhDay({ date }: { date: string }) {
  const t = useLkhTexts();
  const language = useLanguage();
  const { data, fault, reload } = useAnswer(LKH_DAY, { date });
  const day = data?.viewer.lkhDays[0];
  const state = day ? stateOf(day) : null;
  return (
    <PageFrame
      title={t('title')}
      description={formatDay(date, language)}
      backTo="/lkh"
      aside={state && <StatusBadge tone={STATE_TONE[state]}>{t(`state.${state}`)}</StatusBadge>}
    >
      {!day && !fault && <LoadingState />}
      {!day && fault?.kind === 'UNREACHABLE' && (
        // Without a signal a report can be written all the same: it waits on the phone.
        <ReportEditor date={date} report={null} deadline={null} onSaved={reload} />
      )}
      {!day && fault && fault.kind !== 'UNREACHABLE' && <ProblemState onRetry={() => void reload()} />}
      {day && <KnownDay day={day} reload={reload} />}
    </PageFrame>
  );
}

type Day = LkhDayDetailQuery['viewer']['lkhDays'][number];

function KnownDay({ day, reload }: { day: Day; reload: () => Promise<void> }) {
  const t = useLkhTexts();
  const language = useLanguage();
  const { report, canCreate, date, deadline } = day;
  if (report && !report.canEdit.allowed) return <ReportReader report={report} />;
  if (report || canCreate.allowed) {
    return (
      <ReportEditor
        date={date}
        report={report ?? null}
        deadline={report?.deadline ?? deadline}
        onSaved={reload}
      />
    );
  }
  const { code, params } = canCreate;
  return (
    <PageState
      title={t(day.missed ? 'state.MISSED' : 'notNeededTitle')}
      text={code ? refusalSentence({ code, params }, language) : undefined}
      icon={<IconClipboardOff size={40} stroke={1.4} aria-hidden />}
    >
      <Button component={Link} to="/lkh" variant="light">
        {t('toList')}
      </Button>
    </PageState>
  );
}
