import { Assignment } from '../employees/assignment.entity.js';
import { newId } from '../shared/id.js';
import { addDays, daysOf } from '../shared/local-day.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { act, complete, done, manySubmitted, read, submitted } from './lkh-desk.fixture.js';
import { LkhActivity } from './lkh-activity.entity.js';
import { LkhDecision } from './lkh-decision.entity.js';
import { LkhReport } from './lkh-report.entity.js';

const FIRST = '2026-05-04';

describe('at the same time', () => {
  let app: TestApp;
  let guru: TestClient;
  let kepsek: TestClient;
  let plt: TestClient;
  let guruId: string;

  beforeAll(async () => {
    app = await startTestApp();
    guruId = await app.idOf('guru');
    const post = await app.dataSource
      .getRepository(Assignment)
      .findOneByOrFail({ employeeId: guruId, acting: false });
    await app.dataSource.getRepository(Assignment).insert({
      id: newId(),
      employeeId: await app.idOf('guruPppk'),
      orgUnitId: post.orgUnitId,
      role: 'PRINCIPAL',
      acting: true,
      startsOn: '2026-04-01',
      letterNumber: null,
    });
    guru = await app.as('guru');
    kepsek = await app.as('kepsek');
    plt = await app.as('guruPppk');
  });
  afterAll(() => app.stop());

  it('two deciders on a hundred reports make exactly one decision each, and the other learns who decided', async () => {
    const reports = await manySubmitted(app, guruId, daysOf(FIRST, addDays(FIRST, 99)));
    const approve = (id: string, contentHash: string) =>
      act(kepsek, 'approve', { id, input: { contentHash } });
    const reject = (id: string, contentHash: string) =>
      act(plt, 'reject', { id, input: { contentHash, reason: 'Kegiatan tidak dilakukan.' } });
    // Both decisions about a report leave together, so that they meet at its row.
    const answersOf = await Promise.all(
      reports.map(({ id, contentHash }) => Promise.all([approve(id, contentHash), reject(id, contentHash)])),
    );
    const history = await app.dataSource.getRepository(LkhDecision).find();
    for (const [index, { id }] of reports.entries()) {
      const answers = answersOf[index] ?? [];
      const [winner] = answers.filter((answer) => answer.report !== null);
      const [loser] = answers.filter((answer) => answer.report === null);
      const made = history.filter((step) => step.reportId === id);
      expect(made).toHaveLength(1);
      expect(winner?.report?.decidedBy?.id).toBe(made[0]?.actorEmployeeId);
      expect(loser?.userErrors).toMatchObject([{ code: 'LKH_ALREADY_DECIDED' }]);
      const { name } = winner?.report?.state === 'APPROVED' ? NAMES.kepsek : NAMES.guruPppk;
      expect(loser?.userErrors[0]?.params).toContainEqual({ name: 'by', value: name });
    }
  }, 60_000);

  it('forty saves and forty taps on submit make one report and one submission', async () => {
    const date = '2026-04-07';
    const save = await complete(app, guruId, date);
    const saved = await Promise.all(Array.from({ length: 40 }, () => done(guru, 'save', save)));
    const [first] = saved;
    expect(new Set(saved.map(({ id }) => id)).size).toBe(1);
    expect(first?.activities).toHaveLength(1);
    await expect(app.dataSource.getRepository(LkhReport).countBy({ employeeId: guruId, date })).resolves.toBe(
      1,
    );
    await expect(
      app.dataSource.getRepository(LkhActivity).countBy({ reportId: first?.id ?? '' }),
    ).resolves.toBe(1);
    const taps = await Promise.all(
      Array.from({ length: 40 }, () => done(guru, 'submit', { id: first?.id ?? '' })),
    );
    expect(taps.every(({ state }) => state === 'SUBMITTED')).toBe(true);
    await expect(
      app.dataSource.getRepository(LkhDecision).countBy({ reportId: first?.id ?? '' }),
    ).resolves.toBe(1);
  }, 60_000);

  it('a bulk approval and the owner who takes a report back agree on what happened', async () => {
    const query = `mutation ($items: [LkhReportsApproveItem!]!) {
      lkhReportsApprove(items: $items, errorPolicy: EACH) {
        results { id report { state } userErrors { code } } } }`;
    for (let round = 0; round < 10; round += 1) {
      const tuesday = addDays('2026-09-01', 7 * round);
      app.clock.set(`${tuesday}T08:00:00+07:00`);
      const single = await submitted(app, await app.idOf('guruPppk'), tuesday);
      const others = await manySubmitted(
        app,
        await app.idOf('guruPppk'),
        daysOf(addDays(tuesday, -3), addDays(tuesday, -1)),
      );
      const owner = await app.as('guruPppk');
      const items = [...others, { id: single.id, contentHash: single.contentHash }];
      const edit = async () => {
        const answer = await act(owner, 'withdraw', { id: single.id });
        if (answer.report) await done(owner, 'save', { input: { date: tuesday, activities: [] } });
        return answer;
      };
      const [bulk, withdrawal] = await Promise.all([
        kepsek.query<{ lkhReportsApprove: { results: { id: string; report: object | null }[] } }>(query, {
          items,
        }),
        edit(),
      ]);
      const { results } = bulk.lkhReportsApprove;
      expect(results.filter(({ report }) => report !== null).length).toBeGreaterThanOrEqual(3);
      const approved = results.find(({ id }) => id === single.id)?.report != null;
      expect(withdrawal.report === null).toBe(approved);
      const now = await read(owner, single.id);
      expect(now?.state).toBe(approved ? 'APPROVED' : 'DRAFT');
      if (approved) expect(now?.contentHash).toBe(single.contentHash);
    }
  }, 60_000);
});

const NAMES = {
  kepsek: { name: 'Bambang Sutrisno, S.Pd., M.Pd.' },
  guruPppk: { name: 'Ahmad Fauzi, S.Pd.' },
};
