import { useEffect, useRef, useState } from 'react';
import { useQueue } from '../../app/queue/queue.ts';

/** How often the page looks at the clock (ms). */
const MINUTE_MS = 60_000;

/**
 * Keeps Beranda true while it stays open: the time of now, each minute and when the page is looked at again; and a
 * reading of the server when it is looked at again or has received something.
 *
 * @returns now.
 */
export function useFresh(reload: () => Promise<void>): Date {
  const [now, setNow] = useState(() => new Date());
  const sent = useQueue().filter(({ state }) => state === 'SENT').length;
  const latest = useRef(reload);
  const before = useRef(sent);
  useEffect(() => {
    latest.current = reload;
  });
  useEffect(() => {
    if (sent > before.current) void latest.current();
    before.current = sent;
  }, [sent]);
  useEffect(() => {
    const tick = () => setNow(new Date());
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      tick();
      void latest.current();
    };
    document.addEventListener('visibilitychange', look);
    const timer = setInterval(tick, MINUTE_MS);
    return () => {
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, []);
  return now;
}
