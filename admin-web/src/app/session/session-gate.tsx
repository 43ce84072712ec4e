import { useEffect, type ReactNode } from 'react';
import { useQuery } from '@apollo/client/react';
import { renewAccessToken } from '@eoffice/web-kit/access-token.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useCommonTexts } from '../texts/common.texts.ts';
import { SessionExpired } from './session-expired.tsx';
import { VIEWER } from './session.operations.ts';
import { setSessionState, useSessionState } from './session-store.ts';
import { SignInPage } from './sign-in.page.tsx';
import { ViewerContext } from './viewer.ts';

const STATE_AFTER = { RENEWED: 'SIGNED_IN', SIGNED_OUT: 'SIGNED_OUT', OFFLINE: 'OFFLINE' } as const;

/** Exchanges the cookie of the last visit for a token; whoever has none signs in. */
export function SessionGate({ children }: { children: ReactNode }) {
  const state = useSessionState();
  const t = useCommonTexts();
  useEffect(() => {
    if (state === 'STARTING') void renewAccessToken().then((result) => setSessionState(STATE_AFTER[result]));
  }, [state]);

  if (state === 'STARTING') return <LoadingState fullPage />;
  if (state === 'SIGNED_OUT') return <SignInPage />;
  if (state === 'OFFLINE') {
    return (
      <ProblemState
        title={t('offlineTitle')}
        text={t('offlineText')}
        onRetry={() => setSessionState('STARTING')}
      />
    );
  }
  return <SignedIn expired={state === 'EXPIRED'}>{children}</SignedIn>;
}

function SignedIn({ expired, children }: { expired: boolean; children: ReactNode }) {
  const { data, error, refetch } = useQuery(VIEWER);
  if (!data) return error ? <ProblemState onRetry={() => void refetch()} /> : <LoadingState fullPage />;
  return (
    <ViewerContext value={data.viewer}>
      {children}
      {expired && <SessionExpired />}
    </ViewerContext>
  );
}
