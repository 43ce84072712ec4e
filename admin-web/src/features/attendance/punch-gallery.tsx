import { useState } from 'react';
import { Button, Group, SimpleGrid, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCircleCheck } from '@tabler/icons-react';
import { api } from '../../app/api.ts';
import type { LoadPage } from '../../app/data-grid/grid-column.ts';
import { useConnection } from '../../app/data-grid/use-connection.ts';
import { refusalOfFault, useRefusal, type Refusal } from '../../app/refusals/use-refusal.ts';
import { EmptyState } from '../../app/states/empty-state.tsx';
import { LoadingState } from '../../app/states/loading-state.tsx';
import { ProblemState } from '../../app/states/problem-state.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { PunchCardPartsFragment, PunchEvent, PunchState } from '../../gql/graphql.ts';
import { PUNCH_DECIDE } from './attendance.operations.ts';
import { useAttendanceTexts } from './attendance.texts.ts';
import { PunchCard } from './punch-card.tsx';
import { PunchReasonModal } from './punch-reason-modal.tsx';

/** Small, because each photo is read and each view is recorded. */
const PAGE_SIZE = 24;

/** Cards of clock events; a decided one stays in its place and says what it is now. */
export function PunchGallery({ load }: { load: LoadPage<PunchCardPartsFragment> }) {
  const t = useAttendanceTexts();
  const words = useDomainTexts();
  const sentenceOf = useRefusal();
  const { rows, total, status, hasMore, loadMore, reload } = useConnection(load, PAGE_SIZE);
  const [decided, setDecided] = useState<ReadonlyMap<string, PunchState>>(new Map());
  const [asking, setAsking] = useState<{ punch: PunchCardPartsFragment; event: PunchEvent } | null>(null);

  const refuse = (refusal: Refusal) =>
    notifications.show({ color: 'red', autoClose: false, message: sentenceOf(refusal) });
  const decide = async (punch: PunchCardPartsFragment, event: PunchEvent, reason: string | null) => {
    setAsking(null);
    try {
      const { data } = await api.mutate({
        mutation: PUNCH_DECIDE,
        variables: { item: { id: punch.id, event, reason } },
      });
      const answer = data?.punchesDecide;
      const result = answer?.results?.[0];
      const refusal = answer?.userErrors[0] ?? result?.userErrors[0];
      if (refusal) return void refuse(refusal);
      const state = result?.punch?.state;
      if (!state) return;
      setDecided((before) => new Map(before).set(punch.id, state));
      notifications.show({
        message: t('decided', { name: punch.employee.name, state: words(`punchState.${state}`) }),
      });
    } catch (fault) {
      refuse(refusalOfFault(fault));
    }
  };
  const act = (punch: PunchCardPartsFragment, event: PunchEvent) => {
    if (event === 'REJECT' || event === 'UPHOLD') setAsking({ punch, event });
    else void decide(punch, event, null);
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
    <>
      <Text size="sm" c="dimmed" mb="sm" role="status">
        {t('punchesCount', { shown: rows.length, total: total ?? 0 })}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3, xl: 4 }} spacing="sm">
        {rows.map((punch) => (
          <PunchCard key={punch.id} punch={punch} decided={decided.get(punch.id) ?? null} onAct={act} />
        ))}
      </SimpleGrid>
      {hasMore && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={status === 'LOADING_MORE'} onClick={loadMore}>
            {t('loadMore')}
          </Button>
        </Group>
      )}
      {asking && (
        <PunchReasonModal
          punch={asking.punch}
          event={asking.event}
          onClose={() => setAsking(null)}
          onSend={(reason) => void decide(asking.punch, asking.event, reason)}
        />
      )}
    </>
  );
}
