import { AuditEntry } from '../audit/audit-entry.entity.js';
import { closeDays, recomputeOf } from '../recompute/recompute.fixture.js';
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

interface ShownOverlay {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly scope: string;
  readonly scopeId: string;
  readonly replacesCode: string;
  readonly workSchedule: { readonly id: string };
  readonly startsOn: string;
  readonly endsOn: string;
}
interface ShownScope {
  readonly revision: string;
  readonly assignments: readonly {
    readonly workSchedule: { readonly code: string };
    readonly startsOn: string;
    readonly endsOn: string | null;
    readonly peopleCount: number;
  }[];
}
type OverlaysAnswer = SettingAnswer & { readonly scheduleOverlays: readonly ShownOverlay[] | null };
type ScopeAnswer = SettingAnswer & { readonly scheduleScope: ShownScope | null };
type TemplateAnswer = SettingAnswer & { readonly workSchedule: { id: string; version: number } | null };

const OVERLAY = 'id version name scope scopeId replacesCode workSchedule { id } startsOn endsOn';
const OVERLAYS_PREVIEW = `mutation ($input: ScheduleOverlaysInput!) {
  answer: scheduleOverlaysPreview(input: $input) { ${PREVIEW} ${ERRORS} } }`;
const OVERLAYS_SAVE = `mutation ($input: ScheduleOverlaysInput!) {
  answer: scheduleOverlaysSave(input: $input) { scheduleOverlays { ${OVERLAY} } ${OUTCOME} ${ERRORS} } }`;
const SCOPE = `{ revision assignments { workSchedule { code } startsOn endsOn peopleCount } }`;
const ASSIGN_PREVIEW = `mutation ($input: ScheduleAssignmentInput!) {
  answer: scheduleAssignmentPreview(input: $input) { ${PREVIEW} ${ERRORS} } }`;
const ASSIGN = `mutation ($input: ScheduleAssignmentInput!) {
  answer: scheduleAssignmentSave(input: $input) { scheduleScope ${SCOPE} ${OUTCOME} ${ERRORS} } }`;
const CREATE_PREVIEW = `mutation ($input: WorkScheduleCreateInput!) {
  answer: workScheduleCreatePreview(input: $input) { ${PREVIEW} ${ERRORS} } }`;
const CREATE = `mutation ($input: WorkScheduleCreateInput!) {
  answer: workScheduleCreate(input: $input) { workSchedule { id version } ${ERRORS} } }`;
const CHANGE_PREVIEW = `mutation ($id: ID!, $input: WorkScheduleChangeInput!) {
  answer: workScheduleChangePreview(id: $id, input: $input) { ${PREVIEW} ${ERRORS} } }`;
const CHANGE = `mutation ($id: ID!, $input: WorkScheduleChangeInput!) {
  answer: workScheduleChange(id: $id, input: $input) { workSchedule { id version } ${OUTCOME} ${ERRORS} } }`;
const REMOVE = `mutation ($id: ID!, $version: Int!) {
  answer: workScheduleRemove(id: $id, version: $version) { workSchedule { id version } ${ERRORS} } }`;

const TABLES = ['work_schedules', 'work_schedule_changes', 'schedule_assignments', 'schedule_overlays'];

/** Six days from half past seven: 37 h 30 min a week. */
const LATE_WEEK = [1, 2, 3, 4, 5, 6].map((weekday) => ({
  weekday,
  start: '07:30',
  end: weekday === 5 ? '13:30' : '14:30',
  breakMinutes: weekday === 5 ? 60 : 30,
}));

