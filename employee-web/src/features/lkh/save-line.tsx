import { Alert, Group, Text } from '@mantine/core';
import { IconCloudCheck, IconDeviceMobile } from '@tabler/icons-react';
import { formatTime } from '@eoffice/web-kit/local-time.ts';
import { useFaultSentence } from '@eoffice/web-kit/refusals/fault-sentence.ts';
import type { DeskView } from './draft-desk.ts';
import { useLkhTexts } from './lkh.texts.ts';

/** Where what was written is: on the server, on its way, or on this device only and why. */
export function SaveLine({ save, fault }: Pick<DeskView, 'save' | 'fault'>) {
  const t = useLkhTexts();
  const sentenceOf = useFaultSentence();
  if (save.at === 'NOTHING') return null;
  if (save.at === 'PHONE' && save.why === 'REFUSED') {
    return (
      <Alert color="orange" role="alert">
        {t('savedRefused')} {fault && sentenceOf(fault)}
      </Alert>
    );
  }
  const Icon = save.at === 'SERVER' ? IconCloudCheck : IconDeviceMobile;
  return (
    <Group gap={6} wrap="nowrap" role="status" align="flex-start">
      <Icon size={18} stroke={1.6} aria-hidden style={{ flexShrink: 0, marginTop: 1 }} />
      <Text size="sm" c="dimmed">
        {save.at === 'SERVER' && t('savedServer', { time: formatTime(new Date(save.time).toISOString()) })}
        {save.at === 'SENDING' && t('saving')}
        {save.at === 'PHONE' && t(PHONE_WORDS[save.why])}
      </Text>
    </Group>
  );
}

const PHONE_WORDS = {
  NOT_SENT_YET: 'savedPhone',
  OFFLINE: 'savedOffline',
  INCOMPLETE: 'savedIncomplete',
  REFUSED: 'savedRefused',
} as const;
