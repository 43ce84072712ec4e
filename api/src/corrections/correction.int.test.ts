import { attendanceOf } from '../attendance/attendance.fixture.js';
import { clock, daysOf, fixAt, pointAt } from '../attendance/clocking.fixture.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { samplePdf } from '../testing/sample-files.js';
import { heldBack } from '../testing/lock-barrier.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { upload } from '../testing/upload.js';
import { asking, done, inbox, read, refusal, refused, snapshotOf } from './correction-desk.fixture.js';

const REASON = 'Alasan yang cukup panjang.';

/** Its tests follow each other in time: the clock only ever moves forward. The first day is a Tuesday. */
describe('a correction', () => {
  let app: TestApp;
  let guru: TestClient;
  let kepsek: TestClient;
  let guruId: string;
  let kepsekId: string;
  let place: { latitude: number; longitude: number };

  beforeAll(async () => {
    app = await startTestApp('2026-04-07T06:50:00+07:00');
    [guru, kepsek] = await Promise.all([app.as('guru'), app.as('kepsek')]);
    [guruId, kepsekId] = await Promise.all([app.idOf('guru'), app.idOf('kepsek')]);
    place = await pointAt(app, 'guru');
    await clock(guru, 'IN', fixAt(place));
    app.clock.set('2026-04-07T21:00:00+07:00');
    await attendanceOf(app).closer.closeDays('2026-04-07', '2026-04-07');
  });
  afterAll(() => app.stop());

  const stored = () =>
    app.dataSource.query<{ date: string; status: string }[]>(
      'SELECT date, status FROM attendance_days WHERE employee_id = ? ORDER BY date',
      [guruId],
    );

  it('shows the day before and after, waits for the principal, and counts once it is approved', async () => {
    await expect(stored()).resolves.toEqual([{ date: '2026-04-07', status: 'MISSING_CLOCK_OUT' }]);
    const request = await done(guru, 'submit', asking('2026-04-07', { clockOut: '14:05' }));
    expect(request).toMatchObject({
      state: 'REQUESTED',
      clockIn: null,
      clockOut: '14:05:00',
      dayBefore: { status: 'MISSING_CLOCK_OUT' },
      dayAfter: { status: 'PRESENT' },
      canApprove: { allowed: false, code: 'REQUEST_OWN' },
      canWithdraw: { allowed: true, code: null },
    });
    expect(request.dayAfter.explanation).not.toBe(request.dayBefore.explanation);
    await expect(inbox(kepsek)).resolves.toEqual([request.id]);
    await expect(stored()).resolves.toEqual([{ date: '2026-04-07', status: 'MISSING_CLOCK_OUT' }]);

    await expect(done(kepsek, 'approve', { id: request.id })).resolves.toMatchObject({
      state: 'APPROVED',
      decidedBy: { id: kepsekId },
      dayBefore: { status: 'MISSING_CLOCK_OUT' },
      dayAfter: { status: 'PRESENT' },
    });
    await expect(stored()).resolves.toEqual([{ date: '2026-04-07', status: 'PRESENT' }]);
    const [day] = await daysOf(guru, guruId, '2026-04-07', '2026-04-07');
    expect(day).toMatchObject({ status: 'PRESENT', deductionBps: 0, lkhRequirement: 'REQUIRED' });
    const { employee } = await kepsek.query<{ employee: { attendanceDays: object[] } }>(
      `query ($id: ID!) { employee(id: $id) { attendanceDays(from: "2026-04-06", to: "2026-04-07") {
        date absence { id } correctionRequests { id state } } } }`,
      { id: guruId },
    );
    expect(employee.attendanceDays).toEqual([
      { date: '2026-04-06', absence: null, correctionRequests: [] },
      { date: '2026-04-07', absence: null, correctionRequests: [{ id: request.id, state: 'APPROVED' }] },
    ]);
    const punches = await app.dataSource.query<object[]>('SELECT kind, state FROM punches');
    expect(punches).toEqual([{ kind: 'IN', state: 'ACCEPTED' }]);
    const entries = await app.dataSource.getRepository(AuditEntry).find({
      where: { objectId: request.id },
      order: { id: 'ASC' },
    });
    expect(entries.map(({ action }) => action)).toEqual([
      'correction_request.requested',
      'correction_request.approved',
    ]);
  });

  it('is taken back with a reason, and the day is what it was, by what was decided before', async () => {
    const later = await done(guru, 'submit', asking('2026-04-07', { clockOut: '13:00' }));
    await done(kepsek, 'approve', { id: later.id });
    await expect(stored()).resolves.toEqual([{ date: '2026-04-07', status: 'EARLY_LEAVE' }]);
    await expect(refusal(kepsek, 'revoke', { id: later.id, reason: 'x' })).resolves.toBe(
      'REQUEST_REASON_REQUIRED',
    );
    const revoked = await done(kepsek, 'revoke', { id: later.id, reason: REASON });
    expect(revoked.decisions.map(({ toState }) => toState)).toEqual(['APPROVED', 'REVOKED']);
    await expect(stored()).resolves.toEqual([{ date: '2026-04-07', status: 'PRESENT' }]);
  });

  it('is rejected with a reason, or withdrawn, and gets the same answer when it is sent again', async () => {
    app.clock.set('2026-04-09T09:00:00+07:00');
    const variables = asking('2026-04-08', { clockIn: '06:55', clockOut: '14:00' });
    const first = await done(guru, 'submit', variables);
    await expect(done(guru, 'submit', variables)).resolves.toEqual(first);
    await expect(refusal(guru, 'submit', asking('2026-04-08', { clockIn: '06:50' }))).resolves.toBe(
      'CORRECTION_OPEN',
    );
    await done(kepsek, 'reject', { id: first.id, reason: REASON });
    await expect(read(guru, first.id)).resolves.toMatchObject({ state: 'REJECTED', decisionReason: REASON });
    const second = await done(guru, 'submit', asking('2026-04-08', { clockIn: '06:50' }));
    await done(guru, 'withdraw', { id: second.id });
    await expect(refused(kepsek, 'approve', { id: second.id })).resolves.toMatchObject({
      code: 'REQUEST_ALREADY_DECIDED',
    });
  });

  it('says before it is sent what would come of it, and until when', async () => {
    const { correctionForm, correctionPreview } = await guru.query<{
      correctionForm: object;
      correctionPreview: object;
    }>(
      `query ($input: CorrectionInput!) {
        correctionForm(date: "2026-04-08") { earliestDay lastDay usedInMonth rules { monthlyLimit } }
        correctionPreview(input: $input) {
          canRequest { allowed code } dayBefore { status } dayAfter { status lateMinutes } } }`,
      { input: { date: '2026-04-08', kind: 'DEVICE', clockIn: '07:10', explanation: 'Baterai habis' } },
    );
    expect(correctionForm).toEqual({
      earliestDay: '2026-04-06',
      lastDay: '2026-04-11',
      usedInMonth: 1,
      rules: { monthlyLimit: 4 },
    });
    expect(correctionPreview).toMatchObject({
      canRequest: { allowed: true, code: null },
      dayBefore: { status: 'ABSENT' },
      dayAfter: { status: 'MISSING_CLOCK_OUT', lateMinutes: 10 },
    });
    await expect(refusal(guru, 'submit', asking('2026-04-04', { clockIn: '07:00' }))).resolves.toBe(
      'CORRECTION_DEADLINE',
    );
    await expect(refusal(guru, 'submit', asking('2026-04-05', { clockIn: '07:00' }))).resolves.toBe(
      'CORRECTION_DAY',
    );
    await expect(refusal(guru, 'submit', asking('2026-04-09', { clockIn: '09:01' }))).resolves.toBe(
      'CORRECTION_FUTURE',
    );
  });

  it('has a file where its kind asks for one, which the principal may open', async () => {
    await expect(
      refusal(guru, 'submit', asking('2026-04-08', { kind: 'OTHER', clockIn: '06:55' })),
    ).resolves.toBe('REQUEST_FILE_REQUIRED');
    const evidenceId = await upload(guru, {
      bytes: samplePdf('Surat keterangan'),
      contentType: 'application/pdf',
      purpose: 'CORRECTION_EVIDENCE',
      channel: 'WEB',
    });
    const { id } = await done(
      guru,
      'submit',
      asking('2026-04-08', { kind: 'OTHER', clockIn: '06:55', evidenceId }),
    );
    const { correctionRequest } = await kepsek.query<{ correctionRequest: { evidence: { url: string } } }>(
      'query ($id: ID!) { correctionRequest(id: $id) { evidence { url } } }',
      { id },
    );
    expect((await app.anonymous.fetch(correctionRequest.evidence.url)).status).toBe(200);
    await done(guru, 'withdraw', { id });
  });

  it('is decided by the supervisor and those above, and by nobody else', async () => {
    const { id } = await done(guru, 'submit', asking('2026-04-08', { clockIn: '06:55' }));
    const before = await snapshotOf(app, guruId);
    const codes = async (client: TestClient) => [
      await refusal(client, 'approve', { id }),
      await refusal(client, 'reject', { id, reason: REASON }),
      await refusal(client, 'revoke', { id, reason: REASON }),
    ];
    const FORBIDDEN = ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'];
    expect(await codes(guru)).toEqual(FORBIDDEN);
    for (const person of ['guruPppk', 'pengawas'] as const) {
      const client = await app.as(person);
      expect(await codes(client)).toEqual(FORBIDDEN);
      await expect(refusal(client, 'withdraw', { id })).resolves.toBe('NOT_FOUND');
      await expect(read(client, id)).resolves.toBeNull();
    }
    expect(await codes(await app.as('korwilLain'))).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect(await codes(await app.as('admin'))).toEqual([
      'REQUEST_NOT_DECIDER',
      'REQUEST_NOT_DECIDER',
      'REQUEST_STATE',
    ]);
    expect(await snapshotOf(app, guruId)).toBe(before);
    await expect(inbox(await app.as('korwil'))).resolves.not.toContain(id);
    for (const person of ['kepsek', 'korwil', 'kadis'] as const) {
      await expect(read(await app.as(person), id)).resolves.toMatchObject({ canApprove: { allowed: true } });
    }
    const korwil = await app.as('korwil');
    const answers = await heldBack(app, [guruId], () => [
      refused(kepsek, 'reject', { id, reason: REASON }),
      refused(korwil, 'approve', { id }),
    ]);
    expect(answers.map((answer) => answer?.code ?? null).sort()).toEqual(
      [null, 'REQUEST_ALREADY_DECIDED'].sort(),
    );
    await expect(read(guru, id)).resolves.toMatchObject({ decisions: [{}] });
  });

  it('waits alone for its day, also when two are sent at the same moment', async () => {
    app.clock.set('2026-04-10T15:00:00+07:00');
    const answers = await heldBack(app, [guruId], () => [
      refused(guru, 'submit', asking('2026-04-10', { clockIn: '06:55' })),
      refused(guru, 'submit', asking('2026-04-10', { clockIn: '06:56' })),
    ]);
    expect(answers.map((answer) => answer?.code ?? null).sort()).toEqual([null, 'CORRECTION_OPEN'].sort());
  });

  it('of the head of the office goes to the staff of the agency', async () => {
    const kadis = await app.as('kadis');
    const { id } = await done(kadis, 'submit', asking('2026-04-10', { clockIn: '07:25' }));
    const admin = await app.as('admin');
    await expect(inbox(admin)).resolves.toContain(id);
    await expect(refusal(kadis, 'approve', { id })).resolves.toBe('REQUEST_OWN');
    await expect(done(admin, 'approve', { id })).resolves.toMatchObject({ state: 'APPROVED' });
  });

  it('keeps the statements of lists and queues the same, however long they are', async () => {
    const guruPppk = await app.as('guruPppk');
    await done(guruPppk, 'submit', asking('2026-04-10', { clockIn: '06:50' }));
    await done(guruPppk, 'submit', asking('2026-04-09', { clockIn: '06:50' }));
    const fields = `nodes { id clockIn employee { name } decisions { toState } dayBefore { status }
      dayAfter { status explanation } canApprove { allowed } canRevoke { allowed } }`;
    const count = async (query: string) =>
      (await app.queries.during(() => kepsek.query(query))).statements.length;
    for (const list of ['correctionRequests', 'correctionInbox']) {
      const one = await count(`{ ${list}(first: 1) { ${fields} } }`);
      expect(await count(`{ ${list}(first: 50) { ${fields} } }`)).toBeLessThanOrEqual(one + 1);
    }
  });
});
