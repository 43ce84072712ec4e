import { dropAccessToken } from '@eoffice/web-kit/access-token.ts';
import { api } from '../api.ts';
import { SIGN_OUT, SIGN_OUT_EVERYWHERE } from './session.operations.ts';
import { setSessionState } from './session-store.ts';

/**
 * Ends this session or all sessions of the viewer and forgets everything that was read.
 * @throws when the server cannot be reached; the session then still exists and the viewer stays signed in.
 */
export async function signOut(scope: 'THIS_DEVICE' | 'EVERYWHERE'): Promise<void> {
  await api.mutate({ mutation: scope === 'EVERYWHERE' ? SIGN_OUT_EVERYWHERE : SIGN_OUT });
  dropAccessToken();
  setSessionState('SIGNED_OUT');
  await api.clearStore();
}
