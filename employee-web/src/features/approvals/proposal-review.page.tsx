import { useState } from 'react';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { formatDay, formatInstant } from '@eoffice/web-kit/local-time.ts';
import { refusalSentence } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import { NoteModal } from '../../app/parts/note-modal.tsx';
import parts from '../../app/parts/parts.module.css';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { InboxProposalFragment } from '../../gql/graphql.ts';
import { PROPOSAL_CONFIRM, PROPOSAL_INBOX, PROPOSAL_REFUSE } from './proposal-review.operations.ts';
import { useApprovalTexts } from './approvals.texts.ts';
import { DecisionBar } from './decision-bar.tsx';
import { ReviewQueue, type Outcome } from './review-queue.tsx';

/** What employees propose for themselves and the viewer may confirm, one at a time. */
export function ProposalReviewPage() {
  const t = useApprovalTexts();
  return (
    <ReviewQueue title={t('proposals')} read={readInbox}>
      {(proposal, outcome, onDecided) => (
        <Proposal proposal={proposal} outcome={outcome} onDecided={onDecided} />
      )}
    </ReviewQueue>
  );
}

async function readInbox(): Promise<readonly InboxProposalFragment[]> {
  const { data } = await api.query({ query: PROPOSAL_INBOX, fetchPolicy: 'network-only' });
  if (!data) throw new Error('An answer without data');
  return data.placementInbox.nodes;
}

interface ProposalProps {
  readonly proposal: InboxProposalFragment;
  readonly outcome: Outcome | null;
  readonly onDecided: (outcome: Outcome, said: string) => void;
}

function Proposal(props: ProposalProps) {
  const { proposal } = props;
  const t = useApprovalTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const { employee, kind, effectiveOn, proposedAt, workLocation, supervisor, workSchedule, canConfirm } =
    proposal;
  return (
    <Stack gap="md">
      <div>
        <Text fw={650} size="lg">
          {employee.name}
        </Text>
        {employee.assignments.map(({ id, role, orgUnit }) => (
          <Text key={id} c="dimmed">
            {words(`role.${role}`)} · {orgUnit.name}
          </Text>
        ))}
      </div>
      <div className={parts['card']}>
        <Text size="sm" c="dimmed">
          {t(`kind.${kind}`)}
        </Text>
        <Text fw={650} size="lg">
          {workLocation?.name ?? supervisor?.name ?? workSchedule?.name}
        </Text>
        <Text c="dimmed">
          {workLocation?.orgUnit.district?.name ?? supervisor?.assignments[0]?.orgUnit.name}
        </Text>
        <Text mt="xs">{t('from', { day: formatDay(effectiveOn, language) })}</Text>
        <Text size="sm" c="dimmed">
          {t('proposedAt', { at: formatInstant(proposedAt, language) })}
        </Text>
      </div>
      {canConfirm.code && (
        <Alert color="orange">
          {t('cannot', {
            why: refusalSentence({ code: canConfirm.code, params: canConfirm.params }, language),
          })}
        </Alert>
      )}
      <Decide {...props} />
    </Stack>
  );
}

function Decide({ proposal, outcome, onDecided }: ProposalProps) {
  const t = useApprovalTexts();
  const [asking, setAsking] = useState(false);
  const { run, running, fault } = useAction((reason: string | null) => send(proposal.id, reason));
  const decide = async (reason: string | null): Promise<boolean> => {
    if (!(await run(reason))) return false;
    setAsking(false);
    onDecided(
      reason === null ? 'APPROVE' : 'REJECT',
      t(reason === null ? 'proposalConfirmed' : 'proposalRefused'),
    );
    return true;
  };
  return (
    <>
      <DecisionBar outcome={outcome} fault={asking ? null : fault}>
        {proposal.canRefuse.allowed && (
          <Button size="md" px="xs" variant="default" onClick={() => setAsking(true)}>
            {t('reject')}
          </Button>
        )}
        {proposal.canConfirm.allowed && (
          <Button size="md" px="xs" loading={running} onClick={() => void decide(null)}>
            {t('confirm')}
          </Button>
        )}
      </DecisionBar>
      {asking && (
        <NoteModal
          storageKey={`eoffice.proposal.${proposal.id}`}
          title={t('rejectTitle')}
          label={t('rejectLabel')}
          hint={t('refuseHint')}
          button={t('reject')}
          grave
          min={10}
          max={200}
          running={running}
          fault={fault}
          onClose={() => setAsking(false)}
          onSend={(reason) => decide(reason)}
        />
      )}
    </>
  );
}

async function send(id: string, reason: string | null) {
  if (reason === null) {
    return (await api.mutate({ mutation: PROPOSAL_CONFIRM, variables: { id } })).data
      ?.placementProposalConfirm;
  }
  return (await api.mutate({ mutation: PROPOSAL_REFUSE, variables: { id, reason } })).data
    ?.placementProposalRefuse;
}
