import { open, readFile, stat } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { firstRefusal, refuse, type Allowed, type Refused } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import type { Channel, EvidencePurpose } from './evidence.entity.js';
import {
  FORMAT_FACTS,
  isAsDeclared,
  MAX_EVIDENCE_BYTES,
  mayServe,
  type FileFormat,
} from './file-formats.rules.js';
import { inspectPicture } from './image-pipeline.js';
import { inspectLegacyDocument } from './legacy-office-document.js';
import { inspectOfficeDocument } from './office-document.js';
import { inspectPdf } from './pdf-document.js';

/** A complete upload on the local disk and what it was announced to be. */
export interface UploadedFile {
  readonly path: string;
  readonly purpose: EvidencePurpose;
  readonly channel: Channel;
  /** The media type that the client announced. */
  readonly declaredContentType: string;
}

/** The file may be kept. */
export interface VerifiedContent extends Allowed {
  readonly format: FileFormat;
  /** The media type of the format, as it is stored and served. */
  readonly contentType: string;
}

export type ContentRefusal = Refused<ErrorCode>;

const HEAD_BYTES = 4_100;
const HEIC_TYPES = ['image/heic', 'image/heic-sequence', 'image/heif', 'image/heif-sequence'];

/**
 * Decides by its content whether a file may be kept as evidence: first what it is, then whether that may serve the
 * purpose and is what was announced, then whether it is whole and harmless. Neither the name nor the announced type
 * of a file is believed. Heavy for large files: run it in a {@link WorkQueue}.
 * @throws file system errors.
 */
export async function verifyContent(file: UploadedFile): Promise<VerifiedContent | ContentRefusal> {
  const { size } = await stat(file.path);
  if (size === 0) return refuse('EVIDENCE_EMPTY');
  if (size > MAX_EVIDENCE_BYTES) return refuse('EVIDENCE_TOO_LARGE', { maxBytes: MAX_EVIDENCE_BYTES });
  const head = await headOf(file.path);
  const container = CONTAINERS.find(({ begins }) => begins(head));
  if (container === undefined) return refuseUnknown(head);
  const found = await container.inspect(file.path);
  if (!found.allowed) return found;
  const decision = firstRefusal(
    () => mayServe(found.format, file.purpose, file.channel),
    () => isAsDeclared(found.format, file.declaredContentType),
  );
  if (!decision.allowed) return decision;
  return { allowed: true, format: found.format, contentType: FORMAT_FACTS[found.format].contentType };
}

interface Found extends Allowed {
  readonly format: FileFormat;
}

interface Container {
  /** Do the first bytes of the file announce this container? */
  readonly begins: (head: Buffer) => boolean;
  readonly inspect: (path: string) => Promise<Found | ContentRefusal>;
}

const CONTAINERS: readonly Container[] = [
  { begins: startsWith('ffd8ff'), inspect: inspectPicture },
  { begins: startsWith('89504e470d0a1a0a'), inspect: inspectPicture },
  {
    begins: (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
    inspect: inspectPicture,
  },
  {
    begins: startsWith('255044462d'),
    inspect: async (path) => {
      const decision = await inspectPdf(await readFile(path));
      return decision.allowed ? { allowed: true, format: 'PDF' } : decision;
    },
  },
  { begins: startsWith('504b0304'), inspect: inspectOfficeDocument },
  {
    begins: startsWith('d0cf11e0a1b11ae1'),
    inspect: async (path) => inspectLegacyDocument(await readFile(path)),
  },
];

function startsWith(hex: string): (head: Buffer) => boolean {
  const magic = Buffer.from(hex, 'hex');
  return (head) => head.subarray(0, magic.length).equals(magic);
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Refuses a file of no known container; says what it seems to be, so that a person can act on it. */
async function refuseUnknown(head: Buffer): Promise<ContentRefusal> {
  const detected = (await fileTypeFromBuffer(head))?.mime ?? 'unknown';
  if (HEIC_TYPES.includes(detected)) return refuse('EVIDENCE_HEIC_NOT_SUPPORTED');
  return refuse('EVIDENCE_TYPE_NOT_ALLOWED', { detected });
}
