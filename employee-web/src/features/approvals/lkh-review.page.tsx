import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { formatDay, formatInstant } from '@eoffice/web-kit/local-time.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { PageState } from '@eoffice/web-kit/parts/page-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import { NoteModal } from '../../app/parts/note-modal.tsx';
import { ReportContent, ReportHints, ReportHistory } from '../../app/report/report-parts.tsx';
import type { LkhToReviewQuery } from '../../gql/graphql.ts';
import { LKH_APPROVE, LKH_INBOX, LKH_REJECT, LKH_RETURN, LKH_TO_REVIEW } from './lkh-review.operations.ts';
import { useApprovalTexts } from './approvals.texts.ts';
import { DecisionBar } from './decision-bar.tsx';
import { ReviewQueue, type Outcome } from './review-queue.tsx';

type Report = NonNullable<LkhToReviewQuery['lkhReport']>;

/** The reports that wait, one at a time. */
export function LkhReviewPage() {
  const t = useApprovalTexts();
  return (
    <ReviewQueue title={t('lkh')} read={readInbox}>
      {({ id }, outcome, onDecided) => <ReportToReview id={id} outcome={outcome} onDecided={onDecided} />}
    </ReviewQueue>
  );
}

async function readInbox() {
  const { data } = await api.query({ query: LKH_INBOX, fetchPolicy: 'network-only' });
  if (!data) throw new Error('An answer without data');
  return data.lkhInbox.nodes;
}

interface ReportToReviewProps {
  readonly id: string;
  readonly outcome: Outcome | null;
  readonly onDecided: (outcome: Outcome, said: string) => void;
}

function ReportToReview({ id, outcome, onDecided }: ReportToReviewProps) {
  const t = useApprovalTexts();
  const { data, error, refetch } = useQuery(LKH_TO_REVIEW, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return error ? <ProblemState onRetry={() => void refetch()} /> : <LoadingState />;
  if (!data.lkhReport) return <PageState title={t('gone')} />;
  return (
    <Reviewed
      report={data.lkhReport}
      outcome={outcome}
      onDecided={onDecided}
      onStale={() => void refetch()}
    />
  );
}

interface ReviewedProps extends Omit<ReportToReviewProps, 'id'> {
  readonly report: Report;
  /** The server has another version than the one that was seen. */
  readonly onStale: () => void;
}

function Reviewed({ report, outcome, onDecided, onStale }: ReviewedProps) {
  const t = useApprovalTexts();
  const language = useLanguage();
  const objection = report.state === 'REJECTED';
  return (
    <Stack gap="lg">
      <div>
        <Text fw={650} size="lg">
          {report.employee.name}
        </Text>
        <Text>{formatDay(report.date, language)}</Text>
        {report.submittedAt && (
          <Text size="sm" c="dimmed">
            {t('sentAt', { at: formatInstant(report.submittedAt, language) })}
          </Text>
        )}
      </div>
      {objection && (
        <Alert color="orange" title={t('objection')}>
          {t('objectionText')}
        </Alert>
      )}
      {report.escalated && <Alert color="blue">{t('escalated')}</Alert>}
      <ReportHints hints={report.hints} title={t('hints')} />
      <ReportContent report={report} />
      <ReportHistory decisions={report.decisions} />
      <Decide report={report} outcome={outcome} onDecided={onDecided} onStale={onStale} />
    </Stack>
  );
}

function Decide({ report, outcome, onDecided, onStale }: ReviewedProps) {
  const t = useApprovalTexts();
  const [asking, setAsking] = useState<'RETURN' | 'REJECT' | null>(null);
  const { run, running, fault } = useAction((event: Outcome, note: string) => send(report, event, note));
  const objection = report.state === 'REJECTED';
  const decide = async (event: Outcome, note: string, said: string): Promise<boolean> => {
    if (await run(event, note)) {
      setAsking(null);
      onDecided(event, said);
      return true;
    }
    onStale();
    return false;
  };
  return (
    <>
      <DecisionBar outcome={outcome} fault={asking ? null : fault}>
        {report.canReturn.allowed && (
          <Button size="md" px="xs" variant="default" onClick={() => setAsking('RETURN')}>
            {t('return')}
          </Button>
        )}
        {report.canReject.allowed && (
          <Button size="md" px="xs" variant="default" onClick={() => setAsking('REJECT')}>
            {t(objection ? 'dismiss' : 'reject')}
          </Button>
        )}
        {report.canApprove.allowed && (
          <Button
            size="md"
            px="xs"
            loading={running}
            onClick={() => void decide('APPROVE', '', t('approved'))}
          >
            {t(objection ? 'grant' : 'approve')}
          </Button>
        )}
      </DecisionBar>
      {asking && (
        <NoteModal
          storageKey={`eoffice.review.${report.id}.${asking}`}
          title={t(asking === 'RETURN' ? 'returnTitle' : 'rejectTitle')}
          label={t(asking === 'RETURN' ? 'returnLabel' : 'rejectLabel')}
          hint={t(asking === 'RETURN' ? 'returnHint' : 'rejectHint')}
          button={t(asking === 'RETURN' ? 'return' : 'reject')}
          grave={asking === 'REJECT'}
          min={asking === 'RETURN' ? 5 : 10}
          max={1000}
          running={running}
          fault={fault}
          onClose={() => setAsking(null)}
          onSend={(note) => decide(asking, note, t(asking === 'RETURN' ? 'returned' : 'rejected'))}
        />
      )}
    </>
  );
}

/** Decides about exactly the content that was seen. */
async function send({ id, contentHash }: Report, event: Outcome, note: string) {
  switch (event) {
    case 'APPROVE': {
      const { data } = await api.mutate({ mutation: LKH_APPROVE, variables: { id, input: { contentHash } } });
      return data?.lkhReportApprove;
    }
    case 'RETURN': {
      const { data } = await api.mutate({
        mutation: LKH_RETURN,
        variables: { id, input: { contentHash, note } },
      });
      return data?.lkhReportReturn;
    }
    case 'REJECT': {
      const input = { contentHash, reason: note };
      const { data } = await api.mutate({ mutation: LKH_REJECT, variables: { id, input } });
      return data?.lkhReportReject;
    }
  }
}
