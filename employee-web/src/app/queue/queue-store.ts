import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { QueueItem } from './queue-item.ts';

/**
 * What waits to be sent, in IndexedDB: it survives reloads, crashes, an empty battery and signing out. A write has
 * happened when its promise is fulfilled, not before (`durability: 'strict'`).
 */
interface QueueSchema extends DBSchema {
  items: { key: string; value: QueueItem; indexes: { account: string } };
  blobs: { key: string; value: Blob };
}

const DATABASE = 'eoffice-queue';
const STRICT: IDBTransactionOptions = { durability: 'strict' };

let database: Promise<IDBPDatabase<QueueSchema>> | null = null;

/** Writes items that belong together, all or none. @throws DOMException QuotaExceededError when the phone is full. */
export async function putItems(items: readonly QueueItem[]): Promise<void> {
  const transaction = (await open()).transaction('items', 'readwrite', STRICT);
  await Promise.all([...items.map((item) => transaction.store.put(item)), transaction.done]);
}

/** Writes an item of a file with its bytes, both or none. @throws DOMException QuotaExceededError. */
export async function putFiles(items: readonly QueueItem[], id: string, bytes: Blob): Promise<void> {
  const transaction = (await open()).transaction(['items', 'blobs'], 'readwrite', STRICT);
  await Promise.all([
    ...items.map((item) => transaction.objectStore('items').put(item)),
    transaction.objectStore('blobs').put(bytes, id),
    transaction.done,
  ]);
}

/**
 * Replaces an item by what `change` makes of it as it is now, and drops its bytes once the server has them. Nothing
 * happens when somebody has removed it.
 */
export async function changeItem(id: string, change: (item: QueueItem) => QueueItem): Promise<void> {
  const transaction = (await open()).transaction(['items', 'blobs'], 'readwrite', STRICT);
  const items = transaction.objectStore('items');
  const item = await items.get(id);
  if (item) {
    const changed = change(item);
    await items.put(changed);
    if (changed.state === 'SENT') await transaction.objectStore('blobs').delete(id);
  }
  await transaction.done;
}

/** One item; null when it is not there. */
export async function itemOf(id: string): Promise<QueueItem | null> {
  return (await (await open()).get('items', id)) ?? null;
}

/** The items of an account. */
export async function itemsOf(accountId: string): Promise<QueueItem[]> {
  return (await open()).getAllFromIndex('items', 'account', accountId);
}

/** The bytes of a file; null when they are not there. */
export async function bytesOf(id: string): Promise<Blob | null> {
  return (await (await open()).get('blobs', id)) ?? null;
}

/** Removes items with their bytes. */
export async function removeItems(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const transaction = (await open()).transaction(['items', 'blobs'], 'readwrite', STRICT);
  await Promise.all([
    ...ids.flatMap((id) => [
      transaction.objectStore('items').delete(id),
      transaction.objectStore('blobs').delete(id),
    ]),
    transaction.done,
  ]);
}

function open(): Promise<IDBPDatabase<QueueSchema>> {
  database ??= openDB<QueueSchema>(DATABASE, 1, {
    upgrade: (db) => {
      db.createObjectStore('items', { keyPath: 'id' }).createIndex('account', 'accountId');
      db.createObjectStore('blobs');
    },
    terminated: () => {
      database = null;
    },
  }).catch((error: unknown) => {
    database = null;
    throw error;
  });
  return database;
}
