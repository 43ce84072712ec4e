import { api } from '../../app/api.ts';
import { DecisionQueue } from '../../app/decisions/decision-queue.tsx';
import { sendPayload } from '../../app/decisions/send-payload.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { useProposalsTexts } from './proposals.texts.ts';
import { ProposalCard } from './proposal-card.tsx';
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
      <DecisionQueue
        t={t}
        load={readInbox}
        pageSize={PAGE_SIZE}
        reason={REASON}
        accept={confirm}
        refuse={refuse}
        card={(proposal, state) => <ProposalCard proposal={proposal} state={state} />}
      />
    </>
  );
}

function confirm(id: string) {
  return sendPayload(async () => {
    const { data } = await api.mutate({ mutation: PROPOSAL_CONFIRM, variables: { id } });
    return data?.placementProposalConfirm;
  });
}

function refuse(id: string, reason: string) {
  return sendPayload(async () => {
    const { data } = await api.mutate({ mutation: PROPOSAL_REFUSE, variables: { id, reason } });
    return data?.placementProposalRefuse;
  });
}

async function readInbox(page: { first: number; after: string | null }) {
  const { data } = await api.query({ query: PLACEMENT_INBOX, variables: page, fetchPolicy: 'network-only' });
  if (!data) throw new Error('An answer without data');
  return data.placementInbox;
}
