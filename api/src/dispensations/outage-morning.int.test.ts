import { clock, daysOf, fixAt, pointAt, type ShownDay } from '../attendance/clocking.fixture.js';
import { closeDays, storedDays } from '../recompute/recompute.fixture.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { answerOf, outage } from './dispensation-desk.fixture.js';

const DAY = '2026-04-07';
const at = (time: string) => `${DAY}T${time}+07:00`;

/**
 * Tuesday 7 April 2026 at a school whose bell rings at 07:00. The server is away from 06:40 to 07:30, and the window
 * that is declared afterwards ends at 07:40: ten minutes in which everybody comes through.
 */
describe('a morning on which the server was away', () => {
  let app: TestApp;
  let admin: TestClient;
  let kepsek: TestClient;
  let teachers: string[];
  let place: { latitude: number; longitude: number };
  // The first six teach at the school of guru, the last at another one.
  const names = ['early', 'confirmed', 'waiting', 'after', 'lastMinute', 'late', 'absent'] as const;
  type Name = (typeof names)[number];
  const ids = {} as Record<Name, string>;

  beforeAll(async () => {
    app = await startTestApp(at('06:00:00'));
    admin = await app.as('admin');
    kepsek = await app.as('kepsek');
    place = await pointAt(app, 'guru');
    const rows = await app.dataSource.query<{ id: string }[]>(
      `SELECT a.employee_id AS id FROM assignments a WHERE a.role = 'TEACHER'
       ORDER BY a.org_unit_id = (SELECT org_unit_id FROM assignments WHERE employee_id = ? LIMIT 1) DESC, id`,
      [await app.idOf('guru')],
    );
    teachers = rows.map(({ id }) => id);
    names.forEach((name, index) => {
      ids[name] = teachers[index] ?? '';
    });
    await playMorning();
  }, 60_000);
  afterAll(() => app.stop());

  async function tap(name: Name, kind: 'IN' | 'OUT', time: string, capturedAt?: string): Promise<string> {
    app.clock.set(at(time));
    const client = await app.asEmployee(ids[name]);
    const offline = capturedAt === undefined ? {} : { offline: { capturedAt: at(capturedAt) } };
    const { punch } = await clock(client, kind, { ...fixAt(place), ...offline });
    return punch?.id ?? '';
  }

  async function playMorning() {
    await tap('early', 'IN', '06:35:00');
    // From 06:40 to 07:30 nobody reaches the server.
    const confirmed = await tap('confirmed', 'IN', '07:31:00', '06:50:00');
    await tap('waiting', 'IN', '07:32:00', '06:55:00');
    await tap('after', 'IN', '07:33:10');
    await tap('lastMinute', 'IN', '07:40:30');
    await tap('late', 'IN', '08:30:00');
    app.clock.set(at('09:00:00'));
    await kepsek.query('mutation ($id: ID!) { punchConfirm(id: $id) { userErrors { code } } }', {
      id: confirmed,
    });
    for (const name of names) if (name !== 'absent') await tap(name, 'OUT', '14:02:00');
    app.clock.set('2026-04-08T08:00:00+07:00');
    await closeDays(app, DAY, DAY);
  }

  const dayOf = async (name: Name): Promise<ShownDay | undefined> =>
    (await daysOf(admin, ids[name], DAY, DAY))[0];
  const everybody = async () =>
    Object.fromEntries(await Promise.all(names.map(async (name) => [name, await dayOf(name)] as const)));
  const bpsOf = async () => {
    const rows = await app.dataSource.query<{ id: string; bps: number; status: string }[]>(
      'SELECT employee_id AS id, deduction_bps AS bps, status FROM attendance_days WHERE date = ? ORDER BY id',
      [DAY],
    );
    return rows;
  };

  it('makes nobody late who was there, makes nobody present who was not, and leaves late who really was', async () => {
    expect(new Set(teachers).size).toBeGreaterThanOrEqual(names.length);
    await expect(everybody()).resolves.toMatchObject({
      early: { status: 'PRESENT' },
      confirmed: { status: 'PRESENT' },
      waiting: { status: 'MISSING_CLOCK_IN' },
      after: { status: 'LATE', lateMinutes: 33 },
      lastMinute: { status: 'LATE', lateMinutes: 40 },
      late: { status: 'LATE', lateMinutes: 90 },
      absent: { status: 'ABSENT' },
    });
    const before = await bpsOf();

    const input = outage(DAY, '06:40', '07:40');
    const { preview } = await answerOf(admin, 'preview', { input });
    expect(preview?.totals).toMatchObject({
      people: 3,
      days: 3,
      lateMinutes: -(33 + 40 + 40),
      statusChanges: [
        { from: 'LATE', to: 'PRESENT', days: 2 },
        { from: 'LATE', to: 'LATE', days: 1 },
      ],
    });
    const { outcome } = await answerOf(admin, 'declare', { input });
    expect(outcome).toEqual({ daysChanged: 3, jobId: null });

    const days = await everybody();
    expect(days).toMatchObject({
      early: { status: 'PRESENT', lateMinutes: 0 },
      confirmed: { status: 'PRESENT', lateMinutes: 0 },
      after: { status: 'PRESENT', lateMinutes: 0, deductionBps: 0 },
      lastMinute: { status: 'PRESENT', lateMinutes: 0, deductionBps: 0 },
      late: { status: 'LATE', lateMinutes: 50, lateTier: 'TL2' },
      absent: { status: 'ABSENT', deductionBps: 300 },
      waiting: { status: 'MISSING_CLOCK_IN' },
    });
    expect(days['after']?.explanation).toBe(
      'Hadir: masuk 07.33 WIB, pulang 14.02 WIB; 33 menit keterlambatan tidak dihitung karena gangguan atau ' +
        'dispensasi; dispensasi: server mati 06.40–07.40.',
    );
    expect(days['late']?.explanation).toContain('dispensasi: server mati 06.40–07.40');
    expect(days['early']?.explanation).not.toContain('dispensasi');

    const after = await bpsOf();
    after.forEach((row, index) => {
      const was = before[index];
      expect(row.id).toBe(was?.id);
      expect(row.bps).toBeLessThanOrEqual(was?.bps ?? 0);
      expect(row.status === 'ABSENT').toBe(was?.status === 'ABSENT');
    });
  });

  it('counts the offline clock-in that still waits as soon as it is confirmed', async () => {
    const { punches } = await kepsek.query<{ punches: { nodes: { id: string }[] } }>(
      '{ punches(where: { state: { eq: PENDING_CONFIRMATION } }) { nodes { id } } }',
    );
    expect(punches.nodes).toHaveLength(1);
    await kepsek.query('mutation ($id: ID!) { punchConfirm(id: $id) { userErrors { code } } }', {
      id: punches.nodes[0]?.id,
    });
    await expect(dayOf('waiting')).resolves.toMatchObject({ status: 'PRESENT', deductionBps: 0 });
    expect((await storedDays(app)).filter(({ final }) => final === 0)).toEqual([]);
  });
});
