import { AuditEntry } from '../audit/audit-entry.entity.js';
import { closeDays } from '../recompute/recompute.fixture.js';
import { DEMO_PERSONS, type DemoPerson } from '../seeds/demo-accounts.js';
import { newId } from '../shared/id.js';
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
  type DayRow,
  type SettingAnswer,
} from './calendar-admin.fixture.js';

interface ShownDay {
  readonly id: string;
  readonly version: number;
  readonly date: string;
  readonly kind: string;
}
type DayAnswer = SettingAnswer & { readonly calendarDay: ShownDay | null };

const DAY = '{ id version date kind name scope scopeId scopeName provisional rolePolicies { role policy } }';
const SAVE_PREVIEW = `mutation ($input: CalendarDaySaveInput!) {
  answer: calendarDayPreview(input: $input) { ${PREVIEW} ${ERRORS} } }`;
const SAVE = `mutation ($input: CalendarDaySaveInput!) {
  answer: calendarDaySave(input: $input) { calendarDay ${DAY} ${OUTCOME} ${ERRORS} } }`;
const REMOVE_PREVIEW = `mutation ($id: ID!, $version: Int!) {
  answer: calendarDayRemovePreview(id: $id, version: $version) { ${PREVIEW} ${ERRORS} } }`;
const REMOVE = `mutation ($id: ID!, $version: Int!) {
  answer: calendarDayRemove(id: $id, version: $version) { calendarDay ${DAY} ${OUTCOME} ${ERRORS} } }`;

/** A Wednesday without any special day. */
const LATE_HOLIDAY = '2026-04-01';
const HARI_JADI = { date: LATE_HOLIDAY, kind: 'REGIONAL_HOLIDAY', name: 'Hari jadi Musi Banyuasin' };

