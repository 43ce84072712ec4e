import type { Readable } from 'node:stream';
import { ObjectBodyFailed, ObjectSizeMismatch } from './object-store.js';

/**
 * Passes a body through and fails when it is not exactly `size` bytes: at the first byte too many, or at its end.
 * @throws ObjectSizeMismatch, ObjectBodyFailed
 */
export async function* exactBody(
  body: Readable | Buffer,
  size: number,
): AsyncGenerator<Buffer, void, undefined> {
  let passed = 0;
  for await (const bytes of Buffer.isBuffer(body) ? [body] : chunksOf(body)) {
    passed += bytes.length;
    if (passed > size) throw new ObjectSizeMismatch(size, passed);
    yield bytes;
  }
  if (passed < size) throw new ObjectSizeMismatch(size, passed);
}

async function* chunksOf(body: Readable): AsyncGenerator<Buffer, void, undefined> {
  const chunks = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array | string>;
  try {
    for (;;) {
      const next = await chunks.next().catch((cause: unknown) => {
        throw new ObjectBodyFailed(cause);
      });
      if (next.done === true) return;
      yield Buffer.isBuffer(next.value) ? next.value : Buffer.from(next.value);
    }
  } finally {
    // Destroys a body that is not read to its end, as a `for await` loop would.
    await chunks.return?.();
  }
}
