import { normalizeNip } from '../employees/nip.rules.js';
import { readCsvLines } from '../shared/csv-lines.js';
import { refuse, type Refused } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { plainText } from '../shared/plain-text.js';
import type { UnreadRow } from './change-request.js';

/** Columns of a pasted table. */
const COLUMNS = ['employee', 'supervisor', 'workLocation', 'schedule'] as const;
type Column = (typeof COLUMNS)[number];

/** What people write above a column, in letters and digits alone. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  employee: ['nip', 'nippegawai', 'pegawai', 'employee', 'employeenip'],
  supervisor: ['nipatasan', 'nipatasanlangsung', 'atasan', 'atasanlangsung', 'supervisor', 'supervisornip'],
  workLocation: ['lokasi', 'lokasikantor', 'lokasikerja', 'tempatkerja', 'location', 'worklocation'],
  schedule: ['jamkerja', 'modejamkerja', 'mode', 'jadwal', 'schedule', 'schedulemode'],
};

/** The order of the columns where no headings are given. */
const STANDARD_ORDER: readonly Column[] = COLUMNS;

/** Longest part of a line that is kept to show it again. */
const MAX_SOURCE = 400;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads a table that was pasted from a spreadsheet or out of a CSV file, see `readCsvLines`.
 * The first line may name the columns in Indonesian or English; otherwise they are NIP, NIP of the supervisor, place
 * and mode. Empty cells change nothing; empty lines are left out, but count.
 *
 * @returns the rows with their line numbers from 1, or the refusal of a table that is none, or has no column of NIPs.
 */
export function readChangeText(text: string): readonly UnreadRow[] | Refused<ErrorCode> {
  const lines = readCsvLines(text);
  if ('brokenLine' in lines) return refuse('CHANGE_SET_TEXT_BROKEN', { line: lines.brokenLine });
  const [first] = lines;
  if (!first) return [];
  const headings = first.cells.map(columnOf);
  const hasHeadings = headings.some((column) => column !== null);
  const order = hasHeadings ? headings : STANDARD_ORDER;
  if (!order.includes('employee')) return refuse('CHANGE_SET_TEXT_COLUMNS', { column: 'NIP' });
  return lines.slice(hasHeadings ? 1 : 0).map(({ line, cells }) => {
    const cell = (column: Column): { id: string } | { text: string } | null => {
      const value = plainText(cells[order.indexOf(column)] ?? '');
      if (value === '') return null;
      return ID.test(value) ? { id: value } : { text: value };
    };
    return {
      line,
      source: [...cells.join(' | ')].slice(0, MAX_SOURCE).join(''),
      employee: cell('employee'),
      supervisor: cell('supervisor'),
      workLocation: cell('workLocation'),
      schedule: cell('schedule'),
      version: null,
    };
  });
}

/** A NIP as people write it, without blanks and without the apostrophe that keeps a spreadsheet from rounding it. */
export function bareNip(text: string): string {
  return normalizeNip(text).replace(/^['’`]/, '');
}

function columnOf(heading: string): Column | null {
  const bare = heading.toLowerCase().replace(/[^a-z0-9]/g, '');
  return COLUMNS.find((column) => HEADINGS[column].includes(bare)) ?? null;
}
