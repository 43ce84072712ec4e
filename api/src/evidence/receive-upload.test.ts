import { createHash } from 'node:crypto';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import fc from 'fast-check';
import { receiveUpload, type UploadExpectation } from './receive-upload.js';

describe('receiving an upload', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'upload-'));
    path = join(folder, 'upload');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps exactly the announced bytes, however they are cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ minLength: 1 }), { minLength: 1 }), async (pieces) => {
        const bytes = Buffer.concat(pieces);
        const outcome = await receiveUpload(Readable.from(pieces), announced(bytes), path);
        expect(outcome).toEqual({ allowed: true, size: bytes.length, sha256: sha256(bytes) });
        expect((await readFile(path)).equals(bytes)).toBe(true);
        await rm(path);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['EVIDENCE_SIZE_MISMATCH', 'photo', { expectedSize: 6 }],
    ['EVIDENCE_SIZE_MISMATCH', 'photo', { expectedSize: 4 }],
    ['EVIDENCE_HASH_MISMATCH', 'photo', { expectedSha256: sha256(Buffer.from('another')) }],
    ['EVIDENCE_TOO_LARGE', 'photo', { maxBytes: 4 }],
    ['EVIDENCE_EMPTY', '', { expectedSize: 0 }],
    ['EVIDENCE_EMPTY', '', { expectedSize: 5 }],
  ] as const)('refuses with %s and keeps nothing (%j, %j)', async (code, content, change) => {
    const bytes = Buffer.from(content);
    const body = content === '' ? Readable.from([]) : Readable.from([bytes]);
    const outcome = await receiveUpload(body, { ...announced(bytes), ...change }, path);
    expect(outcome).toMatchObject({ allowed: false, code });
    await expect(access(path)).rejects.toThrow('ENOENT');
  });

  it('stops at the first byte too many of a body that never ends, and leaves the stream open', async () => {
    let produced = 0;
    const endless = new Readable({
      read(size) {
        produced += size;
        this.push(Buffer.alloc(size));
      },
    });
    const expectation = { maxBytes: 1_000_000, expectedSize: 100_000, expectedSha256: 'x' };
    expect(await receiveUpload(endless, expectation, path)).toMatchObject({ code: 'EVIDENCE_SIZE_MISMATCH' });
    expect(produced).toBeLessThan(400_000);
    expect(endless.destroyed).toBe(false);
  });

  it('keeps nothing when the sender hangs up', async () => {
    const body = new PassThrough();
    body.write('pho');
    setTimeout(() => body.destroy(new Error('aborted')), 20);
    await expect(receiveUpload(body, announced(Buffer.from('photo')), path)).rejects.toThrow('aborted');
    await expect(access(path)).rejects.toThrow('ENOENT');
  });

  it('keeps nothing when the sender closes without a word', async () => {
    const body = new PassThrough();
    body.write('pho');
    setTimeout(() => body.destroy(), 20);
    await expect(receiveUpload(body, announced(Buffer.from('photo')), path)).rejects.toThrow();
    await expect(access(path)).rejects.toThrow('ENOENT');
  });
});

function announced(bytes: Buffer): UploadExpectation {
  return { maxBytes: 1_000_000, expectedSize: bytes.length, expectedSha256: sha256(bytes) };
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
