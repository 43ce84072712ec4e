import { newId } from '../shared/id.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { clock, fixAt, pointAt, type ClockAnswer } from './clocking.fixture.js';

const TAPS = 200;
/** For a machine that does much else at the same time (ms). */
const PATIENCE = 60_000;

describe('many taps at the same moment', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp('2026-04-07T06:58:00+07:00');
  });
  afterAll(() => app.stop());

  async function rowsOf(person: 'guru' | 'guruPppk', date: string): Promise<Record<string, unknown>[]> {
    return app.dataSource.query(
      'SELECT id, kind, business_at FROM punches WHERE employee_id = ? AND business_date = ?',
      [await app.idOf(person), date],
    );
  }

  it(
    'make one punch and get one answer when they are the same tap',
    async () => {
      const guru = await app.as('guru');
      const input = { id: newId(), ...(await pointAt(app, 'guru')), deviceId: 'phone-1' };
      const answers = await Promise.all(Array.from({ length: TAPS }, () => clock(guru, 'IN', input)));
      const [first] = answers;
      expect(first).toMatchObject({ punch: { id: input.id, state: 'ACCEPTED' }, userErrors: [] });
      for (const answer of answers) expect(answer).toEqual(first);
      await expect(rowsOf('guru', '2026-04-07')).resolves.toHaveLength(1);
      const effects = await app.dataSource.query<{ n: string }[]>(
        `SELECT (SELECT COUNT(*) FROM audit_entries WHERE object_id = ?) +
              (SELECT COUNT(*) FROM outbox_messages WHERE topic = 'PUNCH_RECORDED') AS n`,
        [input.id],
      );
      expect(Number(effects[0]?.n)).toBe(2);
    },
    PATIENCE,
  );

  it(
    'are all kept when they are different taps, and the earliest is the clock-in',
    async () => {
      const guru = await app.as('guruPppk');
      const place = await pointAt(app, 'guruPppk');
      const answers = await Promise.all(
        Array.from({ length: TAPS }, () => clock(guru, 'IN', { id: newId(), ...fixAt(place) })),
      );
      expect(answers.every(({ userErrors }) => userErrors.length === 0)).toBe(true);
      await expect(rowsOf('guruPppk', '2026-04-07')).resolves.toHaveLength(TAPS);
      const days = await app.dataSource.query<Record<string, unknown>[]>(
        'SELECT status, clock_in_at FROM attendance_days WHERE employee_id = ?',
        [await app.idOf('guruPppk')],
      );
      expect(days).toEqual([{ status: 'IN_PROGRESS', clock_in_at: new Date('2026-04-06T23:58:00Z') }]);
    },
    PATIENCE,
  );

  it(
    'with one id by two people belong to one of them, and the other learns nothing of it',
    async () => {
      const [guru, other] = [await app.as('guru'), await app.as('guruPppk')];
      const place = await pointAt(app, 'guru');
      for (let round = 0; round < 10; round += 1) {
        const input = { id: newId(), ...fixAt(place) };
        const answers = await Promise.all([clock(guru, 'IN', input), clock(other, 'IN', input)]);
        const kept = answers.filter((answer): answer is ClockAnswer => answer.punch !== null);
        const refused = answers.filter((answer) => answer.punch === null);
        expect(kept).toHaveLength(1);
        expect(refused).toEqual([
          { punch: null, day: null, userErrors: [{ code: 'ID_ALREADY_USED', field: 'id' }] },
        ]);
      }
    },
    PATIENCE,
  );
});

describe('the opening bell with few connections', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp('2026-04-07T06:58:00+07:00', { DATABASE_POOL_SIZE: '2' });
  });
  afterAll(() => app.stop());

  it(
    'lets everybody in, also at the moment at which what is kept in memory is read anew',
    async () => {
      const employees = await app.dataSource.query<{ id: string }[]>(
        `SELECT c.employee_id AS id FROM accounts c JOIN assignments a ON a.employee_id = c.employee_id
         WHERE a.role = 'TEACHER' AND a.ends_on = '9999-12-31'`,
      );
      const clients = await Promise.all(employees.map(({ id }) => app.asEmployee(id)));
      const place = await pointAt(app, 'guru');
      for (let round = 0; round < 3; round += 1) {
        app.clock.advance(4_000);
        const answers = await Promise.all(clients.map((client) => clock(client, 'IN', fixAt(place))));
        expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
      }
      const rows = await app.dataSource.query<{ n: string }[]>('SELECT COUNT(*) AS n FROM punches');
      expect(Number(rows[0]?.n)).toBe(3 * clients.length);
    },
    PATIENCE,
  );
});
