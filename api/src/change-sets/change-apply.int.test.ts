import { AuditEntry } from '../audit/audit-entry.entity.js';
import { OutboxMessage } from '../outbox/outbox-message.entity.js';
import { done, employeeNamed, placeNamed, rowsOf, wish } from '../placement/placement-desk.fixture.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import {
  apply,
  APPLY,
  change,
  placementOf,
  preview,
  previewRevert,
  refusalsOf,
  rememberPlacements,
  revert,
  REVERT,
  send,
  set,
  type Answer,
} from './change-set-desk.fixture.js';
import { heldBack } from '../testing/lock-barrier.js';

const TODAY = '2026-04-07';
const OPEN = '9999-12-31';

describe('a bulk edit', () => {
  let app: TestApp;
  let admin: TestClient;
  let korwil: TestClient;
  let guruId: string;
  let guruPppkId: string;
  let kepsekId: string;
  let kepsekSmpId: string;
  let smp: string;
  let restore: () => Promise<void>;

  beforeAll(async () => {
    app = await startTestApp();
    admin = await app.as('admin');
    korwil = await app.as('korwil');
    guruId = await app.idOf('guru');
    guruPppkId = await app.idOf('guruPppk');
    kepsekId = await app.idOf('kepsek');
    kepsekSmpId = await employeeNamed(app, 'Ida Permatasari');
    smp = await placeNamed(app, 'SMP Negeri 1 Sekayu');
    restore = await rememberPlacements(app);
  });
  afterEach(() => restore());
  afterAll(() => app.stop());

  const everybody = () => [guruId, guruPppkId, kepsekId, kepsekSmpId];
  const bothToSmp = () =>
    [guruId, guruPppkId].map((employeeId) => ({
      employeeId,
      supervisorId: kepsekSmpId,
      workLocationId: smp,
      scheduleMode: 'SCHOOL_5D',
    }));

  it('is applied as it was seen, told to the audit trail of each employee, and reverted to what was', async () => {
    const before = await placementOf(app, everybody());
    const previewed = await preview(korwil, bothToSmp());
    const applied = set(await apply(korwil, previewed));
    expect(applied).toMatchObject({
      state: 'APPLIED',
      counts: { applied: 2, ready: 0 },
      canRevert: { allowed: true, code: null },
      canApply: { allowed: false, code: 'CHANGE_SET_STATE' },
    });
    expect((await rowsOf(app, 'SUPERVISOR', guruId)).at(-1)).toEqual({
      targetId: kepsekSmpId,
      startsOn: TODAY,
      endsOn: OPEN,
    });
    const told = await app.dataSource.getRepository(AuditEntry).findBy({ objectId: applied.id });
    expect(told.map(({ action, subjectEmployeeId }) => [action, subjectEmployeeId])).toEqual(
      expect.arrayContaining([
        ['change_set.applied', null],
        ['placement.changed', guruId],
        ['placement.changed', guruPppkId],
      ]),
    );
    expect(await app.dataSource.getRepository(OutboxMessage).countBy({ topic: 'change-set.applied' })).toBe(
      1,
    );

    const reverted = await revert(korwil, applied.id);
    expect(reverted).toMatchObject({ state: 'APPLIED', reverts: { id: applied.id }, counts: { applied: 2 } });
    expect(await placementOf(app, everybody())).toBe(before);

    const { assignmentChangeSets } = await korwil.query<{
      assignmentChangeSets: { nodes: { id: string; state: string; revertedBy: { id: string } | null }[] };
    }>('{ assignmentChangeSets { nodes { id state revertedBy { id } } } }');
    expect(assignmentChangeSets.nodes.slice(0, 2)).toEqual([
      { id: reverted.id, state: 'APPLIED', revertedBy: null },
      { id: applied.id, state: 'REVERTED', revertedBy: { id: reverted.id } },
    ]);
    const again = await send(korwil, REVERT, { id: applied.id, input: { digest: 'a'.repeat(64) } });
    expect(again.userErrors).toEqual([{ code: 'CHANGE_SET_STATE', field: null }]);
  });

  it('gives the same answer when it is sent again, and refuses another digest', async () => {
    const previewed = await preview(admin, [{ employeeId: guruId, supervisorId: kepsekSmpId }]);
    const wrong = await send(admin, APPLY, { id: previewed.id, input: { digest: 'a'.repeat(64) } });
    expect(wrong.userErrors).toEqual([{ code: 'CHANGE_SET_DIGEST', field: null }]);
    const first = set(await apply(admin, previewed));
    const second = set(await apply(admin, previewed));
    expect(second).toEqual(first);
    expect(
      await app.dataSource
        .getRepository(AuditEntry)
        .countBy({ action: 'placement.changed', objectId: first.id }),
    ).toBe(1);
  });

  it('with a row that cannot be applied is done only when that row is left out by name', async () => {
    const previewed = await preview(admin, [
      { employeeId: guruId, supervisorId: guruId },
      { employeeId: guruPppkId, supervisorId: kepsekSmpId },
    ]);
    const before = await placementOf(app, everybody());
    expect((await apply(admin, previewed)).userErrors).toEqual([
      { code: 'CHANGE_SET_REFUSED_ROWS', field: null },
    ]);
    expect((await apply(admin, previewed, [1, 2])).userErrors).toEqual([
      { code: 'CHANGE_SET_NOTHING_TO_DO', field: null },
    ]);
    expect((await apply(admin, previewed, [7])).userErrors).toEqual([
      { code: 'INVALID_INPUT', field: 'input.leaveOut' },
    ]);
    expect(await placementOf(app, everybody())).toBe(before);
    const applied = set(await apply(admin, previewed, [1]));
    expect(applied.rows.nodes.map(({ outcome }) => outcome)).toEqual(['LEFT_OUT', 'APPLIED']);
    await revert(admin, applied.id);
    expect(await placementOf(app, everybody())).toBe(before);
  });

  it('names the rows that somebody else has changed since the preview, and does nothing', async () => {
    const rows = [guruId, guruPppkId].map((employeeId) => ({ employeeId, supervisorId: kepsekSmpId }));
    const previewed = await preview(admin, rows);
    await change(korwil, [{ employeeId: guruPppkId, supervisorId: kepsekSmpId }]);
    const before = await placementOf(app, everybody());
    expect((await apply(admin, previewed)).userErrors).toEqual([
      { code: 'CHANGE_ROW_STALE', field: 'rows.2' },
    ]);
    expect(await placementOf(app, everybody())).toBe(before);
  });

  it('finds the circle that arises when a row which kept it apart is left out', async () => {
    const previewed = await preview(admin, [
      { employeeId: kepsekId, supervisorId: guruId },
      { employeeId: guruId, supervisorId: kepsekSmpId },
    ]);
    expect(previewed.counts).toMatchObject({ ready: 2, refused: 0 });
    expect((await apply(admin, previewed, [2])).userErrors).toEqual([
      { code: 'SUPERVISION_CYCLE', field: 'rows.1' },
    ]);
  });

  it('is reverted row by row: what was changed again is named and stays', async () => {
    const applied = await change(korwil, bothToSmp());
    await change(admin, [{ employeeId: guruId, supervisorId: kepsekId }]);
    const kept = await placementOf(app, [guruId]);
    const previewed = await previewRevert(korwil, applied.id);
    expect(previewed.rows.nodes.map(refusalsOf)).toEqual([['CHANGE_ROW_CHANGED_SINCE'], []]);
    expect(previewed.canApply.allowed).toBe(true);
    const reverted = await revert(korwil, applied.id);
    expect(reverted.rows.nodes.map(({ outcome }) => outcome)).toEqual(['REFUSED', 'APPLIED']);
    expect(await placementOf(app, [guruId])).toBe(kept);
    expect((await rowsOf(app, 'SUPERVISOR', guruPppkId)).at(-1)?.targetId).toBe(kepsekId);
  });

  it('of a korwil is none of another korwil’s business', async () => {
    const applied = await change(korwil, [{ employeeId: guruId, supervisorId: kepsekSmpId }]);
    const other = await app.as('korwilLain');
    const before = await placementOf(app, everybody());
    const query = 'query ($id: ID!) { assignmentChangeSet(id: $id) { id } }';
    expect(await other.query(query, { id: applied.id })).toEqual({ assignmentChangeSet: null });
    const answers = [
      await send(other, REVERT, { id: applied.id, input: { digest: applied.digest } }),
      await apply(other, applied),
      await apply(other, await preview(korwil, [{ employeeId: guruId, supervisorId: kepsekId }])),
    ];
    expect(answers.map(({ userErrors }) => userErrors[0]?.code)).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    expect(await placementOf(app, everybody())).toBe(before);
  });

  it('stands in the history, which is read with as many statements for ten sets as for one', async () => {
    for (const supervisorId of [kepsekSmpId, kepsekId, kepsekSmpId]) {
      await change(korwil, [{ employeeId: guruId, supervisorId }]);
    }
    const query = `query ($first: Int!) { assignmentChangeSets(first: $first) { totalCount nodes {
      id reason createdBy { name } counts { applied } reverts { id } revertedBy { id } canRevert { allowed } } } }`;
    const read = (first: number) =>
      app.queries.during(() =>
        korwil.query<{ assignmentChangeSets: { totalCount: number; nodes: object[] } }>(query, { first }),
      );
    const asked = (statements: readonly string[]) =>
      statements.filter((sql) => !sql.includes('FROM sessions')).length;
    const [one, ten] = [await read(1), await read(10)];
    expect(ten.result.assignmentChangeSets.nodes.length).toBeGreaterThanOrEqual(3);
    // More of them have been reverted, or revert one, so that two loaders more may be asked.
    expect(asked(ten.statements) - asked(one.statements)).toBeLessThanOrEqual(2);
    expect(asked(ten.statements)).toBeLessThanOrEqual(7);
  });

  it('of two on the same people at once is applied once; the other is told which rows are stale', async () => {
    const [one, two] = await Promise.all([
      preview(korwil, [{ employeeId: guruId, supervisorId: kepsekSmpId }]),
      preview(admin, [
        { employeeId: guruPppkId, supervisorId: kepsekSmpId },
        { employeeId: guruId, supervisorId: await app.idOf('pengawas') },
      ]),
    ]);
    const answers = await heldBack(app, [guruId, guruPppkId], () => [apply(korwil, one), apply(admin, two)]);
    const won = answers.filter(({ changeSet }) => changeSet !== null);
    expect(won).toHaveLength(1);
    const lost = answers.find(({ changeSet }) => changeSet === null);
    expect(lost?.userErrors).toEqual([
      { code: 'CHANGE_ROW_STALE', field: lost === answers[0] ? 'rows.1' : 'rows.2' },
    ]);
  });

  it('and a confirmation of the same employee’s proposal leave one row a day, whichever comes first', async () => {
    const guruPppk = await app.as('guruPppk');
    const proposal = await done(guruPppk, 'propose', wish('SUPERVISOR', kepsekSmpId));
    const previewed = await preview(admin, [
      { employeeId: guruPppkId, supervisorId: await app.idOf('pengawas') },
    ]);
    const confirm = `mutation ($id: ID!) {
      answer: placementProposalConfirm(id: $id) { userErrors { code field } } }`;
    const kepsekSmp = await app.asEmployee(kepsekSmpId);
    const [applied, confirmed] = await heldBack(app, [guruPppkId], () => [
      apply(admin, previewed).then(({ userErrors }) => userErrors),
      kepsekSmp
        .query<{ answer: { userErrors: Answer['userErrors'] } }>(confirm, { id: proposal.id })
        .then(({ answer }) => answer.userErrors),
    ]);
    expect(confirmed).toEqual([]);
    const rows = await rowsOf(app, 'SUPERVISOR', guruPppkId);
    expect(rows.filter(({ startsOn, endsOn }) => startsOn <= TODAY && TODAY <= endsOn)).toHaveLength(1);
    // Either the set came first and the confirmation took its place, or the set is told what it had not seen.
    expect([[], [{ code: 'CHANGE_ROW_STALE', field: 'rows.1' }]]).toContainEqual(applied);
    expect(rows.at(-1)?.targetId).toBe(kepsekSmpId);
  });
});
