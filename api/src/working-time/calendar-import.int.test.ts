import { CALENDAR_2026 } from '../calendar/calendar-2026.js';
import { closeDays } from '../recompute/recompute.fixture.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import {
  change,
  contentOf,
  dayRows,
  ERRORS,
  OUTCOME,
  PREVIEW,
  tableRows,
  type SettingAnswer,
} from './calendar-admin.fixture.js';

interface Counts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly notInFile: number;
}
interface PreviewAnswer extends SettingAnswer {
  readonly rows: readonly { effect: string; line: number | null; after: { date: string } | null }[] | null;
  readonly issues: readonly { line: number; column: string | null; code: string }[] | null;
  readonly counts: Counts | null;
  readonly revision: string | null;
}
type ApplyAnswer = SettingAnswer & { readonly counts: Counts | null };

const COUNTS = 'counts { created changed unchanged removed notInFile }';
const IMPORT_PREVIEW = `mutation ($input: CalendarImportInput!) {
  answer: calendarImportPreview(input: $input) {
    rows { effect line before { id name } after { date name scopeName rolePolicies { role policy } } }
    issues { line column code message } ${COUNTS} revision ${PREVIEW} ${ERRORS} } }`;
const IMPORT = `mutation ($input: CalendarImportApplyInput!) {
  answer: calendarImportApply(input: $input) { ${COUNTS} ${OUTCOME} ${ERRORS} } }`;

const NATIONAL = ['NATIONAL_HOLIDAY', 'JOINT_LEAVE'];

/** Holidays and joint leave of 2026 as the domain lists them, in the form in which an office types them. */
const HOLIDAYS_2026 =
  '1/1 16/1 17/2 19/3 21/3 22/3 3/4 5/4 1/5 14/5 27/5 31/5 1/6 16/6 17/8 25/8 25/12'.split(' ');
const JOINT_LEAVE_2026 = '16/2 18/3 20/3 23/3 24/3 15/5 28/5 24/12'.split(' ');

/** The list with the names and the provisional dates of the decree. */
function nationalFile(): string {
  const line = (jenis: string) => (day: string) => {
    const [date, month] = day.split('/').map((part) => part.padStart(2, '0'));
    const published = CALENDAR_2026.find((each) => each.date === `2026-${month}-${date}`);
    return `${date}/${month}/2026;${jenis};"${published?.name}";${published?.provisional ? 'ya' : ''}`;
  };
  const lines = [...HOLIDAYS_2026.map(line('libur nasional')), ...JOINT_LEAVE_2026.map(line('cuti bersama'))];
  return `\uFEFFtanggal;jenis;nama;sementara\r\n${lines.join('\r\n')}\r\n`;
}

