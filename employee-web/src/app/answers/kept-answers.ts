import type { ApolloClient, NormalizedCacheObject } from '@apollo/client';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/**
 * The last answers of the server, one record for each account that has not signed out on this phone, so that pages
 * show something without a signal. Nothing here is the only copy of anything: whatever fails is left out.
 */
interface AnswersSchema extends DBSchema {
  answers: { key: string; value: { readonly savedAt: number; readonly cache: NormalizedCacheObject } };
}

const DATABASE = 'eoffice-answers';
const STORE = 'answers';
const SAVE_AFTER_MS = 800;
/** Answers older than this say nothing about today any more. */
const KEEP_MS = 14 * 86_400_000;

let database: Promise<IDBPDatabase<AnswersSchema>> | null = null;
let kept: { readonly client: ApolloClient; readonly accountId: string } | null = null;
let saving: ReturnType<typeof setTimeout> | null = null;

/** Gives a client what the server answered to an account last, and keeps what it will answer. */
export async function restoreAnswers(client: ApolloClient, accountId: string): Promise<void> {
  try {
    const record = await (await open()).get(STORE, accountId);
    if (record && Date.now() - record.savedAt < KEEP_MS) client.cache.restore(record.cache);
  } catch {
    // Without a database the application reads everything from the server.
  }
  keepAnswersOf(client, accountId);
}

/** From now on what a client reads is kept under an account. */
export function keepAnswersOf(client: ApolloClient, accountId: string): void {
  kept = { client, accountId };
}

/** Something was read: it is written a little later, together with what else comes. */
export function answersChanged(): void {
  saving ??= setTimeout(() => {
    saving = null;
    void save();
  }, SAVE_AFTER_MS);
}

/** Removes what is kept for an account. */
export async function forgetAnswers(accountId: string): Promise<void> {
  kept = null;
  try {
    await (await open()).delete(STORE, accountId);
  } catch {
    // There was nothing to remove.
  }
}

/** Gives the room of all kept answers back, for something of which there is no other copy. */
export async function forgetAllAnswers(): Promise<void> {
  try {
    await (await open()).clear(STORE);
  } catch {
    // Then there is no room to give back.
  }
}

async function save(): Promise<void> {
  if (!kept) return;
  const { client, accountId } = kept;
  try {
    const cache = client.cache.extract() as NormalizedCacheObject;
    await (await open()).put(STORE, { savedAt: Date.now(), cache }, accountId);
  } catch {
    // A full phone keeps its queue instead; pages are read again with the next signal.
  }
}

function open(): Promise<IDBPDatabase<AnswersSchema>> {
  database ??= openDB<AnswersSchema>(DATABASE, 1, {
    upgrade: (db) => {
      db.createObjectStore(STORE);
    },
  });
  return database;
}
