import type { ReactNode } from 'react';
import { Anchor, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatInstant } from '@eoffice/web-kit/local-time.ts';
import { refusalSentence } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import type { DecisionCardState } from '../../app/decisions/decision-queue.tsx';
import { EvidenceButton } from '../../app/evidence/evidence-button.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { WaitingRequest } from './request-queue.tsx';
import { useRequestsTexts } from './requests.texts.ts';

interface RequestCardProps {
  readonly request: WaitingRequest;
  readonly state: DecisionCardState;
  readonly children: ReactNode;
}

/** Who asks for what, and the two decisions. What the server would refuse cannot be pressed, and says why. */
export function RequestCard({ request, state, children }: RequestCardProps) {
  const { outcome, sending, onAccept, onRefuse } = state;
  const t = useRequestsTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const { employee, canApprove, canReject, evidence } = request;
  const post = employee.assignments[0];
  return (
    <Paper withBorder p="md" component="article" aria-label={employee.name}>
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <div>
            <Anchor component={Link} to={`/pegawai/${employee.id}`} fw={600}>
              {employee.name}
            </Anchor>
            <Text size="sm" c="dimmed">
              {post && `${words(`role.${post.role}`)} · ${post.orgUnit.name} · `}
              {t('requestedAt', { at: formatInstant(request.requestedAt, language) })}
            </Text>
          </div>
          {outcome && (
            <Badge variant="light" color={outcome === 'ACCEPTED' ? 'teal' : 'red'}>
              {t(outcome)}
            </Badge>
          )}
        </Group>
        {children}
        <Group justify="space-between" gap="xs">
          <div>
            {evidence && <EvidenceButton id={evidence.id} label={t('attachment', { name: employee.name })} />}
            {!outcome && canApprove.code && (
              <Text size="sm">
                {refusalSentence({ code: canApprove.code, params: canApprove.params }, language)}
              </Text>
            )}
          </div>
          {!outcome && (
            <Group gap="xs">
              <Button
                variant="default"
                disabled={sending || !canReject.allowed}
                aria-label={t('rejectNamed', { name: employee.name })}
                onClick={onRefuse}
              >
                {t('refuse')}
              </Button>
              <Button
                loading={sending}
                disabled={!canApprove.allowed}
                aria-label={t('approveNamed', { name: employee.name })}
                onClick={onAccept}
              >
                {t('approve')}
              </Button>
            </Group>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
