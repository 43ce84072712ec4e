import { clock, fixAt, pointAt } from '../attendance/clocking.fixture.js';
import { attendanceOf } from '../attendance/attendance.fixture.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';

interface Counts {
  readonly people: number;
  readonly final: boolean;
  readonly counts: readonly { readonly status: string; readonly count: number }[];
}
interface Recap {
  readonly employee: { readonly id: string; readonly name: string };
  readonly statuses: readonly { readonly status: string; readonly count: number }[];
  readonly workingDays: number;
  readonly openDays: number;
  readonly deductionBps: number;
}
interface UnitMonth {
  readonly unitMonthRecap: {
    readonly days: readonly string[];
    readonly orgUnit: { readonly name: string } | null;
    readonly dayTotals: readonly (Counts & { readonly date: string; readonly deductionBps: number })[];
    readonly people: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly {
        readonly employee: { readonly id: string; readonly name: string };
        readonly cells: readonly ({
          readonly status: string;
          readonly deductionBps: number;
          final: boolean;
        } | null)[];
        readonly recap: Recap;
      }[];
    };
  };
}
interface DistrictDay {
  readonly districtDayRecap: Counts & {
    readonly districts: readonly (Counts & {
      readonly district: { readonly id: string; readonly name: string } | null;
      readonly units: readonly (Counts & {
        readonly orgUnit: { readonly id: string; readonly name: string };
      })[];
    })[];
  };
}

const RECAP_FIELDS = `employee { id name } statuses { status count } workingDays openDays deductionBps`;
const RECAPS = `query ($unit: ID, $district: ID, $month: YearMonth!, $first: Int = 100, $after: String) {
  attendanceMonthRecaps(orgUnitId: $unit, districtId: $district, month: $month, first: $first, after: $after) {
    nodes { ${RECAP_FIELDS} } totalCount pageInfo { hasNextPage endCursor }
  }
}`;
const UNIT = `query ($unit: ID!, $month: YearMonth!, $first: Int = 100, $after: String) {
  unitMonthRecap(orgUnitId: $unit, month: $month) {
    days orgUnit { name } dayTotals { date people final deductionBps counts { status count } }
    people(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { employee { id name } cells { status lateTier deductionBps final } recap { workingDays deductionBps openDays } }
    }
  }
}`;
const COUNTS = 'people final counts { status count }';
const DISTRICTS = `query ($date: LocalDate, $district: ID) {
  districtDayRecap(date: $date, districtId: $district) {
    ${COUNTS} districts { ${COUNTS} district { id name } units { ${COUNTS} orgUnit { id name } } }
  }
}`;
const isAuthentication = (sql: string) => sql.includes('FROM sessions');
const people = (counts: Counts) => counts.counts.reduce((sum, { count }) => sum + count, 0);

