import { AuditEntry } from '../audit/audit-entry.entity.js';
import type { TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { change, contentOf, dayRows, type DayRow, type SettingAnswer } from './calendar-admin.fixture.js';
import {
  codesOf,
  openScheduleDesk,
  overlaysOf,
  previewOverlays,
  saveOverlays,
  scheduleId,
  scopeOf,
  settle,
  toInput,
  LATE_WEEK,
  ASSIGN_PREVIEW,
  ASSIGN,
  CREATE,
  CHANGE_PREVIEW,
  CHANGE,
  type ScopeAnswer,
  type TemplateAnswer,
  type ScheduleDesk,
} from './schedule-admin.fixture.js';

describe('working hours that an administrator changes', () => {
  let desk: ScheduleDesk;
  let app: TestApp;
  let admin: TestClient;
  let guruId: string;
  let schoolId: string;
  let schoolCode: string;

  beforeAll(async () => {
    desk = await openScheduleDesk();
    ({ app, admin, guruId, schoolId, schoolCode } = desk);
  });
  afterAll(() => app.stop());

  const touched = (before: readonly DayRow[], after: readonly DayRow[]) => [
    ...new Set(
      after
        .filter((row, index) => row.computedAt.getTime() !== before[index]?.computedAt.getTime())
        .map(({ date }) => date),
    ),
  ];
  const guruOn = async (date: string) =>
    (await dayRows(app)).find((row) => row.employeeId === guruId && row.date === date);

  it('Ramadan that begins a day later changes that day alone, as the preview said, and back again', async () => {
    const ramadan = await overlaysOf(desk);
    expect(ramadan).toHaveLength(3);
    const later = ramadan.map((row) => ({ ...toInput(row), startsOn: '2026-02-20' }));
    const before = await dayRows(app);
    const shown = await previewOverlays(desk, { save: later });
    expect(shown.userErrors).toEqual([]);
    expect(shown.preview?.complete).toBe(true);
    expect(shown.preview?.totals.days).toBeGreaterThan(10);
    await expect(dayRows(app)).resolves.toEqual(before);

    app.clock.advance(60_000);
    const saved = await saveOverlays(desk, { save: later });
    expect(saved.userErrors).toEqual([]);
    expect(saved.scheduleOverlays?.map(({ version }) => version)).toEqual([2, 2, 2]);
    await expect(settle(desk, saved)).resolves.toBe(shown.preview?.totals.days);
    const during = await dayRows(app);
    expect(touched(before, during)).toEqual(['2026-02-19']);
    const minutes = (rows: readonly DayRow[]) =>
      rows.find((row) => row.employeeId === guruId && row.date === '2026-02-19')?.scheduledMinutes;
    expect([minutes(before), minutes(during)]).toEqual([360, 390]);

    const back = (await overlaysOf(desk)).map((row) => ({ ...toInput(row), startsOn: '2026-02-19' }));
    await settle(desk, await saveOverlays(desk, { save: back }));
    expect((await dayRows(app)).map(contentOf)).toEqual(before.map(contentOf));
    const trail = await app.dataSource
      .getRepository(AuditEntry)
      .findBy({ objectId: ramadan[0]?.id ?? '', action: 'schedule_overlay.changed' });
    expect(trail.map(({ data }) => data)).toMatchObject([
      { before: { startsOn: '2026-02-19' }, after: { startsOn: '2026-02-20' } },
      { before: { startsOn: '2026-02-20' }, after: { startsOn: '2026-02-19' } },
    ]);
  });

  it('Ramadan that moves for one mode alone derives nobody of another mode again', async () => {
    const row = (await overlaysOf(desk)).find(({ replacesCode }) => replacesCode === schoolCode);
    if (!row) throw new Error('there is no Ramadan');
    const before = await dayRows(app);
    app.clock.advance(60_000);
    await settle(desk, await saveOverlays(desk, { save: [{ ...toInput(row), startsOn: '2026-02-20' }] }));
    const after = await dayRows(app);
    const derived = after.filter(
      (each, index) => each.computedAt > (before[index]?.computedAt ?? each.computedAt),
    );
    const holders = await app.dataSource.query<{ id: string }[]>(
      `SELECT DISTINCT a.employee_id AS id FROM assignments a
       JOIN schedule_assignments s ON s.scope_id IN (a.org_unit_id, a.employee_id)
       JOIN work_schedules w ON w.id = s.work_schedule_id AND w.code = ?
       WHERE '2026-02-19' BETWEEN a.starts_on AND a.ends_on AND '2026-02-19' BETWEEN s.starts_on AND s.ends_on`,
      [schoolCode],
    );
    expect(holders.length).toBeLessThan(new Set(before.map(({ employeeId }) => employeeId)).size);
    expect(new Set(derived.map(({ employeeId }) => employeeId))).toEqual(
      new Set(holders.map(({ id }) => id)),
    );
    const moved = (await overlaysOf(desk)).find(({ id }) => id === row.id);
    const back = { ...toInput(row), version: moved?.version };
    await settle(desk, await saveOverlays(desk, { save: [back] }));
    expect((await dayRows(app)).map(contentOf)).toEqual(before.map(contentOf));
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
    const shown = await previewOverlays(desk, { save: [week] });
    const saved = await saveOverlays(desk, { save: [week] });
    expect(saved.userErrors).toEqual([]);
    await expect(settle(desk, saved)).resolves.toBe(shown.preview?.totals.days);
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
    const [entered] = saved.scheduleOverlays ?? [];
    const seen = { id: entered?.id, version: entered?.version };
    await settle(desk, await saveOverlays(desk, { remove: [seen] }));
    expect((await dayRows(app)).map(contentOf)).toEqual(before.map(contentOf));
  });

  it('changed hours of a template hold from their day on, and earlier days keep theirs', async () => {
    const id = await scheduleId(desk, 'RAMADAN_6D');
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
    await expect(settle(desk, changed)).resolves.toBe(preview.preview?.totals.days);
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
    await settle(desk, await change<TemplateAnswer>(admin, CHANGE, { id, input: restored }));
    expect((await dayRows(app)).map(contentOf)).toEqual(before.map(contentOf));
  });

  it('another schedule of a school begins on its day, ends the one before, and is undone the same way', async () => {
    const before = await dayRows(app);
    const { revision, assignments } = await scopeOf(desk, 'UNIT', schoolId);
    expect(assignments).toMatchObject([
      { workSchedule: { code: schoolCode }, startsOn: '2024-01-01', endsOn: null },
    ]);
    const other = schoolCode === 'SCHOOL_6D' ? 'SCHOOL_5D' : 'SCHOOL_6D';
    const input = {
      scope: 'UNIT',
      scopeId: schoolId,
      workScheduleId: await scheduleId(desk, other),
      startsOn: '2026-03-09',
      endsOn: '2026-03-15',
      revision,
    };
    const shown = await change<SettingAnswer>(admin, ASSIGN_PREVIEW, { input });
    app.clock.advance(60_000);
    const saved = await change<ScopeAnswer>(admin, ASSIGN, { input });
    expect(saved.userErrors).toEqual([]);
    await expect(settle(desk, saved)).resolves.toBe(shown.preview?.totals.days);
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
      workScheduleId: await scheduleId(desk, schoolCode),
      revision: (await scopeOf(desk, 'UNIT', schoolId)).revision,
    };
    await settle(desk, await change<ScopeAnswer>(admin, ASSIGN, { input: back }));
    expect((await dayRows(app)).map(contentOf)).toEqual(before.map(contentOf));
  });

  it('of one person win over those of the school, until the person has none of their own', async () => {
    const { revision } = await scopeOf(desk, 'EMPLOYEE', guruId);
    const input = { scope: 'EMPLOYEE', scopeId: guruId, startsOn: '2026-03-16', revision };
    const office = { ...input, workScheduleId: await scheduleId(desk, 'OFFICE_5D') };
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
});

/** An hour later, for exam weeks in Ramadan. */
function later(day: (typeof LATE_WEEK)[number]): (typeof LATE_WEEK)[number] {
  const shift = (time: string) => `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}`;
  return { ...day, start: shift(day.start), end: shift(day.end) };
}
