import type { ScheduleMode } from '../../gql/graphql.ts';
import { isNip, type DraftField } from './draft.rules.ts';

/** One line of a table; empty lines are left out, but count. */
export interface PastedLine {
  /** From 1, as a spreadsheet counts. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * What somebody pasted. TABLE: a NIP in each line says whom it is about. COLUMN: values alone, for the selected rows in
 * their order.
 */
export type Paste =
  | { readonly kind: 'TABLE'; readonly lines: readonly NamedLine[] }
  | { readonly kind: 'COLUMN'; readonly field: DraftField; readonly values: readonly PastedLine[] }
  | { readonly kind: 'NOTHING' };

/** A line of a table with the texts of its values. */
export interface NamedLine {
  readonly line: number;
  readonly nip: string;
  readonly values: Readonly<Partial<Record<DraftField, string>>>;
}

type Heading = DraftField | 'nip';

/** What people write above a column, in letters and digits alone. */
const HEADINGS: Readonly<Record<Heading, readonly string[]>> = {
  nip: ['nip', 'nippegawai', 'pegawai', 'employeenip'],
  supervisor: ['nipatasan', 'nipatasanlangsung', 'atasan', 'atasanlangsung', 'supervisor', 'supervisornip'],
  workLocation: ['lokasi', 'lokasikantor', 'lokasikerja', 'tempatkerja', 'worklocation'],
  schedule: ['jamkerja', 'modejamkerja', 'mode', 'jadwal', 'schedulemode'],
};

const MODES: Readonly<Record<string, ScheduleMode>> = {
  office5d: 'OFFICE_5D',
  '5harikerja': 'OFFICE_5D',
  school5d: 'SCHOOL_5D',
  '5harikerjasekolah': 'SCHOOL_5D',
  school6d: 'SCHOOL_6D',
  '6harikerjasekolah': 'SCHOOL_6D',
};

/** A mode of working hours by its name or code; null when it is none. */
export function modeOf(text: string): ScheduleMode | null {
  return MODES[bare(text)] ?? null;
}

/** A NIP as people write it, without blanks and without the apostrophe that keeps a spreadsheet from rounding it. */
export function bareNip(text: string): string {
  return text.replace(/^['’`]/, '').replace(/[\s.]/g, '');
}

/** Whether a spreadsheet has made a rounded number of a NIP: its last digits are lost and cannot be guessed. */
export function isRounded(text: string): boolean {
  return /^\d[.,]?\d*e\+?\d+$/i.test(text.trim());
}

/**
 * Reads what was pasted from a spreadsheet (tabs) or out of a CSV file (semicolons or commas, quotes of RFC 4180).
 * Headings may name the columns; without them each column tells by its values what it is.
 */
export function readPaste(text: string): Paste {
  const lines = linesOf(text.replace(/^\uFEFF/, ''));
  const [first] = lines;
  if (!first) return { kind: 'NOTHING' };
  const headings = first.cells.map(headingOf);
  const named = headings.some((heading) => heading !== null);
  const body = named ? lines.slice(1) : lines;
  const columns = named ? headings : guessColumns(body);
  const nips = columns.indexOf('nip');
  if (nips >= 0) return { kind: 'TABLE', lines: body.map((line) => namedLine(line, columns, nips)) };
  const field = columns.find((column) => column !== null && column !== 'nip');
  return field ? { kind: 'COLUMN', field, values: body } : { kind: 'NOTHING' };
}

function namedLine(
  { line, cells }: PastedLine,
  columns: readonly (Heading | null)[],
  nips: number,
): NamedLine {
  const values: Partial<Record<DraftField, string>> = {};
  columns.forEach((column, index) => {
    const value = cells[index]?.trim() ?? '';
    if (column !== null && column !== 'nip' && value !== '') values[column] = value;
  });
  return { line, nip: (cells[nips] ?? '').trim(), values };
}

/** The first of several columns of NIPs is about whom, the next about the supervisor; a single one is about supervisors. */
function guessColumns(lines: readonly PastedLine[]): readonly (Heading | null)[] {
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const found: (Heading | null)[] = [];
  for (let index = 0; index < width; index += 1) {
    const values = lines.map(({ cells }) => cells[index]?.trim() ?? '').filter(Boolean);
    found.push(guessColumn(values, width > 1 && !found.includes('nip')));
  }
  return found;
}

function guessColumn(values: readonly string[], mayName: boolean): Heading | null {
  if (values.length === 0) return null;
  const most = (test: (value: string) => boolean) => values.filter(test).length * 2 > values.length;
  if (most((value) => isNip(bareNip(value)) || isRounded(value))) return mayName ? 'nip' : 'supervisor';
  if (most((value) => modeOf(value) !== null)) return 'schedule';
  return 'workLocation';
}

function headingOf(cell: string): Heading | null {
  const text = bare(cell);
  const known = Object.entries(HEADINGS).find(([, words]) => words.includes(text));
  return (known?.[0] as Heading | undefined) ?? null;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function linesOf(text: string): PastedLine[] {
  const delimiter = ['\t', ';'].find((each) => text.includes(each)) ?? ',';
  const found: PastedLine[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let started = 1;
  const endRecord = () => {
    cells.push(cell);
    if (cells.some((each) => each.trim() !== '')) found.push({ line: started, cells });
    [cells, cell, started] = [[], '', line];
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === '\n') line += 1;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') [cell, index] = [`${cell}"`, index + 1];
      else quoted = false;
    } else if (character === '"' && cell.trim() === '') [cell, quoted] = ['', true];
    else if (character === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n') endRecord();
    else if (character !== '\r') cell += character;
  }
  endRecord();
  return found;
}
