import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasEnded } from './processes.mjs';

/** @import { ChildProcess } from 'node:child_process' */

const RETRY_MS = 25;
const PROGRESS_MS = 5_000;

/** Recovery after a crash replays the redo log; a server that is still alive gets this long. */
const PATIENCE_MS = 180_000;

/** First byte of the body of the packet with which a server that accepts clients greets them. */
const PROTOCOL_VERSION = 10;
const HEADER_BYTES = 4;

/**
 * Resolves when the server greets a client, which it does only after its init file has run.
 *
 * @param {ChildProcess} child the server's process
 * @param {number} port on 127.0.0.1
 * @param {((message: string) => void) | undefined} progress
 * @throws when the process ends or does not answer in three minutes
 */
export async function untilGreeted(child, port, progress) {
  const start = performance.now();
  let nextReport = start + PROGRESS_MS;
  while (!(await greets(port))) {
    const now = performance.now();
    if (hasEnded(child)) throw new Error('the server ended');
    if (now - start > PATIENCE_MS) throw new Error('the server did not answer in time');
    if (now > nextReport) {
      progress?.('the database recovers what was written before it was interrupted');
      nextReport = now + PROGRESS_MS;
    }
    await sleep(RETRY_MS);
  }
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function greets(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (/** @type {boolean} */ greeted) => {
      socket.destroy();
      resolve(greeted);
    };
    socket.once('data', (packet) => answer(packet[HEADER_BYTES] === PROTOCOL_VERSION));
    socket.once('error', () => answer(false));
    socket.once('close', () => answer(false));
    socket.setTimeout(PROGRESS_MS, () => answer(false));
  });
}
