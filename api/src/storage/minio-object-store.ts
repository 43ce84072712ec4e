import { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { Client } from 'minio';
import { exactBody } from './exact-body.js';
import {
  assertObjectKey,
  ObjectBodyFailed,
  ObjectNotFound,
  ObjectSizeMismatch,
  ObjectStoreUnavailable,
  type ObjectInfo,
  type ObjectStore,
  type StoredObject,
} from './object-store.js';
import { S3Connection } from './s3-connection.js';

/** Where the S3 server is and how long it may take. */
export interface MinioSettings {
  /** For example `http://127.0.0.1:9000`. */
  readonly endpoint: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly bucket: string;
  /** How long the server may stay silent, in milliseconds; 4,000 when not given. */
  readonly timeoutMs?: number;
}

const REGION = 'us-east-1';
const DEFAULT_TIMEOUT_MS = 4_000;
const SIGNATURE_LIFETIME_S = 60;
/** Answers and faults of the caller's body, which say nothing about the health of the server. */
const NOT_OURS = [ObjectNotFound, ObjectSizeMismatch, ObjectBodyFailed];

/**
 * Objects in a bucket of MinIO or another S3 server.
 *
 * An object is always sent as one PUT whose length is announced, streamed, to an address that this class signs for
 * itself. The client's own `putObject` is not used: up to its part size it reads the whole body into memory, and
 * above it continues whatever unfinished multipart upload it finds under the key, which mixes the parts of two
 * concurrent uploads, never aborts a failed one and never ends when the body fails.
 */
export class MinioObjectStore implements ObjectStore {
  private readonly client: Client;
  private readonly connection: S3Connection;
  private readonly bucket: string;
  private bucketSeen = false;

  constructor(settings: MinioSettings) {
    const url = new URL(settings.endpoint);
    this.bucket = settings.bucket;
    this.connection = new S3Connection(url.protocol, settings.timeoutMs ?? DEFAULT_TIMEOUT_MS);
    this.client = new Client({
      endPoint: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
      useSSL: url.protocol === 'https:',
      accessKey: settings.accessKey,
      secretKey: settings.secretKey,
      region: REGION,
      pathStyle: true,
      transport: this.connection,
      transportAgent: this.connection.agent,
      // A caller that wants to try again knows better when; the client would wait and print to the console.
      retryOptions: { disableRetry: true },
    });
  }

  async put(key: string, body: Readable | Buffer, info: ObjectInfo): Promise<void> {
    assertObjectKey(key);
    await this.working(async () => {
      await this.ready();
      const address = await this.client.presignedPutObject(this.bucket, key, SIGNATURE_LIFETIME_S);
      await this.connection.send(new URL(address), Readable.from(exactBody(body, info.size)), info);
    });
  }

  async get(key: string): Promise<StoredObject> {
    assertObjectKey(key);
    return this.working(async () => {
      const response = await this.client.getObject(this.bucket, key).catch((error: unknown) => {
        throw codeOf(error) === 'NoSuchKey' ? new ObjectNotFound(key) : error;
      });
      if (!(response instanceof IncomingMessage)) throw new Error('the answer has no headers');
      const stream = Readable.from(this.connection.receive(response));
      // A stream that is destroyed before anybody has read from it would leave the connection open.
      stream.once('close', () => response.destroy());
      return { ...infoOf(response.headers), stream };
    });
  }

  async stat(key: string): Promise<ObjectInfo> {
    assertObjectKey(key);
    return this.working(async () => {
      try {
        const { size, metaData } = await this.client.statObject(this.bucket, key);
        return infoOf({ ...metaData, 'content-length': String(size) });
      } catch (error) {
        // The answer to HEAD has no body, so a missing bucket looks like a missing object.
        if (codeOf(error) === 'NotFound' && (await this.client.bucketExists(this.bucket))) {
          throw new ObjectNotFound(key);
        }
        throw error;
      }
    });
  }

  async delete(key: string): Promise<void> {
    assertObjectKey(key);
    await this.working(() => this.client.removeObject(this.bucket, key));
  }

  async check(): Promise<void> {
    await this.working(async () => {
      if (this.bucketSeen && !(await this.client.bucketExists(this.bucket)))
        throw new Error('the bucket is gone');
      await this.ready();
    });
  }

  private async ready(): Promise<void> {
    if (this.bucketSeen) return;
    if (!(await this.client.bucketExists(this.bucket))) await this.makeBucket();
    this.bucketSeen = true;
  }

  private async makeBucket(): Promise<void> {
    try {
      await this.client.makeBucket(this.bucket, REGION);
    } catch (error) {
      // Another process has made it in the meantime.
      if (codeOf(error) !== 'BucketAlreadyOwnedByYou') throw error;
    }
  }

  private async working<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (NOT_OURS.some((kind) => error instanceof kind)) throw error;
      throw new ObjectStoreUnavailable(codeOf(error) ?? 'the request failed', error);
    }
  }
}

function infoOf(headers: Record<string, string | string[] | undefined>): ObjectInfo {
  const contentType = headers['content-type'];
  return {
    size: Number(headers['content-length']),
    contentType: typeof contentType === 'string' ? contentType : 'application/octet-stream',
  };
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
