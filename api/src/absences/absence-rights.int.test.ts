import type { PeriodGate } from '../recompute/period-gate.js';
import { planRegency, TEST_REGENCY } from '../seeds/regency-plan.js';
import { RelationReader } from '../supervision/relation.reader.js';
import { newId } from '../shared/id.js';
import { heldBack } from '../testing/lock-barrier.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import {
  asking,
  done,
  figuresOf,
  inbox,
  read,
  REASON,
  refusal,
  refused,
  snapshotOf,
  wish,
} from './absence-desk.fixture.js';
import { Absence } from './absence.entity.js';
import { moveDecision } from './request-flow.rules.js';
import { RequestSituationReader } from './request-situation.reader.js';

describe('who decides about an absence', () => {
  let app: TestApp;
  let guru: TestClient;
  let kepsek: TestClient;
  let guruId: string;

  beforeAll(async () => {
    app = await startTestApp();
    [guru, kepsek] = await Promise.all([app.as('guru'), app.as('kepsek')]);
    guruId = await app.idOf('guru');
  });
  afterAll(() => app.stop());

  /** Codes of approving, rejecting and withdrawing. */
  const codes = async (client: TestClient, id: string) => [
    await refusal(client, 'approve', { id }),
    await refusal(client, 'reject', { id, reason: REASON }),
    await refusal(client, 'withdraw', { id }),
  ];

  it('is nobody but the supervisor and those above: not the owner, a colleague, a pengawas, another korwil, staff', async () => {
    const { id } = await done(guru, 'request', asking(wish('LEAVE', '2026-04-20')));
    expect(await codes(guru, id)).toEqual(['FORBIDDEN', 'FORBIDDEN', null]);
    const { id: second } = await done(guru, 'request', asking(wish('LEAVE', '2026-04-21')));
    const before = await snapshotOf(app, guruId);
    for (const person of ['guruPppk', 'pengawas'] as const) {
      const client = await app.as(person);
      expect(await codes(client, second)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND']);
      await expect(read(client, second)).resolves.toBeNull();
    }
    expect(await codes(await app.as('korwilLain'), second)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    await expect(read(await app.as('korwilLain'), second)).resolves.toBeNull();
    expect(await codes(await app.as('admin'), second)).toEqual([
      'REQUEST_NOT_DECIDER',
      'REQUEST_NOT_DECIDER',
      'REQUEST_OWNER_ONLY',
    ]);
    expect(await codes(app.anonymous, second)).toEqual([
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
    ]);
    await expect(read(await app.as('admin'), second)).resolves.toMatchObject({
      canApprove: { allowed: false, code: 'REQUEST_NOT_DECIDER' },
    });
    expect(await snapshotOf(app, guruId)).toBe(before);
    for (const person of ['kepsek', 'korwil', 'kadis'] as const) {
      await expect(read(await app.as(person), second)).resolves.toMatchObject({
        canApprove: { allowed: true, code: null },
        canRevoke: { allowed: false, code: 'REQUEST_STATE' },
      });
    }
    await expect(inbox(await app.as('korwil'))).resolves.not.toContain(second);
    await done(await app.as('korwil'), 'approve', { id: second });
  });

  it('is never oneself: a principal’s own goes to the korwil', async () => {
    const { id } = await done(kepsek, 'request', asking(wish('LEAVE', '2026-04-20')));
    const kepsekId = await app.idOf('kepsek');
    const before = await snapshotOf(app, kepsekId);
    await expect(refusal(kepsek, 'approve', { id })).resolves.toBe('REQUEST_OWN');
    await expect(refusal(kepsek, 'reject', { id, reason: REASON })).resolves.toBe('REQUEST_OWN');
    expect(await snapshotOf(app, kepsekId)).toBe(before);
    await expect(done(kepsek, 'withdraw', { id })).resolves.toMatchObject({ state: 'WITHDRAWN' });
    const { id: second } = await done(kepsek, 'request', asking(wish('LEAVE', '2026-04-20')));
    await expect(inbox(kepsek)).resolves.not.toContain(second);
    await expect(inbox(await app.as('korwil'))).resolves.toContain(second);
    await done(await app.as('korwil'), 'approve', { id: second });
    await expect(refusal(kepsek, 'revoke', { id: second, reason: REASON })).resolves.toBe('REQUEST_OWN');
    await expect(read(kepsek, second)).resolves.toMatchObject({ state: 'APPROVED' });
  });

  it('revokes what should not stand: the supervisor, those above, staff of the agency and its head', async () => {
    for (const [index, person] of (['kepsek', 'korwil', 'admin', 'kadis'] as const).entries()) {
      const day = `2026-05-${String(4 + index).padStart(2, '0')}`;
      const { id } = await done(guru, 'request', asking(wish('WFH', day)));
      await done(kepsek, 'approve', { id });
      await expect(refusal(guru, 'revoke', { id, reason: REASON })).resolves.toBe('FORBIDDEN');
      await expect(refusal(await app.as('korwilLain'), 'revoke', { id, reason: REASON })).resolves.toBe(
        'NOT_FOUND',
      );
      await expect(read(guru, id)).resolves.toMatchObject({ state: 'APPROVED' });
      await done(await app.as(person), 'revoke', { id, reason: REASON });
      await expect(read(guru, id)).resolves.toMatchObject({ state: 'REVOKED' });
    }
  });

  it('enters one for those below and within the agency, and for nobody else', async () => {
    const input = wish('PERMISSION', '2026-06-02');
    const before = await snapshotOf(app, guruId);
    const enter = async (client: TestClient) =>
      refusal(client, 'enter', { id: newId(), employeeId: guruId, input });
    await expect(enter(guru)).resolves.toBe('FORBIDDEN');
    await expect(enter(await app.as('guruPppk'))).resolves.toBe('FORBIDDEN');
    await expect(enter(await app.as('korwilLain'))).resolves.toBe('NOT_FOUND');
    await expect(enter(await app.as('korwil'))).resolves.toBe('ABSENCE_NOT_ENTERER');
    expect(await snapshotOf(app, guruId)).toBe(before);
    for (const person of ['kepsek', 'admin', 'kadis'] as const) {
      const client = await app.as(person);
      const { id } = await done(client, 'enter', { id: newId(), employeeId: guruId, input });
      await expect(read(guru, id)).resolves.toMatchObject({ state: 'APPROVED', entered: true });
      await done(client, 'revoke', { id, reason: REASON });
    }
  });
});

describe('who is not there, and months that are over', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('a principal who has retired is replaced by who holds the post for now, who finds the request in their queue and never decides their own', async () => {
    const { supervisorRetired, actingPrincipal } = planRegency({
      ...TEST_REGENCY,
      today: '2026-04-07',
    }).cases;
    if (!supervisorRetired || !actingPrincipal) throw new Error('The test regency has this case');
    const teacher = await app.asEmployee(supervisorRetired);
    const acting = await app.asEmployee(actingPrincipal);
    const { id } = await done(teacher, 'request', asking(wish('PERMISSION', '2026-04-20')));
    await expect(inbox(acting)).resolves.toContain(id);
    // The post leads no further up, so whoever is there of the agency's staff may decide as well.
    await expect(inbox(await app.as('admin'))).resolves.toContain(id);
    await expect(read(await app.as('admin'), id)).resolves.toMatchObject({ canApprove: { allowed: true } });
    await expect(done(acting, 'approve', { id })).resolves.toMatchObject({
      state: 'APPROVED',
      decidedBy: { id: actingPrincipal },
    });
    const own = await done(acting, 'request', asking(wish('PERMISSION', '2026-04-21')));
    await expect(inbox(acting)).resolves.not.toContain(own.id);
    await expect(refusal(acting, 'approve', { id: own.id })).resolves.toBe('REQUEST_OWN');
  });

  it('a vacant post that leads on gives its requests to the next above', async () => {
    const { supervisorRetired, retired } = planRegency({ ...TEST_REGENCY, today: '2026-04-07' }).cases;
    await app.dataSource.query("UPDATE supervisions SET ends_on = '9999-12-31' WHERE employee_id = ?", [
      retired,
    ]);
    const [link] = await app.dataSource.query<{ id: string }[]>(
      "SELECT supervisor_id AS id FROM supervisions WHERE employee_id = ? AND ends_on = '9999-12-31'",
      [retired],
    );
    const above = await app.asEmployee(link?.id ?? '');
    const teacher = await app.asEmployee(supervisorRetired);
    const { id } = await done(teacher, 'request', asking(wish('PERMISSION', '2026-04-22')));
    await expect(inbox(above)).resolves.toContain(id);
    await expect(inbox(await app.as('admin'))).resolves.not.toContain(id);
    await expect(refusal(await app.as('admin'), 'approve', { id })).resolves.toBe('REQUEST_NOT_DECIDER');
    await done(above, 'approve', { id });
  });

  it('a locked month lets nobody decide about a range that touches it, only its owner take it back', async () => {
    const guru = await app.as('guru');
    const guruId = await app.idOf('guru');
    const { id } = await done(
      guru,
      'request',
      asking(wish('LEAVE', '2026-04-29', '2026-06-02', { leaveKind: 'LONG_SERVICE' })),
    );
    const lockedMay: PeriodGate = {
      openDaySql: 'TRUE',
      periodOpen: (_, days) => Promise.resolve(days.filter(({ day }) => !day.startsWith('2026-05'))),
    };
    const reader = new RequestSituationReader(new RelationReader(), lockedMay);
    const absence = await app.dataSource.getRepository(Absence).findOneByOrFail({ id });
    const assignments = [
      { role: 'OFFICE_HEAD' as const, orgUnitId: 'x', districtId: null, agencyId: 'x', acting: false },
    ];
    const kepsek = { employeeId: await app.idOf('kepsek'), assignments, asOf: '2026-04-07' };
    const actor = { ...kepsek, accountId: '', sessionId: '', nip: '', requestId: '' };
    const [byPrincipal] = await reader.situations(app.dataSource.manager, actor, [absence]);
    const [byOwner] = await reader.situations(app.dataSource.manager, { ...actor, employeeId: guruId }, [
      absence,
    ]);
    if (!byPrincipal || !byOwner) throw new Error('one situation each');
    expect(moveDecision('APPROVE', byPrincipal)).toMatchObject({ code: 'REQUEST_PERIOD_LOCKED' });
    expect(moveDecision('WITHDRAW', byOwner)).toEqual({ allowed: true });
    await expect(
      reader.isOpen(app.dataSource.manager, guruId, { startsOn: '2026-04-29', endsOn: '2026-06-02' }),
    ).resolves.toBe(false);
    await expect(
      reader.isOpen(app.dataSource.manager, guruId, { startsOn: '2026-04-01', endsOn: '2026-04-30' }),
    ).resolves.toBe(true);
  });
});

describe('two at the same moment', () => {
  let app: TestApp;
  let guru: TestClient;
  let guruId: string;

  beforeAll(async () => {
    app = await startTestApp();
    guru = await app.as('guru');
    guruId = await app.idOf('guru');
  });
  afterAll(() => app.stop());

  it('who ask for overlapping days get one of them', async () => {
    const codes = await heldBack(app, [guruId], () => [
      refused(guru, 'request', asking(wish('LEAVE', '2026-04-20', '2026-04-22'))),
      refused(guru, 'request', asking(wish('WFH', '2026-04-22', '2026-04-23'))),
    ]);
    expect(codes.map((answer) => answer?.code ?? null).sort()).toEqual(['ABSENCE_OVERLAPS', null].sort());
    const held = await app.dataSource.query<object[]>('SELECT id FROM absences WHERE employee_id = ?', [
      guruId,
    ]);
    expect(held).toHaveLength(1);
  });

  it('who ask for the last days of annual leave get no more than there are', async () => {
    const asks = ['2026-05-18', '2026-06-02', '2026-06-22'].map((day, index) =>
      asking(
        wish('LEAVE', day, `${day.slice(0, 8)}${String(Number(day.slice(8)) + 6 - index).padStart(2, '0')}`),
      ),
    );
    const answers = await heldBack(app, [guruId], () =>
      asks.map((variables) => refused(guru, 'request', variables)),
    );
    const { viewer } = await guru.query<{ viewer: { absenceBalance: { waiting: number } } }>(
      '{ viewer { absenceBalance { waiting } } }',
    );
    expect(viewer.absenceBalance.waiting).toBeLessThanOrEqual(12);
    expect(answers.filter((answer) => answer?.code === 'ABSENCE_ANNUAL_LEAVE_SPENT').length).toBeGreaterThan(
      0,
    );
  });

  it('who decide are one who does, and one who is told who has', async () => {
    const { id } = await done(
      guru,
      'request',
      asking(
        wish('DUTY_TRAVEL', '2026-07-01', '2026-07-02', {
          letterNumber: '800/1/2026',
          letterDate: '2026-04-01',
        }),
      ),
    );
    const [kepsek, korwil] = await Promise.all([app.as('kepsek'), app.as('korwil')]);
    const answers = await heldBack(app, [guruId], () => [
      refused(kepsek, 'approve', { id }),
      refused(korwil, 'reject', { id, reason: REASON }),
    ]);
    const [loser] = answers.filter((answer) => answer !== null);
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    const now = await read(guru, id);
    expect(loser?.code).toBe('REQUEST_ALREADY_DECIDED');
    expect(figuresOf(loser ?? null)).toEqual({ state: now?.state, by: expect.any(String) as string });
    expect(now?.decisions).toHaveLength(1);
  });
});
