import { useSyncExternalStore } from 'react';

/**
 * STARTING: the cookie is being exchanged. SIGNED_OUT: nobody is signed in. EXPIRED: the session ended while a page
 * was open; the page stays behind the sign-in window. OFFLINE: the server did not answer.
 */
export type SessionState = 'STARTING' | 'SIGNED_OUT' | 'SIGNED_IN' | 'EXPIRED' | 'OFFLINE';

let state: SessionState = 'STARTING';
const listeners = new Set<() => void>();

/** Moves to another state. */
export function setSessionState(next: SessionState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

/** The server says that nobody is signed in: what is open is kept. */
export function noticeSignedOut(): void {
  setSessionState(state === 'SIGNED_IN' || state === 'EXPIRED' ? 'EXPIRED' : 'SIGNED_OUT');
}

/** The state of the session of this tab. */
export function useSessionState(): SessionState {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