describe('the calendar of a year from a file', () => {
  let app: TestApp;
  let admin: TestClient;

  beforeEach(async () => {
    app = await startTestApp('2026-04-07T06:45:00+07:00');
    await closeDays(app, '2026-03-16', '2026-04-06');
    app.clock.set('2026-04-07T09:00:00+07:00');
    admin = await app.as('admin');
  });
  afterEach(() => app.stop());

  const preview = (csv: string, removeKinds: readonly string[] = []) =>
    change<PreviewAnswer>(admin, IMPORT_PREVIEW, { input: { year: 2026, csv, removeKinds } });
  const apply = (csv: string, revision: string | null, removeKinds: readonly string[] = []) =>
    change<ApplyAnswer>(admin, IMPORT, { input: { year: 2026, csv, removeKinds, revision } });
  const exported = async () =>
    (await admin.query<{ calendarExport: { csv: string } }>('{ calendarExport(year: 2026) { csv } }'))
      .calendarExport.csv;
  const stored = () =>
    app.dataSource.query<unknown[]>(
      'SELECT date, kind, name, scope, scope_id, provisional FROM calendar_days ORDER BY date, kind',
    );

  it('is the seeded one when the list of 2026 is imported into an empty year', async () => {
    const seeded = await stored();
    const before = await dayRows(app);
    await app.dataSource.query("DELETE FROM calendar_days WHERE kind <> 'SCHOOL_HOLIDAY'");
    await closeFresh(app);
    expect((await dayRows(app)).map(contentOf)).not.toEqual(before.map(contentOf));

    const shown = await preview(nationalFile(), NATIONAL);
    expect(shown).toMatchObject({ userErrors: [], issues: [] });
    expect(shown.counts).toMatchObject({ created: 25, changed: 0, unchanged: 0, removed: 0 });
    const applied = await apply(nationalFile(), shown.revision, NATIONAL);
    expect(applied).toMatchObject({ userErrors: [], counts: { created: 25 } });
    await expect(stored()).resolves.toEqual(seeded);
    if (applied.outcome?.jobId === null) {
      expect(applied.outcome.daysChanged).toBe(shown.preview?.totals.days);
    }
    // Stored or waiting for the job: what is read is what was there before.
    await closeFresh(app);
    expect((await dayRows(app)).map(contentOf)).toEqual(before.map(contentOf));
  });

  it('changes nothing when it is the export, which is the same file again', async () => {
    const csv = await exported();
    const rows = await tableRows(app, 'calendar_days');
    const shown = await preview(csv, [
      'NATIONAL_HOLIDAY',
      'REGIONAL_HOLIDAY',
      'JOINT_LEAVE',
      'SCHOOL_HOLIDAY',
    ]);
    expect(shown).toMatchObject({ issues: [], preview: null });
    expect(shown.counts).toEqual({
      created: 0,
      changed: 0,
      unchanged: rows.length,
      removed: 0,
      notInFile: 0,
    });
    await expect(apply(csv, shown.revision)).resolves.toMatchObject({
      userErrors: [{ code: 'SETTING_NO_CHANGE', field: 'input.csv' }],
    });
    await expect(exported()).resolves.toBe(csv);
    await expect(tableRows(app, 'calendar_days')).resolves.toEqual(rows);
  });

  it('keeps what only the calendar has, unless its kind is to be removed', async () => {
    const moved = nationalFile().replace('21/03/2026', '25/03/2026');
    const kept = await preview(moved);
    expect(kept.counts).toMatchObject({ created: 1, changed: 0, unchanged: 24, removed: 0 });
    const shown = await preview(moved, NATIONAL);
    expect(shown.counts).toMatchObject({ created: 1, changed: 0, unchanged: 24, removed: 1 });
    const before = await dayRows(app);
    app.clock.advance(60_000);
    const { outcome } = await apply(moved, shown.revision, NATIONAL);
    expect(outcome).toEqual({ daysChanged: shown.preview?.totals.days, jobId: null });
    const touched = (await dayRows(app))
      .filter((row, index) => row.computedAt.getTime() !== before[index]?.computedAt.getTime())
      .map(({ date }) => date);
    expect([...new Set(touched)]).toEqual(['2026-03-21', '2026-03-25']);
    const [school] = await app.dataSource.query<{ n: string }[]>(
      "SELECT COUNT(*) AS n FROM calendar_days WHERE kind = 'SCHOOL_HOLIDAY'",
    );
    expect(Number(school?.n)).toBeGreaterThan(20);
  });

  it('is not applied at all when a line is wrong, and the preview names every line', async () => {
    const csv = nationalFile()
      .replace('01/05/2026', '31/04/2026')
      .replace('17/08/2026;libur', '17/08/2026;lbur');
    const shown = await preview(csv, NATIONAL);
    expect(shown).toMatchObject({ rows: [], preview: null, userErrors: [] });
    expect(shown.issues).toMatchObject([
      { line: 10, column: 'tanggal', code: 'CALENDAR_CSV_DATE' },
      { line: 16, column: 'jenis', code: 'CALENDAR_CSV_VALUE' },
    ]);
    const rows = await tableRows(app, 'calendar_days');
    await expect(apply(csv, shown.revision, NATIONAL)).resolves.toMatchObject({
      counts: null,
      userErrors: [{ code: 'CALENDAR_IMPORT_HAS_ERRORS', field: 'input.csv' }],
    });
    await expect(tableRows(app, 'calendar_days')).resolves.toEqual(rows);
  });

  it('is refused when the calendar is not the one that was compared', async () => {
    const csv = nationalFile().replace('Hari Buruh Internasional', 'Hari Buruh');
    const { revision } = await preview(csv);
    const save = `mutation ($input: CalendarDaySaveInput!) { answer: calendarDaySave(input: $input) { ${ERRORS} } }`;
    const input = { date: '2026-09-01', kind: 'REGIONAL_HOLIDAY', name: 'Hari jadi kabupaten' };
    await change<SettingAnswer>(admin, save, { input });
    const rows = await tableRows(app, 'calendar_days');
    await expect(apply(csv, revision)).resolves.toMatchObject({
      userErrors: [{ code: 'SETTING_CHANGED', field: 'input.revision' }],
    });
    await expect(tableRows(app, 'calendar_days')).resolves.toEqual(rows);
    await expect(preview(csv.replaceAll('2026', '26'))).resolves.toMatchObject({ userErrors: [] });
    const other = { input: { year: 99, csv, removeKinds: [] } };
    await expect(change<PreviewAnswer>(admin, IMPORT_PREVIEW, other)).resolves.toMatchObject({
      userErrors: [{ code: 'CALENDAR_YEAR', field: 'input.year' }],
    });
  });

  it('is for administrators alone', async () => {
    const rows = await tableRows(app, 'calendar_days');
    const input = { year: 2026, csv: nationalFile(), removeKinds: NATIONAL };
    for (const person of ['guru', 'kepsek', 'korwil', 'kadis'] as const) {
      const client = await app.as(person);
      for (const answer of [
        await client.send(IMPORT_PREVIEW, { input }),
        await client.send(IMPORT, { input: { ...input, revision: '' } }),
      ]) {
        expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      }
    }
    await expect(tableRows(app, 'calendar_days')).resolves.toEqual(rows);
  });
});

/** Stores the days anew, as the job and the closer do. */
async function closeFresh(app: TestApp): Promise<void> {
  await app.dataSource.query('UPDATE attendance_days SET final = 0');
  await closeDays(app, '2026-03-16', '2026-04-06');
}
