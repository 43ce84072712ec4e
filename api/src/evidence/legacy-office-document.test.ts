import fc from 'fast-check';
import { sampleDoc, samplePpt, sampleXls } from '../testing/sample-files.js';
import { biffStream, recordOf } from '../testing/sample-office.js';
import { CompoundFile } from './compound-file.js';
import { inspectLegacyDocument } from './legacy-office-document.js';

describe('old office document', () => {
  it('is refused as old documents with macros', () => {
    const macroSheet = biffStream([[0x0085, '000000000001 06 00 536865657431']]);
    const withAtom = recordOf(0x0f, 0x07d0, recordOf(0x0f, 0x03ff, recordOf(2, 0x0400, Buffer.alloc(12, 1))));
    for (const file of [
      sampleDoc({ Macros: { VBA: { dir: Buffer.alloc(10) } } }),
      sampleXls({ _VBA_PROJECT_CUR: { VBA: {} } }),
      sampleXls({ Workbook: macroSheet }),
      samplePpt({ 'PowerPoint Document': recordOf(0x0f, 0x03e8, withAtom) }),
    ]) {
      expect(inspectLegacyDocument(file)).toMatchObject({ code: 'EVIDENCE_MACROS' });
    }
  });

  it('is refused as old or new documents with a password', () => {
    const word = Buffer.alloc(64);
    word.writeUInt16LE(0xa5ec, 0);
    word.writeUInt16LE(0x0100, 10);
    const user = Buffer.from('0000f60f1c00000014000000dfc4d1f3', 'hex');
    for (const file of [
      sampleDoc({ WordDocument: word }),
      sampleXls({ Workbook: biffStream([[0x002f, '0100']]) }),
      samplePpt({ 'Current User': user }),
      sampleDoc({ EncryptedPackage: Buffer.alloc(10) }),
    ]) {
      expect(inspectLegacyDocument(file)).toMatchObject({ code: 'EVIDENCE_ENCRYPTED' });
    }
  });

  it('is told apart by the root of its directory, not by what is embedded deeper', () => {
    const withSheet = sampleDoc({ ObjectPool: { _1: { Workbook: biffStream([]) } } });
    expect(inspectLegacyDocument(withSheet)).toMatchObject({ allowed: true, format: 'DOC' });
  });

  it('is no office document when another program wrote the container', () => {
    const installer = sampleDoc({});
    const renamed = Buffer.from(installer);
    renamed.write('XordDocument', renamed.indexOf(Buffer.from('WordDocument', 'utf16le')), 'utf16le');
    expect(inspectLegacyDocument(renamed)).toMatchObject({ code: 'EVIDENCE_TYPE_NOT_ALLOWED' });
  });

  it('never hangs and never fails on a directory or a chain in a circle, whatever is changed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 }), (changes) => {
        const bytes = Buffer.from(sampleDoc({ Storage: { Inner: { Deep: Buffer.alloc(5000) } } }));
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        expect(typeof inspectLegacyDocument(bytes).allowed).toBe('boolean');
      }),
      { numRuns: 3000 },
    );
  });
});

describe('compound file', () => {
  it('gives back streams of any length, and no more than asked for', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), fc.nat({ max: 30_000 }), (content, limit) => {
        const file = new CompoundFile(sampleDoc({ Content: Buffer.from(content) }));
        const entry = file.atRoot('content');
        if (entry === undefined) throw new Error('the stream is missing');
        const read = file.read(entry, limit);
        const kept = Math.min(limit, content.length);
        expect(read.subarray(0, kept).equals(Buffer.from(content.subarray(0, kept)))).toBe(true);
        expect(read.length).toBe(Math.min(limit, entry.size));
      }),
    );
  });
});
