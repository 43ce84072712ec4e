import fc from 'fast-check';
import { exportTable, neutralCell, toCsv } from './export-cells.ts';
import type { GridColumn } from './grid-column.ts';

interface Row {
  readonly name: string;
  readonly nip: string;
}

const COLUMNS: readonly GridColumn<Row>[] = [
  { id: 'name', header: 'Nama', width: 100, text: ({ name }) => name },
  { id: 'nip', header: 'NIP', width: 100, digits: true, text: ({ nip }) => nip },
];

describe('an exported table', () => {
  it('has no cell that a spreadsheet would run as a formula', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(neutralCell(text)).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(neutralCell(text)).toContain(text);
      }),
    );
    expect(neutralCell('=HYPERLINK("http://x")')).toBe(`'=HYPERLINK("http://x")`);
    expect(neutralCell('Siti')).toBe('Siti');
  });

  it('keeps every digit of a NIP', () => {
    const rows = [{ name: 'Siti', nip: '198703122010012001' }];
    expect(toCsv(COLUMNS, rows)).toContain('19870312 201001 2 001');
    expect(exportTable(COLUMNS, rows)[1]).toEqual(['Siti', '198703122010012001']);
  });

  it('quotes separators, quotes and line breaks', () => {
    expect(toCsv(COLUMNS, [{ name: 'a;"b"\nc', nip: '' }])).toBe('\uFEFFNama;NIP\r\n"a;""b""\nc";\r\n');
  });
});
