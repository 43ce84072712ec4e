import { useState } from 'react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCircleCheck } from '@tabler/icons-react';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useFaultSentence } from '@eoffice/web-kit/refusals/fault-sentence.ts';
import { api } from '../../app/api.ts';
import { useConnection } from '../../app/data-grid/use-connection.ts';
import { ReasonModal } from '../../app/decisions/reason-modal.tsx';
import { sendPayload } from '../../app/decisions/send-payload.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { EmptyState } from '../../app/states/empty-state.tsx';
import type { ProposalPartsFragment } from '../../gql/graphql.ts';
import { useProposalsTexts } from './proposals.texts.ts';
import { ProposalCard, type ProposalOutcome } from './proposal-card.tsx';
import { PLACEMENT_INBOX, PROPOSAL_CONFIRM, PROPOSAL_REFUSE } from './proposals.operations.ts';

const PAGE_SIZE = 25;
/** Lengths of a reason that the server takes. */
const REASON = { min: 10, max: 200 } as const;

/** What employees propose about their own placement and the viewer may confirm. */
export function ProposalsPage() {
  const t = useProposalsTexts();
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <ProposalList />
    </>
  );
}

function ProposalList() {
  const t = useProposalsTexts();
  const sentenceOf = useFaultSentence();
  const { rows, total, status, hasMore, loadMore, reload } = useConnection(readInbox, PAGE_SIZE);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, ProposalOutcome>>(new Map());
  const [sending, setSending] = useState<string | null>(null);
  const [refusing, setRefusing] = useState<ProposalPartsFragment | null>(null);

  const settle = ({ id, employee }: ProposalPartsFragment, outcome: ProposalOutcome) => {
    setOutcomes((before) => new Map(before).set(id, outcome));
    const message = t(outcome === 'CONFIRMED' ? 'confirmed' : 'refused', { name: employee.name });
    notifications.show({ message });
    void api.refetchQueries({ include: ['InboxCount'] });
  };
  const confirm = async (proposal: ProposalPartsFragment) => {
    setSending(proposal.id);
    const fault = await sendPayload(async () => {
      const variables = { id: proposal.id };
      return (await api.mutate({ mutation: PROPOSAL_CONFIRM, variables })).data?.placementProposalConfirm;
    });
    setSending(null);
    if (fault) notifications.show({ color: 'red', autoClose: false, message: sentenceOf(fault) });
    else settle(proposal, 'CONFIRMED');
  };
  const refuse = async (proposal: ProposalPartsFragment, reason: string) => {
    const fault = await sendPayload(async () => {
      const variables = { id: proposal.id, reason };
      return (await api.mutate({ mutation: PROPOSAL_REFUSE, variables })).data?.placementProposalRefuse;
    });
    if (!fault) settle(proposal, 'REFUSED');
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
      {rows.map((proposal) => (
        <ProposalCard
          key={proposal.id}
          proposal={proposal}
          outcome={outcomes.get(proposal.id) ?? null}
          sending={sending === proposal.id}
          onConfirm={() => void confirm(proposal)}
          onRefuse={() => setRefusing(proposal)}
        />
      ))}
      {hasMore && (
        <Group justify="center">
          <Button variant="default" loading={status === 'LOADING_MORE'} onClick={loadMore}>
            {t('loadMore')}
          </Button>
        </Group>
      )}
      {refusing && (
        <ReasonModal
          title={t('refuseTitle', { name: refusing.employee.name })}
          action={t('refuse')}
          {...REASON}
          danger
          send={(reason) => refuse(refusing, reason)}
          onClose={() => setRefusing(null)}
        />
      )}
    </Stack>
  );
}

async function readInbox(page: { first: number; after: string | null }) {
  const { data } = await api.query({ query: PLACEMENT_INBOX, variables: page, fetchPolicy: 'network-only' });
  if (!data) throw new Error('An answer without data');
  return data.placementInbox;
}
