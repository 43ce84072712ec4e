import { lazy, Suspense, useEffect, useState } from 'react';
import { validAccessToken } from '@eoffice/web-kit/access-token.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { setSessionState, useSessionState } from '@eoffice/web-kit/session/session-store.ts';
import { rememberedViewer } from './remembered-viewer.ts';
import { useSessionTexts } from './session.texts.ts';
import { SignInPage } from './sign-in.page.tsx';

/** On its way from the first moment, behind the form of whoever has to sign in. */
const inside = import('../signed-in.tsx');
const SignedIn = lazy(async () => ({ default: (await inside).SignedIn }));

/**
 * The door. Who was here last comes in at once, also without a signal; of anybody else the cookie is exchanged first,
 * and whoever has none signs in. It needs little script, so that the form is there early.
 */
export function Entrance() {
  const t = useSessionTexts();
  const state = useSessionState();
  const [entered, setEntered] = useState(() => rememberedViewer() !== null);

  useEffect(() => {
    if (entered || state !== 'STARTING') return;
    validAccessToken().then(
      (token) => (token ? setEntered(true) : setSessionState('SIGNED_OUT')),
      () => setSessionState('OFFLINE'),
    );
  }, [entered, state]);

  const enter = () => {
    setSessionState('STARTING');
    setEntered(true);
    return Promise.resolve();
  };

  if (entered && state !== 'SIGNED_OUT') {
    return (
      <Suspense fallback={<LoadingState fullPage />}>
        <SignedIn />
      </Suspense>
    );
  }
  if (state === 'OFFLINE') {
    return (
      <ProblemState
        title={t('firstTimeOfflineTitle')}
        text={t('firstTimeOfflineText')}
        onRetry={() => setSessionState('STARTING')}
      />
    );
  }
  // Shown while the cookie is still being exchanged: whoever was not here before has none.
  return <SignInPage onSignedIn={enter} />;
}
