import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { refuse, type Allowed, type Refused } from '../shared/decision.js';

/** What the client announced when it asked for the upload, and the bound that holds for everyone. */
export interface UploadExpectation {
  /** Largest file that is accepted, in bytes. */
  readonly maxBytes: number;
  readonly expectedSize: number;
  /** Lower-case hexadecimal. */
  readonly expectedSha256: string;
}

/** The file is complete on the disk and is what was announced. */
export interface Received extends Allowed {
  readonly size: number;
  readonly sha256: string;
}

export type ReceiveRefusal = Refused<
  'EVIDENCE_EMPTY' | 'EVIDENCE_TOO_LARGE' | 'EVIDENCE_SIZE_MISMATCH' | 'EVIDENCE_HASH_MISMATCH'
>;

/**
 * Writes an upload to a new file while checking size and hash, and stops at the first byte too many. After a
 * refusal or an error the file is gone. The stream is left as it is, partly read, so that an HTTP handler can
 * still answer; it closes the connection then.
 * @throws whatever the stream fails with (a client that hangs up) and file system errors.
 */
export async function receiveUpload(
  stream: Readable,
  expectation: UploadExpectation,
  toPath: string,
): Promise<Received | ReceiveRefusal> {
  const { maxBytes, expectedSize } = expectation;
  if (expectedSize > maxBytes) return refuse('EVIDENCE_TOO_LARGE', { maxBytes });
  const handle = await open(toPath, 'wx', 0o600);
  let kept = false;
  try {
    const outcome = judge(await copy(stream, handle, expectedSize), expectation);
    if (outcome.allowed) await handle.sync();
    kept = outcome.allowed;
    return outcome;
  } finally {
    await handle.close();
    if (!kept) await rm(toPath, { force: true });
  }
}

/** Copies until the end or until the count exceeds the limit; bytes beyond the limit are not written. */
async function copy(
  stream: Readable,
  handle: FileHandle,
  limit: number,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as Uint8Array | string);
    size += bytes.length;
    if (size > limit) break;
    hash.update(bytes);
    await handle.appendFile(bytes);
  }
  return { size, sha256: hash.digest('hex') };
}

function judge(
  { size, sha256 }: { size: number; sha256: string },
  { expectedSize, expectedSha256 }: UploadExpectation,
): Received | ReceiveRefusal {
  if (size === 0) return refuse('EVIDENCE_EMPTY');
  if (size !== expectedSize) {
    return refuse('EVIDENCE_SIZE_MISMATCH', { expected: expectedSize, actual: size });
  }
  if (sha256 !== expectedSha256) return refuse('EVIDENCE_HASH_MISMATCH');
  return { allowed: true, size, sha256 };
}