describe('a holiday that is entered after the fact', () => {
  let app: TestApp;
  let admin: TestClient;
  let guruId: string;

  beforeAll(async () => {
    app = await startTestApp('2026-04-01T07:31:00+07:00');
    const guru = await app.as('guru');
    const input = { id: newId(), channel: 'PHONE', accuracyMeters: 8, latitude: -2.9, longitude: 103.8 };
    await guru.query(
      'mutation ($input: AttendanceClockInput!) { attendanceClockIn(input: $input) { userErrors { code } } }',
      { input },
    );
    app.clock.set('2026-04-07T06:45:00+07:00');
    await closeDays(app, '2026-03-30', '2026-04-06');
    app.clock.set('2026-04-07T09:00:00+07:00');
    admin = await app.as('admin');
    guruId = await app.idOf('guru');
  });
  afterAll(() => app.stop());

  const on = (rows: readonly DayRow[], date: string) => rows.filter((row) => row.date === date);
  const notOn = (rows: readonly DayRow[], date: string) => rows.filter((row) => row.date !== date);
  const save = (input: object) => change<DayAnswer>(admin, SAVE, { input });
  const preview = (input: object) => change<SettingAnswer>(admin, SAVE_PREVIEW, { input });

  it('frees exactly that day, as the preview said, and its removal restores everything', async () => {
    const before = await dayRows(app);
    const guruBefore = before.find((row) => row.employeeId === guruId && row.date === LATE_HOLIDAY);
    expect(guruBefore).toMatchObject({ status: 'MISSING_CLOCK_OUT', lateMinutes: 31 });
    expect(on(before, LATE_HOLIDAY).filter(({ status }) => status === 'ABSENT').length).toBeGreaterThan(10);

    const shown = await preview(HARI_JADI);
    expect(shown.userErrors).toEqual([]);
    expect(shown.preview?.complete).toBe(true);
    await expect(dayRows(app)).resolves.toEqual(before);

    app.clock.advance(60_000);
    const { calendarDay, outcome, userErrors } = await save(HARI_JADI);
    expect({ userErrors, outcome }).toEqual({
      userErrors: [],
      outcome: { daysChanged: shown.preview?.totals.days, jobId: null },
    });
    const during = await dayRows(app);
    expect(notOn(during, LATE_HOLIDAY)).toEqual(notOn(before, LATE_HOLIDAY));
    expect(new Set(on(during, LATE_HOLIDAY).map(({ status }) => status))).toEqual(new Set(['HOLIDAY']));
    const now = app.clock.now();
    expect(on(during, LATE_HOLIDAY).map(({ computedAt }) => computedAt)).toEqual(
      on(before, LATE_HOLIDAY).map(() => now),
    );
    expect(sumOf(during) - sumOf(before)).toBe(shown.preview?.totals.deductionBps);

    const seen = { id: calendarDay?.id, version: calendarDay?.version };
    const back = await change<SettingAnswer>(admin, REMOVE_PREVIEW, seen);
    expect(back.preview?.totals.days).toBe(shown.preview?.totals.days);
    expect(back.preview?.totals.deductionBps).toBe(-(shown.preview?.totals.deductionBps ?? 0));
    const removed = await change<DayAnswer>(admin, REMOVE, seen);
    expect(removed).toMatchObject({ userErrors: [], outcome: { daysChanged: shown.preview?.totals.days } });
    const after = await dayRows(app);
    expect(after.map(contentOf)).toEqual(before.map(contentOf));
    expect(notOn(after, LATE_HOLIDAY)).toEqual(notOn(before, LATE_HOLIDAY));

    const trail = await app.dataSource
      .getRepository(AuditEntry)
      .find({ where: { objectId: calendarDay?.id ?? '' }, order: { id: 'ASC' } });
    expect(trail.map(({ action, data }) => [action, data])).toMatchObject([
      ['calendar_day.entered', { before: null, after: { name: HARI_JADI.name } }],
      ['calendar_day.removed', { before: { date: LATE_HOLIDAY }, after: null }],
    ]);
  });

  it('concerns only the people of its scope, and a moved date both dates', async () => {
    const [school] = await app.dataSource.query<{ id: string }[]>(
      'SELECT org_unit_id AS id FROM assignments WHERE employee_id = ?',
      [guruId],
    );
    const unitId = school?.id;
    const before = await dayRows(app);
    const input = { ...HARI_JADI, scope: 'UNIT', scopeId: unitId };
    const { calendarDay } = await save(input);
    expect(calendarDay).toMatchObject({ scope: 'UNIT', scopeName: expect.any(String), version: 1 });
    const holidays = on(await dayRows(app), LATE_HOLIDAY).filter(({ status }) => status === 'HOLIDAY');
    const colleagues = await app.dataSource.query<{ id: string }[]>(
      'SELECT DISTINCT employee_id AS id FROM assignments WHERE org_unit_id = ? AND ? BETWEEN starts_on AND ends_on',
      [unitId, LATE_HOLIDAY],
    );
    expect(holidays.map(({ employeeId }) => employeeId).sort()).toEqual(
      colleagues.map(({ id }) => id).sort(),
    );

    const moved = { ...input, id: calendarDay?.id, version: 1, date: '2026-04-02' };
    await expect(save(moved)).resolves.toMatchObject({ userErrors: [], calendarDay: { version: 2 } });
    const after = await dayRows(app);
    expect(on(after, LATE_HOLIDAY).map(contentOf)).toEqual(on(before, LATE_HOLIDAY).map(contentOf));
    const second = on(after, '2026-04-02').filter(({ status }) => status === 'HOLIDAY');
    expect(second).toHaveLength(holidays.length);
    await change<DayAnswer>(admin, REMOVE, { id: calendarDay?.id, version: 2 });
    expect((await dayRows(app)).map(contentOf)).toEqual(before.map(contentOf));
  });

  it('that is only confirmed derives no day again', async () => {
    const { calendarDay } = await save({ ...HARI_JADI, provisional: true });
    const before = await dayRows(app);
    app.clock.advance(60_000);
    const confirmed = { ...HARI_JADI, id: calendarDay?.id, version: 1, provisional: false };
    await expect(save(confirmed)).resolves.toMatchObject({
      calendarDay: { provisional: false, version: 2 },
      outcome: { daysChanged: 0, jobId: null },
    });
    await expect(dayRows(app)).resolves.toEqual(before);
    await change<DayAnswer>(admin, REMOVE, { id: calendarDay?.id, version: 2 });
  });

  it('is refused when somebody changed it meanwhile, with who and when', async () => {
    const { calendarDay } = await save(HARI_JADI);
    const seen = { ...HARI_JADI, id: calendarDay?.id, version: 1 };
    await save({ ...seen, name: 'Hari jadi ke-70' });
    const rows = await tableRows(app, 'calendar_days');
    const refused = await admin.query<{
      answer: { userErrors: { code: string; params: { name: string; value: string }[] }[] };
    }>(SAVE.replace(ERRORS, 'userErrors { code field params { name value } }'), {
      input: { ...seen, name: 'Hari jadi Muba' },
    });
    expect(refused.answer.userErrors).toEqual([
      {
        code: 'SETTING_CHANGED',
        field: 'input.version',
        params: [
          { name: 'by', value: await nameOf('admin') },
          { name: 'at', value: app.clock.now().toISOString() },
        ],
      },
    ]);
    await expect(
      change<DayAnswer>(admin, REMOVE, { id: calendarDay?.id, version: 1 }),
    ).resolves.toMatchObject({ userErrors: [{ code: 'SETTING_CHANGED' }] });
    await expect(tableRows(app, 'calendar_days')).resolves.toEqual(rows);
    await change<DayAnswer>(admin, REMOVE, { id: calendarDay?.id, version: 2 });
    await expect(save({ ...seen, version: 2 })).resolves.toMatchObject({
      userErrors: [{ code: 'SETTING_CHANGED' }],
    });
  });

  it('is entered once by two administrators at the same moment, and changed by one of them', async () => {
    // A day to come: nobody's days are locked that could keep the two apart.
    const toCome = { ...HARI_JADI, date: '2026-09-01' };
    const created = await Promise.all([save(toCome), save(toCome)]);
    expect(created.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      'CALENDAR_DAY_EXISTS',
    ]);
    const id = created.find(({ calendarDay }) => calendarDay)?.calendarDay?.id;
    const edits = await Promise.all(
      ['Yang pertama', 'Yang kedua'].map((name) => save({ ...toCome, id, version: 1, name })),
    );
    expect(edits.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      'SETTING_CHANGED',
    ]);
    await change<DayAnswer>(admin, REMOVE, { id, version: 2 });
  });

  it('is refused with what is wrong with it, also in the preview, and nothing is stored', async () => {
    const rows = await tableRows(app, 'calendar_days');
    const cases: [object, string, string | null][] = [
      [{ name: '--' }, 'CALENDAR_NAME', 'input.name'],
      [{ date: '1999-12-31' }, 'CALENDAR_YEAR', 'input.date'],
      [{ scope: 'UNIT' }, 'CALENDAR_SCOPE_MISSING', 'input.scopeId'],
      [{ scope: 'UNIT', scopeId: newId() }, 'SETTING_SCOPE_UNKNOWN', 'input.scopeId'],
      [{ scopeId: guruId }, 'CALENDAR_SCOPE_NATIONAL', 'input.scopeId'],
      [{ rolePolicies: [{ role: 'TEACHER', policy: 'OFF' }] }, 'CALENDAR_POLICIES', 'input.rolePolicies'],
      [{ date: '2026-04-03', kind: 'NATIONAL_HOLIDAY' }, 'CALENDAR_DAY_EXISTS', 'input.date'],
      [{ id: newId(), version: 1 }, 'NOT_FOUND', 'input.version'],
    ];
    for (const [different, code, field] of cases) {
      const input = { ...HARI_JADI, ...different };
      await expect(preview(input)).resolves.toEqual({ preview: null, userErrors: [{ code, field }] });
      await expect(save(input)).resolves.toMatchObject({ calendarDay: null, userErrors: [{ code, field }] });
    }
    await expect(tableRows(app, 'calendar_days')).resolves.toEqual(rows);
  });

  it.each(DEMO_PERSONS.filter((person) => person !== 'admin'))(
    'is no business of %s, who reads the calendar all the same',
    async (person: DemoPerson) => {
      const client = await app.as(person);
      const rows = await tableRows(app, 'calendar_days');
      const days = await dayRows(app);
      const id = newId();
      for (const answer of [
        await client.send(SAVE_PREVIEW, { input: HARI_JADI }),
        await client.send(SAVE, { input: HARI_JADI }),
        await client.send(REMOVE_PREVIEW, { id, version: 1 }),
        await client.send(REMOVE, { id, version: 1 }),
        await client.send('{ calendarExport(year: 2026) { csv } }'),
      ]) {
        expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      }
      await expect(tableRows(app, 'calendar_days')).resolves.toEqual(rows);
      await expect(dayRows(app)).resolves.toEqual(days);
      const list = await client.query<{ calendarDays: { canChange: { allowed: boolean; code: string } }[] }>(
        '{ calendarDays(from: "2026-04-03", to: "2026-04-03") { canChange { allowed code } } }',
      );
      expect(list.calendarDays).toEqual([{ canChange: { allowed: false, code: 'FORBIDDEN' } }]);
    },
  );

  it('is listed by kind and scope, with names and policies, in a fixed number of statements', async () => {
    const query = `query ($from: LocalDate!, $to: LocalDate!, $where: CalendarDayWhere) {
      calendarDays(from: $from, to: $to, where: $where) { ${DAY.slice(1, -1)} canChange { allowed } } }`;
    const where = { kind: { eq: 'SCHOOL_HOLIDAY' }, scope: { eq: 'NATIONAL' } };
    const read = (to: string) =>
      app.queries.during(() =>
        admin.query<{ calendarDays: ShownDay[] }>(query, { from: '2026-01-01', to, where }),
      );
    const short = await read('2026-06-22');
    const long = await read('2026-12-31');
    expect(short.result.calendarDays).toMatchObject([
      {
        date: '2026-06-22',
        scopeName: null,
        canChange: { allowed: true },
        rolePolicies: [
          { role: 'TEACHER', policy: 'WORKDAY_ANY_LOCATION' },
          { role: 'PRINCIPAL', policy: 'WORKDAY' },
        ],
      },
    ]);
    expect(long.result.calendarDays.length).toBeGreaterThan(25);
    expect(long.statements.length).toBe(short.statements.length);
  });

  const sumOf = (rows: readonly DayRow[]) => rows.reduce((sum, { deductionBps }) => sum + deductionBps, 0);
  async function nameOf(person: DemoPerson): Promise<string> {
    const [row] = await app.dataSource.query<{ name: string }[]>('SELECT name FROM employees WHERE id = ?', [
      await app.idOf(person),
    ]);
    return row?.name ?? '';
  }
});
