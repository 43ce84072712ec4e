import { attendanceOf } from '../attendance/attendance.fixture.js';
import { AuditLog } from '../audit/audit-log.js';
import { Transactions } from '../db/transactions.js';
import { Outbox } from '../outbox/outbox.js';
import { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import { DEMO_PERSONS, type DemoPerson } from '../seeds/demo-accounts.js';
import { RelationReader } from '../supervision/relation.reader.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { composeDiscipline, type DisciplineParts } from './compose-discipline.js';
import { DisciplineAlert } from './discipline-alert.entity.js';

interface Alert {
  readonly id: string;
  readonly kind: string;
  readonly threshold: number;
  readonly state: string;
  readonly reachedOn: string;
  readonly note: string | null;
  readonly employee: { readonly id: string };
  readonly acknowledgedBy: { readonly id: string } | null;
  readonly canAcknowledge: { readonly allowed: boolean; readonly code: string | null };
}
interface Alerts {
  readonly disciplineAlerts: { readonly nodes: readonly Alert[]; readonly totalCount: number };
}

const ALERT = `id kind threshold state reachedOn sanction article note employee { id } acknowledgedBy { id }
  canAcknowledge { allowed code }`;
const ALERTS = `query ($where: DisciplineAlertWhere, $mine: Boolean = false, $first: Int = 100) {
  disciplineAlerts(where: $where, onlyMine: $mine, first: $first) { nodes { ${ALERT} } totalCount }
}`;
const COUNTER = `year unexcusedDays dates longestRun currentRun countedThrough nextCumulative { days sanction }
  nextConsecutive { days } alerts { threshold kind state note }`;
const ACKNOWLEDGE = `mutation ($id: ID!, $note: String!) {
  disciplineAlertAcknowledge(id: $id, note: $note) { alert { ${ALERT} } userErrors { code field } }
}`;
const ABSENT = ['06', '07', '08', '09', '10', '11'].map((day) => `2026-04-${day}`);
const NOTE = 'Sudah dipanggil untuk klarifikasi.';

/** The parts of the feature on the database of a test: what another process of the same system would have. */
function disciplineOf(app: TestApp): DisciplineParts {
  const { dataSource, clock } = app;
  return composeDiscipline({
    dataSource,
    clock,
    transactions: new Transactions(dataSource),
    ruleSets: new RuleSetReader(dataSource, clock),
    audit: new AuditLog(clock),
    outbox: new Outbox(clock),
    relations: new RelationReader(),
    lightDays: attendanceOf(app).lightDays,
  });
}

describe('alerts about unexcused absence', () => {
  let app: TestApp;
  let guru: string;

  beforeEach(async () => {
    app = await startTestApp('2026-04-14T06:45:00+07:00');
    guru = await app.idOf('guru');
    // Nobody of the test regency ever clocks in: from Monday 6 to Saturday 11 April everybody is absent.
    await attendanceOf(app).closer.closeDays('2026-04-06', '2026-04-11');
  });
  afterEach(() => app.stop());

  const watch = () => disciplineOf(app).watch.run();
  const alerts = async (client: TestClient, variables: object = {}) =>
    (await client.query<Alerts>(ALERTS, { ...variables })).disciplineAlerts;
  const alertOf = async (client: TestClient, threshold: number) => {
    const { nodes } = await alerts(client, { where: { employeeId: { eq: guru } } });
    const found = nodes.find((alert) => alert.threshold === threshold);
    if (!found) throw new Error(`no alert at ${threshold}`);
    return found;
  };
  const acknowledge = (client: TestClient, id: string, note = NOTE) =>
    client.send<{
      disciplineAlertAcknowledge: {
        alert: Alert | null;
        userErrors: { code: string; field: string | null }[];
      };
    }>(ACKNOWLEDGE, { id, note });
  const codeOf = ({ data, errors }: Awaited<ReturnType<typeof acknowledge>>) =>
    errors[0]?.extensions.code ?? data?.disciplineAlertAcknowledge.userErrors[0]?.code ?? null;
  /** What a correction does: the day is another one. */
  const store = async (date: string, status: string) => {
    await app.dataSource.query('UPDATE attendance_days SET status = ? WHERE employee_id = ? AND date = ?', [
      status,
      guru,
      date,
    ]);
  };
  const rows = () =>
    app.dataSource
      .getRepository(DisciplineAlert)
      .find({ where: { employeeId: guru }, order: { threshold: 'ASC' } });

  it('are raised once for each threshold by the days that are closed, also by two processes at once', async () => {
    const [one, other] = await Promise.all([watch(), watch()]);
    expect(one + other).toBeGreaterThan(0);
    const stored = await rows();
    expect(
      stored.map(({ kind, threshold, state, reachedOn }) => [kind, threshold, state, reachedOn]),
    ).toEqual([
      ['CUMULATIVE', 3, 'OPEN', '2026-04-08'],
      ['CUMULATIVE', 4, 'OPEN', '2026-04-09'],
    ]);
    expect(await watch()).toBe(0);
    expect(await rows()).toEqual(stored);
    const [messages] = await app.dataSource.query<{ n: string }[]>(
      "SELECT COUNT(*) AS n FROM outbox_messages WHERE topic = 'discipline.alert-changed'",
    );
    expect(Number(messages?.n)).toBe(one + other);
  });

  it('are withdrawn and not deleted when a correction takes days away, and raised again when they come back', async () => {
    await watch();
    const kepsek = await app.as('kepsek');
    expect(codeOf(await acknowledge(kepsek, (await alertOf(kepsek, 4)).id))).toBeNull();
    for (const date of ['2026-04-06', '2026-04-07', '2026-04-08']) await store(date, 'PRESENT');
    expect(await watch()).toBe(1);
    expect((await rows()).map(({ threshold, state }) => [threshold, state])).toEqual([
      [3, 'OPEN'],
      [4, 'WITHDRAWN'],
    ]);
    await store('2026-04-06', 'ABSENT');
    expect(await watch()).toBe(1);
    const reinstated = await alertOf(kepsek, 4);
    expect(reinstated).toMatchObject({ state: 'OPEN', note: null, reachedOn: '2026-04-11' });
    const trail = await app.dataSource.query<{ action: string; actor_employee_id: string | null }[]>(
      'SELECT action, actor_employee_id FROM audit_entries WHERE object_id = ? ORDER BY id',
      [reinstated.id],
    );
    expect(trail).toEqual([
      { action: 'discipline_alert.raised', actor_employee_id: null },
      { action: 'discipline_alert.acknowledged', actor_employee_id: await app.idOf('kepsek') },
      { action: 'discipline_alert.withdrawn', actor_employee_id: null },
      { action: 'discipline_alert.reinstated', actor_employee_id: null },
    ]);
  });

  it('counts a day that is just being derived again by what it is and not by what is stored', async () => {
    await watch();
    await app.dataSource.query('UPDATE attendance_days SET final = 0 WHERE employee_id = ?', [guru]);
    expect(await watch()).toBe(0);
    expect((await rows()).every(({ state }) => state === 'OPEN')).toBe(true);
  });

  it('shows an employee their own counter, and what comes next', async () => {
    await watch();
    const client = await app.as('guru');
    const { viewer } = await client.query<{ viewer: { discipline: unknown } }>(
      `{ viewer { discipline { ${COUNTER} } } }`,
    );
    expect(viewer.discipline).toMatchObject({
      year: 2026,
      unexcusedDays: 6,
      currentRun: ABSENT,
      longestRun: ABSENT,
      // What was never stored counts for nothing, although nobody clocked in then either.
      dates: ABSENT,
      countedThrough: '2026-04-11',
      nextCumulative: { days: 7, sanction: 'Pernyataan tidak puas secara tertulis' },
      nextConsecutive: { days: 10 },
      alerts: [
        { threshold: 3, kind: 'CUMULATIVE', state: 'OPEN', note: null },
        { threshold: 4, kind: 'CUMULATIVE', state: 'OPEN', note: null },
      ],
    });
    const kepsek = await app.as('kepsek');
    const seen = await kepsek.query<{ employee: { discipline: unknown } }>(
      `query ($id: ID!) { employee(id: $id) { discipline(year: 2026) { ${COUNTER} } } }`,
      { id: guru },
    );
    expect(seen.employee.discipline).toEqual(viewer.discipline);
    const refused = await client.send('{ viewer { discipline(year: 1900) { year } } }');
    expect(refused.errors[0]?.extensions.code).toBe('INVALID_INPUT');
  });

  it('reach the supervisor, the korwil and the office; a stranger and the employee have no such list', async () => {
    await watch();
    const mine = await alerts(await app.as('kepsek'), { mine: true });
    expect(mine.nodes.some(({ employee }) => employee.id === guru)).toBe(true);
    const may: Readonly<Record<DemoPerson, boolean>> = {
      guru: false,
      guruPppk: false,
      kepsek: true,
      pengawas: false,
      korwil: true,
      korwilLain: false,
      kadis: true,
      admin: true,
    };
    for (const person of DEMO_PERSONS) {
      const client = await app.as(person);
      const { data } = await client.send<Alerts>(ALERTS, { where: { employeeId: { eq: guru } } });
      expect([person, (data?.disciplineAlerts.nodes.length ?? 0) > 0]).toEqual([person, may[person]]);
      const self = await client.send<Alerts>(ALERTS, {
        where: { employeeId: { eq: await app.idOf(person) } },
      });
      expect(self.data?.disciplineAlerts.nodes ?? []).toEqual([]);
    }
  });

  it('are acknowledged by the two supervisors above and by nobody else', async () => {
    await watch();
    const { id } = await alertOf(await app.as('kadis'), 3);
    const [before] = await rows();
    const expected: Readonly<Record<DemoPerson, string>> = {
      guru: 'FORBIDDEN',
      guruPppk: 'FORBIDDEN',
      kepsek: '',
      pengawas: 'FORBIDDEN',
      korwil: '',
      korwilLain: 'NOT_FOUND',
      kadis: 'DISCIPLINE_NOT_SUPERVISOR',
      admin: 'DISCIPLINE_NOT_SUPERVISOR',
    };
    for (const person of DEMO_PERSONS.filter((name) => expected[name] !== '')) {
      const client = await app.as(person);
      expect([person, codeOf(await acknowledge(client, id))]).toEqual([person, expected[person]]);
      const field = await client.send<{ disciplineAlert: Alert | null }>(
        `query ($id: ID!) { disciplineAlert(id: $id) { ${ALERT} } }`,
        { id },
      );
      expect(field.data?.disciplineAlert?.canAcknowledge.allowed ?? false).toBe(false);
    }
    expect(codeOf(await acknowledge(app.anonymous, id))).toBe('UNAUTHENTICATED');
    expect((await rows())[0]).toEqual(before);

    const kepsek = await app.as('kepsek');
    expect((await alertOf(kepsek, 3)).canAcknowledge.allowed).toBe(true);
    const short = await acknowledge(kepsek, id, 'ok');
    expect(short.data?.disciplineAlertAcknowledge.userErrors).toEqual([
      { code: 'DISCIPLINE_NOTE', field: 'note' },
    ]);
    const done = await acknowledge(kepsek, id);
    expect(done.data?.disciplineAlertAcknowledge.alert).toMatchObject({
      state: 'ACKNOWLEDGED',
      note: NOTE,
      acknowledgedBy: { id: await app.idOf('kepsek') },
      canAcknowledge: { allowed: false, code: 'DISCIPLINE_ALERT_STATE' },
    });
    expect(codeOf(await acknowledge(kepsek, id))).toBeNull();
    expect(codeOf(await acknowledge(await app.as('korwil'), id))).toBe('DISCIPLINE_ALERT_STATE');
  });

  it('is acknowledged once when both supervisors tap at the same moment', async () => {
    await watch();
    const people = [await app.as('kepsek'), await app.as('korwil')];
    const { id } = await alertOf(people[0] ?? app.anonymous, 3);
    const codes = (await Promise.all(people.map((client) => acknowledge(client, id)))).map(codeOf);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    const [trail] = await app.dataSource.query<{ n: string }[]>(
      "SELECT COUNT(*) AS n FROM audit_entries WHERE object_id = ? AND action = 'discipline_alert.acknowledged'",
      [id],
    );
    expect(Number(trail?.n)).toBe(1);
  });

  it('need the same number of statements for one and for all', async () => {
    await watch();
    const kadis = await app.as('kadis');
    const count = async (first: number) => {
      const { statements } = await app.queries.during(() => alerts(kadis, { first }));
      return statements.filter((sql) => !sql.includes('FROM sessions')).length;
    };
    await count(1);
    expect(await count(1)).toBe(4);
    expect(await count(100)).toBe(4);
  });
});
