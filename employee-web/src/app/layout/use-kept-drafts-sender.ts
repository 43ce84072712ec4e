import { useEffect } from 'react';
import { useSessionState } from '@eoffice/web-kit/session/session-store.ts';
import { accountIdOf } from '../session/remembered-viewer.ts';
import { useViewer } from '../session/viewer.ts';

/** Sends what was written and photographed for daily reports without a signal, each time the server can be reached again. */
export function useKeptDraftsSender(): void {
  const session = useSessionState();
  const accountId = accountIdOf(useViewer());
  useEffect(() => {
    if (session !== 'SIGNED_IN') return;
    void sendWhatIsKept(accountId);
  }, [session, accountId]);
}

async function sendWhatIsKept(accountId: string): Promise<void> {
  const { sendKeptDrafts } = await import('../../features/lkh/send-kept-drafts.ts');
  await sendKeptDrafts(accountId);
  const { sendKeptFiles } = await import('../../features/lkh/send-kept-files.ts');
  await sendKeptFiles(accountId);
}
