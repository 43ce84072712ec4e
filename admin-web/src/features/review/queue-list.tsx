import { useEffect, useRef } from 'react';
import { ActionIcon, Badge, Group, Stack, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { OutcomeBadge } from './outcome-badge.tsx';
import type { QueueItem, ReviewOutcome, ReviewQueue } from './review-queue.rules.ts';
import classes from './review.module.css';
import { useReviewTexts } from './review.texts.ts';

interface QueueListProps {
  readonly queue: ReviewQueue;
  readonly currentId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onReload: () => void;
}

/** Every report of the queue in its place, with what became of it. */
export function QueueList({ queue, currentId, onOpen, onReload }: QueueListProps) {
  const t = useReviewTexts();
  const done = [...queue.outcomes.values()].filter(({ state }) => state === 'DONE').length;
  return (
    <Stack gap={0} w="100%">
      <Group justify="space-between" wrap="nowrap" px="sm" py={6} className={classes['queueHead']}>
        <Text size="sm" c="dimmed">
          {t('decidedNow', { count: done })}
        </Text>
        <Tooltip label={t('refresh')}>
          <ActionIcon variant="subtle" aria-label={t('refresh')} onClick={onReload}>
            <IconRefresh size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      <ol className={classes['queueItems']}>
        {(queue.items ?? []).map((item) => (
          <li key={item.id}>
            <QueueEntry
              item={item}
              outcome={queue.outcomes.get(item.id)}
              current={item.id === currentId}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ol>
    </Stack>
  );
}

interface QueueEntryProps {
  readonly item: QueueItem;
  readonly outcome: ReviewOutcome | undefined;
  readonly current: boolean;
  readonly onOpen: (id: string) => void;
}

function QueueEntry({ item, outcome, current, onOpen }: QueueEntryProps) {
  const t = useReviewTexts();
  const language = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <UnstyledButton
      ref={button}
      className={classes['entry']}
      data-current={current ? true : undefined}
      aria-current={current ? 'true' : undefined}
      onClick={() => onOpen(item.id)}
    >
      <Text size="sm" fw={600} truncate>
        {item.employee.name}
      </Text>
      <Group gap={6} wrap="nowrap">
        <Text size="xs" c="dimmed" className={classes['nowrap']}>
          {formatDay(item.date, language, 'short')}
        </Text>
        {outcome ? (
          <OutcomeBadge outcome={outcome} />
        ) : (
          <>
            {item.hints.length > 0 && <IconAlertTriangle size={15} className={classes['warn']} aria-hidden />}
            {item.objection === 'OPEN' && (
              <Badge size="xs" color="grape" variant="light">
                {t('objection')}
              </Badge>
            )}
            {item.escalated && (
              <Badge size="xs" color="orange" variant="light">
                {t('escalated')}
              </Badge>
            )}
          </>
        )}
      </Group>
    </UnstyledButton>
  );
}
