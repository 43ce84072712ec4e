import { AttendanceDay } from '../attendance/attendance-day.entity.js';
import { Assignment } from '../employees/assignment.entity.js';
import type { DemoPerson } from '../seeds/demo-accounts.js';
import { planRegency, TEST_REGENCY } from '../seeds/regency-plan.js';
import { newId } from '../shared/id.js';
import { addDays, daysOf, END_OF_TIME } from '../shared/local-day.js';
import { Supervision } from '../supervision/supervision.entity.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { act, complete, done, inbox, read, refusal, right, submitted, type Act } from './lkh-desk.fixture.js';

describe('deciding about daily reports', () => {
  let app: TestApp;
  let guru: TestClient;
  let kepsek: TestClient;
  let korwil: TestClient;
  let guruId: string;
  let kepsekId: string;
  let korwilId: string;
  let day = '2026-08-25';

  beforeAll(async () => {
    app = await startTestApp();
    guru = await app.as('guru');
    kepsek = await app.as('kepsek');
    korwil = await app.as('korwil');
    guruId = await app.idOf('guru');
    kepsekId = await app.idOf('kepsek');
    korwilId = await app.idOf('korwil');
  });
  afterAll(() => app.stop());

  /** Each test has a week of its own, without a holiday. */
  beforeEach(() => {
    day = addDays(day, 7);
    at(day, '07:00');
  });

  function at(date: string, time = '07:00'): void {
    app.clock.set(`${date}T${time}:00+07:00`);
  }

  /** A person gets a post for this week only. */
  async function actAs(
    person: DemoPerson,
    post: Pick<Assignment, 'role' | 'orgUnitId'>,
  ): Promise<TestClient> {
    await app.dataSource.getRepository(Assignment).insert({
      ...post,
      id: newId(),
      employeeId: await app.idOf(person),
      acting: true,
      startsOn: day,
      endsOn: addDays(day, 6),
      letterNumber: null,
    });
    return app.as(person);
  }

  async function schoolOf(employeeId: string): Promise<string> {
    const post = await app.dataSource
      .getRepository(Assignment)
      .findOneByOrFail({ employeeId, acting: false });
    return post.orgUnitId;
  }

  it('is about exactly the content that was seen', async () => {
    const seen = await submitted(app, guruId, day);
    await done(guru, 'withdraw', { id: seen.id });
    await done(guru, 'save', await complete(app, guruId, day, 'Sesuatu yang lain'));
    const now = await done(guru, 'submit', { id: seen.id });
    const input = { contentHash: seen.contentHash };
    const answer = await act(kepsek, 'approve', { id: seen.id, input });
    expect(answer.userErrors).toMatchObject([{ code: 'LKH_CONTENT_CHANGED', field: 'input.contentHash' }]);
    const why = { ...input, note: 'Lengkapi dulu', reason: 'Tidak sesuai tugas' };
    await expect(
      refusal(kepsek, 'return', { id: seen.id, input: { ...input, note: why.note } }),
    ).resolves.toBe('LKH_CONTENT_CHANGED');
    await expect(
      refusal(kepsek, 'reject', { id: seen.id, input: { ...input, reason: why.reason } }),
    ).resolves.toBe('LKH_CONTENT_CHANGED');
    await expect(read(guru, seen.id)).resolves.toEqual(now);
    await done(kepsek, 'approve', { id: seen.id, input: { contentHash: now.contentHash } });
  });

  it('needs a note to return and a reason to reject, which the owner reads', async () => {
    const { id, contentHash } = await submitted(app, guruId, day);
    await expect(refusal(kepsek, 'return', { id, input: { contentHash, note: ' . ' } })).resolves.toBe(
      'LKH_NOTE_REQUIRED',
    );
    await expect(refusal(kepsek, 'reject', { id, input: { contentHash, reason: 'jelek' } })).resolves.toBe(
      'LKH_NOTE_REQUIRED',
    );
    await expect(read(guru, id)).resolves.toMatchObject({ state: 'SUBMITTED' });
    const reason = 'Kegiatan tidak dilakukan hari itu.';
    await done(kepsek, 'reject', { id, input: { contentHash, reason } });
    await expect(read(guru, id)).resolves.toMatchObject({ state: 'REJECTED', decisionNote: reason });
  });

  it('is for nobody but the supervisor, and a refusal changes nothing', async () => {
    const report = await submitted(app, guruId, day);
    const { id, contentHash } = report;
    const reviews: [Act, object][] = [
      ['approve', { contentHash }],
      ['return', { contentHash, note: 'Lengkapi hasilnya' }],
      ['reject', { contentHash, reason: 'Tidak sesuai dengan tugas' }],
    ];
    const admins: [Act, object][] = [
      ['reopen', { id, input: { reason: 'Salah tanggal kegiatan' } }],
      ['extend', { report: { id }, input: { until: addDays(day, 9), reason: 'Jaringan terputus' } }],
    ];
    const expected: Record<DemoPerson, { review: string; admin: string | null }> = {
      guru: { review: 'FORBIDDEN', admin: 'FORBIDDEN' },
      guruPppk: { review: 'FORBIDDEN', admin: 'FORBIDDEN' },
      pengawas: { review: 'FORBIDDEN', admin: 'FORBIDDEN' },
      kepsek: { review: '', admin: 'FORBIDDEN' },
      korwil: { review: 'LKH_SUPERVISOR_ONLY', admin: 'FORBIDDEN' },
      korwilLain: { review: 'NOT_FOUND', admin: 'FORBIDDEN' },
      kadis: { review: 'LKH_SUPERVISOR_ONLY', admin: 'FORBIDDEN' },
      admin: { review: 'LKH_SUPERVISOR_ONLY', admin: 'LKH_WRONG_STATE' },
    };
    for (const [person, codes] of Object.entries(expected) as [DemoPerson, (typeof expected)['guru']][]) {
      const client = await app.as(person);
      for (const [name, input] of person === 'kepsek' ? [] : reviews) {
        expect([person, name, await refusal(client, name, { id, input })]).toEqual([
          person,
          name,
          codes.review,
        ]);
      }
      for (const [name, variables] of admins) {
        expect([person, name, await refusal(client, name, { ...variables })]).toEqual([
          person,
          name,
          codes.admin,
        ]);
      }
      if (person !== 'guru') {
        const owners = [await refusal(client, 'submit', { id }), await refusal(client, 'withdraw', { id })];
        expect(
          owners.every(
            (code) => code === 'LKH_OWNER_ONLY' || code === 'NOT_FOUND' || code === 'LKH_WRONG_STATE',
          ),
        ).toBe(true);
      }
      await expect(read(guru, id)).resolves.toEqual(report);
    }
    await expect(read(await app.as('korwilLain'), id)).resolves.toBeNull();
    await expect(read(await app.as('guruPppk'), id)).resolves.toBeNull();
  }, 60_000);

  it('is never about one’s own report', async () => {
    const own = await submitted(app, kepsekId, day);
    const input = { contentHash: own.contentHash };
    await expect(refusal(kepsek, 'approve', { id: own.id, input })).resolves.toBe('LKH_OWN_REPORT');
    await expect(right(kepsek, own.id, 'canApprove')).resolves.toEqual({
      allowed: false,
      code: 'LKH_OWN_REPORT',
    });
    expect(await inbox(kepsek)).not.toContain(own.id);
    expect(await inbox(korwil)).toContain(own.id);
    await expect(done(korwil, 'approve', { id: own.id, input })).resolves.toMatchObject({
      state: 'APPROVED',
    });
  });

  it('goes to the supervisor’s supervisor when the owner objects, once', async () => {
    const { id, contentHash } = await submitted(app, guruId, day);
    const input = { contentHash, reason: 'Kegiatan tidak dilakukan hari itu.' };
    await done(kepsek, 'reject', { id, input });
    await expect(refusal(korwil, 'approve', { id, input: { contentHash } })).resolves.toBe(
      'LKH_NO_OPEN_OBJECTION',
    );
    const note = 'Ada daftar hadir siswa sebagai bukti.';
    await expect(done(guru, 'object', { id, input: { note } })).resolves.toMatchObject({
      state: 'REJECTED',
      objection: 'OPEN',
    });
    await expect(done(guru, 'object', { id, input: { note } })).resolves.toMatchObject({ objection: 'OPEN' });
    expect(await inbox(korwil)).toContain(id);
    expect(await inbox(kepsek)).not.toContain(id);
    await expect(refusal(kepsek, 'approve', { id, input: { contentHash } })).resolves.toBe(
      'LKH_OBJECTION_JUDGE_ONLY',
    );
    await expect(done(korwil, 'approve', { id, input: { contentHash } })).resolves.toMatchObject({
      state: 'APPROVED',
      objection: 'DECIDED',
      decidedBy: { id: korwilId },
    });
    expect(await inbox(korwil)).not.toContain(id);
  });

  it('is final when the objection is dismissed, and an objection can come too late', async () => {
    const reason = 'Kegiatan tidak dilakukan hari itu.';
    const note = 'Ada daftar hadir siswa sebagai bukti.';
    const first = await submitted(app, guruId, day);
    const input = { contentHash: first.contentHash, reason };
    await done(kepsek, 'reject', { id: first.id, input });
    await done(guru, 'object', { id: first.id, input: { note } });
    await done(korwil, 'reject', { id: first.id, input });
    await expect(
      refusal(guru, 'object', { id: first.id, input: { note: `${note} Sekali lagi.` } }),
    ).resolves.toBe('LKH_ALREADY_OBJECTED');
    at(addDays(day, 1));
    const second = await submitted(app, guruId, addDays(day, 1));
    await done(kepsek, 'reject', { id: second.id, input: { contentHash: second.contentHash, reason } });
    at(addDays(day, 5), '00:00');
    await expect(refusal(guru, 'object', { id: second.id, input: { note } })).resolves.toBe(
      'LKH_OBJECTION_TOO_LATE',
    );
    at(addDays(day, 4), '23:59');
    await expect(done(guru, 'object', { id: second.id, input: { note } })).resolves.toMatchObject({
      objection: 'OPEN',
    });
  });

  it('moves to the new supervisor with what is open, and the history keeps who it was', async () => {
    const decided = await submitted(app, guruId, day);
    await done(kepsek, 'approve', { id: decided.id, input: { contentHash: decided.contentHash } });
    const tomorrow = addDays(day, 1);
    at(tomorrow);
    const open = await submitted(app, guruId, tomorrow);
    expect(await inbox(kepsek)).toContain(open.id);
    const links = app.dataSource.getRepository(Supervision);
    const link = await links.findOneByOrFail({ employeeId: guruId, endsOn: END_OF_TIME });
    const { cases } = planRegency({ ...TEST_REGENCY, today: '2026-04-07' });
    const change = { ...link, id: newId(), supervisorId: cases.actingPrincipal, startsOn: addDays(day, 2) };
    await links.update(link.id, { endsOn: tomorrow });
    await links.insert(change);
    at(addDays(day, 2));
    const successor = await app.asEmployee(cases.actingPrincipal);
    const input = { contentHash: open.contentHash };
    expect(await inbox(kepsek)).not.toContain(open.id);
    expect(await inbox(successor)).toContain(open.id);
    await expect(refusal(kepsek, 'approve', { id: open.id, input })).resolves.toBe('NOT_FOUND');
    await done(successor, 'approve', { id: open.id, input });
    await expect(read(successor, decided.id)).resolves.toMatchObject({ decidedBy: { id: kepsekId } });
    await links.delete(change.id);
    await links.update(link.id, { endsOn: END_OF_TIME });
  });

  it('is open to who holds the supervisor’s post temporarily, but never about themselves', async () => {
    const plt = await actAs('guruPppk', { role: 'PRINCIPAL', orgUnitId: await schoolOf(guruId) });
    const ownId = await app.idOf('guruPppk');
    const report = await submitted(app, guruId, day);
    const own = await submitted(app, ownId, day);
    const waiting = await inbox(plt);
    expect(waiting).toContain(report.id);
    expect(waiting).not.toContain(own.id);
    const seen = (each: { contentHash: string }) => ({ contentHash: each.contentHash });
    await expect(refusal(plt, 'approve', { id: own.id, input: seen(own) })).resolves.toBe('LKH_OWN_REPORT');
    await expect(done(plt, 'approve', { id: report.id, input: seen(report) })).resolves.toMatchObject({
      state: 'APPROVED',
      decidedBy: { id: ownId },
    });
    const answer = await act(kepsek, 'reject', {
      id: report.id,
      input: { ...seen(report), reason: 'Terlambat memutuskan' },
    });
    expect(answer.userErrors).toMatchObject([
      {
        code: 'LKH_ALREADY_DECIDED',
        params: [{ name: 'by', value: 'Ahmad Fauzi, S.Pd.' }, { name: 'state' }],
      },
    ]);
  });

  it('does not stop at a principal who has retired: who holds the post decides', async () => {
    const { cases } = planRegency({ ...TEST_REGENCY, today: '2026-04-07' });
    const report = await submitted(app, cases.supervisorRetired, day);
    const plt = await app.asEmployee(cases.actingPrincipal);
    expect(await inbox(plt)).toContain(report.id);
    await done(plt, 'approve', { id: report.id, input: { contentHash: report.contentHash } });
  });

  it('is escalated to the next above after three working days of silence, not before', async () => {
    const report = await submitted(app, guruId, day);
    // Tuesday is the day of the submission; Wednesday a working day, Thursday a leave, then two more working days.
    const requirements = ['REQUIRED', 'NOT_REQUIRED', 'REQUIRED', 'COUNTS_AS_MISSING'];
    await app.dataSource.getRepository(AttendanceDay).insert(
      requirements.map((lkhRequirement, index) => ({
        employeeId: kepsekId,
        date: addDays(day, index + 1),
        status: 'PRESENT',
        lkhRequirement,
        final: true,
        trace: {},
        computedAt: app.clock.now(),
      })),
    );
    const input = { contentHash: report.contentHash };
    at(addDays(day, 4));
    expect(await inbox(korwil)).not.toContain(report.id);
    await expect(refusal(korwil, 'approve', { id: report.id, input })).resolves.toBe('LKH_SUPERVISOR_ONLY');
    at(addDays(day, 5));
    expect(await inbox(korwil)).toContain(report.id);
    expect(await inbox(await app.as('kadis'))).not.toContain(report.id);
    await expect(right(korwil, report.id, 'canApprove')).resolves.toMatchObject({ allowed: true });
    await done(korwil, 'approve', { id: report.id, input });
    expect(await inbox(kepsek)).not.toContain(report.id);
  });

  it('of several reports reports per row what was done and why not', async () => {
    const days = daysOf(day, addDays(day, 2));
    at(addDays(day, 2));
    const reports = await Promise.all(days.map((date) => submitted(app, guruId, date)));
    const own = await submitted(app, kepsekId, day);
    const [first, second, third] = reports;
    if (!first || !second || !third) throw new Error('three reports');
    const items = [
      { id: first.id, contentHash: first.contentHash },
      { id: second.id, contentHash: first.contentHash },
      { id: own.id, contentHash: own.contentHash },
      { id: newId(), contentHash: first.contentHash },
      { id: third.id, contentHash: third.contentHash },
    ];
    const query = `mutation ($items: [LkhReportsApproveItem!]!, $errorPolicy: ErrorPolicy!) {
      lkhReportsApprove(items: $items, errorPolicy: $errorPolicy) {
        results { id report { state } userErrors { code } } userErrors { code field } } }`;
    const approveAll = async (errorPolicy: string, list: object[] = items) => {
      const answer = await kepsek.query<{
        lkhReportsApprove: { results: object[] | null; userErrors: object[] };
      }>(query, { items: list, errorPolicy });
      return answer.lkhReportsApprove;
    };
    const codes = ['BULK_HELD_BACK', 'LKH_CONTENT_CHANGED', 'LKH_OWN_REPORT', 'NOT_FOUND', 'BULK_HELD_BACK'];
    await expect(approveAll('ALL_OR_NOTHING')).resolves.toEqual({
      results: codes.map((code, index) => ({ id: items[index]?.id, report: null, userErrors: [{ code }] })),
      userErrors: [],
    });
    for (const report of reports) await expect(read(guru, report.id)).resolves.toEqual(report);
    const done = { report: { state: 'APPROVED' }, userErrors: [] };
    const each = await approveAll('EACH');
    expect(each.results).toMatchObject([
      done,
      { report: null, userErrors: [{ code: 'LKH_CONTENT_CHANGED' }] },
      { report: null, userErrors: [{ code: 'LKH_OWN_REPORT' }] },
      { report: null, userErrors: [{ code: 'NOT_FOUND' }] },
      done,
    ]);
    await expect(read(guru, first.id)).resolves.toMatchObject({ decisions: [{}, { event: 'APPROVE' }] });
    await expect(read(guru, second.id)).resolves.toEqual(second);
    await expect(approveAll('EACH')).resolves.toEqual(each);
    for (const list of [
      [],
      [items[0], items[0]],
      Array.from({ length: 101 }, () => items[0]),
    ] as object[][]) {
      await expect(approveAll('EACH', list)).resolves.toMatchObject({
        results: null,
        userErrors: [{ code: 'INVALID_INPUT', field: 'items' }],
      });
    }
  });
});
