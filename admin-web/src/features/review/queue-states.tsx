import { Button, Paper } from '@mantine/core';
import { IconCircleCheck, IconRefresh } from '@tabler/icons-react';
import { EmptyState } from '../../app/states/empty-state.tsx';
import type { ReviewQueue } from './review-queue.rules.ts';
import { useReviewTexts } from './review.texts.ts';

/** Nothing waits. */
export function QueueEmpty({ onReload }: { onReload: () => void }) {
  const t = useReviewTexts();
  return <Rest title={t('allDoneTitle')} text={t('allDoneText')} onReload={onReload} />;
}

/** The end of the queue was reached. */
export function QueueDone({ onReload, queue }: { onReload: () => void; queue: ReviewQueue }) {
  const t = useReviewTexts();
  const done = [...queue.outcomes.values()].filter(({ state }) => state === 'DONE').length;
  return (
    <Rest
      title={t('finishedTitle')}
      text={`${t('decidedNow', { count: done })}. ${t('finishedText')}`}
      onReload={onReload}
    />
  );
}

function Rest({ title, text, onReload }: { title: string; text: string; onReload: () => void }) {
  const t = useReviewTexts();
  return (
    <Paper withBorder p="xl" style={{ flex: 1 }}>
      <EmptyState title={title} text={text} icon={<IconCircleCheck size={48} stroke={1.4} aria-hidden />}>
        <Button variant="light" leftSection={<IconRefresh size={18} aria-hidden />} onClick={onReload}>
          {t('refresh')}
        </Button>
      </EmptyState>
    </Paper>
  );
}
