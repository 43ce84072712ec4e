import { Button, Stack, Text } from '@mantine/core';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import { announce } from '@eoffice/web-kit/parts/live-region.tsx';
import { StatusBadge } from '@eoffice/web-kit/parts/status-badge.tsx';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import parts from '../../app/parts/parts.module.css';
import type { ProposalPartsFragment } from '../../gql/graphql.ts';
import { CANCEL_PROPOSAL } from './placement.operations.ts';
import { proposedName } from './placement.rules.ts';
import { usePlacementTexts } from './placement.texts.ts';

interface OpenProposalProps {
  readonly proposal: ProposalPartsFragment;
  readonly onCancelled: () => Promise<void>;
}

/** A proposal that waits: for what, from when, who can confirm it, and how to take it back. */
export function OpenProposal({ proposal, onCancelled }: OpenProposalProps) {
  const t = usePlacementTexts();
  const language = useLanguage();
  const { run, running, fault } = useAction(async () => {
    const { data } = await api.mutate({ mutation: CANCEL_PROPOSAL, variables: { id: proposal.id } });
    return data?.placementProposalCancel;
  });
  const names = proposal.confirmers.map(({ name }) => name);
  return (
    <section className={parts['card']}>
      <Stack gap="xs">
        <div>
          <StatusBadge tone="WAITING">{t('proposed')}</StatusBadge>
        </div>
        <Text fw={650}>{proposedName(proposal)}</Text>
        <Text size="sm" c="dimmed">
          {t('from', { day: formatDay(proposal.effectiveOn, language) })}
        </Text>
        <Text size="sm">
          {names.length > 0 ? t('confirmers', { names: names.join('; ') }) : t('noConfirmers')}
        </Text>
        <FaultAlert fault={fault} />
        {proposal.canCancel.allowed && (
          <Button
            variant="default"
            size="md"
            loading={running}
            onClick={() =>
              void run().then(async (done) => {
                if (!done) return;
                announce(t('cancelled'));
                await onCancelled();
              })
            }
          >
            {t('cancel')}
          </Button>
        )}
      </Stack>
    </section>
  );
}
