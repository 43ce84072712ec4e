import { Anchor, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDay, formatInstant } from '@eoffice/web-kit/local-time.ts';
import { refusalSentence } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import type { DecisionCardState } from '../../app/decisions/decision-queue.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { ProposalPartsFragment } from '../../gql/graphql.ts';
import { useProposalsTexts } from './proposals.texts.ts';

interface ProposalCardProps {
  readonly proposal: ProposalPartsFragment;
  readonly state: DecisionCardState;
}

/** What an employee proposes, and the two decisions. What the server would refuse cannot be pressed, and says why. */
export function ProposalCard({ proposal, state }: ProposalCardProps) {
  const { outcome, sending, onAccept, onRefuse } = state;
  const t = useProposalsTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const { employee, kind, supervisor, workLocation, workSchedule, canConfirm } = proposal;
  const post = employee.assignments[0];
  const target = supervisor?.name ?? workLocation?.name ?? workSchedule?.name ?? '';
  return (
    <Paper withBorder p="md" component="article" aria-label={employee.name}>
      <Group justify="space-between" gap="sm">
        <Stack gap={2}>
          <Anchor component={Link} to={`/pegawai/${employee.id}`} fw={600}>
            {employee.name}
          </Anchor>
          {post && (
            <Text size="sm" c="dimmed">
              {words(`role.${post.role}`)} · {post.orgUnit.name}
            </Text>
          )}
          <Text>
            {t(kind)}: <strong>{target}</strong>,{' '}
            {t('effective', { day: formatDay(proposal.effectiveOn, language) })}
          </Text>
          <Text size="sm" c="dimmed">
            {t('proposedAt', { at: formatInstant(proposal.proposedAt, language) })}
          </Text>
          {!outcome && canConfirm.code && (
            <Text size="sm">
              {refusalSentence({ code: canConfirm.code, params: canConfirm.params }, language)}
            </Text>
          )}
        </Stack>
        {outcome ? (
          <Badge variant="light" color={outcome === 'ACCEPTED' ? 'teal' : 'red'}>
            {t(outcome)}
          </Badge>
        ) : (
          <Group gap="xs">
            <Button variant="default" disabled={sending || !proposal.canRefuse.allowed} onClick={onRefuse}>
              {t('refuse')}
            </Button>
            <Button loading={sending} disabled={!canConfirm.allowed} onClick={onAccept}>
              {t('confirm')}
            </Button>
          </Group>
        )}
      </Group>
    </Paper>
  );
}
