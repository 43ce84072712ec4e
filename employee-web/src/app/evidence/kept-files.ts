import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A file that the server does not have yet. */
export interface KeptFile {
  /** Id of the evidence, made on this device; a retry uses the same. */
  readonly id: string;
  /** What it belongs to: account and use, for example `<account>.LKH.2026-04-07`. */
  readonly place: string;
  readonly name: string;
  readonly bytes: Blob;
}

interface FilesSchema extends DBSchema {
  files: { key: string; value: KeptFile };
}

let database: Promise<IDBPDatabase<FilesSchema>> | null = null;

/** Keeps a file until the server has it, over a reload and an empty battery. One file for each place. */
export async function keepFile(file: KeptFile): Promise<void> {
  await (await open()).put('files', file, file.place).catch(() => undefined);
}

/** The file of a place that is still to be sent; null when there is none. */
export async function keptFile(place: string): Promise<KeptFile | null> {
  try {
    return (await (await open()).get('files', place)) ?? null;
  } catch {
    return null;
  }
}

/** The files of places that begin so, the oldest first. */
export async function keptFilesOf(prefix: string): Promise<readonly KeptFile[]> {
  try {
    const all = await (await open()).getAll('files');
    return all.filter(({ place }) => place.startsWith(prefix)).sort((a, b) => a.id.localeCompare(b.id));
  } catch {
    return [];
  }
}

/** The server has it, or its owner has taken it away. */
export async function dropFile(place: string): Promise<void> {
  try {
    await (await open()).delete('files', place);
  } catch {
    // There was nothing to remove.
  }
}

function open(): Promise<IDBPDatabase<FilesSchema>> {
  database ??= openDB<FilesSchema>('eoffice-files', 1, {
    upgrade: (db) => {
      db.createObjectStore('files');
    },
  });
  return database;
}
