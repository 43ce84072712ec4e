import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError } from '../shared/domain-error.js';
import {
  DamagedObjectFile,
  openObjectFile,
  readObjectFileHeader,
  syncFolder,
  writeObjectFile,
  type ObjectFileHeader,
} from '../storage/object-file.js';
import {
  assertObjectKey,
  ObjectNotFound,
  type ObjectInfo,
  type StoredObject,
} from '../storage/object-store.js';

/** How much may wait; beyond it new files are refused. */
export interface SpoolLimits {
  readonly maxFiles: number;
  readonly maxBytes: number;
}

/** One waiting file. */
export interface SpoolItem extends ObjectInfo {
  /** The key under which the object store shall get it. */
  readonly key: string;
}

/** The refusal to take one more file: EVIDENCE_STORAGE_FULL. What already waits is safe. */
export class SpoolFull extends DomainError {
  constructor() {
    super('EVIDENCE_STORAGE_FULL');
    this.name = 'SpoolFull';
  }
}

const INCOMING = 'incoming-';
const WAITING = /^(\d{12})\.waiting$/;

interface Slot extends SpoolItem {
  readonly path: string;
}

/**
 * A folder on the local disk where accepted photos wait while the object store is missing, so that an outage loses
 * no acknowledged photo and never fills the disk. Oldest first; the order and the files survive a restart.
 * The folder belongs to one process at a time.
 */
export class Spool {
  private bytes = 0;
  private files = 0;
  private lastNumber = 0;
  private setAside = 0;
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly folder: string,
    private readonly limits: SpoolLimits,
    /** By key, in the order in which the keys first came. */
    private readonly slots: Map<string, Slot>,
  ) {}

  /** Opens a spool and finds again what waits in it; the folder is made when missing. */
  static async open(folder: string, limits: SpoolLimits): Promise<Spool> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const spool = new Spool(folder, limits, new Map());
    for (const name of (await readdir(folder)).sort()) await spool.find(name);
    return spool;
  }

  /**
   * Takes a file and returns when it is durable. The same key again replaces the bytes and keeps the place, also
   * when the spool is full.
   * @throws SpoolFull, InvalidObjectKey, ObjectSizeMismatch, ObjectBodyFailed, file system errors.
   */
  async add(item: SpoolItem, body: Readable | Buffer): Promise<void> {
    assertObjectKey(item.key);
    const temporary = join(this.folder, `${INCOMING}${randomUUID()}`);
    this.reserve(item);
    try {
      await writeObjectFile(temporary, headerOf(item), body);
      await this.alone(() => this.publish(temporary, item));
    } catch (error) {
      this.release(item.size);
      await rm(temporary, { force: true });
      throw error;
    }
  }

  /** What waits, oldest first. */
  list(): readonly SpoolItem[] {
    return [...this.slots.values()].map(headerOf);
  }

  /** How much waits, with what is being taken at this moment. */
  usage(): { files: number; bytes: number } {
    return { files: this.files, bytes: this.bytes };
  }

  /** Files that were found damaged when the spool was opened; they are kept beside for a person to look at. */
  get damaged(): number {
    return this.setAside;
  }

  /** Opens a waiting file; the stream must be read to its end or destroyed. @throws ObjectNotFound */
  async read(key: string): Promise<StoredObject> {
    const slot = this.slots.get(key);
    if (slot === undefined) throw new ObjectNotFound(key);
    const { header, stream } = await openObjectFile(slot.path);
    return { stream, size: header.size, contentType: header.contentType };
  }

  /** Forgets a file, usually after the object store has taken it; a missing one is no error. */
  async remove(key: string): Promise<void> {
    await this.alone(async () => {
      const slot = this.slots.get(key);
      if (slot === undefined) return;
      await rm(slot.path, { force: true });
      this.slots.delete(key);
      this.release(slot.size);
      await syncFolder(this.folder);
    });
  }

  private async publish(temporary: string, item: SpoolItem): Promise<void> {
    const old = this.slots.get(item.key);
    const path = old?.path ?? this.nextPath();
    await rename(temporary, path);
    await syncFolder(this.folder);
    this.slots.set(item.key, { ...headerOf(item), path });
    if (old !== undefined) this.release(old.size);
  }

  private async find(name: string): Promise<void> {
    const path = join(this.folder, name);
    if (name.startsWith(INCOMING)) await rm(path, { force: true });
    const number = WAITING.exec(name)?.[1];
    if (number === undefined) return;
    this.lastNumber = Number(number);
    try {
      const header = await readObjectFileHeader(path);
      this.slots.set(header.key, { ...headerOf(header), path });
      this.files += 1;
      this.bytes += header.size;
    } catch (error) {
      if (!(error instanceof DamagedObjectFile)) throw error;
      await rename(path, `${path}.damaged`);
      this.setAside += 1;
    }
  }

  private nextPath(): string {
    this.lastNumber += 1;
    return join(this.folder, `${String(this.lastNumber).padStart(12, '0')}.waiting`);
  }

  /** Runs changes of the list one after the other: a key is never added and removed at the same moment. */
  private alone<T>(change: () => Promise<T>): Promise<T> {
    const result = this.turn.then(change);
    this.turn = result.catch(() => undefined);
    return result;
  }

  private reserve(item: SpoolItem): void {
    const replaced = this.slots.get(item.key);
    const files = this.files + (replaced === undefined ? 1 : 0);
    const bytes = this.bytes + item.size - (replaced?.size ?? 0);
    if (files > this.limits.maxFiles || bytes > this.limits.maxBytes) throw new SpoolFull();
    this.files += 1;
    this.bytes += item.size;
  }

  private release(size: number): void {
    this.files -= 1;
    this.bytes -= size;
  }
}

function headerOf({ key, size, contentType }: SpoolItem): ObjectFileHeader {
  return { key, size, contentType };
}