describe('working hours that an administrator changes', () => {
  let app: TestApp;
  let admin: TestClient;
  let guruId: string;
  let schoolId: string;
  let agencyId: string;
  let schoolCode: string;

  beforeAll(async () => {
    // A Tuesday in Ramadan, on which guru comes at 08:12 for 08:00.
    app = await startTestApp('2026-03-10T08:12:00+07:00');
    const guru = await app.as('guru');
    await guru.query(
      'mutation ($input: AttendanceClockInput!) { attendanceClockIn(input: $input) { userErrors { code } } }',
      { input: { id: newId(), channel: 'PHONE', accuracyMeters: 8, latitude: -2.9, longitude: 103.8 } },
    );
    app.clock.set('2026-03-17T06:45:00+07:00');
    await closeDays(app, '2026-02-16', '2026-03-16');
    app.clock.set('2026-03-17T09:00:00+07:00');
    admin = await app.as('admin');
    guruId = await app.idOf('guru');
    const [school] = await app.dataSource.query<{ id: string; agencyId: string; code: string }[]>(
      `SELECT u.id, u.agency_id AS agencyId, w.code FROM assignments a JOIN org_units u ON u.id = a.org_unit_id
       JOIN schedule_assignments s ON s.scope_id = u.id AND s.ends_on = '9999-12-31'
       JOIN work_schedules w ON w.id = s.work_schedule_id WHERE a.employee_id = ?`,
      [guruId],
    );
    if (!school) throw new Error('guru has no school');
    schoolId = school.id;
    agencyId = school.agencyId;
    schoolCode = school.code;
  });
  afterAll(() => app.stop());

  const state = async () => [...(await Promise.all(TABLES.map((table) => tableRows(app, table))))];
  const scheduleId = async (code: string) => {
    const [row] = await app.dataSource.query<{ id: string }[]>(
      'SELECT id FROM work_schedules WHERE code = ?',
      [code],
    );
    return row?.id ?? '';
  };
  const overlays = async (from = '2026-02-01', to = '2026-04-30') =>
    (
      await admin.query<{ scheduleOverlays: ShownOverlay[] }>(
        `query ($from: LocalDate!, $to: LocalDate!) { scheduleOverlays(from: $from, to: $to) { ${OVERLAY} } }`,
        { from, to },
      )
    ).scheduleOverlays;
  const toInput = ({ workSchedule, ...rest }: ShownOverlay) => ({ ...rest, workScheduleId: workSchedule.id });
  const saveOverlays = (input: object) => change<OverlaysAnswer>(admin, OVERLAYS_SAVE, { input });
  const previewOverlays = (input: object) => change<SettingAnswer>(admin, OVERLAYS_PREVIEW, { input });
  const scopeOf = async (scope: string, scopeId: string) =>
    (
      await admin.query<{ scheduleScope: ShownScope }>(
        `query ($scope: ScheduleScope!, $scopeId: ID!) { scheduleScope(scope: $scope, scopeId: $scopeId) ${SCOPE} }`,
        { scope, scopeId },
      )
    ).scheduleScope;
  /** Carries out what a job would, when the change was too large for at once. */
  async function settle({ outcome }: SettingAnswer): Promise<number> {
    if (outcome?.jobId == null) return outcome?.daysChanged ?? -1;
    await recomputeOf(app).worker.run();
    const [job] = await app.dataSource.query<{ n: number }[]>(
      'SELECT days_changed AS n FROM recompute_jobs WHERE id = ?',
      [outcome.jobId],
    );
    return Number(job?.n);
  }
  const touched = (before: readonly DayRow[], after: readonly DayRow[]) => [
    ...new Set(
      after
        .filter((row, index) => row.computedAt.getTime() !== before[index]?.computedAt.getTime())
        .map(({ date }) => date),
    ),
  ];
  const codesOf = ({ userErrors }: SettingAnswer) => userErrors.map(({ code }) => code);
  const guruOn = async (date: string) =>
    (await dayRows(app)).find((row) => row.employeeId === guruId && row.date === date);

  it('Ramadan that begins a day later changes that day alone, as the preview said, and back again', async () => {
    const ramadan = await overlays();
    expect(ramadan).toHaveLength(3);
    const later = ramadan.map((row) => ({ ...toInput(row), startsOn: '2026-02-20' }));
    const before = await dayRows(app);
    const shown = await previewOverlays({ save: later });
    expect(shown.userErrors).toEqual([]);
    expect(shown.preview?.complete).toBe(true);
    expect(shown.preview?.totals.days).toBeGreaterThan(10);
    await expect(dayRows(app)).resolves.toEqual(before);

    app.clock.advance(60_000);
    const saved = await saveOverlays({ save: later });
    expect(saved.userErrors).toEqual([]);
    expect(saved.scheduleOverlays?.map(({ version }) => version)).toEqual([2, 2, 2]);
    await expect(settle(saved)).resolves.toBe(shown.preview?.totals.days);
    const during = await dayRows(app);
    expect(touched(before, during)).toEqual(['2026-02-19']);
    const minutes = (rows: readonly DayRow[]) =>
      rows.find((row) => row.employeeId === guruId && row.date === '2026-02-19')?.scheduledMinutes;
    expect([minutes(before), minutes(during)]).toEqual([360, 390]);

    const back = (await overlays()).map((row) => ({ ...toInput(row), startsOn: '2026-02-19' }));
    await settle(await saveOverlays({ save: back }));
    expect((await dayRows(app)).map(contentOf)).toEqual(before.map(contentOf));
    const trail = await app.dataSource
      .getRepository(AuditEntry)
      .findBy({ objectId: ramadan[0]?.id ?? '', action: 'schedule_overlay.changed' });
    expect(trail.map(({ data }) => data)).toMatchObject([
      { before: { startsOn: '2026-02-19' }, after: { startsOn: '2026-02-20' } },
      { before: { startsOn: '2026-02-20' }, after: { startsOn: '2026-02-19' } },
    ]);
  });

  it('an exam week of one school makes its late teacher punctual, and nobody else', async () => {
    const exam = await change<TemplateAnswer>(admin, CREATE, {
      input: { code: 'EXAM_LATE', name: 'Pekan ujian', hours: { days: LATE_WEEK.map(later) } },
    });
    expect(exam.userErrors).toEqual([]);
    const before = await dayRows(app);
    expect(await guruOn('2026-03-10')).toMatchObject({ lateMinutes: 12 });
    const week = {
      name: 'Pekan ujian tengah semester',
      scope: 'UNIT',
      scopeId: schoolId,
      replacesCode: schoolCode,
      workScheduleId: exam.workSchedule?.id,
      startsOn: '2026-03-09',
      endsOn: '2026-03-14',
    };
    const shown = await previewOverlays({ save: [week] });
    const saved = await saveOverlays({ save: [week] });
    expect(saved.userErrors).toEqual([]);
    await expect(settle(saved)).resolves.toBe(shown.preview?.totals.days);
    expect(await guruOn('2026-03-10')).toMatchObject({ lateMinutes: 0, status: 'MISSING_CLOCK_OUT' });
    const after = await dayRows(app);
    const changed = after.filter(
      (row, index) => row.computedAt > (before[index]?.computedAt ?? row.computedAt),
    );
    const colleagues = await app.dataSource.query<{ id: string }[]>(
      'SELECT DISTINCT employee_id AS id FROM assignments WHERE org_unit_id = ?',
      [schoolId],
    );
    expect(new Set(changed.map(({ employeeId }) => employeeId))).toEqual(
      new Set(colleagues.map(({ id }) => id)),
    );
    const [{ id = '', version = 0 } = {}] = saved.scheduleOverlays ?? [];
    await settle(await saveOverlays({ remove: [{ id, version }] }));
    expect((await dayRows(app)).map(contentOf)).toEqual(before.map(contentOf));
  });

  it('changed hours of a template hold from their day on, and earlier days keep theirs', async () => {
    const id = await scheduleId('RAMADAN_6D');
    const hours = (start: string, end: string) => ({
      days: [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, start, end, breakMinutes: 0 })),
    });
    const shown = async () => {
      const { workSchedules } = await admin.query<{
        workSchedules: {
          id: string;
          code: string;
          version: number;
          history: { startsOn: string | null }[];
        }[];
      }>(`{ workSchedules { id code version peopleCount canChange { allowed } canRemove { allowed code }
        hours(asOf: "2026-03-10") { netWeekMinutes windows { clockInCutoff } }
        days(asOf: "2026-03-10") { weekday start } history { startsOn netWeekMinutes } } }`);
      return workSchedules.find(({ code }) => code === 'RAMADAN_6D');
    };
    expect(await shown()).toMatchObject({
      version: 1,
      canRemove: { allowed: false, code: 'WORK_SCHEDULE_IN_USE' },
    });
    const before = await dayRows(app);
    // 6 days of 5 h 25 min are 32 h 30 min.
    const input = { version: 1, startsOn: '2026-03-09', hours: hours('08:15', '13:40') };
    const preview = await change<SettingAnswer>(admin, CHANGE_PREVIEW, { id, input });
    expect(preview.userErrors).toEqual([]);
    app.clock.advance(60_000);
    const changed = await change<TemplateAnswer>(admin, CHANGE, { id, input });
    expect(changed).toMatchObject({ userErrors: [], workSchedule: { version: 2 } });
    await expect(settle(changed)).resolves.toBe(preview.preview?.totals.days);
    const dates = touched(before, await dayRows(app));
    expect(dates.every((date) => date >= '2026-03-09')).toBe(true);
    expect(dates).toContain('2026-03-10');
    expect(await shown()).toMatchObject({
      hours: { netWeekMinutes: 1_950 },
      days: expect.arrayContaining([{ weekday: 1, start: '08:15' }]),
      history: [{ startsOn: null }, { startsOn: '2026-03-09' }],
    });
    expect(await guruOn('2026-03-10')).toMatchObject({ lateMinutes: schoolCode === 'SCHOOL_6D' ? 0 : 12 });

    const again = await change<TemplateAnswer>(admin, CHANGE, { id, input: { ...input, version: 2 } });
    expect(codesOf(again)).toEqual(['SETTING_NO_CHANGE']);
    const stale = await change<TemplateAnswer>(admin, CHANGE, { id, input: { version: 1, name: 'Ramadan' } });
    expect(codesOf(stale)).toEqual(['SETTING_CHANGED']);
    const wrong = { version: 2, startsOn: '2026-03-09', hours: hours('08:00', '13:40') };
    await expect(change<TemplateAnswer>(admin, CHANGE, { id, input: wrong })).resolves.toMatchObject({
      userErrors: [{ code: 'WORK_SCHEDULE_WEEK_TOTAL', field: 'input.hours.days' }],
    });
    // The hours as they were, entered for the same first day, restore every day.
    const old = [1, 2, 3, 4].map((weekday) => ({ weekday, start: '08:00', end: '14:30', breakMinutes: 30 }));
    const days = [
      ...old,
      { weekday: 5, start: '08:00', end: '14:00', breakMinutes: 60 },
      { weekday: 6, start: '08:00', end: '12:00', breakMinutes: 30 },
    ];
    const restored = { version: 2, startsOn: '2026-03-09', hours: { days } };
    await settle(await change<TemplateAnswer>(admin, CHANGE, { id, input: restored }));
    expect((await dayRows(app)).map(contentOf)).toEqual(before.map(contentOf));
  });

  it('another schedule of a school begins on its day, ends the one before, and is undone the same way', async () => {
    const before = await dayRows(app);
    const { revision, assignments } = await scopeOf('UNIT', schoolId);
    expect(assignments).toMatchObject([
      { workSchedule: { code: schoolCode }, startsOn: '2024-01-01', endsOn: null },
    ]);
    const other = schoolCode === 'SCHOOL_6D' ? 'SCHOOL_5D' : 'SCHOOL_6D';
    const input = {
      scope: 'UNIT',
      scopeId: schoolId,
      workScheduleId: await scheduleId(other),
      startsOn: '2026-03-09',
      endsOn: '2026-03-15',
      revision,
    };
    const shown = await change<SettingAnswer>(admin, ASSIGN_PREVIEW, { input });
    app.clock.advance(60_000);
    const saved = await change<ScopeAnswer>(admin, ASSIGN, { input });
    expect(saved.userErrors).toEqual([]);
    await expect(settle(saved)).resolves.toBe(shown.preview?.totals.days);
    expect(saved.scheduleScope?.assignments).toMatchObject([
      { workSchedule: { code: schoolCode }, startsOn: '2024-01-01', endsOn: '2026-03-08' },
      { workSchedule: { code: other }, startsOn: '2026-03-09', endsOn: '2026-03-15' },
      { workSchedule: { code: schoolCode }, startsOn: '2026-03-16', endsOn: null },
    ]);
    const dates = touched(before, await dayRows(app));
    expect(dates.every((date) => date >= '2026-03-09' && date <= '2026-03-15')).toBe(true);

    const stale = await change<ScopeAnswer>(admin, ASSIGN, { input });
    expect(stale.userErrors).toEqual([{ code: 'SETTING_CHANGED', field: 'input.revision' }]);
    const back = {
      ...input,
      workScheduleId: await scheduleId(schoolCode),
      revision: (await scopeOf('UNIT', schoolId)).revision,
    };
    await settle(await change<ScopeAnswer>(admin, ASSIGN, { input: back }));
    expect((await dayRows(app)).map(contentOf)).toEqual(before.map(contentOf));
  });

  it('of one person win over those of the school, until the person has none of their own', async () => {
    const { revision } = await scopeOf('EMPLOYEE', guruId);
    const input = { scope: 'EMPLOYEE', scopeId: guruId, startsOn: '2026-03-16', revision };
    const office = { ...input, workScheduleId: await scheduleId('OFFICE_5D') };
    const given = await change<ScopeAnswer>(admin, ASSIGN, { input: office });
    expect(given).toMatchObject({ userErrors: [], scheduleScope: { assignments: [{ peopleCount: 1 }] } });
    const mode = async () => {
      const query = `query ($id: ID!) { employee(id: $id) { scheduleMode(asOf: "2026-03-17") } }`;
      return (await admin.query<{ employee: { scheduleMode: string } }>(query, { id: guruId })).employee;
    };
    await expect(mode()).resolves.toEqual({ scheduleMode: 'OFFICE_5D' });
    const none = { ...input, workScheduleId: null, revision: given.scheduleScope?.revision };
    await expect(change<ScopeAnswer>(admin, ASSIGN, { input: none })).resolves.toMatchObject({
      userErrors: [],
      scheduleScope: { assignments: [] },
    });
    await expect(mode()).resolves.toEqual({ scheduleMode: schoolCode });
  });

  it('are refused with what is wrong with them, and nothing is stored', async () => {
    const before = await state();
    const { revision } = await scopeOf('REGENCY', agencyId);
    const regency = { scope: 'REGENCY', scopeId: agencyId, startsOn: '2026-03-16', revision };
    const adminId = await app.idOf('admin');
    const office = await scheduleId('OFFICE_5D');
    const own = { scope: 'EMPLOYEE', scopeId: adminId, startsOn: '2026-03-16', workScheduleId: office };
    const cases: [object, string][] = [
      [regency, 'SCHEDULE_ASSIGNMENT_REQUIRED'],
      [{ ...regency, workScheduleId: office }, 'SETTING_NO_CHANGE'],
      [{ ...regency, workScheduleId: newId() }, 'WORK_SCHEDULE_UNKNOWN'],
      [{ ...regency, workScheduleId: office, endsOn: '2026-03-15' }, 'SCHEDULE_DAYS'],
      [{ ...regency, workScheduleId: office, scopeId: newId() }, 'SETTING_SCOPE_UNKNOWN'],
      [{ ...regency, workScheduleId: office, revision: 'other' }, 'STALE_OBJECT'],
      [{ ...own, revision: (await scopeOf('EMPLOYEE', adminId)).revision }, 'SETTING_OWN'],
    ];
    for (const [input, code] of cases) {
      expect(codesOf(await change<SettingAnswer>(admin, ASSIGN_PREVIEW, { input }))).toEqual([code]);
      expect(codesOf(await change<ScopeAnswer>(admin, ASSIGN, { input }))).toEqual([code]);
    }
    const [first] = await overlays();
    if (!first) throw new Error('there is no overlay');
    const twin = { ...toInput(first), id: undefined, version: undefined };
    const overlayCases: [object, string, string | null][] = [
      [{ save: [twin] }, 'SCHEDULE_OVERLAY_OVERLAPS', 'input.save.0.startsOn'],
      [{ save: [{ ...toInput(first), version: 99 }] }, 'SETTING_CHANGED', 'input.save.0.version'],
      [{ save: [toInput(first)] }, 'SETTING_NO_CHANGE', null],
      [{ save: [{ ...toInput(first), endsOn: '2026-01-01' }] }, 'SCHEDULE_DAYS', 'input.save.0.startsOn'],
      [{ remove: [{ id: newId(), version: 1 }] }, 'NOT_FOUND', 'input.remove.0.version'],
    ];
    for (const [input, code, field] of overlayCases) {
      await expect(previewOverlays(input)).resolves.toEqual({ preview: null, userErrors: [{ code, field }] });
      await expect(saveOverlays(input)).resolves.toMatchObject({ userErrors: [{ code, field }] });
    }
    const template = { code: 'SHORT_WEEK', name: 'Terlalu pendek', hours: { days: LATE_WEEK.slice(1) } };
    for (const mutation of [CREATE_PREVIEW, CREATE]) {
      await expect(change<TemplateAnswer>(admin, mutation, { input: template })).resolves.toMatchObject({
        userErrors: [{ code: 'WORK_SCHEDULE_WEEK_TOTAL' }],
      });
      const taken = { ...template, code: 'OFFICE_5D', hours: { days: LATE_WEEK } };
      await expect(change<TemplateAnswer>(admin, mutation, { input: taken })).resolves.toMatchObject({
        userErrors: [{ code: 'WORK_SCHEDULE_CODE_TAKEN', field: 'input.code' }],
      });
    }
    const used = { id: office, version: 1 };
    expect(codesOf(await change<TemplateAnswer>(admin, REMOVE, used))).toEqual(['WORK_SCHEDULE_IN_USE']);
    await expect(state()).resolves.toEqual(before);
  });

  it('of two administrators who change the same at once, one is told to load again', async () => {
    const { revision } = await scopeOf('UNIT', schoolId);
    const wish = { scope: 'UNIT', scopeId: schoolId, startsOn: '2026-04-06', revision };
    const [office, other] = [await scheduleId('OFFICE_5D'), await scheduleId('SCHOOL_5D')];
    const answers = await Promise.all(
      [office, other === '' ? office : other].map((workScheduleId) =>
        change<ScopeAnswer>(admin, ASSIGN, { input: { ...wish, workScheduleId } }),
      ),
    );
    expect(answers.flatMap(codesOf)).toEqual(['SETTING_CHANGED']);
    const week = {
      name: 'Pekan ujian',
      scope: 'UNIT',
      scopeId: schoolId,
      replacesCode: 'OFFICE_5D',
      workScheduleId: await scheduleId('RAMADAN_5D'),
      startsOn: '2026-05-04',
      endsOn: '2026-05-09',
    };
    const twins = await Promise.all([saveOverlays({ save: [week] }), saveOverlays({ save: [week] })]);
    expect(twins.flatMap(codesOf)).toEqual(['SCHEDULE_OVERLAY_OVERLAPS']);
  });

  it('are listed with names and numbers of people in a fixed number of statements', async () => {
    const query = `query ($first: Int!) { scheduleAssignments(first: $first) { totalCount nodes {
      scope scopeName startsOn endsOn peopleCount workSchedule { code netWeekMinutes } canChange { allowed } } } }`;
    interface Listed {
      readonly scheduleAssignments: {
        readonly totalCount: number;
        readonly nodes: { scope: string; scopeName: string; peopleCount: number }[];
      };
    }
    const read = (first: number) => app.queries.during(() => admin.query<Listed>(query, { first }));
    await read(100);
    const [few, many] = [await read(3), await read(100)];
    expect(many.statements.length).toBe(few.statements.length);
    const { nodes, totalCount } = many.result.scheduleAssignments;
    expect(nodes).toHaveLength(totalCount);
    expect(nodes.every(({ scopeName }) => scopeName.length > 3)).toBe(true);
    const regency = nodes.find(({ scope }) => scope === 'REGENCY');
    expect(regency?.peopleCount).toBeGreaterThan(0);
    const listed = await admin.query<{ scheduleOverlays: { peopleCount: number; scopeName: string }[] }>(
      '{ scheduleOverlays(from: "2026-03-01", to: "2026-03-02") { scopeName peopleCount canChange { allowed } } }',
    );
    expect(listed.scheduleOverlays).toHaveLength(3);
    const [count] = await app.dataSource.query<{ n: string }[]>(
      `SELECT COUNT(DISTINCT employee_id) AS n FROM assignments WHERE '2026-03-17' BETWEEN starts_on AND ends_on`,
    );
    const replaced = listed.scheduleOverlays.reduce((sum, { peopleCount }) => sum + peopleCount, 0);
    expect(replaced).toBe(Number(count?.n));
  });

  it('are no business of anybody else', async () => {
    const before = await state();
    const days = await dayRows(app);
    const [first] = await overlays();
    if (!first) throw new Error('there is no overlay');
    const assignment = { scope: 'UNIT', scopeId: schoolId, startsOn: '2026-03-16', revision: '' };
    const template = { code: 'PAGI', name: 'Sekolah pagi', hours: { days: LATE_WEEK } };
    for (const person of ['guru', 'kepsek', 'pengawas', 'korwil', 'kadis'] as const) {
      const client = await app.as(person);
      for (const answer of [
        await client.send(OVERLAYS_PREVIEW, { input: { save: [toInput(first)] } }),
        await client.send(OVERLAYS_SAVE, { input: { remove: [{ id: first.id, version: first.version }] } }),
        await client.send(ASSIGN_PREVIEW, { input: assignment }),
        await client.send(ASSIGN, { input: assignment }),
        await client.send(CREATE_PREVIEW, { input: template }),
        await client.send(CREATE, { input: template }),
        await client.send(CHANGE_PREVIEW, { id: newId(), input: { version: 1, name: 'Lain' } }),
        await client.send(CHANGE, { id: newId(), input: { version: 1, name: 'Lain' } }),
        await client.send(REMOVE, { id: newId(), version: 1 }),
        await client.send('{ scheduleOverlays(from: "2026-03-01", to: "2026-03-02") { id } }'),
        await client.send('{ scheduleAssignments { nodes { id } } }'),
        await client.send(`{ scheduleScope(scope: UNIT, scopeId: "${schoolId}") { revision } }`),
      ]) {
        expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      }
      const { workSchedules } = await client.query<{ workSchedules: { canChange: { code: string } }[] }>(
        '{ workSchedules { code days { start } canChange { code } canRemove { code } } }',
      );
      expect(new Set(workSchedules.map(({ canChange }) => canChange.code))).toEqual(new Set(['FORBIDDEN']));
    }
    await expect(state()).resolves.toEqual(before);
    await expect(dayRows(app)).resolves.toEqual(days);
  });
});

/** An hour later, for exam weeks in Ramadan. */
function later(day: (typeof LATE_WEEK)[number]): (typeof LATE_WEEK)[number] {
  const shift = (time: string) => `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}`;
  return { ...day, start: shift(day.start), end: shift(day.end) };
}
