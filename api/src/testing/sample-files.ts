import { pictureFromPixels } from '../evidence/image-library.js';
import { sampleCompoundFile, type SampleNode } from './sample-compound-file.js';
import {
  biffStream,
  docxParts,
  FORMATS,
  OFFICE,
  packageOf,
  recordOf,
  relationships,
  XML,
} from './sample-office.js';
import { pdfOf } from '../seeds/sample-pdf.js';
import { paintSelfie, SELFIE_HEIGHT, SELFIE_WIDTH } from '../seeds/sample-scene.js';
import { sampleZip } from './sample-zip.js';

/**
 * A JPEG that resembles a selfie: a person in uniform before a wall, 480 × 640. The same seed gives the same picture,
 * another seed another person, place and light. Nobody is depicted.
 */
export async function sampleSelfie(seed: number): Promise<Buffer> {
  return pictureFromPixels(paintSelfie(seed), SELFIE_WIDTH, SELFIE_HEIGHT).jpeg({ quality: 85 }).toBuffer();
}

/** A valid PDF of one page with one line of text. */
export function samplePdf(text: string): Buffer {
  return pdfOf(text);
}

/** A Word document (.docx) with one paragraph. */
export function sampleDocx(text: string): Buffer {
  return sampleZip(docxParts(text));
}

/** A spreadsheet (.xlsx) with one empty sheet. */
export function sampleXlsx(): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const sheet = `<sheet name="Sheet1" sheetId="1" r:id="rId1"/>`;
  return sampleZip(
    packageOf(
      'xl/workbook.xml',
      `${FORMATS}.spreadsheetml.sheet.main+xml`,
      [
        {
          name: 'xl/workbook.xml',
          content: `${XML}<workbook xmlns="${main}" xmlns:r="${OFFICE}/relationships"><sheets>${sheet}</sheets></workbook>`,
        },
        {
          name: 'xl/_rels/workbook.xml.rels',
          content: relationships([['worksheet', 'worksheets/sheet1.xml']]),
        },
        {
          name: 'xl/worksheets/sheet1.xml',
          content: `${XML}<worksheet xmlns="${main}"><sheetData/></worksheet>`,
        },
      ],
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${FORMATS}.spreadsheetml.worksheet+xml"/>`,
    ),
  );
}

/** A presentation (.pptx) without slides. */
export function samplePptx(): Buffer {
  const main = 'http://schemas.openxmlformats.org/presentationml/2006/main';
  return sampleZip(
    packageOf('ppt/presentation.xml', `${FORMATS}.presentationml.presentation.main+xml`, [
      {
        name: 'ppt/presentation.xml',
        content: `${XML}<p:presentation xmlns:p="${main}"><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
      },
    ]),
  );
}

/** The skeleton of a Word 97 document (.doc); `more` adds streams and storages. */
export function sampleDoc(more: Record<string, SampleNode> = {}): Buffer {
  const information = Buffer.alloc(64);
  information.writeUInt16LE(0xa5ec, 0);
  information.writeUInt16LE(0x00c1, 2);
  return sampleCompoundFile({ WordDocument: information, '1Table': Buffer.alloc(64), ...more });
}

/** The skeleton of an Excel 97 workbook (.xls); `more` adds streams and storages. */
export function sampleXls(more: Record<string, SampleNode> = {}): Buffer {
  return sampleCompoundFile({ Workbook: biffStream([[0x0085, '000000000000 06 00 536865657431']]), ...more });
}

/** The skeleton of a PowerPoint 97 presentation (.ppt); `more` adds streams and storages. */
export function samplePpt(more: Record<string, SampleNode> = {}): Buffer {
  const currentUser = Buffer.from('0000f60f1c000000140000005fc091e3', 'hex');
  return sampleCompoundFile({
    'Current User': currentUser,
    'PowerPoint Document': recordOf(0x0f, 0x03e8, Buffer.alloc(0)),
    ...more,
  });
}
