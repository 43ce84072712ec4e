import { Transactions } from '../db/transactions.js';
import { closeDays } from '../recompute/recompute.fixture.js';
import { DEMO_PERSONS } from '../seeds/demo-accounts.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { BellsReader } from './bells.reader.js';
import { stateOf, type ShownPreview } from './dispensation-desk.fixture.js';
import { OutageWatch } from './outage-watch.js';

const DAY = '2026-04-07';
const at = (time: string, day = DAY) => `${day}T${time}+07:00`;

interface ShownProposal {
  readonly id: string;
  readonly day: string;
  readonly fromTime: string;
  readonly toTime: string;
  readonly state: string;
}

describe('the watch over the servers', () => {
  let app: TestApp;
  let admin: TestClient;

  beforeEach(async () => {
    app = await startTestApp(at('06:00:00'));
    admin = await app.as('admin');
  });
  afterEach(() => app.stop());

  const processOf = ({ dataSource, clock }: TestApp) =>
    new OutageWatch({ clock, transactions: new Transactions(dataSource), bells: new BellsReader() });
  async function beats(watch: OutageWatch, from: string, to: string) {
    app.clock.set(from);
    for (const end = new Date(to); app.clock.now() < end; app.clock.advance(60_000)) await watch.run();
    app.clock.set(to);
  }
  const proposals = async () =>
    (
      await admin.query<{ outageProposals: { nodes: ShownProposal[] } }>(
        '{ outageProposals { nodes { id day fromTime toTime state } } }',
      )
    ).outageProposals.nodes;
  const decide = async (client: TestClient, act: string, more = '') => {
    const [proposal] = await proposals();
    const { data, errors } = await client.send<{
      answer: {
        proposal: { state: string; dispensation: { reason: string; kind: string } | null } | null;
        outcome: { daysChanged: number } | null;
        userErrors: { code: string; field: string | null }[];
      };
    }>(
      `mutation ($id: ID!) { answer: outageProposal${act}(id: $id ${more}) {
        proposal { state dispensation { reason kind } decidedBy { name } canDecide { allowed } }
        outcome { daysChanged } userErrors { code field } } }`,
      { id: proposal?.id },
    );
    return { code: errors[0]?.extensions.code ?? data?.answer.userErrors[0]?.code ?? null, ...data?.answer };
  };

  it('says nothing while a process is alive, also when others come and go', async () => {
    const [one, other] = [processOf(app), processOf(app)];
    await beats(one, at('06:00:00'), at('06:30:00'));
    await beats(other, at('06:31:00'), at('07:30:00'));
    await expect(one.run()).resolves.toBe(0);
    await expect(proposals()).resolves.toEqual([]);
  });

  it('proposes one window for one gap, however many processes come back at once', async () => {
    await beats(processOf(app), at('06:00:00'), at('06:41:00'));
    app.clock.set(at('07:30:20'));
    await Promise.all(Array.from({ length: 4 }, () => processOf(app).run()));
    await processOf(app).run();
    await expect(proposals()).resolves.toMatchObject([
      { day: DAY, fromTime: '06:40', toTime: '07:41', state: 'PROPOSED' },
    ]);
  });

  it('is silent about a gap that touches no bell: at night, at noon, on a holiday, and about a restart', async () => {
    const watch = processOf(app);
    for (const [from, back] of [
      ['06:00:00', '06:02:00'],
      ['09:00:00', '11:30:00'],
      ['20:00:00', '23:00:00'],
    ] as const) {
      app.clock.set(at(from));
      await app.dataSource.query('DELETE FROM server_heartbeats');
      await watch.run();
      app.clock.set(at(back));
      await expect(watch.run()).resolves.toBe(0);
    }
    await app.dataSource.query('DELETE FROM server_heartbeats');
    app.clock.set(at('06:40:00', '2026-04-03'));
    await watch.run();
    app.clock.set(at('07:30:00', '2026-04-03'));
    await expect(watch.run()).resolves.toBe(0);
    await expect(proposals()).resolves.toEqual([]);
  });

  it('notices the night and the morning of a gap over two days', async () => {
    const watch = processOf(app);
    app.clock.set(at('13:30:00'));
    await watch.run();
    app.clock.set(at('07:10:00', '2026-04-08'));
    await expect(watch.run()).resolves.toBe(2);
    await expect(proposals()).resolves.toMatchObject([
      { day: '2026-04-08', fromTime: '00:00', toTime: '07:20' },
      { day: DAY, fromTime: '13:30', toTime: '23:59' },
    ]);
  });

  it('keeps signs of life for a week', async () => {
    const watch = processOf(app);
    await watch.run();
    app.clock.set(at('06:00:00', '2026-04-15'));
    await watch.run();
    await expect(app.dataSource.query('SELECT COUNT(*) AS n FROM server_heartbeats')).resolves.toEqual([
      { n: '1' },
    ]);
  });

  async function anOutage() {
    const watch = processOf(app);
    app.clock.set(at('06:40:00'));
    await watch.run();
    app.clock.set(at('07:30:00'));
    await watch.run();
    app.clock.set(at('08:00:00', '2026-04-08'));
    await closeDays(app, DAY, DAY);
  }

  it('hands its proposal to an administrator, who looks at it, accepts it once and so declares it', async () => {
    await anOutage();
    const [proposal] = await proposals();
    const { answer } = await admin.query<{ answer: { preview: ShownPreview } }>(
      `mutation ($id: ID!) { answer: outageProposalPreview(id: $id) {
        preview { peopleInScope complete totals { days } } userErrors { code } } }`,
      { id: proposal?.id },
    );
    expect(answer.preview).toMatchObject({ complete: true, totals: { days: 0 } });
    const accept = () => decide(admin, 'Accept', 'input: { toTime: "07:45", reason: "listrik padam" }');
    const answers = await Promise.all([accept(), accept()]);
    expect(answers.map(({ code }) => code).sort()).toEqual(
      expect.arrayContaining([null]) as (string | null)[],
    );
    expect(answers.filter(({ code }) => code === null)).toMatchObject([
      {
        proposal: { state: 'ACCEPTED', dispensation: { reason: 'listrik padam', kind: 'OUTAGE' } },
        outcome: { daysChanged: 0 },
      },
    ]);
    await expect(
      app.dataSource.query('SELECT scope, effect, from_time, to_time FROM dispensations'),
    ).resolves.toEqual([{ scope: 'REGENCY', effect: 'TIME_WINDOW', from_time: '06:40', to_time: '07:45' }]);
    await expect(decide(admin, 'Dismiss', 'reason: "sudah selesai"')).resolves.toMatchObject({
      code: 'OUTAGE_ALREADY_DECIDED',
    });
  });

  it('is dismissed with a reason, and by administrators alone', async () => {
    await anOutage();
    const before = await stateOf(app);
    for (const person of DEMO_PERSONS.filter((name) => name !== 'admin')) {
      const client = await app.as(person);
      await expect(decide(client, 'Accept')).resolves.toMatchObject({ code: 'FORBIDDEN' });
      await expect(decide(client, 'Dismiss', 'reason: "bukan gangguan"')).resolves.toMatchObject({
        code: 'FORBIDDEN',
      });
      const { errors } = await client.send('{ outageProposals { nodes { id } } }');
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    await expect(decide(admin, 'Dismiss', 'reason: "..."')).resolves.toMatchObject({
      userErrors: [{ code: 'DISPENSATION_REASON_REQUIRED', field: 'reason' }],
    });
    await expect(stateOf(app)).resolves.toBe(before);
    await expect(decide(admin, 'Dismiss', 'reason: "pemeliharaan terencana"')).resolves.toMatchObject({
      code: null,
      proposal: { state: 'DISMISSED', dispensation: null, canDecide: { allowed: false } },
    });
    await expect(app.dataSource.query('SELECT COUNT(*) AS n FROM dispensations')).resolves.toEqual([
      { n: '0' },
    ]);
  });
});
