import { CsvError, parse } from 'csv-parse/sync';

/** One line of a file, which may go over several lines of text inside of quotation marks. */
export interface CsvLine {
  /** Number of the line of text on which it ends; 1 is the first. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The lines of a file, or the line of text on which it stops to be one. */
export type CsvLines = readonly CsvLine[] | { readonly brokenLine: number };

/**
 * Reads comma-separated values (RFC 4180) as spreadsheets write them: with the mark of UTF-8 or without, separated by
 * tabs (what the clipboard gives), semicolons or commas, whichever the first line has most of. Lines may differ in length. Lines without any content,
 * as spreadsheets leave them behind the last one (`;;;;`), are left out.
 */
export function readCsvLines(text: string): CsvLines {
  const numbers: number[] = [];
  const delimiter = delimiterOf(text);
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      // The clipboard leaves quotation marks inside of a cell as they are.
      relax_quotes: delimiter === '\t',
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[], { lines }) => {
        numbers.push(lines);
        return record;
      },
    });
    return records
      .map((cells, index) => ({ line: numbers[index] ?? 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { brokenLine: Number(error['lines'] ?? 1) };
  }
}

/** A line of a file, separated by semicolons; cells are quoted where it is needed. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(';')}\r\n`;
}

function delimiterOf(text: string): string {
  const first = text.split(/\r\n|\r|\n/, 50).find((line) => line.trim() !== '') ?? '';
  const cells = (delimiter: string): number => first.split(delimiter).length;
  const [most] = ['\t', ';', ','].sort((a, b) => cells(b) - cells(a));
  return most ?? ';';
}

function quoted(cell: string): string {
  return /[";,\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
