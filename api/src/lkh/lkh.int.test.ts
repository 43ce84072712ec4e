import { AttendanceDay } from '../attendance/attendance-day.entity.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { Evidence } from '../evidence/evidence.entity.js';
import { OutboxMessage } from '../outbox/outbox-message.entity.js';
import { newId } from '../shared/id.js';
import { addDays } from '../shared/local-day.js';
import { planRegency, TEST_REGENCY } from '../seeds/regency-plan.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { act, complete, done, read, refusal, right, storedEvidence, submitted } from './lkh-desk.fixture.js';
import { LkhActivity } from './lkh-activity.entity.js';
import { LkhReport } from './lkh-report.entity.js';

describe('the daily report of a teacher', () => {
  let app: TestApp;
  let guru: TestClient;
  let kepsek: TestClient;
  let guruId: string;
  let kepsekId: string;
  let day = '2026-08-25';

  beforeAll(async () => {
    app = await startTestApp();
    guru = await app.as('guru');
    kepsek = await app.as('kepsek');
    guruId = await app.idOf('guru');
    kepsekId = await app.idOf('kepsek');
  });
  afterAll(() => app.stop());

  /** Each test has a week of its own, without a holiday. */
  beforeEach(() => {
    day = addDays(day, 7);
    at(day, '07:00');
  });

  function at(date: string, time: string): void {
    app.clock.set(`${date}T${time}:00+07:00`);
  }

  async function attendance(date: string, status: string, lkhRequirement: string): Promise<void> {
    await app.dataSource.getRepository(AttendanceDay).save({
      employeeId: guruId,
      date,
      status,
      lkhRequirement,
      final: true,
      trace: {},
      computedAt: app.clock.now(),
    });
  }

  it('lives from draft over a return to approval, and its history tells who did what to which content', async () => {
    const draft = await done(guru, 'save', await complete(app, guruId, day));
    expect(draft).toMatchObject({ state: 'DRAFT', deadline: addDays(day, 3) });
    const first = await done(guru, 'submit', { id: draft.id });
    expect(first.state).toBe('SUBMITTED');
    const note = 'Lengkapi hasil kegiatan.';
    const returned = await done(kepsek, 'return', {
      id: draft.id,
      input: { contentHash: first.contentHash, note },
    });
    expect(returned).toMatchObject({ state: 'RETURNED', decisionNote: note });
    const better = await complete(app, guruId, day, 'Mengajar IPA kelas V, dengan percobaan');
    await expect(done(guru, 'save', better)).resolves.toMatchObject({ id: draft.id, state: 'RETURNED' });
    const second = await done(guru, 'submit', { id: draft.id });
    const approved = await done(kepsek, 'approve', {
      id: draft.id,
      input: { contentHash: second.contentHash },
    });
    expect(approved).toMatchObject({ state: 'APPROVED', decidedBy: { id: kepsekId }, autoApproved: false });
    const [one, two] = [first.contentHash, second.contentHash];
    expect(one).not.toBe(two);
    expect(approved.decisions).toEqual([
      { event: 'SUBMIT', toState: 'SUBMITTED', note: null, contentHash: one, actor: { id: guruId } },
      { event: 'RETURN', toState: 'RETURNED', note, contentHash: one, actor: { id: kepsekId } },
      { event: 'SUBMIT', toState: 'SUBMITTED', note: null, contentHash: two, actor: { id: guruId } },
      { event: 'APPROVE', toState: 'APPROVED', note: null, contentHash: two, actor: { id: kepsekId } },
    ]);
    const audited = await app.dataSource.getRepository(AuditEntry).find({
      where: { objectId: draft.id },
      order: { id: 'ASC' },
    });
    expect(audited.map((entry) => entry.action)).toEqual(
      ['saved', 'submitted', 'returned', 'saved', 'submitted', 'approved'].map(
        (verb) => `lkh_report.${verb}`,
      ),
    );
    const news = await app.dataSource.getRepository(OutboxMessage).findBy({ topic: 'lkh.queue-changed' });
    expect(news.filter((message) => JSON.stringify(message.payload).includes(draft.id))).toHaveLength(4);
  });

  it('is one row for a day, whatever is repeated: the same save, the same submit', async () => {
    const save = await complete(app, guruId, day);
    const withId = { input: { ...save.input, id: newId() } };
    const first = await done(guru, 'save', withId);
    expect(first.id).toBe(withId.input.id);
    await expect(done(guru, 'save', withId)).resolves.toEqual(first);
    await expect(done(guru, 'save', save)).resolves.toEqual(first);
    const submittedOnce = await done(guru, 'submit', { id: first.id });
    await expect(done(guru, 'submit', { id: first.id })).resolves.toEqual(submittedOnce);
    // The answer to a save that arrives late again is still yes: nothing would change.
    await expect(done(guru, 'save', save)).resolves.toMatchObject({ id: first.id, state: 'SUBMITTED' });
    await expect(app.dataSource.getRepository(LkhReport).countBy({ date: day })).resolves.toBe(1);
    await expect(app.dataSource.getRepository(LkhActivity).countBy({ reportId: first.id })).resolves.toBe(1);
  });

  it('refuses an id that belongs to another day or person, and a second report of the day', async () => {
    const first = await done(guru, 'save', await complete(app, guruId, day));
    const tomorrow = addDays(day, 1);
    at(tomorrow, '07:00');
    const reused = { input: { date: tomorrow, activities: [], id: first.id } };
    await expect(refusal(guru, 'save', reused)).resolves.toBe('ID_ALREADY_USED');
    await expect(refusal(kepsek, 'save', reused)).resolves.toBe('ID_ALREADY_USED');
    const second = { input: { date: day, activities: [], id: newId() } };
    await expect(refusal(guru, 'save', second)).resolves.toBe('LKH_ALREADY_EXISTS');
    await expect(read(guru, first.id)).resolves.toEqual(first);
  });

  it('does not lose what another window saved', async () => {
    const empty = await done(guru, 'save', { input: { date: day, activities: [] } });
    const edit = (text: string) => ({
      input: { date: day, activities: [{ description: text }], basedOn: empty.contentHash },
    });
    const saved = await done(guru, 'save', edit('Piket pagi'));
    await expect(refusal(guru, 'save', edit('Rapat guru'))).resolves.toBe('STALE_OBJECT');
    // The retry of the save that won is recognised.
    await expect(done(guru, 'save', edit('Piket pagi'))).resolves.toEqual(saved);
  });

  it('names the field that is wrong and keeps what was there', async () => {
    const draft = await done(guru, 'save', await complete(app, guruId, day));
    const long = { description: 'x'.repeat(1001) };
    const { userErrors } = await act(guru, 'save', {
      input: { date: day, activities: [{ description: 'Piket' }, long] },
    });
    expect(userErrors).toMatchObject([
      { code: 'LKH_ACTIVITY_TOO_LONG', field: 'input.activities.1.description' },
    ]);
    await expect(read(guru, draft.id)).resolves.toEqual(draft);
  });

  it('is submitted only with activities, with evidence, and by its owner', async () => {
    const empty = await done(guru, 'save', { input: { date: day, activities: [] } });
    await expect(refusal(guru, 'submit', { id: empty.id })).resolves.toBe('LKH_NO_ACTIVITY');
    await done(guru, 'save', { input: { date: day, activities: [{ description: '' }] } });
    await expect(refusal(guru, 'submit', { id: empty.id })).resolves.toBe('LKH_ACTIVITY_INCOMPLETE');
    await done(guru, 'save', { input: { date: day, activities: [{ description: 'Mengajar' }] } });
    await expect(refusal(guru, 'submit', { id: empty.id })).resolves.toBe('LKH_NO_EVIDENCE');
    await expect(right(guru, empty.id, 'canSubmit')).resolves.toEqual({
      allowed: false,
      code: 'LKH_NO_EVIDENCE',
    });
    await expect(refusal(kepsek, 'submit', { id: empty.id })).resolves.toBe('LKH_OWNER_ONLY');
    await expect(refusal(await app.as('guruPppk'), 'submit', { id: empty.id })).resolves.toBe('NOT_FOUND');
    await expect(read(guru, empty.id)).resolves.toMatchObject({ state: 'DRAFT', decisions: [] });
  });

  it('takes only a file of one’s own that has arrived', async () => {
    const ofAnother = await storedEvidence(app, kepsekId);
    const save = (evidenceId: string) => ({ input: { date: day, activities: [], evidenceId } });
    await expect(refusal(guru, 'save', save(ofAnother))).resolves.toBe('EVIDENCE_NOT_FOUND');
    const pending = await storedEvidence(app, guruId);
    await app.dataSource.getRepository(Evidence).update(pending, { state: 'TICKETED' });
    await expect(refusal(guru, 'save', save(pending))).resolves.toBe('EVIDENCE_NOT_READY');
    await expect(app.dataSource.getRepository(LkhReport).countBy({ date: day })).resolves.toBe(0);
  });

  it('is nobody else’s business while it is a draft, also after it was taken back', async () => {
    const waiting = await submitted(app, guruId, day);
    await expect(read(kepsek, waiting.id)).resolves.toMatchObject({ activities: waiting.activities });
    await expect(done(guru, 'withdraw', { id: waiting.id })).resolves.toMatchObject({ state: 'DRAFT' });
    await expect(read(kepsek, waiting.id)).resolves.toMatchObject({ state: 'DRAFT', activities: null });
    const seen = { id: waiting.id, input: { contentHash: waiting.contentHash } };
    await expect(refusal(kepsek, 'approve', seen)).resolves.toBe('LKH_WRONG_STATE');
    await done(guru, 'submit', { id: waiting.id });
    await done(kepsek, 'approve', seen);
    await expect(refusal(guru, 'withdraw', { id: waiting.id })).resolves.toBe('LKH_WRONG_STATE');
  });

  it('can be handed in until the last minute of the deadline at the place, and not in the minute after', async () => {
    const draft = await done(guru, 'save', await complete(app, guruId, day));
    const lastDay = addDays(day, 3);
    at(addDays(lastDay, 1), '00:00');
    await expect(refusal(guru, 'submit', { id: draft.id })).resolves.toBe('LKH_DEADLINE_PASSED');
    await expect(refusal(guru, 'save', await complete(app, guruId, day, 'Lain'))).resolves.toBe(
      'LKH_DEADLINE_PASSED',
    );
    at(lastDay, '23:59');
    await expect(done(guru, 'submit', { id: draft.id })).resolves.toMatchObject({ state: 'SUBMITTED' });
    at(addDays(lastDay, 1), '00:00');
    await expect(refusal(guru, 'withdraw', { id: draft.id })).resolves.toBe('LKH_DEADLINE_PASSED');
  });

  it('shows as missed the minute after the deadline, before any job ran', async () => {
    await attendance(day, 'PRESENT', 'REQUIRED');
    await attendance(addDays(day, 1), 'PRESENT', 'REQUIRED');
    const draft = await done(guru, 'save', await complete(app, guruId, day));
    at(addDays(day, 4), '00:00');
    await expect(read(guru, draft.id)).resolves.toMatchObject({ state: 'MISSED' });
    const { viewer } = await guru.query<{ viewer: { lkhDays: unknown[] } }>(
      `query ($from: LocalDate!, $to: LocalDate!) { viewer { lkhDays(from: $from, to: $to) {
        date requirement deadline missed canCreate { code } report { state } } } }`,
      { from: day, to: addDays(day, 4) },
    );
    expect(viewer.lkhDays).toMatchObject([
      { date: day, requirement: 'REQUIRED', missed: true, report: { state: 'MISSED' } },
      { requirement: 'REQUIRED', missed: false, report: null, canCreate: { code: null } },
      { requirement: 'ALLOWED', missed: false, report: null },
      { requirement: 'ALLOWED', missed: false, report: null },
      { date: addDays(day, 4), deadline: addDays(day, 7), missed: false, report: null },
    ]);
    at(addDays(day, 5), '00:00');
    await expect(
      guru.query(
        'query ($d: LocalDate!) { viewer { lkhDays(from: $d, to: $d) { missed canCreate { code } } } }',
        {
          d: addDays(day, 1),
        },
      ),
    ).resolves.toEqual({
      viewer: { lkhDays: [{ missed: true, canCreate: { code: 'LKH_TOO_LATE_TO_BEGIN' } }] },
    });
  });

  it('asks nothing of a day before this system kept days', async () => {
    const query = `query ($from: LocalDate!, $to: LocalDate!) { viewer { lkhDays(from: $from, to: $to) {
      requirement missed } } }`;
    const { viewer } = await guru.query<{ viewer: { lkhDays: unknown[] } }>(query, {
      from: '2024-12-30',
      to: '2024-12-31',
    });
    expect(viewer.lkhDays).toEqual([
      { requirement: 'NOT_ALLOWED', missed: false },
      { requirement: 'NOT_ALLOWED', missed: false },
    ]);
  });

  it('is not begun for tomorrow, nor for a day of leave; for an absent day it is', async () => {
    const save = (date: string) => ({ input: { date, activities: [] } });
    await expect(refusal(guru, 'save', save(addDays(day, 1)))).resolves.toBe('LKH_FUTURE_DATE');
    await expect(refusal(guru, 'save', save(addDays(day, -4)))).resolves.toBe('LKH_TOO_LATE_TO_BEGIN');
    await attendance(day, 'LEAVE', 'NOT_REQUIRED');
    await expect(refusal(guru, 'save', save(day))).resolves.toBe('LKH_DAY_NOT_ALLOWED');
    await attendance(day, 'ABSENT', 'COUNTS_AS_MISSING');
    await expect(done(guru, 'save', save(day))).resolves.toMatchObject({ state: 'DRAFT' });
  });

  it('belongs to the date on the wall and not to the UTC date', async () => {
    at(day, '06:45');
    await expect(guru.query('{ viewer { lkhToday { date } } }')).resolves.toEqual({
      viewer: { lkhToday: { date: day } },
    });
    await expect(refusal(guru, 'save', { input: { date: day, activities: [] } })).resolves.toBeNull();
  });

  it('can begin with the activities of the day before', async () => {
    await done(guru, 'save', await complete(app, guruId, day, 'Mengajar IPS kelas VI'));
    const tomorrow = addDays(day, 1);
    at(tomorrow, '07:00');
    await done(guru, 'save', { input: { date: tomorrow, activities: [] } });
    const query = '{ lkhLatestActivities { description result durationMinutes } }';
    await expect(guru.query(query)).resolves.toEqual({
      lkhLatestActivities: [
        { description: 'Mengajar IPS kelas VI', result: 'Siswa memahami materi', durationMinutes: 90 },
      ],
    });
  });

  it('of the head of the office is approved by rule at once and marked so', async () => {
    const kadisId = await app.idOf('kadis');
    const report = await submitted(app, kadisId, day, 'Memimpin rapat koordinasi');
    expect(report).toMatchObject({ state: 'APPROVED', autoApproved: true, decidedBy: null });
    expect(report.decisions).toMatchObject([
      { event: 'SUBMIT', actor: { id: kadisId } },
      { event: 'AUTO_APPROVE', actor: null },
    ]);
    const kadis = await app.as('kadis');
    await expect(done(kadis, 'submit', { id: report.id })).resolves.toEqual(report);
  });

  it('cannot be handed in without a supervisor, and says what to do', async () => {
    const { cases } = planRegency({ ...TEST_REGENCY, today: '2026-04-07' });
    const [loner] = cases.withoutSupervisor;
    if (!loner) throw new Error('The test regency has somebody without a supervisor');
    const client = await app.asEmployee(loner);
    const draft = await done(client, 'save', await complete(app, loner, day));
    await expect(refusal(client, 'submit', { id: draft.id })).resolves.toBe('LKH_NO_SUPERVISOR');
  });
});
