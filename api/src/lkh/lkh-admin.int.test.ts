import { AttendanceDay } from '../attendance/attendance-day.entity.js';
import { newId } from '../shared/id.js';
import { addDays } from '../shared/local-day.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { complete, done, read, refusal, right, submitted } from './lkh-desk.fixture.js';

describe('a decision about a daily report, or its deadline', () => {
  let app: TestApp;
  let guru: TestClient;
  let kepsek: TestClient;
  let admin: TestClient;
  let guruId: string;
  let day = '2026-08-25';

  beforeAll(async () => {
    app = await startTestApp();
    guru = await app.as('guru');
    kepsek = await app.as('kepsek');
    admin = await app.as('admin');
    guruId = await app.idOf('guru');
  });
  afterAll(() => app.stop());

  /** Each test has a week of its own, without a holiday. */
  beforeEach(() => {
    day = addDays(day, 7);
    at(day);
  });

  function at(date: string): void {
    app.clock.set(`${date}T07:00:00+07:00`);
  }

  it('can be undone by an administrator with a reason, after which the owner has new time', async () => {
    const { id, contentHash } = await submitted(app, guruId, day);
    await expect(right(admin, id, 'canReopen')).resolves.toEqual({ allowed: false, code: 'LKH_WRONG_STATE' });
    await done(kepsek, 'approve', { id, input: { contentHash } });
    await expect(refusal(admin, 'reopen', { id, input: { reason: 'salah' } })).resolves.toBe(
      'LKH_NOTE_REQUIRED',
    );
    at(addDays(day, 5));
    const reason = 'Pegawai melaporkan salah unggah bukti.';
    await expect(done(admin, 'reopen', { id, input: { reason } })).resolves.toMatchObject({
      state: 'RETURNED',
      decisionNote: reason,
      deadline: addDays(day, 8),
    });
    await expect(read(guru, id)).resolves.toMatchObject({ state: 'RETURNED', decisionNote: reason });
    await done(guru, 'save', await complete(app, guruId, day, 'Dengan bukti yang benar'));
    await expect(done(guru, 'submit', { id })).resolves.toMatchObject({ state: 'SUBMITTED' });
  });

  it('waits longer when an administrator extends the deadline, also of a day missed without a report', async () => {
    const missed = addDays(day, 1);
    await app.dataSource.getRepository(AttendanceDay).insert({
      employeeId: guruId,
      date: missed,
      status: 'PRESENT',
      lkhRequirement: 'REQUIRED',
      final: true,
      trace: {},
      computedAt: app.clock.now(),
    });
    const draft = await done(guru, 'save', await complete(app, guruId, day));
    const report = { employeeId: guruId, date: missed };
    const reason = 'Jaringan di sekolah terputus tiga hari.';
    const until = addDays(day, 8);
    await expect(refusal(admin, 'extend', { report, input: { until, reason } })).resolves.toBe(
      'LKH_DEADLINE_NOT_PASSED',
    );
    at(addDays(day, 5));
    const tooFar = { until: addDays(day, 60), reason };
    await expect(refusal(admin, 'extend', { report, input: tooFar })).resolves.toBe('LKH_EXTENSION_DAY');
    await expect(refusal(admin, 'extend', { report: {}, input: { until, reason } })).resolves.toBe(
      'INVALID_INPUT',
    );
    const stranger = { report: { employeeId: newId(), date: missed }, input: { until, reason } };
    await expect(refusal(admin, 'extend', stranger)).resolves.toBe('NOT_FOUND');
    const extended = await done(admin, 'extend', { report, input: { until, reason } });
    expect(extended).toMatchObject({ state: 'DRAFT', extendedUntil: until, deadline: until });
    expect(extended.decisions).toMatchObject([{ event: 'MISS', actor: null }, { event: 'EXTEND' }]);
    await expect(done(admin, 'extend', { report, input: { until, reason } })).resolves.toEqual(extended);
    await done(guru, 'save', await complete(app, guruId, missed));
    await expect(done(guru, 'submit', { id: extended.id })).resolves.toMatchObject({ state: 'SUBMITTED' });
    await done(admin, 'extend', { report: { id: draft.id }, input: { until, reason } });
    await expect(done(guru, 'submit', { id: draft.id })).resolves.toMatchObject({ state: 'SUBMITTED' });
  });
});
