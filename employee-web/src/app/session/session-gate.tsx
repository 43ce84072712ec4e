import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { validAccessToken } from '@eoffice/web-kit/access-token.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { sessionState, setSessionState, useSessionState } from '@eoffice/web-kit/session/session-store.ts';
import { restoreAnswers } from '../answers/kept-answers.ts';
import { api } from '../api.ts';
import { openQueue } from '../queue/queue.ts';
import { openSession } from './open-session.ts';
import { accountIdOf, onViewerOfOtherTab, rememberedViewer, type Viewer } from './remembered-viewer.ts';
import { noticeSignedOut } from './session-notices.ts';
import { useReconnection } from './use-reconnection.ts';
import { ViewerContext } from './viewer.ts';

/** Opens the application for who was here last from what the phone has kept, and asks the server behind that. */
export function SessionGate({ children }: { children: ReactNode }) {
  const state = useSessionState();
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const [restored, setRestored] = useState(false);

  const connect = useCallback(async () => {
    try {
      if (!(await validAccessToken())) return noticeSignedOut();
      const opened = await openSession();
      if (opened) setViewer(opened);
    } catch {
      setSessionState('OFFLINE');
    }
  }, []);

  useEffect(() => {
    const last = rememberedViewer();
    const ready = last ? openKept(accountIdOf(last)) : Promise.resolve();
    void ready.then(() => {
      setViewer(last);
      setRestored(true);
      if (sessionState() === 'STARTING') void connect();
    });
  }, [connect]);
  useEffect(() => onViewerOfOtherTab(() => location.reload()), []);
  useReconnection(connect);

  if (!restored) return <LoadingState fullPage />;
  if (viewer) return <ViewerContext value={viewer}>{children}</ViewerContext>;
  return state === 'OFFLINE' ? <ProblemState onRetry={() => void connect()} /> : <LoadingState fullPage />;
}

/** What the phone has kept for an account: the last answers, and what waits to be sent. */
async function openKept(accountId: string): Promise<void> {
  await Promise.all([restoreAnswers(api, accountId), openQueue(accountId)]);
}
