import { useState } from 'react';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { formatDay, formatInstant } from '@eoffice/web-kit/local-time.ts';
import { refusalSentence } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { apiLanguage } from '@eoffice/web-kit/texts/i18n.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import { NoteModal } from '../../app/parts/note-modal.tsx';
import parts from '../../app/parts/parts.module.css';
import {
  AbsenceFacts,
  BeforeAfter,
  CorrectionFacts,
  useAbsenceName,
} from '../../app/requests/request-facts.tsx';
import { useRequestWords } from '../../app/requests/request.texts.ts';
import type { InboxAbsenceFragment, InboxCorrectionFragment } from '../../gql/graphql.ts';
import {
  ABSENCE_APPROVE,
  ABSENCE_REJECT,
  CORRECTION_APPROVE,
  CORRECTION_REJECT,
  REQUEST_INBOX,
} from './request-review.operations.ts';
import { useApprovalTexts } from './approvals.texts.ts';
import { DecisionBar } from './decision-bar.tsx';
import { ReviewQueue, type Outcome } from './review-queue.tsx';

type InboxRequest = InboxCorrectionFragment | InboxAbsenceFragment;

/** Corrections and absences that wait, one at a time, what waits longest first. */
export function RequestReviewPage() {
  const t = useApprovalTexts();
  const language = useLanguage();
  return (
    <ReviewQueue title={t('requests')} read={() => readInbox(apiLanguage(language))}>
      {(request, outcome, onDecided) => (
        <RequestToReview request={request} outcome={outcome} onDecided={onDecided} />
      )}
    </ReviewQueue>
  );
}

async function readInbox(language: 'EN' | 'ID'): Promise<readonly InboxRequest[]> {
  const { data } = await api.query({
    query: REQUEST_INBOX,
    variables: { language },
    fetchPolicy: 'network-only',
  });
  if (!data) throw new Error('An answer without data');
  const all: InboxRequest[] = [...data.correctionInbox.nodes, ...data.absenceInbox.nodes];
  return all.sort((a, b) => a.requestedAt.localeCompare(b.requestedAt));
}

interface RequestToReviewProps {
  readonly request: InboxRequest;
  readonly outcome: Outcome | null;
  readonly onDecided: (outcome: Outcome, said: string) => void;
}

function RequestToReview(props: RequestToReviewProps) {
  const { request } = props;
  const t = useApprovalTexts();
  const words = useRequestWords();
  const language = useLanguage();
  const { code, params } = request.canApprove;
  return (
    <Stack gap="md">
      <div>
        <Text fw={650} size="lg">
          {request.employee.name}
        </Text>
        <Text size="sm" c="dimmed">
          {words('requestedAt', { at: formatInstant(request.requestedAt, language) })}
        </Text>
      </div>
      {request.__typename === 'CorrectionRequest' ? (
        <Correction correction={request} />
      ) : (
        <Absence absence={request} />
      )}
      {code && (
        <Alert color="orange">{t('cannot', { why: refusalSentence({ code, params }, language) })}</Alert>
      )}
      <Decide {...props} />
    </Stack>
  );
}

function Correction({ correction }: { correction: InboxCorrectionFragment }) {
  const words = useRequestWords();
  const language = useLanguage();
  return (
    <>
      <div className={parts['card']}>
        <Text fw={650}>{words('correctionOf', { day: formatDay(correction.date, language) })}</Text>
        <CorrectionFacts correction={correction} />
      </div>
      <BeforeAfter before={correction.dayBefore} after={correction.dayAfter} />
    </>
  );
}

function Absence({ absence }: { absence: InboxAbsenceFragment }) {
  const t = useApprovalTexts();
  const nameOf = useAbsenceName();
  return (
    <div className={parts['card']}>
      <Text fw={650}>{nameOf(absence)}</Text>
      <AbsenceFacts absence={absence} />
      {absence.leaveKind === 'ANNUAL' && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('balance', absence.balance)}
        </Text>
      )}
    </div>
  );
}

function Decide({ request, outcome, onDecided }: RequestToReviewProps) {
  const t = useApprovalTexts();
  const [asking, setAsking] = useState(false);
  const { run, running, fault } = useAction((reason: string | null) => send(request, reason));
  const decide = async (reason: string | null): Promise<boolean> => {
    if (!(await run(reason))) return false;
    setAsking(false);
    onDecided(reason === null ? 'APPROVE' : 'REJECT', t(reason === null ? 'approved' : 'rejected'));
    return true;
  };
  return (
    <>
      <DecisionBar outcome={outcome} fault={asking ? null : fault}>
        {request.canReject.allowed && (
          <Button size="md" px="xs" variant="default" onClick={() => setAsking(true)}>
            {t('reject')}
          </Button>
        )}
        {request.canApprove.allowed && (
          <Button size="md" px="xs" loading={running} onClick={() => void decide(null)}>
            {t('approve')}
          </Button>
        )}
      </DecisionBar>
      {asking && (
        <NoteModal
          storageKey={`eoffice.request.${request.id}`}
          title={t('rejectTitle')}
          label={t('rejectLabel')}
          hint={t('rejectRequestHint')}
          button={t('reject')}
          grave
          min={10}
          max={500}
          running={running}
          fault={fault}
          onClose={() => setAsking(false)}
          onSend={(reason) => decide(reason)}
        />
      )}
    </>
  );
}

async function send({ __typename, id }: InboxRequest, reason: string | null) {
  if (__typename === 'CorrectionRequest') {
    return reason === null
      ? (await api.mutate({ mutation: CORRECTION_APPROVE, variables: { id } })).data?.correctionRequestApprove
      : (await api.mutate({ mutation: CORRECTION_REJECT, variables: { id, reason } })).data
          ?.correctionRequestReject;
  }
  return reason === null
    ? (await api.mutate({ mutation: ABSENCE_APPROVE, variables: { id } })).data?.absenceApprove
    : (await api.mutate({ mutation: ABSENCE_REJECT, variables: { id, reason } })).data?.absenceReject;
}