describe('recaps', () => {
  let app: TestApp;
  let kepsek: TestClient;
  let unit: string;

  beforeAll(async () => {
    app = await startTestApp('2026-04-07T07:20:00+07:00');
    kepsek = await app.as('kepsek');
    await clock(await app.as('guru'), 'IN', fixAt(await pointAt(app, 'guru')));
    app.clock.set('2026-04-08T00:10:00+07:00');
    await attendanceOf(app).closer.closeDays('2026-04-01', '2026-04-06');
    const [post] = await app.dataSource.query<{ org_unit_id: string }[]>(
      "SELECT org_unit_id FROM assignments WHERE employee_id = ? AND ends_on = '9999-12-31' AND role = 'TEACHER'",
      [await app.idOf('guru')],
    );
    unit = post?.org_unit_id ?? '';
  });
  afterAll(() => app.stop());

  const recaps = async (client: TestClient, variables: object) =>
    (
      await client.query<{ attendanceMonthRecaps: { nodes: Recap[]; totalCount: number } }>(RECAPS, {
        ...variables,
      })
    ).attendanceMonthRecaps;
  const matrix = async (client: TestClient, more: object = {}) =>
    (await client.query<UnitMonth>(UNIT, { unit, month: '2026-04', ...more })).unitMonthRecap;
  const districts = async (client: TestClient, variables: object = { date: '2026-04-07' }) =>
    (await client.query<DistrictDay>(DISTRICTS, { ...variables })).districtDayRecap;
  const statements = async (work: () => Promise<unknown>) => {
    await work();
    const { statements: sent } = await app.queries.during(work);
    return sent.filter((sql) => !isAuthentication(sql)).length;
  };

  it('shows an employee their own month, and the supervisor that of those below', async () => {
    const guru = await app.as('guru');
    const own = await guru.query<{ viewer: { attendanceMonthRecap: Recap } }>(
      `{ viewer { attendanceMonthRecap(month: "2026-04") { ${RECAP_FIELDS} } } }`,
    );
    const { attendanceMonthRecap: recap } = own.viewer;
    expect(recap.statuses.reduce((sum, { count }) => sum + count, 0)).toBe(30);
    expect(recap).toMatchObject({ workingDays: 6, openDays: 23 });
    const id = await app.idOf('guru');
    const seen = await kepsek.query<{ employee: { attendanceMonthRecap: Recap } }>(
      `query ($id: ID!) { employee(id: $id) { attendanceMonthRecap(month: "2026-04") { ${RECAP_FIELDS} } } }`,
      { id },
    );
    expect(seen.employee.attendanceMonthRecap).toEqual(recap);
    const stranger = await app.as('korwilLain');
    const refused = await stranger.query<{ employee: null }>(
      `query ($id: ID!) { employee(id: $id) { attendanceMonthRecap(month: "2026-04") { openDays } } }`,
      { id },
    );
    expect(refused.employee).toBeNull();
  });

  it('lists the months of a unit by name, page by page, within the scope', async () => {
    const all = await recaps(kepsek, { unit, month: '2026-04' });
    expect(all.totalCount).toBe(all.nodes.length);
    const names = all.nodes.map(({ employee }) => employee.name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const page: {
        attendanceMonthRecaps: { nodes: Recap[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      } = await kepsek.query(RECAPS, { unit, month: '2026-04', first: 2, after });
      pages.push(...page.attendanceMonthRecaps.nodes.map(({ employee }) => employee.name));
      const { hasNextPage, endCursor } = page.attendanceMonthRecaps.pageInfo;
      after = hasNextPage ? endCursor : null;
    } while (after !== null);
    expect(pages).toEqual(names);
    await expect(recaps(await app.as('korwilLain'), { unit, month: '2026-04' })).resolves.toMatchObject({
      totalCount: 0,
    });
    const refused = await (await app.as('guru')).send(RECAPS, { unit, month: '2026-04' });
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is the same live and stored, day for day', async () => {
    const before = await matrix(kepsek);
    await attendanceOf(app).closer.closeDays('2026-03-01', '2026-04-07');
    const after = await matrix(kepsek);
    expect(after).toEqual(before);
  });

  it('shows a unit as people times days, and sums of rows and columns that agree', async () => {
    const { days, people: rows, dayTotals, orgUnit } = await matrix(kepsek);
    expect(days).toHaveLength(30);
    expect(orgUnit?.name).toBeTruthy();
    for (const row of rows.nodes) {
      expect(row.cells).toHaveLength(30);
      const bps = row.cells.reduce((sum, cell) => sum + (cell?.deductionBps ?? 0), 0);
      expect(row.recap.deductionBps).toBe(bps);
      expect(row.recap.openDays).toBe(row.cells.filter((cell) => cell && !cell.final).length);
    }
    dayTotals.forEach((total, index) => {
      const cells = rows.nodes.map(({ cells: ofRow }) => ofRow[index]).filter((cell) => cell != null);
      expect(total.people).toBe(cells.length);
      expect(people(total)).toBe(cells.length);
      expect(total.deductionBps).toBe(cells.reduce((sum, cell) => sum + cell.deductionBps, 0));
      expect(total.final).toBe(cells.every(({ final }) => final));
    });
    const small = await matrix(kepsek, { first: 1 });
    expect(small.people.nodes).toEqual(rows.nodes.slice(0, 1));
    expect(small.dayTotals).toEqual(dayTotals);
  });

  it('leaves the days without a post in the unit empty', async () => {
    const [moved] = await app.dataSource.query<{ employee_id: string; org_unit_id: string }[]>(
      "SELECT employee_id, org_unit_id FROM assignments WHERE role = 'TEACHER' AND ends_on = '2025-07-13'",
    );
    const admin = await app.as('admin');
    const { people: rows } = await matrix(admin, { unit: moved?.org_unit_id, month: '2025-07' });
    const row = rows.nodes.find(({ employee }) => employee.id === moved?.employee_id);
    expect(row?.cells.map((cell) => cell !== null)).toEqual([
      ...Array<boolean>(13).fill(true),
      ...Array<boolean>(18).fill(false),
    ]);
  });

  it('counts a day once for everybody: units make districts, districts make the regency', async () => {
    for (const date of ['2026-04-07', '2026-04-08']) {
      const day = await districts(await app.as('kadis'), { date });
      expect(people(day)).toBe(day.people);
      expect(day.districts.reduce((sum, part) => sum + part.people, 0)).toBe(day.people);
      for (const part of day.districts) {
        expect(part.units.reduce((sum, { people: ofUnit }) => sum + ofUnit, 0)).toBe(part.people);
        expect(people(part)).toBe(part.people);
        const drilled = await districts(await app.as('kadis'), { date, district: part.district?.id });
        if (part.district) expect(drilled.districts).toEqual([part]);
      }
      const [employees] = await app.dataSource.query<{ n: string }[]>(
        `SELECT COUNT(DISTINCT a.employee_id) AS n FROM assignments a JOIN employees e ON e.id = a.employee_id
         WHERE ? BETWEEN a.starts_on AND a.ends_on AND e.ends_on >= ?`,
        [date, date],
      );
      expect(day.people).toBe(Number(employees?.n));
      expect(day.final).toBe(date === '2026-04-07');
    }
  });

  it('counts within the scope: a korwil the own district', async () => {
    const korwil = await districts(await app.as('korwil'));
    const other = await districts(await app.as('korwilLain'));
    expect(korwil.districts).toHaveLength(1);
    expect(other.districts.map(({ district }) => district?.id)).not.toEqual(
      korwil.districts.map(({ district }) => district?.id),
    );
    const refused = await (await app.as('pengawas')).send(DISTRICTS, {});
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('follows an open day live: who clocks in is counted at once', async () => {
    app.clock.set('2026-04-08T07:05:00+07:00');
    const count = (day: DistrictDay['districtDayRecap'], status: string) =>
      day.counts.find((entry) => entry.status === status)?.count ?? 0;
    const before = await districts(kepsek, {});
    await clock(await app.as('guruPppk'), 'IN', fixAt(await pointAt(app, 'guruPppk')));
    const after = await districts(kepsek, {});
    expect(count(after, 'IN_PROGRESS')).toBe(count(before, 'IN_PROGRESS') + 1);
    expect(count(after, 'PENDING')).toBe(count(before, 'PENDING') - 1);
    expect(after.final).toBe(false);
  });

  it('needs the same number of statements for one person and for all', async () => {
    const kadis = await app.as('kadis');
    const one = await statements(() => kadis.query(RECAPS, { month: '2026-04', first: 1 }));
    const all = await statements(() => kadis.query(RECAPS, { month: '2026-04', first: 40 }));
    expect(one).toBe(all);
    // People, closed days, placement, clock events, reports, names; and one for each kind of decided fact.
    expect(all).toBeLessThanOrEqual(9);
    expect(await statements(() => matrix(kepsek, { first: 1 }))).toBe(await statements(() => matrix(kepsek)));
    expect(await statements(() => matrix(kepsek))).toBeLessThanOrEqual(10);
    expect(await statements(() => districts(kepsek))).toBe(4);
    const school = await statements(() => districts(kepsek, { date: '2026-04-08' }));
    expect(await statements(() => districts(kadis, { date: '2026-04-08' }))).toBe(school);
    expect(school).toBeLessThanOrEqual(9);
  });
});
