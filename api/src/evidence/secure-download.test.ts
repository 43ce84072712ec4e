import fc from 'fast-check';
import { FILE_FORMATS } from './file-formats.rules.js';
import { contentDisposition, downloadHeaders, safeFileName } from './secure-download.js';

describe('headers of a download', () => {
  it.each(FILE_FORMATS)(
    'for %s tell the browser to guess nothing, run nothing and keep nothing',
    (format) => {
      const headers = downloadHeaders({ format, size: 12, fileName: 'bukti', inline: true });
      expect(headers).toMatchObject({
        'Content-Length': '12',
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': expect.stringMatching(/default-src 'none';.*\bsandbox;/) as string,
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': 'private, no-store',
      });
    },
  );

  it('show pictures and PDF in the page, but only when asked, and save everything else', () => {
    const shown = FILE_FORMATS.filter((format) => isInline(downloadHeaders(file(format, true))));
    expect(shown).toEqual(['JPEG', 'PNG', 'WEBP', 'PDF']);
    expect(FILE_FORMATS.some((format) => isInline(downloadHeaders(file(format, false))))).toBe(false);
  });

  it('carry the verified media type and the ending that goes with it', () => {
    expect(downloadHeaders({ format: 'JPEG', size: 1, fileName: 'foto.html', inline: true })).toMatchObject({
      'Content-Type': 'image/jpeg',
      'Content-Disposition': 'inline; filename="foto.jpg"',
    });
  });
});

describe('file name of a download', () => {
  it.each([
    ['Laporan Harian.pdf', 'Laporan Harian.pdf'],
    ['C:\\Users\\guru\\laporan.docx', 'laporan.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['laporan\r\nSet-Cookie: a=b', 'laporan__Set-Cookie_ a=b.pdf'],
    ['gaji\u202Efdp.exe', 'gaji_fdp.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['..', 'bukti.pdf'],
    ['', 'bukti.pdf'],
    ['kegiatan "apel" <1>.pdf', 'kegiatan _apel_ _1_.pdf'],
  ])('%j becomes %j', (fileName, safe) => {
    expect(safeFileName({ fileName, format: 'PDF' })).toBe(safe);
  });

  it('is harmless and ends as its format says, whatever the user called the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (fileName) => {
        const name = safeFileName({ fileName, format: 'PDF' });
        expect(name).toMatch(/^[^./\\"*:<>?|%\p{Cc}\p{Cf}\p{Cs}][^/\\"*:<>?|%\p{Cc}\p{Cf}\p{Cs}]*\.pdf$/u);
        expect([...name].length).toBeLessThanOrEqual(124);
      }),
      { numRuns: 500 },
    );
  });
});

describe('content disposition', () => {
  it('gives the whole name in UTF-8 beside a name in ASCII', () => {
    expect(contentDisposition('attachment', 'résumé kegiatan.pdf')).toBe(
      'attachment; filename="resume kegiatan.pdf"; filename*=UTF-8\'\'r%C3%A9sum%C3%A9%20kegiatan.pdf',
    );
    expect(contentDisposition('inline', 'foto.jpg')).toBe('inline; filename="foto.jpg"');
  });

  it('is one line of printable ASCII from which the name can be read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (fileName) => {
        const name = safeFileName({ fileName, format: 'PNG' });
        const header = contentDisposition('attachment', name);
        expect(header).toMatch(
          /^attachment; filename="[ -!#-$&-[\]-~]*"(; filename\*=UTF-8''[\w!#$&+^`|~.%-]+)?$/,
        );
        const encoded = /filename\*=UTF-8''(.*)$/.exec(header)?.[1];
        const plain = /filename="([^"]*)"/.exec(header)?.[1];
        expect(encoded === undefined ? plain : decodeURIComponent(encoded)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});

function file(format: (typeof FILE_FORMATS)[number], inline: boolean): Parameters<typeof downloadHeaders>[0] {
  return { format, size: 1, fileName: 'bukti', inline };
}

function isInline(headers: Record<string, string>): boolean {
  return headers['Content-Disposition']?.startsWith('inline') === true;
}
