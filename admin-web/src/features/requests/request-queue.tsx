import { useState, type ReactNode } from 'react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCircleCheck } from '@tabler/icons-react';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import type { Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { useFaultSentence } from '@eoffice/web-kit/refusals/fault-sentence.ts';
import { api } from '../../app/api.ts';
import type { LoadPage } from '../../app/data-grid/grid-column.ts';
import { useConnection } from '../../app/data-grid/use-connection.ts';
import { ReasonModal } from '../../app/decisions/reason-modal.tsx';
import { EmptyState } from '../../app/states/empty-state.tsx';
import type { RequestDecisionPartsFragment, RequesterPartsFragment } from '../../gql/graphql.ts';
import { RequestCard, type RequestOutcome } from './request-card.tsx';
import { useRequestsTexts } from './requests.texts.ts';

const PAGE_SIZE = 20;
/** Lengths of a reason that the server takes. */
const REASON = { min: 10, max: 500 } as const;

/** What both kinds of requests have. */
export interface WaitingRequest {
  readonly id: string;
  readonly employee: RequesterPartsFragment;
  readonly requestedAt: string;
  readonly evidence?: { readonly id: string } | null | undefined;
  readonly canApprove: RequestDecisionPartsFragment;
  readonly canReject: RequestDecisionPartsFragment;
}

interface RequestQueueProps<Request extends WaitingRequest> {
  /** Stable between renders. */
  readonly load: LoadPage<Request>;
  /** What is asked for. */
  readonly content: (request: Request) => ReactNode;
  readonly approve: (id: string) => Promise<Fault | null>;
  readonly reject: (id: string, reason: string) => Promise<Fault | null>;
}

/** A queue to decide; what is decided stays in its place and says what it is now. */
export function RequestQueue<Request extends WaitingRequest>(props: RequestQueueProps<Request>) {
  const t = useRequestsTexts();
  const sentenceOf = useFaultSentence();
  const { rows, total, status, hasMore, loadMore, reload } = useConnection(props.load, PAGE_SIZE);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, RequestOutcome>>(new Map());
  const [sending, setSending] = useState<string | null>(null);
  const [rejecting, setRejecting] = useState<Request | null>(null);

  const settle = ({ id, employee }: Request, outcome: RequestOutcome) => {
    setOutcomes((before) => new Map(before).set(id, outcome));
    notifications.show({
      message: t(outcome === 'APPROVED' ? 'approved' : 'rejected', { name: employee.name }),
    });
    void api.refetchQueries({ include: ['InboxCount'] });
  };
  const approve = async (request: Request) => {
    setSending(request.id);
    const fault = await props.approve(request.id);
    setSending(null);
    if (fault) notifications.show({ color: 'red', autoClose: false, message: sentenceOf(fault) });
    else settle(request, 'APPROVED');
  };
  const reject = async (request: Request, reason: string) => {
    const fault = await props.reject(request.id, reason);
    if (!fault) settle(request, 'REJECTED');
    return fault;
  };

  if (status === 'LOADING') return <LoadingState />;
  if (status === 'FAILED' && rows.length === 0) return <ProblemState onRetry={reload} />;
  if (rows.length === 0) {
    return (
      <EmptyState
        title={t('noneTitle')}
        text={t('noneText')}
        icon={<IconCircleCheck size={44} stroke={1.4} aria-hidden />}
      />
    );
  }
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" role="status">
        {t('count', { shown: rows.length, total: total ?? 0 })}
      </Text>
      {rows.map((request) => (
        <RequestCard
          key={request.id}
          request={request}
          outcome={outcomes.get(request.id) ?? null}
          sending={sending === request.id}
          onApprove={() => void approve(request)}
          onReject={() => setRejecting(request)}
        >
          {props.content(request)}
        </RequestCard>
      ))}
      {hasMore && (
        <Group justify="center">
          <Button variant="default" loading={status === 'LOADING_MORE'} onClick={loadMore}>
            {t('loadMore')}
          </Button>
        </Group>
      )}
      {rejecting && (
        <ReasonModal
          title={t('rejectTitle', { name: rejecting.employee.name })}
          action={t('reject')}
          {...REASON}
          danger
          send={(reason) => reject(rejecting, reason)}
          onClose={() => setRejecting(null)}
        />
      )}
    </Stack>
  );
}
