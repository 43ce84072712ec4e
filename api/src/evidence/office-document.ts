import type { Entry, ZipFile } from 'yauzl';
import { openPromise } from 'yauzl';
import { refuse, type Allowed, type Refused } from '../shared/decision.js';

/** A Word, Excel or PowerPoint document (since 2007) that may be kept. */
export interface OfficeDocument extends Allowed {
  readonly format: 'DOCX' | 'XLSX' | 'PPTX';
}

export type OfficeRefusal = Refused<
  | 'EVIDENCE_CORRUPT'
  | 'EVIDENCE_ENCRYPTED'
  | 'EVIDENCE_MACROS'
  | 'EVIDENCE_ACTIVE_CONTENT'
  | 'EVIDENCE_UNPACKS_TOO_LARGE'
  | 'EVIDENCE_TYPE_NOT_ALLOWED'
>;

/** Bounds of what is believed of an archive; far above what people write, far below what hurts. */
const MAX_ENTRIES = 4_000;
const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
/** XML of tables shrinks up to a hundredfold; deflate ends at about 1,030. */
const MAX_RATIO = 250;
const RATIO_COUNTS_FROM_BYTES = 1024 * 1024;
const MAX_CONTENT_TYPES_BYTES = 1024 * 1024;

const CONTENT_TYPES = '[content_types].xml';
const NOT_OFFICE = { detected: 'application/zip' };

/** Content types of the main parts (ECMA-376 part 1, 11.3.10, 12.3.23, 13.3.6), lower case. */
const MAIN_PARTS: readonly (readonly [type: string, format: OfficeDocument['format']])[] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'DOCX'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'XLSX'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml', 'PPTX'],
  ['application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml', 'PPTX'],
];

/** Visual Basic projects and Excel 4.0 macro sheets, by the names that their programs give them. */
const MACRO_PART =
  /(^|\/)(vbaproject\.bin|vbadata\.xml)$|^xl\/(macrosheets|dialogsheets)\/|\.(do[ct]m|xl[st]m|xlam|p[po][ts]m|ppam)$/;
const MACRO_TYPE = /macroenabled|vbaproject|ms-excel\.(macrosheet|intlmacrosheet)/;
/** ActiveX controls, and packages that hold a whole foreign file. */
const ACTIVE_PART = /(^|\/)activex\/|(^|\/)embeddings\/.*\.(exe|js|vbs|hta|bat|cmd|com|scr|lnk|msi|ps1|jar)$/;

/**
 * Tells which office document a ZIP archive is, by its list of content types and the main part that this names, and
 * refuses passwords, macros, controls and archives that unpack to far more than their size. Only the list and the
 * main part are unpacked, counted byte by byte; nothing is written.
 * @param path the file. @throws file system errors.
 */
export async function inspectOfficeDocument(path: string): Promise<OfficeDocument | OfficeRefusal> {
  try {
    const archive = await openPromise(path, { autoClose: false });
    try {
      return await inspect(archive);
    } finally {
      archive.close();
    }
  } catch (error) {
    if (isDamage(error)) return refuse('EVIDENCE_CORRUPT');
    throw error;
  }
}

async function inspect(archive: ZipFile): Promise<OfficeDocument | OfficeRefusal> {
  if (archive.entryCount > MAX_ENTRIES) return refuse('EVIDENCE_UNPACKS_TOO_LARGE');
  const parts = new Map<string, Entry>();
  let packed = 0;
  let unpacked = 0;
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (parts.has(name)) return refuse('EVIDENCE_CORRUPT');
    parts.set(name, entry);
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    const refusal = refusalOfEntry(entry, name);
    if (refusal !== null) return refusal;
  }
  if (unpacked > MAX_UNPACKED_BYTES) return refuse('EVIDENCE_UNPACKS_TOO_LARGE');
  // Entries that overlap in the file: one piece of data that is unpacked many times.
  if (packed > archive.fileSize) return refuse('EVIDENCE_UNPACKS_TOO_LARGE');
  return inspectParts(archive, parts);
}

function refusalOfEntry(entry: Entry, name: string): OfficeRefusal | null {
  if (entry.isEncrypted()) return refuse('EVIDENCE_ENCRYPTED');
  if (MACRO_PART.test(name)) return refuse('EVIDENCE_MACROS');
  if (ACTIVE_PART.test(name)) return refuse('EVIDENCE_ACTIVE_CONTENT');
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > RATIO_COUNTS_FROM_BYTES && ratio > MAX_RATIO) {
    return refuse('EVIDENCE_UNPACKS_TOO_LARGE');
  }
  return null;
}

async function inspectParts(
  archive: ZipFile,
  parts: ReadonlyMap<string, Entry>,
): Promise<OfficeDocument | OfficeRefusal> {
  const list = parts.get(CONTENT_TYPES);
  if (list === undefined) return refuse('EVIDENCE_TYPE_NOT_ALLOWED', NOT_OFFICE);
  if (list.uncompressedSize > MAX_CONTENT_TYPES_BYTES) return refuse('EVIDENCE_UNPACKS_TOO_LARGE');
  const types = (await unpack(archive, list)).toString('utf8').toLowerCase();
  if (MACRO_TYPE.test(types)) return refuse('EVIDENCE_MACROS');
  const main = mainPartOf(types);
  if (main === null) return refuse('EVIDENCE_TYPE_NOT_ALLOWED', NOT_OFFICE);
  const part = parts.get(main.name);
  if (part === undefined) return refuse('EVIDENCE_CORRUPT');
  await unpack(archive, part, 0);
  return { allowed: true, format: main.format };
}

/** Finds the one `<Override PartName="/word/document.xml" ContentType="…main+xml"/>` of a main part. */
function mainPartOf(types: string): { name: string; format: OfficeDocument['format'] } | null {
  for (const [override] of types.matchAll(/<(?:\w+:)?override\s[^<>]{1,2000}>/g)) {
    const contentType = attributeOf(override, 'contenttype');
    const format = MAIN_PARTS.find(([type]) => type === contentType)?.[1];
    if (format !== undefined) return { name: attributeOf(override, 'partname').replace(/^\//, ''), format };
  }
  return null;
}

function attributeOf(element: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(element)?.[1] ?? '';
}

/**
 * Unpacks an entry to its end, so that damage is found, and returns its first `keep` bytes. More bytes than the
 * entry claims to have are an error of the archive.
 */
async function unpack(archive: ZipFile, entry: Entry, keep = Infinity): Promise<Buffer> {
  const kept: Buffer[] = [];
  let size = 0;
  for await (const chunk of await archive.openReadStreamPromise(entry)) {
    const bytes = chunk as Buffer;
    if (size < keep) kept.push(bytes);
    size += bytes.length;
  }
  return Buffer.concat(kept);
}

/** Errors of yauzl and zlib speak of the file; those of the file system have a `syscall` and are ours. */
function isDamage(error: unknown): boolean {
  return !(typeof error === 'object' && error !== null && 'syscall' in error);
}
