import writeXlsxFile from 'write-excel-file/browser';
import { exportTable, toCsv } from './export-cells.ts';
import type { GridColumn } from './grid-column.ts';

/** Pixels of a column of the grid for one character of a spreadsheet column. */
const PIXELS_PER_CHARACTER = 7;

/** Saves the rows as CSV. @param name of the file, without its ending. */
export function downloadCsv<Row>(
  name: string,
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
): Promise<void> {
  save(new Blob([toCsv(columns, rows)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
  return Promise.resolve();
}

/** Saves the rows as an Excel workbook in which every cell is text, so that a NIP keeps its digits. */
export async function downloadXlsx<Row>(
  name: string,
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
): Promise<void> {
  const sheet = exportTable(columns, rows).map((cells, index) =>
    cells.map((value) => ({
      value,
      type: String,
      format: '@',
      ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  const file = writeXlsxFile(sheet, {
    columns: columns.map(({ width }) => ({ width: Math.round(width / PIXELS_PER_CHARACTER) })),
    stickyRowsCount: 1,
  });
  save(await file.toBlob(), `${name}.xlsx`);
}

function save(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The browser has read the address by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
