import { DEMO_PERSONS } from '../seeds/demo-accounts.js';
import { newId } from '../shared/id.js';
import type { TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { change, dayRows, type SettingAnswer } from './calendar-admin.fixture.js';
import {
  codesOf,
  hoursTables,
  openScheduleDesk,
  overlaysOf,
  previewOverlays,
  saveOverlays,
  scheduleId,
  scopeOf,
  toInput,
  LATE_WEEK,
  OVERLAYS_PREVIEW,
  OVERLAYS_SAVE,
  ASSIGN_PREVIEW,
  ASSIGN,
  CREATE_PREVIEW,
  CREATE,
  CHANGE_PREVIEW,
  CHANGE,
  REMOVE,
  type ScopeAnswer,
  type TemplateAnswer,
  type ScheduleDesk,
} from './schedule-admin.fixture.js';

describe('the administration of working hours', () => {
  let desk: ScheduleDesk;
  let app: TestApp;
  let admin: TestClient;
  let schoolId: string;
  let agencyId: string;

  beforeAll(async () => {
    desk = await openScheduleDesk();
    ({ app, admin, schoolId, agencyId } = desk);
  });
  afterAll(() => app.stop());

  it('are refused with what is wrong with them, and nothing is stored', async () => {
    const before = await hoursTables(desk);
    const { revision } = await scopeOf(desk, 'REGENCY', agencyId);
    const regency = { scope: 'REGENCY', scopeId: agencyId, startsOn: '2026-03-16', revision };
    const adminId = await app.idOf('admin');
    const office = await scheduleId(desk, 'OFFICE_5D');
    const own = { scope: 'EMPLOYEE', scopeId: adminId, startsOn: '2026-03-16', workScheduleId: office };
    const cases: [object, string][] = [
      [regency, 'SCHEDULE_ASSIGNMENT_REQUIRED'],
      [{ ...regency, workScheduleId: office }, 'SETTING_NO_CHANGE'],
      [{ ...regency, workScheduleId: newId() }, 'WORK_SCHEDULE_UNKNOWN'],
      [{ ...regency, workScheduleId: office, endsOn: '2026-03-15' }, 'SCHEDULE_DAYS'],
      [{ ...regency, workScheduleId: office, scopeId: newId() }, 'SETTING_SCOPE_UNKNOWN'],
      [{ ...regency, workScheduleId: office, revision: 'other' }, 'STALE_OBJECT'],
      [{ ...own, revision: (await scopeOf(desk, 'EMPLOYEE', adminId)).revision }, 'SETTING_OWN'],
    ];
    for (const [input, code] of cases) {
      expect(codesOf(await change<SettingAnswer>(admin, ASSIGN_PREVIEW, { input }))).toEqual([code]);
      expect(codesOf(await change<ScopeAnswer>(admin, ASSIGN, { input }))).toEqual([code]);
    }
    const [first] = await overlaysOf(desk);
    if (!first) throw new Error('there is no overlay');
    const twin = { ...toInput(first), id: undefined, version: undefined };
    const overlayCases: [object, string, string | null][] = [
      [{ save: [twin] }, 'SCHEDULE_OVERLAY_OVERLAPS', 'input.save.0.startsOn'],
      [{ save: [{ ...toInput(first), version: 99 }] }, 'STALE_OBJECT', 'input.save.0.version'],
      [{ save: [toInput(first)] }, 'SETTING_NO_CHANGE', null],
      [{ save: [{ ...toInput(first), endsOn: '2026-01-01' }] }, 'SCHEDULE_DAYS', 'input.save.0.startsOn'],
      [{ remove: [{ id: newId(), version: 1 }] }, 'NOT_FOUND', 'input.remove.0.version'],
    ];
    for (const [input, code, field] of overlayCases) {
      await expect(previewOverlays(desk, input)).resolves.toEqual({
        preview: null,
        userErrors: [{ code, field }],
      });
      await expect(saveOverlays(desk, input)).resolves.toMatchObject({ userErrors: [{ code, field }] });
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
    await expect(hoursTables(desk)).resolves.toEqual(before);
  });

  it('of two administrators who change the same at once, one is told to load again', async () => {
    const { revision } = await scopeOf(desk, 'UNIT', schoolId);
    const wish = { scope: 'UNIT', scopeId: schoolId, startsOn: '2026-04-06', revision };
    const [office, other] = [await scheduleId(desk, 'OFFICE_5D'), await scheduleId(desk, 'SCHOOL_5D')];
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
      workScheduleId: await scheduleId(desk, 'RAMADAN_5D'),
      startsOn: '2026-05-04',
      endsOn: '2026-05-09',
    };
    const twins = await Promise.all([
      saveOverlays(desk, { save: [week] }),
      saveOverlays(desk, { save: [week] }),
    ]);
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
    const before = await hoursTables(desk);
    const days = await dayRows(app);
    const [first] = await overlaysOf(desk);
    if (!first) throw new Error('there is no overlay');
    const assignment = { scope: 'UNIT', scopeId: schoolId, startsOn: '2026-03-16', revision: '' };
    const template = { code: 'PAGI', name: 'Sekolah pagi', hours: { days: LATE_WEEK } };
    for (const person of DEMO_PERSONS.filter((each) => each !== 'admin')) {
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
    const stranger = await app.anonymous.send(OVERLAYS_SAVE, { input: { save: [toInput(first)] } });
    expect(stranger.errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    await expect(hoursTables(desk)).resolves.toEqual(before);
    await expect(dayRows(app)).resolves.toEqual(days);
  });
});
