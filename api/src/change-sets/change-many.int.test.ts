import { AttendanceDay } from '../attendance/attendance-day.entity.js';
import { employeeNamed, placeNamed } from '../placement/placement-desk.fixture.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { apply, placementOf, preview, revert, set } from './change-set-desk.fixture.js';
import { addTeachers } from './many-teachers.fixture.js';

const PEOPLE = 500;

/** A working day where six days are worked, and a day off where five are. */
const A_SATURDAY = '2026-04-04';

describe('a bulk edit of five hundred people', () => {
  let app: TestApp;
  let admin: TestClient;
  let teachers: string[];
  let kepsekSmpId: string;
  let smp: string;

  beforeAll(async () => {
    app = await startTestApp();
    admin = await app.as('admin');
    teachers = await addTeachers(app, PEOPLE);
    kepsekSmpId = await employeeNamed(app, 'Ida Permatasari');
    smp = await placeNamed(app, 'SMP Negeri 1 Sekayu');
  }, 60_000);
  afterAll(() => app.stop());

  const moved = (ids: readonly string[]) =>
    ids.map((employeeId) => ({
      employeeId,
      supervisorId: kepsekSmpId,
      workLocationId: smp,
      scheduleMode: 'SCHOOL_6D',
    }));

  /** Statements of a preview, its application and its revert; those that tell who asks are left out. */
  async function statementsOf(ids: readonly string[]): Promise<number[]> {
    const asked = (sent: readonly string[]) => sent.filter((sql) => !sql.includes('FROM sessions')).length;
    const previewed = await app.queries.during(() => preview(admin, moved(ids)));
    expect(previewed.result.counts).toMatchObject({ ready: ids.length, refused: 0 });
    const applied = await app.queries.during(() => apply(admin, previewed.result));
    const { id, counts } = set(applied.result);
    expect(counts.applied).toBe(ids.length);
    const reverted = await app.queries.during(() => revert(admin, id));
    return [previewed, applied, reverted].map(({ statements }) => asked(statements));
  }

  it('needs as many statements as one of fifty, but for the chunks of its rows, and leaves no trace when reverted', async () => {
    const before = await placementOf(app, teachers.slice(0, 20));
    const few = await statementsOf(teachers.slice(0, 50));
    const many = await statementsOf(teachers);
    expect(many.map((count, index) => count - (few[index] ?? 0)).every((more) => Math.abs(more) <= 8)).toBe(
      true,
    );
    expect(Math.max(...many)).toBeLessThan(80);
    expect(await placementOf(app, teachers.slice(0, 20))).toBe(before);
  });

  it('shows a page of its rows with as many statements as one row', async () => {
    const { id } = await preview(admin, moved(teachers.slice(0, 100)));
    const query = `query ($id: ID!, $first: Int!) { assignmentChangeSet(id: $id) { rows(first: $first) { nodes {
      employee { name } changes {
        before { supervisor { name } workLocation { name } workSchedule { code } }
        after { supervisor { name } workLocation { name } workSchedule { code } } } } } } }`;
    const read = (first: number) => app.queries.during(() => admin.query(query, { id, first }));
    const asked = ({ statements }: { statements: readonly string[] }) =>
      statements.filter((sql) => !sql.includes('FROM sessions')).length;
    const [one, many] = [asked(await read(1)), asked(await read(100))];
    expect([one, many]).toEqual([many, many]);
    expect(many).toBeLessThanOrEqual(6);
  });

  it('fits into one request with a thousand rows, each with everything and the version that was seen', () => {
    const row = {
      employeeId: teachers[0],
      supervisorId: kepsekSmpId,
      workLocationId: smp,
      scheduleMode: 'SCHOOL_6D',
      version: '0123456789abcdef',
    };
    expect(JSON.stringify(Array(1_000).fill(row)).length).toBeLessThan(250_000);
  });

  it('shows what becomes of past days before, and stores them so after', async () => {
    const [guru = ''] = teachers;
    const days = app.dataSource.getRepository(AttendanceDay);
    const rows = [{ employeeId: guru, scheduleMode: 'SCHOOL_5D' }];
    const previewed = await preview(admin, rows, A_SATURDAY);
    const { assignmentChangeSet } = await admin.query<{
      assignmentChangeSet: { affectedDays: object | null };
    }>(
      `query ($id: ID!) { assignmentChangeSet(id: $id) { affectedDays {
        complete totals { days statusChanges { from to days } } } } }`,
      { id: previewed.id },
    );
    expect(assignmentChangeSet.affectedDays).toMatchObject({
      complete: true,
      totals: {
        statusChanges: expect.arrayContaining([{ from: 'ABSENT', to: 'OFF_DAY', days: 1 }]) as object,
      },
    });
    expect(await days.countBy({ employeeId: guru })).toBe(0);
    const applied = set(await apply(admin, previewed));
    const saturday = { employeeId: guru, date: A_SATURDAY };
    expect(await days.findOneBy(saturday)).toMatchObject({ status: 'OFF_DAY', final: true });
    await revert(admin, applied.id);
    expect(await days.findOneBy(saturday)).toMatchObject({ status: 'ABSENT', final: true });
  });
});
