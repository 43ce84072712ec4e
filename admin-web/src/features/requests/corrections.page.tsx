import { Stack, Text } from '@mantine/core';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import { DayDifference } from '../../app/day/day-difference.tsx';
import { sendPayload } from '../../app/decisions/send-payload.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import type { CorrectionPartsFragment } from '../../gql/graphql.ts';
import { RequestQueue } from './request-queue.tsx';
import { RequestTabs } from './request-tabs.tsx';
import { CORRECTION_APPROVE, CORRECTION_INBOX, CORRECTION_REJECT } from './requests.operations.ts';
import { useRequestsTexts } from './requests.texts.ts';

/** Corrections of attendance that wait for the viewer, with the day before and after. */
export function CorrectionsPage() {
  const t = useRequestsTexts();
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <RequestTabs />
      <RequestQueue
        load={readCorrections}
        content={(correction) => <Correction correction={correction} />}
        approve={approve}
        reject={reject}
      />
    </>
  );
}

function Correction({ correction }: { correction: CorrectionPartsFragment }) {
  const t = useRequestsTexts();
  const language = useLanguage();
  const { date, kind, clockIn, clockOut, explanation, dayBefore, dayAfter, timeZone } = correction;
  const clock = (time: string) => time.slice(0, 5).replace(':', '.');
  const asked = [
    clockIn ? t('askedIn', { at: clock(clockIn) }) : null,
    clockOut ? t('askedOut', { at: clock(clockOut) }) : null,
  ].filter((part) => part !== null);
  return (
    <Stack gap="xs">
      <Text>
        <strong>{formatDay(date, language)}</strong> · {t(`correction_${kind}`)} · {t('asked')}:{' '}
        {asked.join(', ')}
      </Text>
      <Text size="sm">“{explanation}”</Text>
      <DayDifference before={dayBefore} after={dayAfter} timeZone={timeZone} />
    </Stack>
  );
}

async function readCorrections(page: { first: number; after: string | null }) {
  const { data } = await api.query({ query: CORRECTION_INBOX, variables: page, fetchPolicy: 'no-cache' });
  if (!data) throw new Error('An answer without data');
  return data.correctionInbox;
}

function approve(id: string) {
  return sendPayload(async () => {
    const { data } = await api.mutate({ mutation: CORRECTION_APPROVE, variables: { id } });
    return data?.correctionRequestApprove;
  });
}

function reject(id: string, reason: string) {
  return sendPayload(async () => {
    const { data } = await api.mutate({ mutation: CORRECTION_REJECT, variables: { id, reason } });
    return data?.correctionRequestReject;
  });
}
