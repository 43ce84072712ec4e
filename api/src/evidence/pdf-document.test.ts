import { deflateSync } from 'node:zlib';
import { pdfOf } from '../seeds/sample-pdf.js';
import { samplePdf } from '../testing/sample-files.js';
import { inspectPdf } from './pdf-document.js';

describe('PDF evidence', () => {
  const catalogue = (catalog: string): Buffer => pdfOf('x', { catalog });

  it.each([
    [
      'a script that runs when it is opened',
      catalogue('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
    ],
    ['a script whose name is disguised', catalogue('/OpenAction << /S /J#61vaScript >>')],
    ['a program to start', catalogue('/OpenAction << /S /Launch /F (cmd.exe) >>')],
    ['a form that sends data away', catalogue('/AA << /WC << /S /SubmitForm /F (http://x) >> >>')],
    ['a file inside', catalogue('/Names << /EmbeddedFiles 9 0 R >>')],
    ['a script in a compressed object', packed('<< /S /JavaScript /JS (app.alert(1)) >>')],
    [
      'objects that nobody can look into',
      pdfOf('x', { streams: [{ dictionary: '/Type /ObjStm /Filter /LZWDecode', bytes: Buffer.from('x') }] }),
    ],
  ])('is refused with %s', async (_, pdf) => {
    expect(await inspectPdf(pdf)).toMatchObject({ code: 'EVIDENCE_ACTIVE_CONTENT' });
  });

  it('is refused with a password, because a supervisor could not review it', async () => {
    const pdf = pdfOf('x', { trailer: '/Encrypt 9 0 R' });
    expect(await inspectPdf(pdf)).toMatchObject({ code: 'EVIDENCE_ENCRYPTED' });
  });

  it('is accepted with links, harmless compressed objects and pictures whose bytes look like anything', async () => {
    const links = catalogue('/OpenAction << /S /GoTo >> /AcroForm << /JSON 1 /EncryptMetadata true >>');
    const picture = pdfOf('x', {
      streams: [
        { dictionary: '/Subtype /Image', bytes: Buffer.from('\xff /JS (x) /Launch /Encrypt \x00', 'latin1') },
      ],
    });
    for (const pdf of [links, picture, packed('<< /Type /Annot /A << /S /URI /URI (https://x) >> >>')]) {
      expect(await inspectPdf(pdf)).toMatchObject({ allowed: true });
    }
  });

  it('is refused when its compressed objects unpack to far too much', async () => {
    const pdf = packed(Buffer.alloc(70 * 1024 * 1024, ' '));
    expect(await inspectPdf(pdf)).toMatchObject({ code: 'EVIDENCE_UNPACKS_TOO_LARGE' });
  });

  it('is damaged without its end, with a broken object stream or with something before its beginning', async () => {
    const whole = samplePdf('x');
    const broken = pdfOf('x', {
      streams: [{ dictionary: '/Type /ObjStm /Filter /FlateDecode', bytes: Buffer.from('not zlib') }],
    });
    const disguised = Buffer.concat([Buffer.from('<script>'), whole]);
    for (const pdf of [whole.subarray(0, -20), broken, Buffer.from('%PDF-x.y'), disguised]) {
      expect(await inspectPdf(pdf)).toMatchObject({ code: 'EVIDENCE_CORRUPT' });
    }
  });

  function packed(objects: string | Buffer): Buffer {
    const dictionary = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode';
    return pdfOf('x', { streams: [{ dictionary, bytes: deflateSync(objects) }] });
  }
});
