import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxParts } from '../testing/sample-office.js';
import { sampleZip } from '../testing/sample-zip.js';
import { inspectOfficeDocument, type OfficeDocument, type OfficeRefusal } from './office-document.js';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'office-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('office document', () => {
  const parts = docxParts('Laporan');
  const docx = (...more: Parameters<typeof sampleZip>[0]): Buffer => sampleZip([...parts, ...more]);

  it.each([
    ['EVIDENCE_MACROS', 'a Visual Basic project', docx({ name: 'word/vbaProject.bin', content: 'x' })],
    ['EVIDENCE_MACROS', 'a macro sheet', docx({ name: 'xl/macrosheets/sheet1.xml', content: 'x' })],
    ['EVIDENCE_MACROS', 'the content type of a .docm', retyped('document.macroEnabled.main+xml')],
    [
      'EVIDENCE_ACTIVE_CONTENT',
      'an ActiveX control',
      docx({ name: 'word/activeX/activeX1.bin', content: 'x' }),
    ],
    ['EVIDENCE_ACTIVE_CONTENT', 'a program inside', docx({ name: 'word/embeddings/a.exe', content: 'MZ' })],
    ['EVIDENCE_ENCRYPTED', 'an encrypted entry', docx({ name: 'word/x.xml', content: 'x', flags: 1 })],
    ['EVIDENCE_CORRUPT', 'two entries of one name', docx({ name: 'WORD/document.xml', content: 'x' })],
    ['EVIDENCE_CORRUPT', 'a name that leads outside', docx({ name: '../x', content: 'x' })],
    [
      'EVIDENCE_CORRUPT',
      'a main part that is missing',
      sampleZip(parts.filter(({ name }) => !name.startsWith('word/'))),
    ],
    [
      'EVIDENCE_UNPACKS_TOO_LARGE',
      'an entry that is a bomb',
      docx({ name: 'word/x', content: Buffer.alloc(4_000_000) }),
    ],
    [
      'EVIDENCE_UNPACKS_TOO_LARGE',
      'thousands of entries',
      docx(...Array.from({ length: 4100 }, (_, n) => ({ name: `x/${n}`, content: '' }))),
    ],
    [
      'EVIDENCE_TYPE_NOT_ALLOWED',
      'no list of types (any archive)',
      sampleZip([{ name: 'a.txt', content: 'x' }]),
    ],
    ['EVIDENCE_TYPE_NOT_ALLOWED', 'the types of another program', retyped('template.main+xml')],
  ] as const)('is refused with %s for %s', async (code, _, file) => {
    expect(await inspect(file)).toMatchObject({ allowed: false, code });
  });

  it('is refused when an entry lies about its size or overlaps with another', async () => {
    const content = Buffer.alloc(900_000, 'x');
    const lying = parts.map((part) =>
      part.name === 'word/document.xml' ? { ...part, content, claimedSize: 10 } : part,
    );
    expect(await inspect(sampleZip(lying))).toMatchObject({ code: 'EVIDENCE_CORRUPT' });
    expect(await inspect(overlapping(docx()))).toMatchObject({
      code: 'EVIDENCE_UNPACKS_TOO_LARGE',
    });
  });

  function retyped(type: string): Buffer {
    return sampleZip(
      parts.map((part) => ({ ...part, content: String(part.content).replace('document.main+xml', type) })),
    );
  }
});

/** The central directory claims that the last entry has as much compressed data as the whole file. */
function overlapping(zip: Buffer): Buffer {
  const forged = Buffer.from(zip);
  const entry = forged.lastIndexOf('PK\x01\x02');
  forged.writeUInt32LE(forged.length, entry + 20);
  return forged;
}

async function inspect(bytes: Buffer): Promise<OfficeDocument | OfficeRefusal> {
  const path = join(folder, 'document');
  await writeFile(path, bytes);
  return inspectOfficeDocument(path);
}
