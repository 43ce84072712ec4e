import { dropAccessToken } from '@eoffice/web-kit/access-token.ts';
import { faultOf } from '@eoffice/web-kit/refusals/fault.ts';
import { setSessionState } from '@eoffice/web-kit/session/session-store.ts';
import { forgetAnswers } from '../answers/kept-answers.ts';
import { api } from '../api.ts';
import { accountIdOf, forgetViewer, rememberedViewer } from './remembered-viewer.ts';
import { SIGN_OUT } from './session.operations.ts';

/**
 * Ends the session and forgets what was read. What waits to be sent stays on this phone, under its account.
 *
 * @throws when the server cannot be reached; the session then still exists.
 */
export async function signOut(): Promise<void> {
  await api.mutate({ mutation: SIGN_OUT }).catch((error: unknown) => {
    // A session that has ended already is what was wanted.
    if (faultOf(error).kind !== 'SIGNED_OUT') throw error;
  });
  const viewer = rememberedViewer();
  dropAccessToken();
  forgetViewer();
  if (viewer) await forgetAnswers(accountIdOf(viewer));
  await api.clearStore();
  setSessionState('SIGNED_OUT');
}
