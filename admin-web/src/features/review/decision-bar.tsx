import { ActionIcon, Button, Group, Kbd, Paper, Text } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { refusalSentence } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import type { ReviewReportPartsFragment } from '../../gql/graphql.ts';
import type { NoteEvent } from './note-modal.tsx';
import { OutcomeBadge } from './outcome-badge.tsx';
import { neighbour, type ReviewOutcome, type ReviewQueue } from './review-queue.rules.ts';
import classes from './review.module.css';
import { useReviewTexts } from './review.texts.ts';

interface DecisionBarProps {
  readonly queue: ReviewQueue;
  readonly id: string;
  readonly report: ReviewReportPartsFragment | undefined;
  readonly outcome: ReviewOutcome | undefined;
  readonly onOpen: (id: string | null) => void;
  readonly onApprove: () => void;
  readonly onNote: (event: NoteEvent) => void;
}

/** Where one is in the queue, and the three decisions. What the server would refuse cannot be pressed, and says why. */
export function DecisionBar({ queue, id, report, outcome, onOpen, onApprove, onNote }: DecisionBarProps) {
  const t = useReviewTexts();
  const language = useLanguage();
  const items = queue.items ?? [];
  const index = items.findIndex((item) => item.id === id);
  const settled = outcome?.state === 'SENDING' || outcome?.state === 'DONE';
  const objection = report?.objection === 'OPEN';
  const refusal = report && !report.canApprove.allowed ? report.canApprove : null;
  return (
    <Paper withBorder className={classes['bar']}>
      <Group gap="xs" wrap="nowrap">
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('previous')}
          title={`${t('previous')} (k)`}
          disabled={index <= 0}
          onClick={() => onOpen(neighbour(queue, id, -1))}
        >
          <IconChevronLeft size={20} aria-hidden />
        </ActionIcon>
        <Text size="sm" c="dimmed" className={classes['position']}>
          {index >= 0 ? t('position', { position: index + 1, total: items.length }) : '–'}
        </Text>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('next')}
          title={`${t('next')} (j)`}
          disabled={index >= items.length - 1}
          onClick={() => onOpen(neighbour(queue, id, 1))}
        >
          <IconChevronRight size={20} aria-hidden />
        </ActionIcon>
      </Group>
      <Group gap="xs" className={classes['decisions']}>
        {outcome && <OutcomeBadge outcome={outcome} size="md" />}
        {!settled && refusal?.code && report?.state !== 'APPROVED' && (
          <Text size="sm" c="dimmed">
            {refusalSentence({ code: refusal.code, params: refusal.params }, language)}
          </Text>
        )}
        <Button
          variant="default"
          disabled={settled || !report?.canReject.allowed}
          leftSection={<IconX size={18} aria-hidden />}
          rightSection={<Kbd visibleFrom="sm">x</Kbd>}
          onClick={() => onNote('REJECT')}
        >
          {t(objection ? 'rejectObjection' : 'reject')}
        </Button>
        {!objection && (
          <Button
            variant="default"
            disabled={settled || !report?.canReturn.allowed}
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            rightSection={<Kbd visibleFrom="sm">r</Kbd>}
            onClick={() => onNote('RETURN')}
          >
            {t('return')}
          </Button>
        )}
        <Button
          disabled={settled || !report?.canApprove.allowed}
          leftSection={<IconCheck size={18} aria-hidden />}
          rightSection={<Kbd visibleFrom="sm">a</Kbd>}
          onClick={onApprove}
        >
          {t(objection ? 'approveObjection' : 'approve')}
        </Button>
      </Group>
    </Paper>
  );
}
