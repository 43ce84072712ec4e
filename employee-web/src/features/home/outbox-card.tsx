import { IconCloudUp, IconCloudX } from '@tabler/icons-react';
import { groupsOf } from '../../app/queue/queue.rules.ts';
import { useQueue } from '../../app/queue/queue.ts';
import { useHomeTexts } from './home.texts.ts';
import { LinkCard } from './link-card.tsx';

/** What is still on this phone only; nothing when everything has arrived. */
export function OutboxCard() {
  const t = useHomeTexts();
  const groups = groupsOf(useQueue());
  const failed = groups.filter(({ state }) => state === 'FAILED').length;
  const waiting = groups.filter(({ state }) => state === 'WAITING').length;
  if (failed > 0) {
    return (
      <LinkCard to="/kiriman" title={t('outboxTitle')} icon={<IconCloudX aria-hidden />}>
        {t('outboxFailed', { count: failed })}
      </LinkCard>
    );
  }
  if (waiting === 0) return null;
  return (
    <LinkCard to="/kiriman" title={t('outboxTitle')} icon={<IconCloudUp aria-hidden />}>
      {t('outboxWaiting', { count: waiting })}
    </LinkCard>
  );
}
