import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { attendanceOf } from './attendance.fixture.js';
import { clock, daysOf, fixAt, pointAt } from './clocking.fixture.js';

describe('closing days', () => {
  let app: TestApp;
  let guru: TestClient;
  let guruId: string;
  let place: { latitude: number; longitude: number };

  beforeEach(async () => {
    app = await startTestApp('2026-04-07T06:50:00+07:00');
    guru = await app.as('guru');
    guruId = await app.idOf('guru');
    place = await pointAt(app, 'guru');
  });
  afterEach(() => app.stop());

  const stored = async (date: string) =>
    app.dataSource.query<{ status: string; final: number }[]>(
      'SELECT status, final FROM attendance_days WHERE employee_id = ? AND date = ?',
      [guruId, date],
    );

  it('stores nothing while a window is open, and the day once the last has closed', async () => {
    await clock(guru, 'IN', fixAt(place));
    app.clock.set('2026-04-07T20:00:59+07:00');
    await attendanceOf(app).job.run();
    expect(await stored('2026-04-07')).toEqual([{ status: 'IN_PROGRESS', final: 0 }]);
    expect(await daysOf(guru, guruId, '2026-04-07', '2026-04-07')).toMatchObject([{ status: 'IN_PROGRESS' }]);
    app.clock.set('2026-04-07T20:01:00+07:00');
    expect(await daysOf(guru, guruId, '2026-04-07', '2026-04-07')).toMatchObject([
      { status: 'MISSING_CLOCK_OUT' },
    ]);
    await attendanceOf(app).job.run();
    expect(await stored('2026-04-07')).toEqual([{ status: 'MISSING_CLOCK_OUT', final: 1 }]);
  });

  it('catches up after the server was away', async () => {
    app.clock.set('2026-04-08T21:00:00+07:00');
    await attendanceOf(app).job.run();
    app.clock.set('2026-04-20T21:00:00+07:00');
    await attendanceOf(app).job.run();
    const [row] = await app.dataSource.query<{ first: string; last: string; n: string }[]>(
      'SELECT MIN(date) AS first, MAX(date) AS last, COUNT(*) AS n FROM attendance_days WHERE employee_id = ?',
      [guruId],
    );
    expect(row).toEqual({ first: '2026-04-05', last: '2026-04-20', n: '16' });
  });

  it('never writes over a punch that comes in at the same moment', async () => {
    await clock(guru, 'IN', fixAt(place));
    app.clock.set('2026-04-07T20:01:00+07:00');
    const offline = { capturedAt: '2026-04-07T13:59:00+07:00' };
    const tap = () => clock(guru, 'OUT', { ...fixAt(place), offline });
    await Promise.all([tap(), attendanceOf(app).closer.closeDays('2026-04-07', '2026-04-07'), tap()]);
    const kepsek = await app.as('kepsek');
    const { punches } = await kepsek.query<{ punches: { nodes: { id: string }[] } }>(
      '{ punches(where: { state: { eq: PENDING_CONFIRMATION } }) { nodes { id } } }',
    );
    expect(punches.nodes).toHaveLength(2);
    await Promise.all([
      ...punches.nodes.map(({ id }) =>
        kepsek.query('mutation ($id: ID!) { punchConfirm(id: $id) { userErrors { code } } }', { id }),
      ),
      attendanceOf(app).closer.closeDays('2026-04-07', '2026-04-07'),
    ]);
    expect(await stored('2026-04-07')).toEqual([{ status: 'EARLY_LEAVE', final: 1 }]);
  });

  it('flags the photos that did not come, so that reviewers find them', async () => {
    const { punch } = await clock(guru, 'IN', fixAt(place));
    const queue = '{ punches(where: { flag: { eq: NO_PHOTO } }) { nodes { id state flags { code } } } }';
    const kepsek = await app.as('kepsek');
    await attendanceOf(app).job.run();
    await expect(kepsek.query(queue)).resolves.toEqual({ punches: { nodes: [] } });
    app.clock.set('2026-04-07T18:50:01+07:00');
    await attendanceOf(app).job.run();
    await attendanceOf(app).job.run();
    await expect(kepsek.query(queue)).resolves.toEqual({
      punches: { nodes: [{ id: punch?.id, state: 'FLAGGED', flags: [{ code: 'NO_PHOTO' }] }] },
    });
  });

  it('needs the same number of statements for one day and for a month', async () => {
    const { closer } = attendanceOf(app);
    app.clock.set('2026-05-02T00:30:00+07:00');
    const count = async (from: string, to: string) =>
      (await app.queries.during(() => closer.closeDays(from, to))).statements.length;
    await count('2026-03-01', '2026-03-01');
    const day = await count('2026-03-02', '2026-03-02');
    const month = await count('2026-04-01', '2026-04-30');
    // Rows are written 500 at a time.
    expect(month - day).toBeLessThanOrEqual(3);
  });
});
