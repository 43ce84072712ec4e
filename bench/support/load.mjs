import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** Keeps connections open, as a proxy in front of the server does. */
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/**
 * Sends one request and reads the whole answer.
 *
 * @returns {Promise<{ status: number, body: string, milliseconds: number }>}
 */
export function send(url, { method = 'POST', headers = {}, body }) {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString('utf8'),
          milliseconds: performance.now() - started,
        }),
      );
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Sends one GraphQL request. */
export function sendGraphql(url, token, query, variables) {
  return send(`${url}/graphql`, {
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
}

/**
 * Closed loop: `senders` at once, each with the next piece of work when the last is answered.
 *
 * @param {(index: number) => Promise<number>} work returns milliseconds
 */
export async function closedLoop(count, senders, work) {
  const times = [];
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: senders }, async () => {
      while (next < count) {
        const index = next;
        next += 1;
        times.push(await work(index));
      }
    }),
  );
  return { times, seconds: (performance.now() - started) / 1000 };
}

/**
 * Open loop: work begins at a fixed rate whether or not earlier work is answered, as people do at an opening bell.
 *
 * @param {(index: number) => Promise<number>} work returns milliseconds
 */
export async function openLoop(count, perSecond, work) {
  const times = [];
  const running = [];
  const started = performance.now();
  for (let index = 0; index < count; index += 1) {
    const due = started + (index * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    running.push(work(index).then((milliseconds) => times.push(milliseconds)));
  }
  await Promise.all(running);
  return { times, seconds: (performance.now() - started) / 1000 };
}

/** Percentiles of times in milliseconds, rounded. */
export function percentiles(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: Math.round(sorted.at(-1) ?? 0) };
}
