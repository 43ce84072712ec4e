import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 25;

/**
 * Stops a server: accepts no more connections, lets running requests finish for at most `seconds`, then closes what
 * is left.
 */
export async function drain(server: Server, seconds: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  const deadline = Date.now() + seconds * 1000;
  let isClosed = false;
  void closed.then(() => {
    isClosed = true;
  });
  while (!isClosed && Date.now() < deadline) {
    // A connection that was kept alive becomes idle only after its request is answered.
    server.closeIdleConnections();
    await sleep(POLL_MS);
  }
  server.closeAllConnections();
  await closed;
}
