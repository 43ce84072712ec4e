import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  InvalidObjectKey,
  ObjectBodyFailed,
  ObjectNotFound,
  ObjectSizeMismatch,
  type ObjectStore,
} from './object-store.js';

const MEGABYTE = 1024 * 1024;
const JPEG = 'image/jpeg';

/** What every object store must do, as tests; call it inside of a `describe`. */
export function itKeepsTheContractOfAnObjectStore(store: () => ObjectStore): void {
  const newKey = (): string => `contract/${randomUUID()}`;
  const read = async (key: string): Promise<Buffer> => buffer((await store().get(key)).stream);

  it('gives back the bytes, the size and the content type that were put', async () => {
    const key = newKey();
    const bytes = randomBytes(200_000);
    await store().put(key, bytes, { size: bytes.length, contentType: JPEG });

    const object = await store().get(key);
    expect(object).toMatchObject({ size: bytes.length, contentType: JPEG });
    expect((await buffer(object.stream)).equals(bytes)).toBe(true);
    expect(await store().stat(key)).toEqual({ size: bytes.length, contentType: JPEG });
  });

  it('keeps an object without bytes', async () => {
    const key = newKey();
    await store().put(key, Buffer.alloc(0), { size: 0, contentType: 'text/plain' });
    expect(await read(key)).toHaveLength(0);
    expect(await store().stat(key)).toEqual({ size: 0, contentType: 'text/plain' });
  });

  it('replaces the object and its content type when the key is put again', async () => {
    const key = newKey();
    await store().put(key, Buffer.from('a longer first version'), { size: 22, contentType: 'text/plain' });
    await store().put(key, Readable.from([Buffer.from('second')]), { size: 6, contentType: JPEG });
    expect((await read(key)).toString()).toBe('second');
    expect(await store().stat(key)).toEqual({ size: 6, contentType: JPEG });
  });

  it('says that a missing object is missing', async () => {
    const key = newKey();
    await expect(store().get(key)).rejects.toThrow(ObjectNotFound);
    await expect(store().stat(key)).rejects.toThrow(ObjectNotFound);
  });

  it('deletes an object, and deleting it again is no error', async () => {
    const key = newKey();
    await store().put(key, Buffer.from('x'), { size: 1, contentType: JPEG });
    await store().delete(key);
    await store().delete(key);
    await expect(store().stat(key)).rejects.toThrow(ObjectNotFound);
  });

  it.each([
    '',
    '/a',
    'a/',
    'a//b',
    '.',
    '..',
    'a/../b',
    'a/./b',
    'a/.hidden',
    'a\\b',
    'ä',
    'a b',
    'a\n',
    'a%2fb',
  ])('refuses the key %j', async (key) => {
    const info = { size: 1, contentType: JPEG };
    await expect(store().put(key, Buffer.from('x'), info)).rejects.toThrow(InvalidObjectKey);
    await expect(store().get(key)).rejects.toThrow(InvalidObjectKey);
    await expect(store().stat(key)).rejects.toThrow(InvalidObjectKey);
    await expect(store().delete(key)).rejects.toThrow(InvalidObjectKey);
  });

  it('keeps one whole version when many put the same key at once', async () => {
    const key = newKey();
    const versions = Array.from({ length: 16 }, (_, index) => Buffer.alloc(300_000 + index * 1000, index));
    await Promise.all(
      versions.map((bytes) => store().put(key, bytes, { size: bytes.length, contentType: JPEG })),
    );
    const kept = await read(key);
    expect(versions.some((bytes) => bytes.equals(kept))).toBe(true);
    expect((await store().stat(key)).size).toBe(kept.length);
  });

  it('stores nothing and keeps the old version when the body is shorter or longer than announced', async () => {
    const key = newKey();
    await store().put(key, Buffer.from('old'), { size: 3, contentType: JPEG });
    const info = { size: 5, contentType: JPEG };
    await expect(store().put(key, Readable.from([Buffer.from('1234')]), info)).rejects.toThrow(
      ObjectSizeMismatch,
    );
    await expect(store().put(key, Buffer.from('123456'), info)).rejects.toThrow(ObjectSizeMismatch);
    expect((await read(key)).toString()).toBe('old');
  });

  it('stores nothing when the body breaks off, and says that the body is at fault', async () => {
    const key = newKey();
    const body = new PassThrough();
    const put = store().put(key, body, { size: 2 * MEGABYTE, contentType: JPEG });
    body.write(randomBytes(MEGABYTE));
    setTimeout(() => body.destroy(new Error('the phone lost its signal')), 50);
    await expect(put).rejects.toThrow(ObjectBodyFailed);
    await expect(store().stat(key)).rejects.toThrow(ObjectNotFound);
  });

  it('streams a large object both ways without holding it in memory', async () => {
    const key = newKey();
    const size = 96 * MEGABYTE;
    const before = process.memoryUsage().arrayBuffers;
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().arrayBuffers - before)), 5);
    const sent = createHash('sha256');
    const body = Readable.from(repeatedChunks(size, (chunk) => sent.update(chunk)));
    await store().put(key, body, { size, contentType: 'application/octet-stream' });
    const received = createHash('sha256');
    for await (const chunk of (await store().get(key)).stream) received.update(chunk as Buffer);
    clearInterval(watch);
    await store().delete(key);

    expect(received.digest('hex')).toBe(sent.digest('hex'));
    expect(peak).toBeLessThan(48 * MEGABYTE);
  }, 60_000);

  it('survives a reader that leaves in the middle or never begins', async () => {
    const key = newKey();
    const bytes = randomBytes(4 * MEGABYTE);
    await store().put(key, bytes, { size: bytes.length, contentType: JPEG });
    (await store().get(key)).stream.destroy();
    for await (const chunk of (await store().get(key)).stream) {
      expect((chunk as Buffer).length).toBeGreaterThan(0);
      break;
    }
    expect((await read(key)).equals(bytes)).toBe(true);
  });

  it('is ready', async () => {
    await expect(store().check()).resolves.toBeUndefined();
  });
}

function* repeatedChunks(size: number, seen: (chunk: Buffer) => void): Generator<Buffer> {
  const chunk = randomBytes(64 * 1024);
  for (let sent = 0; sent < size; sent += chunk.length) {
    seen(chunk);
    yield chunk;
  }
}
