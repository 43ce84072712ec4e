import fc from 'fast-check';
import { readChangeText, bareNip } from './change-text.rules.js';
import type { UnreadRow } from './change-request.js';

const NIP = '198703122010012001';
const ATASAN = '197505082000031002';

function read(text: string): readonly UnreadRow[] {
  const rows = readChangeText(text);
  if ('allowed' in rows) throw new Error(rows.code);
  return rows;
}

describe('a pasted table', () => {
  it('may name its columns in any order, in Indonesian or English', () => {
    const rows = read(`Nama;Jam Kerja;NIP Atasan Langsung;NIP\nSiti;6 hari kerja sekolah;${ATASAN};${NIP}`);
    expect(rows).toMatchObject([
      {
        line: 2,
        employee: { text: NIP },
        supervisor: { text: ATASAN },
        schedule: { text: '6 hari kerja sekolah' },
        workLocation: null,
      },
    ]);
    expect(read(`location,nip\n"SD ""Melati"", Sekayu",${NIP}`)).toMatchObject([
      { employee: { text: NIP }, workLocation: { text: 'SD "Melati", Sekayu' } },
    ]);
  });

  it('without headings has NIP, NIP of the supervisor, place and mode in this order', () => {
    expect(read(`${NIP}\t${ATASAN}\tTK "Melati"\tSCHOOL_5D`)).toMatchObject([
      {
        line: 1,
        employee: { text: NIP },
        supervisor: { text: ATASAN },
        workLocation: { text: 'TK "Melati"' },
        schedule: { text: 'SCHOOL_5D' },
      },
    ]);
  });

  it('knows an id by its form', () => {
    const id = '019d6a3e-0000-7000-8000-000000000001';
    expect(read(`${NIP};;${id}`)).toMatchObject([{ supervisor: null, workLocation: { id } }]);
  });

  it('without a column of NIPs, or with an open quotation mark, is none', () => {
    expect(readChangeText('Nama;Atasan\nSiti;1')).toMatchObject({ code: 'CHANGE_SET_TEXT_COLUMNS' });
    expect(readChangeText(`NIP;Lokasi\n${NIP};"SD`)).toMatchObject({ code: 'CHANGE_SET_TEXT_BROKEN' });
  });

  it('never loses a line with content, whatever is in it', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map((text) => text.replace(/["\t\r\n;]/g, ' '));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), (cells) => {
        const rows = read(`NIP\tLokasi\n${cells.map((text) => `${NIP}\t${text}`).join('\n')}`);
        expect(rows.map(({ line }) => line)).toEqual(cells.map((_, index) => index + 2));
      }),
    );
  });
});

describe('a NIP in a table', () => {
  it('is read without blanks and without the apostrophe of spreadsheets', () => {
    expect(bareNip(`'19870312 201001 2 001`)).toBe(NIP);
  });
});
