import { ROLES, type Role } from '../shared/actor.js';
import type { RefusalData } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { csvLine, type CsvLines } from '../shared/csv-lines.js';
import { isLocalDay, type LocalDay } from '../shared/local-day.js';
import {
  calendarKey,
  cleanDraft,
  draftDecision,
  type CalendarDayDraft,
  type NamedCalendarScope,
} from './calendar-changes.rules.js';
import type { DraftOnLine } from './calendar-import.rules.js';
import {
  CALENDAR_KINDS,
  CALENDAR_SCOPES,
  SCHOOL_HOLIDAY_POLICIES,
  type CalendarKind,
  type CalendarScope,
  type RolePolicies,
  type SchoolHolidayPolicy,
} from './calendar.rules.js';

/**
 * The calendar of a year as a file of comma-separated values (RFC 4180), as spreadsheets write it.
 *
 * | Column     | Content                                                                                 |
 * | ---------- | --------------------------------------------------------------------------------------- |
 * | tanggal    | `2026-03-21` or `21/03/2026`                                                              |
 * | jenis      | `libur nasional`, `cuti bersama`, `libur daerah`, `libur sekolah`                         |
 * | nama       | name of the day                                                                           |
 * | cakupan    | `nasional` (also when empty), `dinas`, `kecamatan`, `unit`                                |
 * | kode       | for whom: code of the district, NPSN of the school, else name or id; empty for `nasional` |
 * | sementara  | `ya`, `tidak` (also when empty)                                                           |
 * | kebijakan  | of a school holiday: `guru=bebas lokasi|kepala sekolah=masuk`                             |
 *
 * Separated by semicolons or commas, whichever the header has. The codes of the API stand for the words as well.
 */
export const CSV_COLUMNS = ['tanggal', 'jenis', 'nama', 'cakupan', 'kode', 'sementara', 'kebijakan'] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

const REQUIRED: readonly CsvColumn[] = ['tanggal', 'jenis', 'nama'];

/** Most days of one file: a year has 366, some of them with several kinds. */
export const MAX_CSV_ROWS = 2_000;

/** Something in a file that keeps all of it from being applied. */
export interface CsvIssue {
  /** Line in the file, 1 is the header. */
  readonly line: number;
  readonly column: CsvColumn | null;
  readonly code: ErrorCode;
  readonly data: RefusalData;
}

/** What a file says: the days that could be read, and what is wrong. */
export interface ReadCalendar {
  readonly drafts: readonly DraftOnLine[];
  readonly issues: readonly CsvIssue[];
}

/** How a file names the objects of scopes. */
export interface ScopeNames {
  /** Id of what a file calls so; null when nothing or more than one thing is. */
  idOf(scope: NamedCalendarScope, text: string): string | null;
  /** How a file calls it. */
  textOf(scope: NamedCalendarScope, id: string): string;
}

const KIND_WORDS: Readonly<Record<CalendarKind, string>> = {
  NATIONAL_HOLIDAY: 'libur nasional',
  REGIONAL_HOLIDAY: 'libur daerah',
  JOINT_LEAVE: 'cuti bersama',
  SCHOOL_HOLIDAY: 'libur sekolah',
};
const SCOPE_WORDS: Readonly<Record<CalendarScope, string>> = {
  NATIONAL: 'nasional',
  AGENCY: 'dinas',
  DISTRICT: 'kecamatan',
  UNIT: 'unit',
};
const ROLE_WORDS: Readonly<Record<Role, string>> = {
  TEACHER: 'guru',
  PRINCIPAL: 'kepala sekolah',
  SCHOOL_SUPERVISOR: 'pengawas',
  KORWIL: 'korwil',
  OFFICE_HEAD: 'kepala dinas',
  STAFF: 'staf',
  ADMINISTRATOR: 'administrator',
};
const POLICY_WORDS: Readonly<Record<SchoolHolidayPolicy, string>> = {
  WORKDAY: 'masuk',
  WORKDAY_ANY_LOCATION: 'bebas lokasi',
  OFF: 'libur',
};
const YES = ['ya', 'true', '1'];
const NO = ['tidak', 'false', '0', ''];

