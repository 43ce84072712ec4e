import type { SampleEntry } from './sample-zip.js';

/** The first line of every part. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** Namespace of the relationships of Office documents. */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** What the content types of Office documents begin with. */
export const FORMATS = 'application/vnd.openxmlformats-officedocument';

/** The parts of a Word document with one paragraph, for tests that want to change one. */
export function docxParts(text: string): SampleEntry[] {
  const body = `<w:body><w:p><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p></w:body>`;
  return packageOf('word/document.xml', `${FORMATS}.wordprocessingml.document.main+xml`, [
    {
      name: 'word/document.xml',
      content: `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</w:document>`,
    },
  ]);
}

/** The globals of a workbook stream ([MS-XLS]) with these records: type and data in hexadecimal. */
export function biffStream(records: readonly (readonly [type: number, data: string])[]): Buffer {
  const begin = [0x0809, '00060500 00000000 00000000 00000000'] as const;
  return Buffer.concat(
    [begin, ...records, [0x000a, ''] as const].map(([type, hex]) => {
      const data = Buffer.from(hex.replaceAll(' ', ''), 'hex');
      const header = Buffer.alloc(4);
      header.writeUInt16LE(type, 0);
      header.writeUInt16LE(data.length, 2);
      return Buffer.concat([header, data]);
    }),
  );
}

/** One record of a PowerPoint stream ([MS-PPT] 2.3.1); version 15 marks a container. */
export function recordOf(version: number, type: number, data: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt16LE(version, 0);
  header.writeUInt16LE(type, 2);
  header.writeUInt32LE(data.length, 4);
  return Buffer.concat([header, data]);
}

/** The parts of an Office Open XML package (ECMA-376) around a main part. */
export function packageOf(
  main: string,
  contentType: string,
  parts: SampleEntry[],
  overrides = '',
): SampleEntry[] {
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>';
  const types = `${defaults}<Override PartName="/${main}" ContentType="${contentType}"/>${overrides}`;
  return [
    {
      name: '[Content_Types].xml',
      content: `${XML}<Types xmlns="${PACKAGE}/content-types">${types}</Types>`,
    },
    { name: '_rels/.rels', content: relationships([['officeDocument', main]]) },
    ...parts,
  ];
}

/** A part that names other parts by their role. */
export function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const lines = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/relationships/${kind}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '');
}
