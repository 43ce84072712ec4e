import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import type { Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import { ReasonModal } from '../../app/decisions/reason-modal.tsx';
import { sendPayload } from '../../app/decisions/send-payload.ts';
import { RecomputePreview } from '../../app/recompute/recompute-preview.tsx';
import type { OutageProposalsQuery, RecomputePreviewPartsFragment } from '../../gql/graphql.ts';
import {
  OUTAGE_ACCEPT,
  OUTAGE_DISMISS,
  OUTAGE_PREVIEW,
  OUTAGE_PROPOSALS,
} from './dispensations.operations.ts';
import { clockText } from './dispensations.page.tsx';
import { useDispensationsTexts } from './dispensations.texts.ts';

type Proposal = OutageProposalsQuery['outageProposals']['nodes'][number];

/** Outages around a bell that the servers noticed; nothing while there is none. @param onDecided after each decision. */
export function OutageProposals({ onDecided }: { onDecided: () => void }) {
  const t = useDispensationsTexts();
  const { data, refetch } = useQuery(OUTAGE_PROPOSALS);
  const proposals = data?.outageProposals.nodes ?? [];
  if (proposals.length === 0) return null;
  const decided = () => {
    void refetch();
    onDecided();
  };
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-label={t('outages')}>
      <Title order={2} size="h5">
        {t('outages')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('outageText')}
      </Text>
      <Stack gap="sm">
        {proposals.map((proposal) => (
          <OutageProposal key={proposal.id} proposal={proposal} onDecided={decided} />
        ))}
      </Stack>
    </Paper>
  );
}

function OutageProposal({ proposal, onDecided }: { proposal: Proposal; onDecided: () => void }) {
  const t = useDispensationsTexts();
  const language = useLanguage();
  const { id } = proposal;
  const [preview, setPreview] = useState<RecomputePreviewPartsFragment | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [sending, setSending] = useState(false);
  const [dismissing, setDismissing] = useState(false);
  const run = async (send: () => Promise<Fault | null>) => {
    setSending(true);
    setFault(await send());
    setSending(false);
  };
  const look = () =>
    sendPayload(async () => {
      const payload = (await api.mutate({ mutation: OUTAGE_PREVIEW, variables: { id } })).data
        ?.outageProposalPreview;
      setPreview(payload?.preview ?? null);
      return payload;
    });
  const accept = async () => {
    const refused = await sendPayload(async () => {
      return (await api.mutate({ mutation: OUTAGE_ACCEPT, variables: { id } })).data?.outageProposalAccept;
    });
    if (!refused) {
      notifications.show({ message: t('outageAccepted') });
      onDecided();
    }
    return refused;
  };
  const dismiss = async (reason: string) => {
    const refused = await sendPayload(async () => {
      const variables = { id, reason };
      return (await api.mutate({ mutation: OUTAGE_DISMISS, variables })).data?.outageProposalDismiss;
    });
    if (!refused) {
      notifications.show({ message: t('outageDismissed') });
      onDecided();
    }
    return refused;
  };
  return (
    <Stack gap="xs">
      <FaultAlert fault={fault} />
      <Group justify="space-between">
        <Text fw={600}>
          {t('outageLine', {
            day: formatDay(proposal.day, language),
            from: clockText(proposal.fromTime),
            to: clockText(proposal.toTime),
          })}
        </Text>
        <Group gap="xs">
          <Button
            variant="default"
            disabled={!proposal.canDecide.allowed}
            onClick={() => setDismissing(true)}
          >
            {t('dismiss')}
          </Button>
          {preview ? (
            <Button loading={sending} disabled={!proposal.canDecide.allowed} onClick={() => void run(accept)}>
              {t('confirm')}
            </Button>
          ) : (
            <Button loading={sending} onClick={() => void run(look)}>
              {t('outagePreview')}
            </Button>
          )}
        </Group>
      </Group>
      {preview && <RecomputePreview preview={preview} />}
      {dismissing && (
        <ReasonModal
          title={t('dismissTitle')}
          action={t('dismiss')}
          min={5}
          max={200}
          send={dismiss}
          onClose={() => setDismissing(false)}
        />
      )}
    </Stack>
  );
}
