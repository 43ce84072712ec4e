import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 25;

/**
 * Stops a server: accepts no more connections, lets running requests finish for at most `seconds`, then closes what
 * is left.
 */
export async function drain(server: Server, seconds: number): Promise<void> {
  const closed = new Promise<boolean>((resolve) => {
    server.close(() => resolve(true));
  });
  const deadline = performance.now() + seconds * 1000;
  do {
    // A connection that was kept alive becomes idle only after its request is answered.
    server.closeIdleConnections();
  } while (performance.now() < deadline && !(await Promise.race([closed, sleep(POLL_MS, false)])));
  server.closeAllConnections();
  await closed;
}
