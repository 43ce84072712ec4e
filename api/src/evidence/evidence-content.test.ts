import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  sampleDoc,
  sampleDocx,
  samplePdf,
  samplePpt,
  samplePptx,
  sampleSelfie,
  sampleXls,
  sampleXlsx,
} from '../testing/sample-files.js';
import {
  verifyContent,
  type ContentRefusal,
  type UploadedFile,
  type VerifiedContent,
} from './evidence-content.js';
import { FILE_FORMATS, FORMAT_FACTS, MAX_EVIDENCE_BYTES, type FileFormat } from './file-formats.rules.js';
import { openPicture } from './image-library.js';

let folder: string;
const samples = new Map<FileFormat, Buffer>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-'));
  const selfie = await sampleSelfie(1);
  samples
    .set('JPEG', selfie)
    .set('PNG', await openPicture(selfie).png().toBuffer())
    .set('WEBP', await openPicture(selfie).webp().toBuffer())
    .set('PDF', samplePdf('Laporan kegiatan'))
    .set('DOCX', sampleDocx('Laporan kegiatan'))
    .set('XLSX', sampleXlsx())
    .set('PPTX', samplePptx())
    .set('DOC', sampleDoc())
    .set('XLS', sampleXls())
    .set('PPT', samplePpt());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('evidence content', () => {
  it.each(FILE_FORMATS)('recognises %s and accepts it from a laptop for a daily report', async (format) => {
    expect(await verify(sample(format), { declared: format })).toEqual({
      allowed: true,
      format,
      contentType: FORMAT_FACTS[format].contentType,
    });
  });

  it.each(FILE_FORMATS)('believes no announcement: %s under every other name is refused', async (format) => {
    for (const declared of FILE_FORMATS.filter((other) => other !== format)) {
      expect(await verify(sample(format), { declared })).toMatchObject({ code: 'EVIDENCE_TYPE_MISMATCH' });
    }
  });

  it.each(FILE_FORMATS)('takes %s from a phone or as a selfie only when it is a picture', async (format) => {
    const expected = FORMAT_FACTS[format].picture ? { allowed: true } : { code: 'EVIDENCE_TYPE_NOT_ALLOWED' };
    expect(await verify(sample(format), { declared: format, channel: 'PHONE' })).toMatchObject(expected);
    expect(await verify(sample(format), { declared: format, purpose: 'SELFIE' })).toMatchObject(expected);
  });

  it('refuses HEIC with a word on what to do', async () => {
    const heic = Buffer.concat([Buffer.from('00000018', 'hex'), Buffer.from('ftypheic\0\0\0\0heicmif1')]);
    expect(await verify(heic)).toMatchObject({ code: 'EVIDENCE_HEIC_NOT_SUPPORTED' });
  });

  it.each([
    ['an HTML page', '<!doctype html><script>alert(1)</script>', 'unknown'],
    ['an SVG picture', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'application/xml'],
    ['a program', 'MZ\x90\0\x03\0\0\0', 'application/x-msdownload'],
    ['a GIF picture', 'GIF89a\x01\0\x01\0\x80\0\0', 'image/gif'],
    ['plain text', 'Laporan', 'unknown'],
  ])('refuses %s', async (_, content, detected) => {
    expect(await verify(Buffer.from(content, 'latin1'))).toMatchObject({
      code: 'EVIDENCE_TYPE_NOT_ALLOWED',
      data: { detected },
    });
  });

  it('refuses an empty file and one that is too large', async () => {
    expect(await verify(Buffer.alloc(0))).toMatchObject({ code: 'EVIDENCE_EMPTY' });
    const large = Buffer.concat([sample('JPEG'), Buffer.alloc(MAX_EVIDENCE_BYTES)]);
    expect(await verify(large)).toMatchObject({ code: 'EVIDENCE_TOO_LARGE', data: { maxBytes: 10_485_760 } });
  });

  it('never fails, whatever bytes follow or replace those of a good file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FILE_FORMATS),
        fc.nat(),
        fc.uint8Array({ minLength: 1, maxLength: 64 }),
        fc.boolean(),
        async (format, at, noise, cut) => {
          const bytes = Buffer.from(sample(format));
          bytes.set(noise.subarray(0, bytes.length), at % Math.max(1, bytes.length - noise.length));
          const file = cut ? bytes.subarray(0, at % bytes.length) : bytes;
          const outcome = await verify(file, { declared: format });
          expect(typeof outcome.allowed).toBe('boolean');
        },
      ),
      { numRuns: 400 },
    );
  }, 60_000);
});

function sample(format: FileFormat): Buffer {
  return samples.get(format) ?? Buffer.alloc(0);
}

type Circumstances = Partial<Pick<UploadedFile, 'purpose' | 'channel'>> & { declared?: FileFormat };

async function verify(bytes: Buffer, given: Circumstances = {}): Promise<VerifiedContent | ContentRefusal> {
  const path = join(folder, 'upload');
  await writeFile(path, bytes);
  return verifyContent({
    path,
    purpose: given.purpose ?? 'LKH',
    channel: given.channel ?? 'WEB',
    declaredContentType: FORMAT_FACTS[given.declared ?? 'JPEG'].contentType,
  });
}
