import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { renewAccessToken } from '@eoffice/web-kit/access-token.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { sessionState, setSessionState, useSessionState } from '@eoffice/web-kit/session/session-store.ts';
import { restoreAnswers } from '../answers/kept-answers.ts';
import { api } from '../api.ts';
import { openQueue } from '../queue/queue.ts';
import { openSession } from './open-session.ts';
import { accountIdOf, onViewerOfOtherTab, rememberedViewer, type Viewer } from './remembered-viewer.ts';
import { noticeSignedOut } from './session-notices.ts';
import { useSessionTexts } from './session.texts.ts';
import { SignInPage } from './sign-in.page.tsx';
import { useReconnection } from './use-reconnection.ts';
import { ViewerContext } from './viewer.ts';

/**
 * Opens the application for who was here last, also without a signal, and exchanges the cookie behind that. Whoever
 * was not here yet signs in.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const state = useSessionState();
  const t = useSessionTexts();
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const [restored, setRestored] = useState(false);

  const open = useCallback(async () => {
    const opened = await openSession();
    if (opened) setViewer(opened);
  }, []);

  const connect = useCallback(async () => {
    const result = await renewAccessToken();
    if (result === 'SIGNED_OUT') return noticeSignedOut();
    if (result === 'OFFLINE') return setSessionState('OFFLINE');
    await open().catch(() => setSessionState('OFFLINE'));
  }, [open]);

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
  if (state === 'SIGNED_OUT') return <SignInPage onSignedIn={open} />;
  if (viewer) return <ViewerContext value={viewer}>{children}</ViewerContext>;
  if (state === 'OFFLINE') {
    return (
      <ProblemState
        title={t('firstTimeOfflineTitle')}
        text={t('firstTimeOfflineText')}
        onRetry={() => void connect()}
      />
    );
  }
  return <LoadingState fullPage />;
}

/** What the phone has kept for an account: the last answers, and what waits to be sent. */
async function openKept(accountId: string): Promise<void> {
  await Promise.all([restoreAnswers(api, accountId), openQueue(accountId)]);
}
