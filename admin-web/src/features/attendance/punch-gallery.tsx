import { useState } from 'react';
import { Button, Group, SimpleGrid, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCircleCheck } from '@tabler/icons-react';
import { api } from '../../app/api.ts';
import type { LoadPage } from '../../app/data-grid/grid-column.ts';
import { useConnection } from '../../app/data-grid/use-connection.ts';
import { ReasonModal } from '../../app/decisions/reason-modal.tsx';
import { faultOf, type Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { useFaultSentence } from '@eoffice/web-kit/refusals/fault-sentence.ts';
import { EmptyState } from '../../app/states/empty-state.tsx';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { PunchCardPartsFragment, PunchEvent, PunchState } from '../../gql/graphql.ts';
import { PUNCH_DECIDE } from './attendance.operations.ts';
import { useAttendanceTexts } from './attendance.texts.ts';
import { PunchCard } from './punch-card.tsx';

/** Small, because each photo is read and each view is recorded. */
const PAGE_SIZE = 24;

/** Cards of clock events; a decided one stays in its place and says what it is now. */
export function PunchGallery({ load }: { load: LoadPage<PunchCardPartsFragment> }) {
  const t = useAttendanceTexts();
  const words = useDomainTexts();
  const sentenceOf = useFaultSentence();
  const { rows, total, status, hasMore, loadMore, reload } = useConnection(load, PAGE_SIZE);
  const [decided, setDecided] = useState<ReadonlyMap<string, PunchState>>(new Map());
  const [asking, setAsking] = useState<{ punch: PunchCardPartsFragment; event: PunchEvent } | null>(null);

  const decide = async (
    punch: PunchCardPartsFragment,
    event: PunchEvent,
    reason: string | null,
  ): Promise<Fault | null> => {
    try {
      const { data } = await api.mutate({
        mutation: PUNCH_DECIDE,
        variables: { item: { id: punch.id, event, reason } },
      });
      const answer = data?.punchesDecide;
      const result = answer?.results?.[0];
      const refusal = answer?.userErrors[0] ?? result?.userErrors[0];
      if (refusal) return { kind: 'REFUSED', refusal };
      const state = result?.punch?.state;
      if (!state) return { kind: 'UNREACHABLE' };
      setDecided((before) => new Map(before).set(punch.id, state));
      notifications.show({
        message: t('decided', { name: punch.employee.name, state: words(`punchState.${state}`) }),
      });
      return null;
    } catch (error) {
      return faultOf(error);
    }
  };
  const sayFault = (fault: Fault | null) => {
    if (fault) notifications.show({ color: 'red', autoClose: false, message: sentenceOf(fault) });
  };
  const act = (punch: PunchCardPartsFragment, event: PunchEvent) => {
    if (event === 'REJECT' || event === 'UPHOLD') setAsking({ punch, event });
    else void decide(punch, event, null).then(sayFault);
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
        <ReasonModal
          title={t(asking.event === 'UPHOLD' ? 'upholdTitle' : 'rejectTitle', {
            name: asking.punch.employee.name,
          })}
          action={t(asking.event === 'UPHOLD' ? 'uphold' : 'reject')}
          hint={t('reasonHint')}
          min={5}
          max={200}
          danger
          send={(reason) => decide(asking.punch, asking.event, reason)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
