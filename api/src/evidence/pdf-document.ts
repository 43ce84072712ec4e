import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { ALLOWED, refuse, type Decision } from '../shared/decision.js';

export type PdfDecision = Decision<
  'EVIDENCE_CORRUPT' | 'EVIDENCE_ENCRYPTED' | 'EVIDENCE_ACTIVE_CONTENT' | 'EVIDENCE_UNPACKS_TOO_LARGE'
>;

const END_WITHIN_BYTES = 2048;
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
/** Dictionaries of streams are short; what is further back belongs to other objects. */
const DICTIONARY_WITHIN = 16_384;

/**
 * Names of actions and of carried files (ISO 32000-1: 12.6.4.5 launch, 12.6.4.16 JavaScript, 12.7.5 forms that send
 * or import data, 7.11.4 embedded files, and rich media). A name ends before white space or a delimiter.
 */
const ACTIVE =
  /\/(JavaScript|JS|Launch|SubmitForm|ImportData|EmbeddedFiles?|RichMedia|GoToE)(?=[\s()<>[\]{}/%]|$)/;
const ENCRYPTED = /\/Encrypt(?=[\s()<>[\]{}/%]|$)/;

const inflated = promisify(inflate);

/**
 * May a PDF be kept? It must be whole and readable by everyone for years, so a password is refused (a supervisor
 * could not review the evidence), and it must not do anything, so scripts, actions that start programs or send
 * data, and carried files are refused. Links are allowed.
 *
 * Looks at the text of all objects, also at those in compressed object streams, but not into page contents and
 * pictures, where no action can stand. A hostile author can hide from such a look; what protects the reader is that
 * downloads are served for a sandbox (`secure-download.ts`). This keeps the archive clean of what is known.
 */
export async function inspectPdf(bytes: Buffer): Promise<PdfDecision> {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) return refuse('EVIDENCE_CORRUPT');
  const end = bytes.toString('latin1', Math.max(0, bytes.length - END_WITHIN_BYTES));
  if (!/startxref\s+\d+\s+%%EOF/.test(end)) return refuse('EVIDENCE_CORRUPT');
  return inspectObjects(bytes);
}

async function inspectObjects(bytes: Buffer): Promise<PdfDecision> {
  let budget = MAX_UNPACKED_BYTES;
  for (const { text, body } of piecesOf(bytes)) {
    if (ENCRYPTED.test(text)) return refuse('EVIDENCE_ENCRYPTED');
    if (ACTIVE.test(text)) return refuse('EVIDENCE_ACTIVE_CONTENT');
    const dictionary = text.slice(Math.max(text.lastIndexOf(' obj'), text.length - DICTIONARY_WITHIN, 0));
    if (!/\/ObjStm(?!\w)/.test(dictionary)) continue;
    const objects = await unpack(dictionary, body, budget);
    if (typeof objects !== 'string') return objects;
    budget -= objects.length;
    if (ACTIVE.test(plainNames(objects))) return refuse('EVIDENCE_ACTIVE_CONTENT');
  }
  return ALLOWED;
}

/** The file cut at its streams: the text before each, with the bytes of the stream; the last has none. */
function* piecesOf(bytes: Buffer): Generator<{ text: string; body: Buffer }> {
  let at = 0;
  while (at < bytes.length) {
    const start = streamStart(bytes, at);
    const end = start < 0 ? -1 : bytes.indexOf('endstream', start);
    const textEnd = start < 0 ? bytes.length : start;
    const body = start < 0 ? Buffer.alloc(0) : bytes.subarray(start, end < 0 ? bytes.length : end);
    yield { text: plainNames(bytes.toString('latin1', at, textEnd)), body };
    at = start < 0 || end < 0 ? bytes.length : end + 'endstream'.length;
  }
}

/** Where the bytes of the next stream begin: behind `stream` and a line break, after a dictionary. -1 if none. */
function streamStart(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf('stream', from); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const before = bytes.toString('latin1', Math.max(from, at - 16), at);
    const after = bytes.toString('latin1', at + 6, at + 8);
    if (/>>\s*$/.test(before) && /^(\r\n|\n|\r)/.test(after)) return at + 6 + (after === '\r\n' ? 2 : 1);
  }
  return -1;
}

/** Undoes `#xx`, with which any letter of a name may be written (ISO 32000-1, 7.3.5). */
function plainNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

async function unpack(dictionary: string, body: Buffer, budget: number): Promise<string | PdfDecision> {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1];
  if (filter === undefined) return body.toString('latin1');
  // No program that people use writes object streams in another way; what cannot be looked into is not kept.
  if (filter.replace(/[[\]\s]/g, '') !== '/FlateDecode' || /\/Predictor\s+1\d/.test(dictionary)) {
    return refuse('EVIDENCE_ACTIVE_CONTENT');
  }
  try {
    return (await inflated(body, { maxOutputLength: Math.max(1, budget) })).toString('latin1');
  } catch (error) {
    return refuse(isTooLarge(error) ? 'EVIDENCE_UNPACKS_TOO_LARGE' : 'EVIDENCE_CORRUPT');
  }
}

function isTooLarge(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
  );
}
