/** What a sample PDF may have besides its text; values are PDF syntax and go in as they are. */
export interface SamplePdfExtras {
  /** Entries of the catalog, for example `/OpenAction << /S /JavaScript /JS (x) >>`. */
  readonly catalog?: string;
  /** Entries of the trailer, for example `/Encrypt 9 0 R`. */
  readonly trailer?: string;
  /** Further streams: the entries of the dictionary and the bytes. */
  readonly streams?: readonly { readonly dictionary: string; readonly bytes: Buffer }[];
}

/** A valid PDF 1.7 of one A4 page with one line of text, which shows as it is when it is Latin-1. */
export function pdfOf(text: string, extras: SamplePdfExtras = {}): Buffer {
  const escaped = text.replace(/[\\()]/g, '\\$&').replace(/\s+/g, ' ');
  const page = Buffer.from(`BT /F1 18 Tf 72 770 Td (${escaped}) Tj ET`, 'latin1');
  const objects = [
    Buffer.from(`<< /Type /Catalog /Pages 2 0 R ${extras.catalog ?? ''} >>`),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    ),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    streamOf('', page),
    ...(extras.streams ?? []).map(({ dictionary, bytes }) => streamOf(dictionary, bytes)),
  ];
  return assemble(objects, extras.trailer ?? '');
}

function streamOf(dictionary: string, bytes: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

function assemble(objects: readonly Buffer[], trailer: string): Buffer {
  // The comment of high bytes tells programs that the file is binary.
  const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((object, index) => {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(length);
    length += part.length;
    parts.push(part);
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}
