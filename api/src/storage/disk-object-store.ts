import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { openObjectFile, readObjectFileHeader, syncFolder, writeObjectFile } from './object-file.js';
import {
  assertObjectKey,
  ObjectNotFound,
  ObjectStoreUnavailable,
  type ObjectInfo,
  type ObjectStore,
  type StoredObject,
} from './object-store.js';

/** A temporary file that is older than this belongs to a process that died; younger ones may be in use. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;
const MARKER = 'eoffice-object-store';
const OBJECTS = 'objects';
const INCOMING = 'incoming';

/**
 * Objects in a folder of the local disk. A file is named by the hash of its key, so no key can lead out of the
 * folder, and lies in one of 4,096 subfolders. An object is written beside, forced to the disk and renamed into its
 * place: a process or a machine that dies at any moment leaves the old object, the new one, or none.
 * Several processes may share the folder.
 */
export class DiskObjectStore implements ObjectStore {
  private readonly durableFolders = new Set<string>();
  private preparation: Promise<void> | null = null;

  /** @param root Folder of the store; made when missing. */
  constructor(private readonly root: string) {}

  async put(key: string, body: Readable | Buffer, info: ObjectInfo): Promise<void> {
    assertObjectKey(key);
    await this.working(async () => {
      await this.ready();
      const temporary = join(this.root, INCOMING, randomUUID());
      await writeObjectFile(temporary, { key, size: info.size, contentType: info.contentType }, body);
      await this.publish(temporary, key);
    });
  }

  async get(key: string): Promise<StoredObject> {
    const { header, stream } = await this.reading(key, openObjectFile);
    return { stream, size: header.size, contentType: header.contentType };
  }

  async stat(key: string): Promise<ObjectInfo> {
    const { size, contentType } = await this.reading(key, readObjectFileHeader);
    return { size, contentType };
  }

  async delete(key: string): Promise<void> {
    assertObjectKey(key);
    await this.working(async () => {
      await this.ready();
      await rm(this.pathOf(key), { force: true });
      await syncFolder(this.shardOf(key)).catch(exceptFor('ENOENT'));
    });
  }

  async check(): Promise<void> {
    await this.working(async () => {
      await this.ready();
      await access(join(this.root, MARKER));
      const probe = join(this.root, INCOMING, randomUUID());
      await writeFile(probe, '', { flag: 'wx' });
      await rm(probe);
    });
  }

  private ready(): Promise<void> {
    this.preparation ??= this.prepare().catch((error: unknown) => {
      this.preparation = null;
      throw error;
    });
    return this.preparation;
  }

  private async prepare(): Promise<void> {
    await mkdir(join(this.root, OBJECTS), { recursive: true, mode: 0o700 });
    await mkdir(join(this.root, INCOMING), { recursive: true, mode: 0o700 });
    await writeFile(join(this.root, MARKER), '1\n');
    await syncFolder(this.root);
    await this.removeAbandoned();
  }

  private async removeAbandoned(): Promise<void> {
    const folder = join(this.root, INCOMING);
    // The disk's own time: the marker has just been written.
    const present = (await stat(join(this.root, MARKER))).mtimeMs;
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      const file = await stat(path).catch(exceptFor('ENOENT'));
      if (file !== undefined && present - file.mtimeMs > ABANDONED_AFTER_MS) await rm(path, { force: true });
    }
  }

  private async publish(temporary: string, key: string): Promise<void> {
    const shard = this.shardOf(key);
    try {
      await this.makeFolder(shard);
      await rename(temporary, this.pathOf(key));
      await syncFolder(shard);
    } catch (error) {
      this.durableFolders.delete(shard);
      await rm(temporary, { force: true });
      throw error;
    }
  }

  private async makeFolder(shard: string): Promise<void> {
    if (this.durableFolders.has(shard)) return;
    await mkdir(shard, { mode: 0o700 }).catch(exceptFor('EEXIST'));
    await syncFolder(join(this.root, OBJECTS));
    this.durableFolders.add(shard);
  }

  private async reading<T>(key: string, read: (path: string) => Promise<T>): Promise<T> {
    assertObjectKey(key);
    await this.working(() => this.ready());
    try {
      return await read(this.pathOf(key));
    } catch (error) {
      if (!isFileSystemError(error) || error.code !== 'ENOENT') {
        throw new ObjectStoreUnavailable('reading failed', error);
      }
      // A disk that is not mounted looks like a store without objects; the marker tells the two apart.
      await this.working(() => access(join(this.root, MARKER)));
      throw new ObjectNotFound(key);
    }
  }

  private async working<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw isFileSystemError(error) ? new ObjectStoreUnavailable(error.code, error) : error;
    }
  }

  private shardOf(key: string): string {
    return join(this.root, OBJECTS, hashOf(key).slice(0, 3));
  }

  private pathOf(key: string): string {
    return join(this.shardOf(key), hashOf(key));
  }
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

function isFileSystemError(error: unknown): error is { code: string; syscall: string } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'syscall' in error &&
    'code' in error &&
    typeof error.code === 'string'
  );
}

/** A handler for `catch` that lets one file system error pass and throws every other again. */
function exceptFor(code: string): (error: unknown) => undefined {
  return (error) => {
    if (isFileSystemError(error) && error.code === code) return;
    throw error;
  };
}
