import { sessionState, setSessionState } from '@eoffice/web-kit/session/session-store.ts';
import { rememberedViewer } from './remembered-viewer.ts';

/** The server says that nobody is signed in. What is open stays, and can still be used without the server. */
export function noticeSignedOut(): void {
  setSessionState(rememberedViewer() ? 'EXPIRED' : 'SIGNED_OUT');
}

/** A request got no answer. */
export function noticeUnreachable(): void {
  if (sessionState() === 'SIGNED_IN') setSessionState('OFFLINE');
}

/** A request with a token was answered. */
export function noticeAnswer(): void {
  if (sessionState() === 'OFFLINE') setSessionState('SIGNED_IN');
}
