import { useEffect } from 'react';
import { sessionState } from '@eoffice/web-kit/session/session-store.ts';

/** Between two attempts while a page is looked at without a signal (ms). */
const RETRY_MS = 20_000;

/** Asks for the server again when the signal comes back, when the page is looked at again, and every few seconds. */
export function useReconnection(connect: () => Promise<void>): void {
  useEffect(() => {
    const attempt = () => {
      if (sessionState() === 'OFFLINE' && document.visibilityState === 'visible') void connect();
    };
    window.addEventListener('online', attempt);
    document.addEventListener('visibilitychange', attempt);
    const timer = setInterval(attempt, RETRY_MS);
    return () => {
      window.removeEventListener('online', attempt);
      document.removeEventListener('visibilitychange', attempt);
      clearInterval(timer);
    };
  }, [connect]);
}
