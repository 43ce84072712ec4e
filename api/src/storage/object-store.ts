import type { Readable } from 'node:stream';

/**
 * Where the bytes of evidence live: photos, thumbnails and documents. There are two implementations, a folder on
 * the local disk and an S3 server; both keep the promises that are written here and in `object-store.contract.ts`.
 */
export interface ObjectStore {
  /**
   * Stores the bytes under the key and returns when they are durable. Idempotent: the same key again replaces the
   * object as a whole; readers see the old or the new version, never a mixture or a part.
   * @throws InvalidObjectKey, {@link ObjectSizeMismatch} when the body is not exactly `size` bytes,
   * {@link ObjectBodyFailed} when the body cannot be read, {@link ObjectStoreUnavailable}. Nothing is stored then.
   */
  put(key: string, body: Readable | Buffer, info: ObjectInfo): Promise<void>;

  /**
   * Opens an object. The stream must be read to its end or destroyed by the caller.
   * @throws InvalidObjectKey, {@link ObjectNotFound}, {@link ObjectStoreUnavailable}
   */
  get(key: string): Promise<StoredObject>;

  /**
   * Size and content type without the bytes.
   * @throws InvalidObjectKey, {@link ObjectNotFound}, {@link ObjectStoreUnavailable}
   */
  stat(key: string): Promise<ObjectInfo>;

  /**
   * Removes an object; a missing one is no error, so that a retry is safe.
   * @throws InvalidObjectKey, {@link ObjectStoreUnavailable}
   */
  delete(key: string): Promise<void>;

  /**
   * Readiness: returns when the store can be written. The first successful check makes the bucket or the folder
   * when it is missing; one that disappears later is a fault and is not silently made anew.
   * @throws {@link ObjectStoreUnavailable}
   */
  check(): Promise<void>;
}

/** What is known about an object besides its bytes. */
export interface ObjectInfo {
  /** Number of bytes. */
  readonly size: number;
  /** Verified media type, for example `image/jpeg`. */
  readonly contentType: string;
}

/** An opened object. */
export interface StoredObject extends ObjectInfo {
  readonly stream: Readable;
}

/** The key names no object. */
export class ObjectNotFound extends Error {
  constructor(readonly key: string) {
    super('there is no object under this key');
    this.name = 'ObjectNotFound';
  }
}

/** The store cannot be reached, does not answer in time, or cannot do its work. A retry later may succeed. */
export class ObjectStoreUnavailable extends Error {
  constructor(reason: string, cause?: unknown) {
    super(`the object store is unavailable: ${reason}`, { cause });
    this.name = 'ObjectStoreUnavailable';
  }
}

/** The body had more or fewer bytes than announced. */
export class ObjectSizeMismatch extends Error {
  constructor(
    readonly expected: number,
    /** Bytes that arrived; when there were too many, the number at which reading stopped. */
    readonly actual: number,
  ) {
    super(`the body has ${actual} bytes instead of ${expected}`);
    this.name = 'ObjectSizeMismatch';
  }
}

/** The body that was to be stored could not be read to its end; the store itself is not at fault. */
export class ObjectBodyFailed extends Error {
  constructor(cause: unknown) {
    super('the body could not be read', { cause });
    this.name = 'ObjectBodyFailed';
  }
}

/** The key breaks the rules of {@link assertObjectKey}: a fault of the program, never of a user. */
export class InvalidObjectKey extends Error {
  constructor() {
    super('not a valid object key');
    this.name = 'InvalidObjectKey';
  }
}

const MAX_KEY_LENGTH = 160;
const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

/**
 * Keys are ASCII path-like names, for example `evidence/2026/04/0196…/photo`. No segment is empty or begins with a
 * dot, so `.`, `..` and `//` cannot occur: S3 servers, proxies and file systems disagree about their meaning. A key
 * must not be the folder of another key, because some S3 servers keep objects as files.
 * @throws InvalidObjectKey
 */
export function assertObjectKey(key: string): void {
  if (key.length > MAX_KEY_LENGTH || !KEY.test(key)) throw new InvalidObjectKey();
}
