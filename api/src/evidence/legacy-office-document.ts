import { ALLOWED, refuse, type Allowed, type Decision, type Refused } from '../shared/decision.js';
import { CompoundFile, DamagedCompoundFile, type CompoundEntry } from './compound-file.js';

/** A Word, Excel or PowerPoint 97–2003 document that may be kept. */
export interface LegacyDocument extends Allowed {
  readonly format: 'DOC' | 'XLS' | 'PPT';
}

export type LegacyRefusal = Refused<
  'EVIDENCE_CORRUPT' | 'EVIDENCE_ENCRYPTED' | 'EVIDENCE_MACROS' | 'EVIDENCE_TYPE_NOT_ALLOWED'
>;

type Inspection = Decision<LegacyRefusal['code']>;

/** Storages and streams that hold Visual Basic projects of Word and Excel ([MS-OVBA] 2.2). */
const MACRO_ENTRIES = new Set(['MACROS', '_VBA_PROJECT_CUR', 'VBA', '_VBA_PROJECT']);

const BIFF_FILEPASS = 0x002f;
const BIFF_BOUND_SHEET = 0x0085;
const BIFF_BEGIN = 0x0809;
const BIFF_END = 0x000a;
const SHEET_TYPES_WITH_MACROS = [1, 6];

const PPT_ENCRYPTED = 0xf3d1c4df;
const PPT_VBA_ATOM = 0x0400;
/** Document, list of document information, Visual Basic information: the way to the atom. */
const PPT_CONTAINERS = [0x03e8, 0x07d0, 0x03ff];

/**
 * Tells which old Office document a compound file is, by the stream that each program needs at the root, and refuses
 * passwords and macros (Visual Basic, and Excel 4.0 macro sheets).
 */
export function inspectLegacyDocument(bytes: Buffer): LegacyDocument | LegacyRefusal {
  try {
    return inspect(new CompoundFile(bytes));
  } catch (error) {
    // Node reports an offset beyond the end of a buffer as a RangeError: a length in the file lied.
    if (error instanceof DamagedCompoundFile || error instanceof RangeError)
      return refuse('EVIDENCE_CORRUPT');
    throw error;
  }
}

function inspect(file: CompoundFile): LegacyDocument | LegacyRefusal {
  if (file.atRoot('EncryptedPackage') !== undefined) return refuse('EVIDENCE_ENCRYPTED');
  const kind = kindOf(file);
  if (kind === null) return refuse('EVIDENCE_TYPE_NOT_ALLOWED', { detected: 'application/x-ole-storage' });
  if (file.entries.some((entry) => MACRO_ENTRIES.has(entry.name.toUpperCase())))
    return refuse('EVIDENCE_MACROS');
  const inspection = kind.inspect(file, kind.main);
  return inspection.allowed ? { allowed: true, format: kind.format } : inspection;
}

interface Kind {
  readonly format: LegacyDocument['format'];
  readonly main: CompoundEntry;
  readonly inspect: (file: CompoundFile, main: CompoundEntry) => Inspection;
}

function kindOf(file: CompoundFile): Kind | null {
  const word = file.atRoot('WordDocument');
  if (word !== undefined) return { format: 'DOC', main: word, inspect: inspectWord };
  const excel = file.atRoot('Workbook') ?? file.atRoot('Book');
  if (excel !== undefined) return { format: 'XLS', main: excel, inspect: inspectExcel };
  const powerPoint = file.atRoot('PowerPoint Document');
  if (powerPoint !== undefined) return { format: 'PPT', main: powerPoint, inspect: inspectPowerPoint };
  return null;
}

/** [MS-DOC] 2.5.1: the stream begins with the file information block, whose bit 8 of the flags is fEncrypted. */
function inspectWord(file: CompoundFile, main: CompoundEntry): Inspection {
  const block = file.read(main, 32);
  if (block.readUInt16LE(0) !== 0xa5ec) return refuse('EVIDENCE_CORRUPT');
  return (block.readUInt16LE(10) & 0x0100) === 0 ? ALLOWED : refuse('EVIDENCE_ENCRYPTED');
}

/** [MS-XLS] 2.1.4: a sequence of records (type, length, data); the first part describes the sheets. */
function inspectExcel(file: CompoundFile, main: CompoundEntry): Inspection {
  const stream = file.read(main, main.size);
  if (stream.readUInt16LE(0) !== BIFF_BEGIN) return refuse('EVIDENCE_CORRUPT');
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const type = stream.readUInt16LE(at);
    if (type === BIFF_FILEPASS) return refuse('EVIDENCE_ENCRYPTED');
    if (type === BIFF_END) return ALLOWED;
    const hasMacros =
      type === BIFF_BOUND_SHEET && SHEET_TYPES_WITH_MACROS.includes(stream.readUInt8(at + 4 + 5));
    if (hasMacros) return refuse('EVIDENCE_MACROS');
  }
  return refuse('EVIDENCE_CORRUPT');
}

/** [MS-PPT] 2.3.2: the token in the current user atom says encrypted; 2.4.10: an atom says that macros exist. */
function inspectPowerPoint(file: CompoundFile, main: CompoundEntry): Inspection {
  const user = file.atRoot('Current User');
  if (user === undefined) return refuse('EVIDENCE_CORRUPT');
  if (file.read(user, 16).readUInt32LE(12) === PPT_ENCRYPTED) return refuse('EVIDENCE_ENCRYPTED');
  const stream = file.read(main, main.size);
  for (let at = 0; at + 8 <= stream.length;) {
    const type = stream.readUInt16LE(at + 2);
    if (type === PPT_VBA_ATOM && stream.readUInt32LE(at + 12) !== 0) return refuse('EVIDENCE_MACROS');
    // Containers that may lead to the atom are entered, everything else is stepped over.
    at += PPT_CONTAINERS.includes(type) ? 8 : 8 + stream.readUInt32LE(at + 4);
  }
  return ALLOWED;
}
