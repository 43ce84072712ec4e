import { useEffect } from 'react';
import { useSessionState } from '@eoffice/web-kit/session/session-store.ts';
import { accountIdOf } from '../session/remembered-viewer.ts';
import { useViewer } from '../session/viewer.ts';

/** Sends what was written into daily reports without a signal, each time the server can be reached again. */
export function useKeptDraftsSender(): void {
  const session = useSessionState();
  const accountId = accountIdOf(useViewer());
  useEffect(() => {
    if (session !== 'SIGNED_IN') return;
    void import('../../features/lkh/send-kept-drafts.ts').then(({ sendKeptDrafts }) =>
      sendKeptDrafts(accountId),
    );
  }, [session, accountId]);
}
