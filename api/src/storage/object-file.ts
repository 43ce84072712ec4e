import { open, rm, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { exactBody } from './exact-body.js';
import type { ObjectInfo } from './object-store.js';

/**
 * One object in one file: a line of JSON that says what it is, then the bytes. A single rename publishes both
 * together, so no crash can separate an object from its content type. By hand, `tail -n +2` gives the bytes.
 */
export interface ObjectFileHeader extends ObjectInfo {
  readonly key: string;
}

/** The file does not have the form of an object file, or it is shorter or longer than its header says. */
export class DamagedObjectFile extends Error {
  constructor() {
    super('the object file is damaged');
    this.name = 'DamagedObjectFile';
  }
}

const MAX_HEADER_BYTES = 1024;
const NEW_LINE = 0x0a;

/**
 * Writes a new object file and forces it to the disk. The file must not exist; when anything fails it is removed.
 * @throws ObjectSizeMismatch, ObjectBodyFailed, file system errors.
 */
export async function writeObjectFile(
  path: string,
  header: ObjectFileHeader,
  body: Readable | Buffer,
): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    const { key, contentType, size } = header;
    await handle.appendFile(`${JSON.stringify({ key, contentType, size })}\n`);
    for await (const bytes of exactBody(body, size)) await handle.appendFile(bytes);
    await handle.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

/** Reads the header alone. @throws DamagedObjectFile, file system errors (ENOENT when missing). */
export async function readObjectFileHeader(path: string): Promise<ObjectFileHeader> {
  const handle = await open(path, 'r');
  try {
    return (await readHeader(handle)).header;
  } finally {
    await handle.close();
  }
}

/**
 * Opens the bytes of an object file. The stream closes the file when it ends or is destroyed.
 * @throws DamagedObjectFile, file system errors (ENOENT when missing).
 */
export async function openObjectFile(path: string): Promise<{ header: ObjectFileHeader; stream: Readable }> {
  const handle = await open(path, 'r');
  try {
    const { header, start } = await readHeader(handle);
    return { header, stream: handle.createReadStream({ start }) };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Makes renames and new names inside of a folder survive a power failure. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readHeader(handle: FileHandle): Promise<{ header: ObjectFileHeader; start: number }> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAX_HEADER_BYTES), 0, MAX_HEADER_BYTES, 0);
  const end = buffer.subarray(0, bytesRead).indexOf(NEW_LINE);
  const header = end < 0 ? null : parseHeader(buffer.toString('utf8', 0, end));
  if (header === null || (await handle.stat()).size !== end + 1 + header.size) throw new DamagedObjectFile();
  return { header, start: end + 1 };
}

function parseHeader(line: string): ObjectFileHeader | null {
  try {
    const parsed: unknown = JSON.parse(line);
    return isHeader(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isHeader(value: unknown): value is ObjectFileHeader {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    typeof value.key === 'string' &&
    'contentType' in value &&
    typeof value.contentType === 'string' &&
    'size' in value &&
    Number.isSafeInteger(value.size)
  );
}
