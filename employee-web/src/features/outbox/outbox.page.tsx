import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCloudCheck } from '@tabler/icons-react';
import { formatInstant } from '@eoffice/web-kit/local-time.ts';
import { PageState } from '@eoffice/web-kit/parts/page-state.tsx';
import { StatusBadge, type StatusTone } from '@eoffice/web-kit/parts/status-badge.tsx';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import { groupsOf, type QueueGroup, type ShownState } from '../../app/queue/queue.rules.ts';
import { discard, sendAgain, sendSoon, useQueue } from '../../app/queue/queue.ts';
import { useQueueRefusal } from '../../app/queue/use-queue-refusal.ts';
import classes from './outbox.module.css';
import { useOutboxTexts } from './outbox.texts.ts';

const TONES: Readonly<Record<ShownState, StatusTone>> = {
  WAITING: 'WAITING',
  SENT: 'GOOD',
  TO_CONFIRM: 'ATTENTION',
  FAILED: 'BAD',
};

/** Everything that this phone has to send or has sent lately, act by act. */
export function OutboxPage() {
  const t = useOutboxTexts();
  const groups = groupsOf(useQueue());
  const waits = groups.some(({ state }) => state === 'WAITING');
  return (
    <PageFrame title={t('title')} description={t('description')} backTo="/">
      {groups.length === 0 && (
        <PageState
          title={t('empty')}
          text={t('emptyText')}
          icon={<IconCloudCheck size={48} stroke={1.5} aria-hidden />}
        />
      )}
      <Stack>
        {waits && (
          <Button size="lg" variant="light" onClick={sendSoon}>
            {t('sendNow')}
          </Button>
        )}
        {groups.map((group) => (
          <GroupCard key={group.id} group={group} />
        ))}
      </Stack>
    </PageFrame>
  );
}

function GroupCard({ group }: { group: QueueGroup }) {
  const t = useOutboxTexts();
  const language = useLanguage();
  const sentenceOf = useQueueRefusal();
  const [first] = group.items;
  if (!first) return null;
  const name = first.work.kind === 'PUNCH' ? t(`PUNCH_${first.work.side}`) : t(`subject_${first.subject}`);
  const photoFollows = group.state === 'WAITING' && first.subject === 'PUNCH' && first.state === 'SENT';
  return (
    <section className={classes['card']}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={650}>{name}</Text>
          <Text size="sm" c="dimmed">
            {formatInstant(new Date(first.createdAt).toISOString(), language)}
          </Text>
        </div>
        <StatusBadge tone={TONES[group.state]}>{t(group.state)}</StatusBadge>
      </Group>
      {photoFollows && <Text size="sm">{t('photoFollows')}</Text>}
      {group.state === 'TO_CONFIRM' && <Text size="sm">{t('toConfirmText')}</Text>}
      {group.refusal && (
        <>
          <Text size="sm">{sentenceOf(group.refusal)}</Text>
          <Group gap="xs" mt="xs">
            <Button variant="light" size="md" onClick={() => void sendAgain(group.id)}>
              {t('sendAgain')}
            </Button>
            <Button variant="subtle" size="md" color="red" onClick={() => void discard(group.id)}>
              {t('discard')}
            </Button>
          </Group>
        </>
      )}
    </section>
  );
}
