import {
  ObjectNotFound,
  ObjectStoreUnavailable,
  type ObjectStore,
  type StoredObject,
} from '../storage/object-store.js';
import type { Spool } from './spool.js';

/** Bytes to keep under a key. */
export interface VaultItem {
  readonly key: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/**
 * Keeps bytes durably at once, wherever that is possible: they go into the spool on the local disk, and from there
 * into the object store, now or when it is back.
 */
export class EvidenceVault {
  constructor(
    private readonly store: ObjectStore,
    private readonly spool: Spool,
  ) {}

  /** Returns when every item is durable on this machine. @throws SpoolFull when there is no room for them. */
  async keep(items: readonly VaultItem[]): Promise<void> {
    for (const { key, contentType, bytes } of items) {
      await this.spool.add({ key, contentType, size: bytes.length }, bytes);
    }
  }

  /**
   * Moves keys into the object store; one that is there already is no error.
   *
   * @returns false when the store cannot be reached: what was not moved stays here.
   */
  async moveToStore(keys: readonly string[]): Promise<boolean> {
    try {
      for (const key of keys) await this.move(key);
      return true;
    } catch (error) {
      if (error instanceof ObjectStoreUnavailable) return false;
      throw error;
    }
  }

  /** True when the object store has the key. @throws ObjectStoreUnavailable */
  async isStored(key: string): Promise<boolean> {
    try {
      await this.store.stat(key);
      return true;
    } catch (error) {
      if (error instanceof ObjectNotFound) return false;
      throw error;
    }
  }

  /** Opens a key, here or in the object store. @throws ObjectNotFound, ObjectStoreUnavailable */
  async open(key: string): Promise<StoredObject> {
    return (await this.openWaiting(key)) ?? this.store.get(key);
  }

  private async move(key: string): Promise<void> {
    const waiting = await this.openWaiting(key);
    if (!waiting) return;
    const { stream, size, contentType } = waiting;
    try {
      await this.store.put(key, stream, { size, contentType });
    } finally {
      // A store that fails early leaves the file open.
      stream.destroy();
    }
    await this.spool.remove(key);
  }

  private async openWaiting(key: string): Promise<StoredObject | null> {
    try {
      return await this.spool.read(key);
    } catch (error) {
      if (error instanceof ObjectNotFound) return null;
      throw error;
    }
  }
}
