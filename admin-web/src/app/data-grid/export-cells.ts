import type { GridColumn } from './grid-column.ts';

/** Marks the file as UTF-8 for spreadsheets. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Spreadsheets with Indonesian settings, where the comma is the decimal sign, separate by semicolon. */
const SEPARATOR = ';';

/** A text that a spreadsheet would run as a formula, or that hides one behind a tab or a line break. */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * Text that no spreadsheet takes for a formula: an apostrophe stands before = + - @ (OWASP, CSV injection).
 */
export function neutralCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The table as rows of text, the headers first. */
export function exportTable<Row>(
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
): readonly (readonly string[])[] {
  return [
    columns.map(({ header }) => neutralCell(header)),
    ...rows.map((row) => columns.map((column) => neutralCell(column.text(row)))),
  ];
}

/**
 * The table as CSV (RFC 4180 with semicolons, UTF-8). A NIP is written in its groups: a spreadsheet turns eighteen
 * digits in a row into a rounded number, but leaves groups alone.
 */
export function toCsv<Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): string {
  const lines = exportTable(columns.map(groupDigits), rows).map((cells) => cells.map(quoted).join(SEPARATOR));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function groupDigits<Row>(column: GridColumn<Row>): GridColumn<Row> {
  if (!column.digits) return column;
  return { ...column, text: (row) => column.text(row).replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4') };
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