/** Reads the lines of a file. Every one is judged, so that one reading names all that is wrong. Never throws. */
export function readCalendarLines(lines: CsvLines, year: number, scopes: ScopeNames): ReadCalendar {
  const table = readTable(lines);
  if ('code' in table) return { drafts: [], issues: [table] };
  const drafts: DraftOnLine[] = [];
  const issues: CsvIssue[] = [];
  const known = new Map<string, number>();
  for (const row of table.rows) {
    const read = readRow(row, year, scopes);
    const twin = 'draft' in read ? known.get(calendarKey(read.draft)) : undefined;
    if (!('draft' in read)) issues.push(...read.issues);
    else if (twin !== undefined) issues.push(issue(row, 'tanggal', 'CALENDAR_CSV_TWICE', { other: twin }));
    else {
      known.set(calendarKey(read.draft), row.line);
      drafts.push({ line: row.line, draft: read.draft });
    }
  }
  return { drafts, issues };
}

/** Writes a file with these days, by date; reading it gives the same days again. */
export function writeCalendarCsv(days: readonly CalendarDayDraft[], scopes: ScopeNames): string {
  const rows = days
    .map((day) => cellsOf(day, scopes))
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
  // Spreadsheets in Indonesian separate by semicolons, and know UTF-8 by the mark at the beginning.
  return `\uFEFF${[CSV_COLUMNS, ...rows].map(csvLine).join('')}`;
}

interface Row {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<CsvColumn, string>>>;
}

function readTable(lines: CsvLines): { readonly rows: readonly Row[] } | CsvIssue {
  if ('brokenLine' in lines) return fileIssue(lines.brokenLine, 'CALENDAR_CSV_MALFORMED', {});
  const [header, ...rows] = lines;
  if (!header || rows.length === 0) return fileIssue(1, 'CALENDAR_CSV_EMPTY', {});
  if (rows.length > MAX_CSV_ROWS) return fileIssue(1, 'CALENDAR_CSV_TOO_LONG', { max: MAX_CSV_ROWS });
  const names = header.cells.map(normal);
  const missing = REQUIRED.filter((column) => !names.includes(column));
  const unknown = names.filter((name) => name !== '' && !isColumn(name));
  const twice = names.filter((name, index) => name !== '' && names.indexOf(name) !== index);
  if (missing.length + unknown.length + twice.length > 0) {
    return fileIssue(header.line, 'CALENDAR_CSV_HEADER', {
      columns: CSV_COLUMNS.join(', '),
      found: names.join(', '),
    });
  }
  return {
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(
        names.flatMap((name, index) => (isColumn(name) ? [[name, (cells[index] ?? '').trim()]] : [])),
      ),
    })),
  };
}

function readRow(
  row: Row,
  year: number,
  scopes: ScopeNames,
): { readonly draft: CalendarDayDraft } | { readonly issues: readonly CsvIssue[] } {
  const { cells } = row;
  const issues: CsvIssue[] = [];
  const known = <T>(column: CsvColumn, value: T | null, code: ErrorCode = 'CALENDAR_CSV_VALUE'): T | null => {
    if (value === null) issues.push(issue(row, column, code, { column, value: cells[column] ?? '' }));
    return value;
  };
  const date = known('tanggal', dayOf(cells.tanggal ?? ''), 'CALENDAR_CSV_DATE');
  if (date !== null && Number(date.slice(0, 4)) !== year) {
    issues.push(issue(row, 'tanggal', 'CALENDAR_CSV_OTHER_YEAR', { year }));
  }
  const kind = known('jenis', wordOf(cells.jenis ?? '', CALENDAR_KINDS, KIND_WORDS));
  const scope = known('cakupan', wordOf(cells.cakupan || 'NATIONAL', CALENDAR_SCOPES, SCOPE_WORDS));
  const code = cells.kode ?? '';
  const scopeId = scope === null ? null : scopeIdOf(scope, code, scopes);
  if (scope !== null && scopeId === undefined) {
    issues.push(issue(row, 'kode', 'CALENDAR_CSV_CODE', { value: code }));
  }
  const provisional = known('sementara', yesOrNo(cells.sementara ?? ''));
  const rolePolicies = known('kebijakan', policiesOf(cells.kebijakan ?? ''));
  if (date === null || kind === null || scope === null || scopeId === undefined) return { issues };
  if (provisional === null || rolePolicies === null) return { issues };
  const draft = cleanDraft({ date, kind, name: cells.nama ?? '', scope, scopeId, rolePolicies, provisional });
  const decision = draftDecision(draft, []);
  if (!decision.allowed) issues.push(issue(row, columnOf(decision.code), decision.code, decision.data));
  return issues.length > 0 ? { issues } : { draft };
}

