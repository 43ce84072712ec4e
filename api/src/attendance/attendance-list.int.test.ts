import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { clock, DAY_FIELDS, fixAt, pointAt, type ShownDay } from './clocking.fixture.js';

interface DayList {
  readonly attendanceDays: {
    readonly nodes: readonly (ShownDay & {
      readonly id: string;
      readonly employee: { readonly name: string };
    })[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number;
  };
}
interface Recap {
  readonly attendanceRecap: {
    readonly total: number;
    readonly counts: readonly { readonly status: string; readonly count: number }[];
  };
}

const LIST = `query ($where: AttendanceDayWhere!, $first: Int = 100, $after: String) {
  attendanceDays(where: $where, first: $first, after: $after) {
    nodes { id employee { name } ${DAY_FIELDS} } pageInfo { hasNextPage endCursor } totalCount
  }
}`;
const RECAP = `query ($date: LocalDate, $unit: ID, $district: ID) {
  attendanceRecap(date: $date, orgUnitId: $unit, districtId: $district) { total counts { status count } }
}`;
/** Statements of a request that are about the caller's session and not about the question. */
const isAuthentication = (sql: string) => sql.includes('FROM sessions');

describe('attendance of many people', () => {
  let app: TestApp;
  let kepsek: TestClient;

  beforeAll(async () => {
    app = await startTestApp('2026-04-07T06:50:00+07:00');
    kepsek = await app.as('kepsek');
    const guru = await app.as('guru');
    await clock(guru, 'IN', fixAt(await pointAt(app, 'guru')));
    app.clock.set('2026-04-07T07:20:00+07:00');
    const pppk = await app.as('guruPppk');
    await clock(pppk, 'IN', fixAt(await pointAt(app, 'guruPppk')));
  });
  afterAll(() => app.stop());

  const list = async (client: TestClient, where: object, more: object = {}) =>
    (await client.query<DayList>(LIST, { where, ...more })).attendanceDays;
  const statements = async (work: () => Promise<unknown>) => {
    await work();
    const { statements: sent } = await app.queries.during(work);
    return sent.filter((sql) => !isAuthentication(sql)).length;
  };

  it('is listed for a day by name, with those who have not come yet', async () => {
    const { nodes, totalCount } = await list(kepsek, { date: { eq: '2026-04-07' } });
    expect(totalCount).toBe(nodes.length);
    const names = nodes.map(({ employee }) => employee.name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
    expect(new Set(nodes.map(({ status }) => status))).toEqual(new Set(['IN_PROGRESS', 'PENDING']));
    expect(nodes.filter(({ status }) => status === 'IN_PROGRESS')).toHaveLength(2);
  });

  it('is listed by status', async () => {
    const { nodes, totalCount } = await list(kepsek, {
      date: { eq: '2026-04-07' },
      status: { eq: 'IN_PROGRESS' },
    });
    expect(totalCount).toBe(2);
    expect(nodes.map(({ employee }) => employee.name)).toEqual([
      'Ahmad Fauzi, S.Pd.',
      'Siti Rahmawati, S.Pd.SD.',
    ]);
    expect(nodes[0]?.explanation).toMatch(/^Terlambat 20 menit/);
  });

  it('comes page by page without a gap or a repeat', async () => {
    const where = { date: { gte: '2026-04-04', lte: '2026-04-08' } };
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const page: DayList['attendanceDays'] = await list(kepsek, where, { first: 7, after });
      seen.push(...page.nodes.map(({ id }) => id));
      total = page.totalCount;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    const days = seen.map((id) => id.split(':')[1] ?? '');
    expect(days).toEqual([...days].sort());
  });

  it('follows the scope: nothing of another district, nothing for a teacher', async () => {
    const day = { date: { eq: '2026-04-07' } };
    const district = await list(await app.as('korwil'), day);
    const other = await list(await app.as('korwilLain'), day);
    const everybody = await list(await app.as('kadis'), day);
    expect(district.nodes.map(({ employee }) => employee.name)).toContain('Siti Rahmawati, S.Pd.SD.');
    const ids = new Set(district.nodes.map(({ id }) => id));
    expect(other.nodes.filter(({ id }) => ids.has(id))).toEqual([]);
    expect(everybody.totalCount).toBeGreaterThan(district.totalCount + other.totalCount);
    const refused = await (await app.as('guru')).send(LIST, { where: day });
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is that of a unit as of each day: who moved is in both, each in its time', async () => {
    const admin = await app.as('admin');
    const [moved] = await app.dataSource.query<{ employee_id: string; org_unit_id: string }[]>(
      "SELECT employee_id, org_unit_id FROM assignments WHERE role = 'TEACHER' AND ends_on = '2025-07-13'",
    );
    const where = { orgUnitId: { eq: moved?.org_unit_id }, employeeId: { eq: moved?.employee_id } };
    const { nodes } = await list(admin, { ...where, date: { gte: '2025-07-12', lte: '2025-07-15' } });
    expect(nodes.map(({ date }) => date)).toEqual(['2025-07-12', '2025-07-13']);
  });

  it('adds up at a glance, and each number leads to its people', async () => {
    const client = await app.as('kadis');
    const { attendanceRecap } = await client.query<Recap>(RECAP, { date: '2026-04-07' });
    expect(attendanceRecap.counts.reduce((sum, { count }) => sum + count, 0)).toBe(attendanceRecap.total);
    for (const { status, count } of attendanceRecap.counts) {
      const { totalCount } = await list(client, { date: { eq: '2026-04-07' }, status: { eq: status } });
      expect({ status, totalCount }).toEqual({ status, totalCount: count });
    }
    const district = await app.dataSource.query<{ id: string }[]>('SELECT id FROM districts');
    const parts = await Promise.all(
      district.map(({ id }) => client.query<Recap>(RECAP, { date: '2026-04-07', district: id })),
    );
    const sum = parts.reduce((all, part) => all + part.attendanceRecap.total, 0);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThan(attendanceRecap.total);
  });

  it('refuses an open or endless range, and a foreign cursor', async () => {
    const code = async (where: object, after: string | null = null) => {
      const answer = await kepsek.send(LIST, { where, after });
      return answer.errors[0]?.extensions.code;
    };
    await expect(code({ date: { gte: '2026-04-01' } })).resolves.toBe('INVALID_INPUT');
    await expect(code({ date: { gte: '2020-01-01', lte: '2026-04-01' } })).resolves.toBe('INVALID_INPUT');
    await expect(code({ date: { gte: '2026-04-02', lte: '2026-04-01' } })).resolves.toBe('INVALID_INPUT');
    await expect(code({ date: { eq: '2026-04-01' } }, 'bm90IGEgY3Vyc29y')).resolves.toBe('INVALID_INPUT');
  });

  it('needs the same number of statements for one and for many people and days', async () => {
    const kadis = await app.as('kadis');
    const range = { gte: '2026-03-01', lte: '2026-04-07' };
    const fields = `id explanation trace { step } ruleSet { name } employee { name }
      punches { id flags { code } latitude canReject { allowed } decisions { id } workLocation { name } }`;
    const query = `query ($where: AttendanceDayWhere!, $first: Int!) {
      attendanceDays(where: $where, first: $first) { nodes { ${fields} } }
    }`;
    const one = await statements(() =>
      kadis.query(query, { where: { date: { eq: '2026-04-07' } }, first: 1 }),
    );
    const many = await statements(() =>
      kadis.query(query, { where: { date: { eq: '2026-04-07' } }, first: 100 }),
    );
    const month = await statements(() => kadis.query(query, { where: { date: range }, first: 100 }));
    expect(many).toBeLessThanOrEqual(14);
    expect(one).toBeLessThanOrEqual(many);
    expect(month).toBeLessThanOrEqual(many);

    const matrix = `query ($first: Int!, $from: LocalDate!) {
      employees(first: $first) { nodes { name attendanceDays(from: $from, to: "2026-04-07") { status } } }
    }`;
    const small = await statements(() => kadis.query(matrix, { first: 1, from: '2026-04-07' }));
    const large = await statements(() => kadis.query(matrix, { first: 40, from: '2026-03-01' }));
    expect(small).toBe(large);
    expect(large).toBe(6);

    expect(await statements(() => kadis.query(RECAP, { date: '2026-04-07' }))).toBe(6);
    const byStatus = { date: range, status: { eq: 'ABSENT' } };
    expect(await statements(() => kadis.query(LIST, { where: byStatus }))).toBeLessThanOrEqual(18);
  });

  it('tells today what to do: in, out, and nothing once the work is done', async () => {
    const client = await app.as('kepsek');
    const place = await pointAt(app, 'kepsek');
    const today = async (at: string) => {
      app.clock.set(at);
      const { viewer } = await client.query<{ viewer: { attendanceToday: Record<string, unknown> } }>(
        `{ viewer { attendanceToday {
          date timeZone nextAction geofenceApplies locations { name } day { status }
          hours { code start end clockInWindow { opens closes } clockOutWindow { opens closes } }
        } } }`,
      );
      return viewer.attendanceToday;
    };
    expect(await today('2026-04-08T06:40:00+07:00')).toMatchObject({
      date: '2026-04-08',
      timeZone: 'Asia/Jakarta',
      nextAction: 'IN',
      geofenceApplies: true,
      hours: {
        start: '07:00',
        clockInWindow: { opens: '05:00', closes: '10:00' },
        clockOutWindow: { opens: '11:00', closes: '20:00' },
      },
      day: { status: 'PENDING' },
    });
    await clock(client, 'IN', fixAt(place));
    expect(await today('2026-04-08T13:00:00+07:00')).toMatchObject({ nextAction: 'OUT' });
    await clock(client, 'OUT', fixAt(place));
    expect(await today('2026-04-08T13:10:00+07:00')).toMatchObject({ nextAction: 'OUT' });
    app.clock.set('2026-04-08T14:05:00+07:00');
    await clock(client, 'OUT', fixAt(place));
    expect(await today('2026-04-08T14:06:00+07:00')).toMatchObject({ nextAction: null });
    expect(await today('2026-04-09T10:01:00+07:00')).toMatchObject({ nextAction: 'OUT' });
    expect(await today('2026-04-09T20:01:00+07:00')).toMatchObject({ nextAction: null });
    expect(await today('2026-04-12T08:00:00+07:00')).toMatchObject({ nextAction: null, hours: null });
  });
});
