import { useSyncExternalStore } from 'react';

/**
 * STARTING: the cookie is being exchanged. SIGNED_OUT: nobody is signed in. SIGNED_IN: the server has answered.
 * EXPIRED: the session ended while its person was at work; what is open stays. OFFLINE: the server does not answer.
 */
export type SessionState = 'STARTING' | 'SIGNED_OUT' | 'SIGNED_IN' | 'EXPIRED' | 'OFFLINE';

let state: SessionState = 'STARTING';
const listeners = new Set<() => void>();

/** The state now. */
export function sessionState(): SessionState {
  return state;
}

/** Moves to another state. */
export function setSessionState(next: SessionState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

/** The state of the session of this tab. */
export function useSessionState(): SessionState {
  return useSyncExternalStore(onSessionState, sessionState);
}

/** Calls back at each change. @returns ends that. */
export function onSessionState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