/** The id of the object of a scope; undefined when the file names none or the wrong one. */
function scopeIdOf(scope: CalendarScope, code: string, scopes: ScopeNames): string | null | undefined {
  if (scope === 'NATIONAL') return code === '' ? null : undefined;
  return scopes.idOf(scope, code) ?? undefined;
}

/** `2026-03-21` or `21/3/2026`; null for anything else. */
function dayOf(text: string): LocalDay | null {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const iso = parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : text;
  return isLocalDay(iso) ? iso : null;
}

/** The value that a word or a code stands for; null for anything else. */
function wordOf<Value extends string>(
  text: string,
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): Value | null {
  const wanted = normal(text);
  return values.find((value) => wanted === value.toLowerCase() || wanted === words[value]) ?? null;
}

function yesOrNo(text: string): boolean | null {
  const wanted = normal(text);
  if (YES.includes(wanted)) return true;
  return NO.includes(wanted) ? false : null;
}

function policiesOf(text: string): RolePolicies | null {
  const policies: Partial<Record<Role, SchoolHolidayPolicy>> = {};
  for (const part of text.split('|').filter((each) => each.trim() !== '')) {
    const [left = '', right = ''] = part.split('=');
    const role = wordOf(left, ROLES, ROLE_WORDS);
    const policy = wordOf(right, SCHOOL_HOLIDAY_POLICIES, POLICY_WORDS);
    if (role === null || policy === null || policies[role] !== undefined) return null;
    policies[role] = policy;
  }
  return policies;
}

function cellsOf(day: CalendarDayDraft, scopes: ScopeNames): string[] {
  const { date, kind, name, scope, scopeId, provisional, rolePolicies } = day;
  const code = scope === 'NATIONAL' || scopeId === null ? '' : scopes.textOf(scope, scopeId);
  const policies = ROLES.flatMap((role) => {
    const policy = rolePolicies?.[role];
    return policy === undefined ? [] : [`${ROLE_WORDS[role]}=${POLICY_WORDS[policy]}`];
  }).join('|');
  return [date, KIND_WORDS[kind], name, SCOPE_WORDS[scope], code, provisional ? 'ya' : 'tidak', policies];
}

function sortKey(cells: readonly string[]): string {
  const [date, kind, , scope, code] = cells;
  return [date, kind, scope, code].join(' ');
}

/** The column that a refusal of a draft is about. */
function columnOf(code: ErrorCode): CsvColumn {
  switch (code) {
    case 'CALENDAR_NAME':
      return 'nama';
    case 'CALENDAR_YEAR':
      return 'tanggal';
    case 'CALENDAR_POLICIES':
      return 'kebijakan';
    default:
      return 'cakupan';
  }
}

const normal = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

const isColumn = (name: string): name is CsvColumn => (CSV_COLUMNS as readonly string[]).includes(name);

const issue = ({ line }: Row, column: CsvColumn, code: ErrorCode, data: RefusalData): CsvIssue => ({
  line,
  column,
  code,
  data,
});

const fileIssue = (line: number, code: ErrorCode, data: RefusalData): CsvIssue => ({
  line,
  column: null,
  code,
  data,
});
