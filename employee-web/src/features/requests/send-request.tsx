import { Button, Text } from '@mantine/core';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import type { RequestDraft } from './use-request-draft.ts';
import { useRequestsTexts } from './requests.texts.ts';

interface SendRequestProps {
  readonly request: RequestDraft<unknown, unknown>;
  /** Whether its file is still on the way. */
  readonly busy: boolean;
}

/** The end of a form: why it could not be sent, that nothing was lost, and the button. */
export function SendRequest({ request: { input, send, running, fault }, busy }: SendRequestProps) {
  const t = useRequestsTexts();
  return (
    <>
      {busy && <Text c="dimmed">{t('evidenceFirst')}</Text>}
      <FaultAlert fault={fault} />
      {fault && <Text size="sm">{t('kept')}</Text>}
      <Button size="lg" loading={running} disabled={!input || busy} onClick={() => void send()}>
        {t('send')}
      </Button>
    </>
  );
}
