import { Button, Stack, Text } from '@mantine/core';
import { IconFileText, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { daysAfter } from '@eoffice/web-kit/days.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { PageState } from '@eoffice/web-kit/parts/page-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useAnswer } from '../../app/answers/use-answer.ts';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import parts from '../../app/parts/parts.module.css';
import type { MyRequestsQuery } from '../../gql/graphql.ts';
import { AbsenceCard, CorrectionCard } from './request-cards.tsx';
import { MY_REQUESTS } from './requests.operations.ts';
import { inOrder } from './requests.rules.ts';
import { useRequestsTexts } from './requests.texts.ts';

/** How far back and ahead requests are shown, in days; the API answers for at most 800. */
const BACK = 400;
const AHEAD = 399;

/** What the viewer has asked for, with its state, and what is left of the annual leave. */
export function RequestsPage() {
  const t = useRequestsTexts();
  const [day] = useState(() => new Date().toISOString().slice(0, 10));
  const { data, fault, reload } = useAnswer(MY_REQUESTS, {
    from: daysAfter(day, -BACK),
    to: daysAfter(day, AHEAD),
  });
  const all = data ? inOrder(data.viewer.absences.nodes, data.viewer.correctionRequests.nodes) : [];
  return (
    <PageFrame title={t('title')} backTo="/riwayat">
      {!data && (fault ? <ProblemState onRetry={() => void reload()} /> : <LoadingState />)}
      {data && (
        <Stack gap="md">
          <Balance balance={data.viewer.absenceBalance} />
          <Button component={Link} to="/pengajuan/baru" size="lg" leftSection={<IconPlus aria-hidden />}>
            {t('askAbsence')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('correctionHint')}
          </Text>
          {all.length === 0 && (
            <PageState
              title={t('none')}
              text={t('noneText')}
              icon={<IconFileText size={40} stroke={1.4} aria-hidden />}
            />
          )}
          {all.map((request) =>
            request.type === 'ABSENCE' ? (
              <AbsenceCard key={request.of.id} absence={request.of} />
            ) : (
              <CorrectionCard key={request.of.id} correction={request.of} />
            ),
          )}
        </Stack>
      )}
    </PageFrame>
  );
}

function Balance({ balance }: { balance: MyRequestsQuery['viewer']['absenceBalance'] }) {
  const t = useRequestsTexts();
  const { year, entitlement, used, waiting, remaining } = balance;
  return (
    <section className={parts['card']}>
      <Text size="sm" c="dimmed">
        {t('balanceTitle', { year })}
      </Text>
      <Text fw={650} size="lg">
        {t('balance', { remaining, entitlement })}
      </Text>
      <Text size="sm" c="dimmed">
        {t('balanceDetail', { used, waiting })}
      </Text>
    </section>
  );
}
