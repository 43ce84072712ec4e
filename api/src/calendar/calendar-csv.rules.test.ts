import fc from 'fast-check';
import { ROLES } from '../shared/actor.js';
import { readCsvLines } from '../shared/csv-lines.js';
import { addDays } from '../shared/local-day.js';
import { CALENDAR_2026 } from './calendar-2026.js';
import {
  calendarKey,
  cleanDraft,
  draftDecision,
  type CalendarDayDraft,
  type StoredCalendarDay,
} from './calendar-changes.rules.js';
import { readCalendarLines, writeCalendarCsv, type ScopeNames } from './calendar-csv.rules.js';
import { compareWithStored } from './calendar-import.rules.js';
import { CALENDAR_KINDS, SCHOOL_HOLIDAY_POLICIES } from './calendar.rules.js';

const OBJECTS = { AGENCY: 'dinas-id', DISTRICT: 'sekayu-id', UNIT: 'sd-1-id' } as const;
const TEXTS = { AGENCY: 'Dinas; Pendidikan', DISTRICT: '16.06.01', UNIT: '10600001' } as const;
const scopes: ScopeNames = {
  idOf: (scope, text) => (text === TEXTS[scope] ? OBJECTS[scope] : null),
  textOf: (scope) => TEXTS[scope],
};
const read = (text: string, year = 2026) => readCalendarLines(readCsvLines(text), year, scopes);
const issuesOf = (text: string) =>
  read(text).issues.map(({ line, column, code }) => `${line} ${column ?? '-'} ${code}`);

const HEADER = 'tanggal;jenis;nama;cakupan;kode;sementara;kebijakan';
const ordinary: Omit<CalendarDayDraft, 'date' | 'kind' | 'name'> = {
  scope: 'NATIONAL',
  scopeId: null,
  rolePolicies: null,
  provisional: false,
};

describe('a calendar as a file', () => {
  it('is read as a spreadsheet writes it: mark of UTF-8, semicolons, quotation marks, empty lines', () => {
    const text = `\uFEFF${HEADER}\r\n01/01/2026;Libur Nasional;"Tahun Baru; ""2026""";;;;\r\n\r\n;;;;;;\r\n2026-02-16;cuti bersama;Imlek;nasional;;ya;\r\n`;
    expect(read(text)).toEqual({
      issues: [],
      drafts: [
        {
          line: 2,
          draft: { ...ordinary, date: '2026-01-01', kind: 'NATIONAL_HOLIDAY', name: 'Tahun Baru; "2026"' },
        },
        {
          line: 5,
          draft: {
            ...ordinary,
            date: '2026-02-16',
            kind: 'JOINT_LEAVE',
            name: 'Imlek',
            provisional: true,
          },
        },
      ],
    });
  });

  it('is read with commas, with the codes of the API, and with three columns only', () => {
    const { drafts, issues } = read('nama,tanggal,jenis\n"Hari, Buruh",1/5/2026,NATIONAL_HOLIDAY\n');
    expect(issues).toEqual([]);
    expect(drafts).toMatchObject([{ draft: { date: '2026-05-01', name: 'Hari, Buruh' } }]);
  });

  it('names for whom a day is, and what a school holiday means for a role', () => {
    const line =
      '2026-06-22;libur sekolah;Libur;kecamatan;16.06.01;tidak;guru=bebas lokasi|kepala sekolah=masuk';
    expect(read(`${HEADER}\n${line}\n`).drafts).toMatchObject([
      {
        draft: {
          scope: 'DISTRICT',
          scopeId: 'sekayu-id',
          rolePolicies: { TEACHER: 'WORKDAY_ANY_LOCATION', PRINCIPAL: 'WORKDAY' },
        },
      },
    ]);
  });

  it('is judged line by line, and every mistake is named with its line and column', () => {
    const lines = [
      HEADER,
      '2026-02-30;libur nasional;Tidak ada;;;;',
      '2026-01-01;hari libur;Tahun Baru;;;;',
      '2025-12-31;libur daerah;Tahun lalu;;;;',
      '2026-01-02;libur daerah;Libur unit;unit;99999999;;',
      '2026-01-03;libur daerah;X;;;;',
      '2026-01-04;libur daerah;Libur daerah;;;mungkin;',
      '2026-01-05;libur sekolah;Libur sekolah;;;;guru=tidur',
      '2026-01-06;libur daerah;Libur daerah;;;;guru=libur',
      '2026-01-07;libur nasional;Libur dinas;dinas;Dinas; Pendidikan;;',
      '2026-01-08;libur daerah;=1+1;;;;',
      '2026-01-09;libur daerah;Yang pertama;;;;',
      '09/01/2026;libur daerah;Yang kedua;;;;',
    ];
    lines[9] = '2026-01-07;libur nasional;Libur dinas;dinas;"Dinas; Pendidikan";;';
    expect(issuesOf(lines.join('\n'))).toEqual([
      '2 tanggal CALENDAR_CSV_DATE',
      '3 jenis CALENDAR_CSV_VALUE',
      '4 tanggal CALENDAR_CSV_OTHER_YEAR',
      '5 kode CALENDAR_CSV_CODE',
      '6 nama CALENDAR_NAME',
      '7 sementara CALENDAR_CSV_VALUE',
      '8 kebijakan CALENDAR_CSV_VALUE',
      '9 kebijakan CALENDAR_POLICIES',
      '10 cakupan CALENDAR_KIND_FOR_ALL',
      '11 nama CALENDAR_NAME',
      '13 tanggal CALENDAR_CSV_TWICE',
    ]);
  });

  it.each([
    ['', '1 - CALENDAR_CSV_EMPTY'],
    [`${HEADER}\n;;;\n`, '1 - CALENDAR_CSV_EMPTY'],
    ['tanggal;nama\n2026-01-01;Tahun Baru', '1 - CALENDAR_CSV_HEADER'],
    ['tanggal;jenis;nama;warna\n2026-01-01;libur nasional;Tahun Baru;merah', '1 - CALENDAR_CSV_HEADER'],
    ['tanggal;jenis;nama;nama\n2026-01-01;libur nasional;Tahun Baru;', '1 - CALENDAR_CSV_HEADER'],
    [`${HEADER}\n2026-01-01;libur nasional;"Tahun Baru\n`, '2 - CALENDAR_CSV_MALFORMED'],
    [`${HEADER}\n${'2026-01-01;libur nasional;Tahun Baru\n'.repeat(2_001)}`, '1 - CALENDAR_CSV_TOO_LONG'],
  ])('is refused as a whole: %#', (text, expected) => {
    expect(issuesOf(text)).toEqual([expected]);
  });

  it('never throws, whatever the text is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `${HEADER}\n${text}`),
        ),
        (text) => {
          expect(Array.isArray(read(text).issues)).toBe(true);
        },
      ),
    );
  });
});

