import { sessionState, setSessionState } from '@eoffice/web-kit/session/session-store.ts';
import { openQueue } from '../queue/queue.ts';
import { keepAnswersOf } from '../answers/kept-answers.ts';
import { api } from '../api.ts';
import { accountIdOf, rememberedViewer, rememberViewer, type Viewer } from './remembered-viewer.ts';
import { VIEWER } from './session.operations.ts';

/**
 * Asks who is signed in and opens the application for them. For another person than the last the page is loaded anew:
 * nothing that was read for the last one may be seen.
 *
 * @returns the viewer; null when there is no answer.
 */
export async function openSession(): Promise<Viewer | null> {
  const { data } = await api.query({ query: VIEWER, fetchPolicy: 'network-only' });
  if (!data) return null;
  const last = rememberedViewer();
  rememberViewer(data.viewer);
  if (last && accountIdOf(last) !== accountIdOf(data.viewer)) {
    location.assign('/');
    return null;
  }
  keepAnswersOf(api, accountIdOf(data.viewer));
  const wasAway = sessionState() === 'OFFLINE' || sessionState() === 'EXPIRED';
  setSessionState('SIGNED_IN');
  if (wasAway) void api.refetchQueries({ include: 'active' });
  await openQueue(accountIdOf(data.viewer));
  return data.viewer;
}
