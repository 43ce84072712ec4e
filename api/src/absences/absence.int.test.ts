import { attendanceOf } from '../attendance/attendance.fixture.js';
import { clock, daysOf, FAR_AWAY } from '../attendance/clocking.fixture.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { OutboxMessage } from '../outbox/outbox-message.entity.js';
import { newId } from '../shared/id.js';
import { samplePdf } from '../testing/sample-files.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { upload } from '../testing/upload.js';
import {
  asking,
  done,
  figuresOf,
  inbox,
  read,
  REASON,
  refusal,
  refused,
  wish,
} from './absence-desk.fixture.js';

/** Its tests follow each other in time: the clock only ever moves forward. */
describe('an absence', () => {
  let app: TestApp;
  let guru: TestClient;
  let kepsek: TestClient;
  let guruId: string;
  let kepsekId: string;

  beforeAll(async () => {
    app = await startTestApp();
    [guru, kepsek] = await Promise.all([app.as('guru'), app.as('kepsek')]);
    [guruId, kepsekId] = await Promise.all([app.idOf('guru'), app.idOf('kepsek')]);
  });
  afterAll(() => app.stop());

  const statusOn = async (day: string) => (await daysOf(guru, guruId, day, day))[0];

  it('is asked for by the teacher, waits for the principal, and changes the days once it is approved', async () => {
    const absence = await done(guru, 'request', asking(wish('LEAVE', '2026-04-09', '2026-04-14')));
    expect(absence).toMatchObject({
      state: 'REQUESTED',
      workingDays: 5,
      entered: false,
      employee: { id: guruId },
      requestedBy: { id: guruId },
      decidedBy: null,
      canApprove: { allowed: false, code: 'REQUEST_OWN' },
      canWithdraw: { allowed: true, code: null },
    });
    await expect(inbox(kepsek)).resolves.toEqual([absence.id]);
    app.clock.set('2026-04-10T06:45:00+07:00');
    await expect(statusOn('2026-04-10')).resolves.toMatchObject({ status: 'PENDING' });
    const approved = await done(kepsek, 'approve', { id: absence.id });
    expect(approved).toMatchObject({
      state: 'APPROVED',
      decidedBy: { id: kepsekId },
      decisions: [{ toState: 'APPROVED', decidedBy: { id: kepsekId } }],
      canApprove: { allowed: false, code: 'REQUEST_ALREADY_DECIDED' },
      canRevoke: { allowed: true, code: null },
    });
    await expect(statusOn('2026-04-10')).resolves.toMatchObject({
      status: 'LEAVE',
      statusDetail: 'ANNUAL',
      lkhRequirement: 'NOT_REQUIRED',
      deductionBps: 0,
    });
    await expect(inbox(kepsek)).resolves.toEqual([]);
  });

  it('is in the audit trail and the outbox with every step', async () => {
    const entries = await app.dataSource
      .getRepository(AuditEntry)
      .find({ where: { objectType: 'Absence' }, order: { id: 'ASC' } });
    expect(entries.map(({ action, subjectEmployeeId }) => [action, subjectEmployeeId])).toEqual([
      ['absence.requested', guruId],
      ['absence.approved', guruId],
    ]);
    const messages = await app.dataSource
      .getRepository(OutboxMessage)
      .findBy({ topic: 'absence.queue-changed' });
    expect(messages).toHaveLength(2);
  });

  it('derives exactly the stored days afresh, and a revocation brings back what was before', async () => {
    app.clock.set('2026-04-16T21:00:00+07:00');
    await attendanceOf(app).closer.closeDays('2026-04-15', '2026-04-16');
    const stored = () =>
      app.dataSource.query<{ date: string; status: string }[]>(
        'SELECT date, status FROM attendance_days WHERE employee_id = ? ORDER BY date',
        [guruId],
      );
    await expect(stored()).resolves.toEqual([
      { date: '2026-04-15', status: 'ABSENT' },
      { date: '2026-04-16', status: 'ABSENT' },
    ]);
    const { id } = await done(guru, 'request', asking(wish('PERMISSION', '2026-04-16', '2026-04-17')));
    await done(kepsek, 'approve', { id });
    await expect(stored()).resolves.toEqual([
      { date: '2026-04-15', status: 'ABSENT' },
      { date: '2026-04-16', status: 'PERMISSION' },
    ]);
    await expect(refusal(kepsek, 'revoke', { id, reason: 'x' })).resolves.toBe('REQUEST_REASON_REQUIRED');
    const revoked = await done(kepsek, 'revoke', { id, reason: REASON });
    expect(revoked).toMatchObject({ state: 'REVOKED', decisionReason: REASON });
    expect(revoked.decisions.map(({ toState }) => toState)).toEqual(['APPROVED', 'REVOKED']);
    await expect(stored()).resolves.toEqual([
      { date: '2026-04-15', status: 'ABSENT' },
      { date: '2026-04-16', status: 'ABSENT' },
    ]);
  });

  it('is rejected with a reason that the teacher reads, and can then be asked for anew', async () => {
    const { id } = await done(guru, 'request', asking(wish('WFH', '2026-04-20')));
    await expect(refusal(kepsek, 'reject', { id, reason: ' .. ' })).resolves.toBe('REQUEST_REASON_REQUIRED');
    await done(kepsek, 'reject', { id, reason: REASON });
    await expect(read(guru, id)).resolves.toMatchObject({ state: 'REJECTED', decisionReason: REASON });
    const refusedAgain = await refused(kepsek, 'approve', { id });
    expect(refusedAgain?.code).toBe('REQUEST_ALREADY_DECIDED');
    expect(figuresOf(refusedAgain)).toEqual({ state: 'REJECTED', by: 'Bambang Sutrisno, S.Pd., M.Pd.' });
    await expect(done(guru, 'request', asking(wish('WFH', '2026-04-20')))).resolves.toMatchObject({
      state: 'REQUESTED',
    });
  });

  it('is taken back by its owner before a decision, and gets the same answer when it is sent again', async () => {
    const variables = asking(wish('LEAVE', '2026-05-04'));
    const first = await done(guru, 'request', variables);
    await expect(done(guru, 'request', variables)).resolves.toEqual(first);
    const other = { ...variables, input: wish('LEAVE', '2026-05-05') };
    await expect(refusal(guru, 'request', other)).resolves.toBe('ID_ALREADY_USED');
    const withdrawn = await done(guru, 'withdraw', { id: first.id });
    await expect(done(guru, 'withdraw', { id: first.id })).resolves.toEqual(withdrawn);
    await expect(refusal(kepsek, 'approve', { id: first.id })).resolves.toBe('REQUEST_ALREADY_DECIDED');
  });

  it('says with figures why there is not enough annual leave, counted in working days of the teacher', async () => {
    const balance = async () =>
      (
        await guru.query<{ viewer: { absenceBalance: object } }>(
          '{ viewer { absenceBalance { year entitlement used waiting remaining } } }',
        )
      ).viewer.absenceBalance;
    await expect(balance()).resolves.toEqual({
      year: 2026,
      entitlement: 12,
      used: 5,
      waiting: 0,
      remaining: 7,
    });
    // 15 and 16 May: joint leave and Saturday's work; 14 May is a holiday.
    const tooLong = await refused(guru, 'request', asking(wish('LEAVE', '2026-05-04', '2026-05-12')));
    expect(tooLong).toMatchObject({ code: 'ABSENCE_ANNUAL_LEAVE_SPENT', field: 'input.endsOn' });
    expect(figuresOf(tooLong)).toEqual({
      year: '2026',
      entitlement: '12',
      used: '5',
      waiting: '0',
      remaining: '7',
      asked: '8',
    });
    await done(guru, 'request', asking(wish('LEAVE', '2026-05-13', '2026-05-17')));
    await expect(balance()).resolves.toMatchObject({ used: 5, waiting: 2, remaining: 5 });
  });

  it('shows before it is sent what it takes and which days it changes', async () => {
    const preview = async (input: object) =>
      (
        await guru.query<{ absencePreview: object }>(
          `query ($input: AbsenceInput!) { absencePreview(input: $input) {
            canRequest { allowed code } calendarDays workingDays
            allotments { allotment period remaining asked }
            effectOnDays { date before { status deductionBps } after { status statusDetail explanation } } } }`,
          { input },
        )
      ).absencePreview;
    await expect(preview(wish('LEAVE', '2026-06-04', '2026-06-07'))).resolves.toMatchObject({
      canRequest: { allowed: true, code: null },
      calendarDays: 4,
      workingDays: 3,
      allotments: [{ allotment: 'ANNUAL_LEAVE', period: '2026', remaining: 5, asked: 3 }],
      effectOnDays: [
        {
          date: '2026-06-04',
          before: { status: 'PENDING' },
          after: { status: 'LEAVE', statusDetail: 'ANNUAL' },
        },
        { date: '2026-06-05' },
        { date: '2026-06-06' },
      ],
    });
    await expect(preview(wish('LEAVE', '2026-03-01'))).resolves.toMatchObject({
      canRequest: { allowed: false, code: 'ABSENCE_TOO_FAR_BACK' },
      effectOnDays: [],
    });
    await expect(
      preview(wish('SICK', '2026-04-17', '2026-04-17', { hasLetter: true })),
    ).resolves.toMatchObject({
      canRequest: { allowed: false, code: 'REQUEST_FILE_REQUIRED' },
    });
  });

  it('takes the letter of a doctor, which whoever sees the request may open', async () => {
    const evidenceId = await upload(guru, {
      bytes: samplePdf('Surat dokter'),
      contentType: 'application/pdf',
      purpose: 'ABSENCE_LETTER',
      channel: 'WEB',
    });
    const input = wish('SICK', '2026-04-21', '2026-04-22', { hasLetter: true, evidenceId });
    const { id } = await done(guru, 'request', asking(input));
    const file = async (client: TestClient) =>
      (
        await client.query<{ absence: { evidence: { url: string | null } } | null }>(
          'query ($id: ID!) { absence(id: $id) { evidence { url } } }',
          { id },
        )
      ).absence?.evidence.url ?? null;
    for (const client of [guru, kepsek, await app.as('korwil')]) {
      expect((await app.anonymous.fetch((await file(client)) ?? '/none')).status).toBe(200);
    }
    await expect(file(await app.as('guruPppk'))).resolves.toBeNull();
    await expect(file(await app.as('korwilLain'))).resolves.toBeNull();
    const other = wish('SICK', '2026-04-23', '2026-04-23', { hasLetter: true, evidenceId });
    await expect(refusal(await app.as('guruPppk'), 'request', asking(other))).resolves.toBe(
      'EVIDENCE_NOT_FOUND',
    );
  });

  it('to work from home frees from the place at the tap and in what today asks', async () => {
    const day = '2026-04-27';
    const { id } = await done(guru, 'request', asking(wish('WFH', day)));
    await done(kepsek, 'approve', { id });
    app.clock.set(`${day}T06:50:00+07:00`);
    const { viewer } = await guru.query<{ viewer: { attendanceToday: { geofenceApplies: boolean } } }>(
      '{ viewer { attendanceToday { geofenceApplies } } }',
    );
    expect(viewer.attendanceToday.geofenceApplies).toBe(false);
    const { punch, day: shown } = await clock(guru, 'IN', FAR_AWAY);
    expect(punch?.flags.map(({ code }) => code)).not.toContain('OUTSIDE_GEOFENCE');
    expect(shown).toMatchObject({ status: 'IN_PROGRESS', statusDetail: 'WFH', lkhRequirement: 'REQUIRED' });
  });

  it('is entered by staff for somebody else, also for days long past, and is in force at once', async () => {
    const admin = await app.as('admin');
    const adminId = await app.idOf('admin');
    const input = wish('DUTY_TRAVEL', '2026-03-02', '2026-03-04', {
      letterNumber: '800/12/Disdik/2026',
      letterDate: '2026-02-27',
    });
    const variables = { id: newId(), employeeId: guruId, input };
    const absence = await done(admin, 'enter', variables);
    expect(absence).toMatchObject({
      state: 'APPROVED',
      entered: true,
      requestedBy: { id: adminId },
      decidedBy: { id: adminId },
      decisions: [{ toState: 'APPROVED' }],
    });
    await expect(done(admin, 'enter', variables)).resolves.toEqual(absence);
    await expect(statusOn('2026-03-03')).resolves.toMatchObject({ status: 'DUTY_TRAVEL' });
    await expect(refusal(admin, 'enter', { ...variables, id: newId(), employeeId: adminId })).resolves.toBe(
      'REQUEST_OWN',
    );
  });

  it('of the head of the office is decided by staff on the strength of a letter', async () => {
    const kadis = await app.as('kadis');
    const admin = await app.as('admin');
    await expect(refusal(kadis, 'request', asking(wish('LEAVE', '2026-05-06')))).resolves.toBe(
      'ABSENCE_LETTER_REQUIRED',
    );
    const letter = { letterNumber: '800/7/Bup/2026', letterDate: '2026-04-01' };
    const { id } = await done(kadis, 'request', asking(wish('LEAVE', '2026-05-06', '2026-05-06', letter)));
    await expect(inbox(admin)).resolves.toContain(id);
    await expect(inbox(kepsek)).resolves.not.toContain(id);
    await expect(done(admin, 'approve', { id })).resolves.toMatchObject({ state: 'APPROVED' });
  });

  it('keeps the statements of a list and of a queue the same, however long they are', async () => {
    const fields = `nodes { id workingDays employee { name } decidedBy { name } decisions { toState }
      balance { remaining } canApprove { allowed } canRevoke { allowed } }`;
    const count = async (query: string) =>
      (await app.queries.during(() => kepsek.query(query))).statements.length;
    const lists = (first: number) => `{ absences(first: ${first}) { ${fields} } }`;
    expect(await count(lists(8))).toBe(await count(lists(2)));
    expect(await count(lists(8))).toBeLessThanOrEqual(14);
    const queue = (first: number) => `{ absenceInbox(first: ${first}) { ${fields} } }`;
    expect(await count(queue(8))).toBe(await count(queue(1)));
  });
});
