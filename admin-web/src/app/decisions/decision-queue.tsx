import { Fragment, useState, type ReactNode } from 'react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCircleCheck } from '@tabler/icons-react';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import type { Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { useFaultSentence } from '@eoffice/web-kit/refusals/fault-sentence.ts';
import type { Translate } from '@eoffice/web-kit/texts/define-texts.ts';
import { api } from '../api.ts';
import type { LoadPage } from '../data-grid/grid-column.ts';
import { useConnection } from '../data-grid/use-connection.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { ReasonModal } from './reason-modal.tsx';

/** What waits for a decision about somebody. */
export interface Decidable {
  readonly id: string;
  readonly employee: { readonly name: string };
}

/** What became of an item on this page. */
export type QueueOutcome = 'ACCEPTED' | 'REFUSED';

/** How the card of an item is to look, and what its two buttons do. */
export interface DecisionCardState {
  readonly outcome: QueueOutcome | null;
  readonly sending: boolean;
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
}

interface DecisionQueueProps<Item extends Decidable> {
  /** Words of the page. */
  readonly t: Translate<
    'noneTitle' | 'noneText' | 'count' | 'loadMore' | 'accepted' | 'refused' | 'refuse' | 'refuseTitle'
  >;
  /** Stable between renders. */
  readonly load: LoadPage<Item>;
  readonly pageSize: number;
  readonly card: (item: Item, state: DecisionCardState) => ReactNode;
  readonly accept: (id: string) => Promise<Fault | null>;
  readonly refuse: (id: string, reason: string) => Promise<Fault | null>;
  /** Lengths of a reason that the server takes. */
  readonly reason: { readonly min: number; readonly max: number };
}

/** A queue to decide; what is decided stays in its place and says what it is now. */
export function DecisionQueue<Item extends Decidable>(props: DecisionQueueProps<Item>) {
  const { t } = props;
  const sentenceOf = useFaultSentence();
  const { rows, total, status, hasMore, loadMore, reload } = useConnection(props.load, props.pageSize);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, QueueOutcome>>(new Map());
  const [sending, setSending] = useState<string | null>(null);
  const [refusing, setRefusing] = useState<Item | null>(null);

  const settle = ({ id, employee }: Item, outcome: QueueOutcome) => {
    setOutcomes((before) => new Map(before).set(id, outcome));
    notifications.show({
      message: t(outcome === 'ACCEPTED' ? 'accepted' : 'refused', { name: employee.name }),
    });
    void api.refetchQueries({ include: ['InboxCount'] });
  };
  const accept = async (item: Item) => {
    setSending(item.id);
    const fault = await props.accept(item.id);
    setSending(null);
    if (fault) notifications.show({ color: 'red', autoClose: false, message: sentenceOf(fault) });
    else settle(item, 'ACCEPTED');
  };
  const refuse = async (item: Item, reason: string) => {
    const fault = await props.refuse(item.id, reason);
    if (!fault) settle(item, 'REFUSED');
    return fault;
  };

  if (status === 'LOADING') return <LoadingState />;
  if (status === 'FAILED' && rows.length === 0) return <ProblemState onRetry={reload} />;
  if (rows.length === 0) {
    return (
      <EmptyState
        title={t('noneTitle')}
        text={t('noneText')}
        icon={<IconCircleCheck size={44} stroke={1.4} aria-hidden />}
      />
    );
  }
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" role="status">
        {t('count', { shown: rows.length, total: total ?? 0 })}
      </Text>
      {rows.map((item) => (
        <Fragment key={item.id}>
          {props.card(item, {
            outcome: outcomes.get(item.id) ?? null,
            sending: sending === item.id,
            onAccept: () => void accept(item),
            onRefuse: () => setRefusing(item),
          })}
        </Fragment>
      ))}
      {hasMore && (
        <Group justify="center">
          <Button variant="default" loading={status === 'LOADING_MORE'} onClick={loadMore}>
            {t('loadMore')}
          </Button>
        </Group>
      )}
      {refusing && (
        <ReasonModal
          title={t('refuseTitle', { name: refusing.employee.name })}
          action={t('refuse')}
          {...props.reason}
          danger
          send={(reason) => refuse(refusing, reason)}
          onClose={() => setRefusing(null)}
        />
      )}
    </Stack>
  );
}
