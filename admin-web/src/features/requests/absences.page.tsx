import { Group, Stack, Text } from '@mantine/core';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import { DayDifference } from '../../app/day/day-difference.tsx';
import { sendPayload } from '../../app/decisions/send-payload.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { AbsencePartsFragment } from '../../gql/graphql.ts';
import { RequestQueue } from './request-queue.tsx';
import { RequestTabs } from './request-tabs.tsx';
import { ABSENCE_APPROVE, ABSENCE_INBOX, ABSENCE_REJECT } from './requests.operations.ts';
import { useRequestsTexts } from './requests.texts.ts';

/** Days of a long absence that are shown one by one. */
const SHOWN_DAYS = 6;

/** Leaves, permissions and duties that wait for the viewer, with the days that change. */
export function AbsencesPage() {
  const t = useRequestsTexts();
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <RequestTabs />
      <RequestQueue
        load={readAbsences}
        content={(absence) => <Absence absence={absence} />}
        approve={approve}
        reject={reject}
      />
    </>
  );
}

function Absence({ absence }: { absence: AbsencePartsFragment }) {
  const t = useRequestsTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const { kind, leaveKind, startsOn, endsOn, letterNumber, letterDate, effectOnDays, balance } = absence;
  const kindText = [words(`absence.${kind}`), leaveKind && words(`leave.${leaveKind}`)]
    .filter(Boolean)
    .join(' ');
  const letter = letterNumber
    ? t('letter', { number: letterNumber, day: letterDate ? formatDay(letterDate, language, 'short') : '' })
    : absence.hasLetter === true && t('withLetter');
  return (
    <Stack gap="xs">
      <Text>
        <strong>{kindText}</strong> · {formatDay(startsOn, language)}
        {endsOn === startsOn ? '' : ` – ${formatDay(endsOn, language)}`} ·{' '}
        {t('days', { working: absence.workingDays, calendar: absence.calendarDays })}
      </Text>
      <Text size="sm">“{absence.reason}”</Text>
      {letter && <Text size="sm">{letter}</Text>}
      {leaveKind === 'ANNUAL' && <Text size="sm">{t('balance', { ...balance })}</Text>}
      <Text size="sm" c="dimmed">
        {t('effects', { count: effectOnDays.length })}
      </Text>
      {effectOnDays.slice(0, SHOWN_DAYS).map(({ date, before, after }) => (
        <Group key={date} gap="sm">
          <Text size="sm" w={110}>
            {formatDay(date, language, 'short')}
          </Text>
          <DayDifference before={before} after={after} />
        </Group>
      ))}
    </Stack>
  );
}

async function readAbsences(page: { first: number; after: string | null }) {
  const { data } = await api.query({ query: ABSENCE_INBOX, variables: page, fetchPolicy: 'no-cache' });
  if (!data) throw new Error('An answer without data');
  return data.absenceInbox;
}

function approve(id: string) {
  return sendPayload(async () => {
    const { data } = await api.mutate({ mutation: ABSENCE_APPROVE, variables: { id } });
    return data?.absenceApprove;
  });
}

function reject(id: string, reason: string) {
  return sendPayload(async () => {
    const { data } = await api.mutate({ mutation: ABSENCE_REJECT, variables: { id, reason } });
    return data?.absenceReject;
  });
}