describe('writing and reading again', () => {
  const name = fc
    .tuple(
      fc.constantFrom('Libur', '1 Muharam', 'Hari "Raya"', 'Idulfitri; Ied, 1447'),
      fc.string({ maxLength: 30 }),
    )
    .map((parts) => parts.join(' '));
  const anyDay: fc.Arbitrary<CalendarDayDraft> = fc
    .record({
      date: fc.integer({ min: 0, max: 364 }).map((offset) => addDays('2026-01-01', offset)),
      kind: fc.constantFrom(...CALENDAR_KINDS),
      name,
      scope: fc.constantFrom('NATIONAL' as const, 'AGENCY' as const, 'DISTRICT' as const, 'UNIT' as const),
      provisional: fc.boolean(),
      rolePolicies: fc.dictionary(fc.constantFrom(...ROLES), fc.constantFrom(...SCHOOL_HOLIDAY_POLICIES)),
    })
    .map(({ kind, scope, rolePolicies, ...day }) => {
      const own = kind === 'NATIONAL_HOLIDAY' ? ('NATIONAL' as const) : scope;
      const scopeId = own === 'NATIONAL' ? null : OBJECTS[own];
      const policies = kind === 'SCHOOL_HOLIDAY' ? rolePolicies : null;
      return cleanDraft({ ...day, kind, scope: own, scopeId, rolePolicies: policies });
    })
    .filter((day) => draftDecision(day, []).allowed);
  const byKey = (days: readonly CalendarDayDraft[]) =>
    [...days].sort((one, other) => (calendarKey(one) < calendarKey(other) ? -1 : 1));

  it('gives the same days, and the same file once more', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyDay, { selector: calendarKey, minLength: 1 }), (days) => {
        const text = writeCalendarCsv(days, scopes);
        const { drafts, issues } = read(text);
        expect(issues).toEqual([]);
        const again = drafts.map(({ draft }) => draft);
        expect(byKey(again)).toEqual(byKey(days));
        expect(writeCalendarCsv(again, scopes)).toBe(text);
      }),
    );
  });

  it('holds for the national list of 2026', () => {
    const days = CALENDAR_2026.map((day) => ({ ...ordinary, ...day }));
    const { drafts, issues } = read(writeCalendarCsv(days, scopes));
    expect(issues).toEqual([]);
    expect(drafts.map(({ draft }) => draft)).toEqual(days);
  });
});

describe('a file beside what is stored', () => {
  const stored = (date: string, change: Partial<StoredCalendarDay> = {}): StoredCalendarDay => ({
    ...ordinary,
    id: date,
    version: 1,
    date,
    kind: 'NATIONAL_HOLIDAY',
    name: 'Hari libur',
    ...change,
  });
  const line = (day: CalendarDayDraft, number = 2) => ({ line: number, draft: cleanDraft(day) });
  const effects = (...args: Parameters<typeof compareWithStored>) =>
    compareWithStored(...args).map(({ effect, before, after }) => `${(after ?? before)?.date} ${effect}`);

  it('says what is new, changed, the same, and what only the calendar has', () => {
    const rows = [
      line(stored('2026-01-01')),
      line(stored('2026-03-21', { name: 'Idulfitri' })),
      line(stored('2026-12-25')),
    ];
    const known = [
      stored('2026-01-01'),
      stored('2026-03-21'),
      stored('2026-03-22'),
      stored('2026-06-22', { kind: 'SCHOOL_HOLIDAY' }),
    ];
    expect(effects(rows, known, ['NATIONAL_HOLIDAY'])).toEqual([
      '2026-01-01 UNCHANGED',
      '2026-03-21 CHANGED',
      '2026-03-22 REMOVED',
      '2026-06-22 NOT_IN_FILE',
      '2026-12-25 NEW',
    ]);
    expect(effects(rows, known, [])).toContain('2026-03-22 NOT_IN_FILE');
  });
});
