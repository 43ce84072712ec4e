import { useEffect, useState, type ReactNode } from 'react';
import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconChecks } from '@tabler/icons-react';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { announce } from '@eoffice/web-kit/parts/live-region.tsx';
import { PageState } from '@eoffice/web-kit/parts/page-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { api } from '../../app/api.ts';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import { useApprovalTexts } from './approvals.texts.ts';
import { decided, queueOf, stepped, waitingCount, type ReviewQueue as Queue } from './queue.rules.ts';

/** What was done with one of a queue. */
export type Outcome = 'APPROVE' | 'RETURN' | 'REJECT';

interface ReviewQueueProps<Item extends { readonly id: string }> {
  readonly title: string;
  /** Reads the queue. @throws when there is no answer. */
  readonly read: () => Promise<readonly Item[]>;
  /** Shows one; `onDecided` goes on to the next. */
  readonly children: (
    item: Item,
    outcome: Outcome | null,
    onDecided: (outcome: Outcome, said: string) => void,
  ) => ReactNode;
}

/** Goes through a queue one by one: where one is, back and forth, and what is left. The place is never lost. */
export function ReviewQueue<Item extends { readonly id: string }>({
  title,
  read,
  children,
}: ReviewQueueProps<Item>) {
  const t = useApprovalTexts();
  const [items, setItems] = useState<readonly Item[] | null>(null);
  const [queue, setQueue] = useState<Queue<Outcome>>(() => queueOf<Outcome>([]));
  const [failed, setFailed] = useState(false);
  const load = () => {
    setFailed(false);
    read().then(
      (found) => {
        setItems(found);
        setQueue(queueOf<Outcome>(found.map(({ id }) => id)));
      },
      () => setFailed(true),
    );
  };
  // The queue is read once: what is decided elsewhere meanwhile is said when it is opened.
  useEffect(load, []);

  const current = items?.find(({ id }) => id === queue.currentId) ?? null;
  const place = current ? queue.ids.indexOf(current.id) + 1 : 0;
  const onDecided = (outcome: Outcome, said: string) => {
    if (!current) return;
    announce(said);
    setQueue(decided(queue, current.id, outcome));
    void api.refetchQueries({ include: ['ApprovalCounts'] });
  };
  return (
    <PageFrame
      title={title}
      description={items && t('waiting', { count: waitingCount(queue) })}
      backTo="/persetujuan"
    >
      {failed && items === null && <ProblemState onRetry={load} />}
      {!failed && items === null && <LoadingState />}
      {items !== null && !current && (
        <PageState
          title={t('doneTitle')}
          text={t('doneText')}
          icon={<IconChecks size={44} stroke={1.4} aria-hidden />}
        >
          <Button variant="light" onClick={load}>
            {t('check')}
          </Button>
        </PageState>
      )}
      {current && (
        <Stack gap="md">
          {queue.ids.length > 1 && (
            <Group justify="space-between">
              <ActionIcon
                variant="default"
                size={44}
                aria-label={t('previous')}
                disabled={place === 1}
                onClick={() => setQueue(stepped(queue, -1))}
              >
                <IconChevronLeft aria-hidden />
              </ActionIcon>
              <Text c="dimmed">{t('place', { place, all: queue.ids.length })}</Text>
              <ActionIcon
                variant="default"
                size={44}
                aria-label={t('next')}
                disabled={place === queue.ids.length}
                onClick={() => setQueue(stepped(queue, 1))}
              >
                <IconChevronRight aria-hidden />
              </ActionIcon>
            </Group>
          )}
          <div key={current.id}>{children(current, queue.decided.get(current.id) ?? null, onDecided)}</div>
        </Stack>
      )}
    </PageFrame>
  );
}
