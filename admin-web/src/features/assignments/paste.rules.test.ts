import fc from 'fast-check';
import { bareNip, isRounded, modeOf, readPaste } from './paste.rules.ts';

const SITI = '198703122010012001';
const AHMAD = '199105142023211007';
const BAMBANG = '197505082000031002';

describe('what is pasted from a spreadsheet', () => {
  it('is a table when its first column has NIPs, with columns that tell by their values what they are', () => {
    expect(
      readPaste(`${SITI}\t${BAMBANG}\tSD Negeri 1\t6 hari kerja sekolah\n${AHMAD}\t${BAMBANG}\t\tSCHOOL_6D`),
    ).toEqual({
      kind: 'TABLE',
      lines: [
        {
          line: 1,
          nip: SITI,
          values: { supervisor: BAMBANG, workLocation: 'SD Negeri 1', schedule: '6 hari kerja sekolah' },
        },
        { line: 2, nip: AHMAD, values: { supervisor: BAMBANG, schedule: 'SCHOOL_6D' } },
      ],
    });
  });

  it('is read by its headings in any order, and columns that nobody knows are left out', () => {
    const text = `Nama;Lokasi Kantor;NIP\nSiti;"SD ""Harapan""; Sekayu";${SITI}\n\nAhmad;SD 2;${AHMAD}\n`;
    expect(readPaste(text)).toEqual({
      kind: 'TABLE',
      lines: [
        { line: 2, nip: SITI, values: { workLocation: 'SD "Harapan"; Sekayu' } },
        { line: 4, nip: AHMAD, values: { workLocation: 'SD 2' } },
      ],
    });
  });

  it('is a column for the selected rows when there is one, also of the NIPs of supervisors', () => {
    expect(readPaste(`${BAMBANG}\r\n${BAMBANG}\r\n`)).toMatchObject({ kind: 'COLUMN', field: 'supervisor' });
    expect(readPaste('5 hari kerja\n6 hari kerja sekolah')).toMatchObject({
      kind: 'COLUMN',
      field: 'schedule',
    });
    expect(readPaste('SD Negeri 1\nSD Negeri 2')).toMatchObject({ kind: 'COLUMN', field: 'workLocation' });
  });

  it('says nothing when there is nothing', () => {
    expect(readPaste(' \n\t\n')).toEqual({ kind: 'NOTHING' });
  });

  it('keeps every line in its place, whatever the cells say', () => {
    const cell = fc
      .string({ maxLength: 12 })
      .filter((text) => !/[\t\r\n;"]/.test(text) && text.trim() !== '');
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 30 }), (cells) => {
        const paste = readPaste(['NIP\tLokasi', ...cells.map((each) => `${SITI}\t${each}`)].join('\n'));
        if (paste.kind !== 'TABLE') throw new Error('It is a table');
        expect(paste.lines.map(({ line }) => line)).toEqual(cells.map((_, index) => index + 2));
        expect(paste.lines.map(({ values }) => values.workLocation)).toEqual(
          cells.map((each) => each.trim()),
        );
      }),
    );
  });

  it('knows a NIP with blanks or an apostrophe, and one that the spreadsheet has rounded', () => {
    expect(bareNip("'19870312 201001 2 001")).toBe(SITI);
    expect(isRounded('1,98703E+17')).toBe(true);
    expect(isRounded(SITI)).toBe(false);
  });

  it('knows the modes by their names and codes', () => {
    expect(['5 Hari Kerja', 'school_5d', '7 hari'].map(modeOf)).toEqual(['OFFICE_5D', 'SCHOOL_5D', null]);
  });
});
