import { AttendanceDay } from '../attendance/attendance-day.entity.js';
import { AuditLog } from '../audit/audit-log.js';
import { Transactions } from '../db/transactions.js';
import { Outbox } from '../outbox/outbox.js';
import { RuleSet } from '../rule-sets/rule-set.entity.js';
import { DEFAULT_RULE_SET } from '../rule-sets/rule-set.js';
import { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import { newId } from '../shared/id.js';
import { addDays, daysOf } from '../shared/local-day.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { LkhCloser } from './lkh-closer.js';
import { complete, done, manySubmitted, read, submitted } from './lkh-desk.fixture.js';
import { LkhDecision } from './lkh-decision.entity.js';
import { LkhReport } from './lkh-report.entity.js';
import { LkhStepWriter } from './lkh-step.writer.js';

const DAY = '2026-09-01';

describe('closing daily reports', () => {
  let app: TestApp;
  let guru: TestClient;
  let kepsek: TestClient;
  let guruId: string;
  let kepsekId: string;
  let closer: LkhCloser;

  beforeEach(async () => {
    app = await startTestApp();
    guru = await app.as('guru');
    kepsek = await app.as('kepsek');
    guruId = await app.idOf('guru');
    kepsekId = await app.idOf('kepsek');
    const { clock, dataSource } = app;
    const audit = new AuditLog(clock);
    const writer = new LkhStepWriter(audit, new Outbox(clock), clock);
    const ruleSets = new RuleSetReader(dataSource, clock);
    closer = new LkhCloser(new Transactions(dataSource), ruleSets, writer, audit, clock);
    at(DAY);
  });
  afterEach(() => app.stop());

  function at(date: string): void {
    app.clock.set(`${date}T07:00:00+07:00`);
  }

  async function attendance(
    employeeId: string,
    dates: readonly string[],
    lkhRequirement = 'REQUIRED',
  ): Promise<void> {
    await app.dataSource.getRepository(AttendanceDay).save(
      dates.map((date) => ({
        employeeId,
        date,
        status: 'PRESENT',
        lkhRequirement,
        final: true,
        trace: {},
        computedAt: app.clock.now(),
      })),
    );
  }

  async function statesOf(employeeId: string): Promise<Record<string, string>> {
    const reports = await app.dataSource.getRepository(LkhReport).findBy({ employeeId });
    return Object.fromEntries(reports.map(({ date, state }) => [date, state]));
  }

  it('marks days without a report and drafts, not what was handed in, is in time or was never required', async () => {
    const [day1, day2, day3, day4] = daysOf(DAY, addDays(DAY, 3)) as [string, string, string, string];
    await attendance(guruId, [day1, day2, day3, day4]);
    await attendance(guruId, [addDays(DAY, -1)], 'NOT_REQUIRED');
    await done(guru, 'save', await complete(app, guruId, day1));
    at(day2);
    const waiting = await submitted(app, guruId, day2);
    const today = addDays(day3, 4);
    at(today);
    await expect(closer.closeMissed(today)).resolves.toBe(2);
    await expect(statesOf(guruId)).resolves.toEqual({
      [day1]: 'MISSED',
      [day2]: 'SUBMITTED',
      [day3]: 'MISSED',
    });
    await expect(closer.closeMissed(addDays(today, 1))).resolves.toBe(1);
    await expect(read(guru, waiting.id)).resolves.toMatchObject({ state: 'SUBMITTED' });
    const steps = await app.dataSource.getRepository(LkhDecision).findBy({ event: 'MISS' });
    expect(steps).toHaveLength(3);
    expect(steps.every((step) => step.actorEmployeeId === null && step.toState === 'MISSED')).toBe(true);
  });

  it('may run twice, and twice at once', async () => {
    await attendance(guruId, daysOf(DAY, addDays(DAY, 20)));
    const today = addDays(DAY, 24);
    at(today);
    await Promise.all([closer.closeMissed(today), closer.closeMissed(today), closer.closeMissed(today)]);
    await expect(closer.closeMissed(today)).resolves.toBe(0);
    const states = Object.values(await statesOf(guruId));
    expect(states).toEqual(Array.from({ length: 21 }, () => 'MISSED'));
    await expect(app.dataSource.getRepository(LkhDecision).countBy({ event: 'MISS' })).resolves.toBe(21);
  });

  it('gives a returned report its own time, and an extended one the time that was given', async () => {
    await attendance(guruId, [DAY]);
    const { id, contentHash } = await submitted(app, guruId, DAY);
    at(addDays(DAY, 5));
    await done(kepsek, 'return', { id, input: { contentHash, note: 'Lengkapi hasilnya' } });
    await expect(closer.closeMissed(addDays(DAY, 8))).resolves.toBe(0);
    const until = addDays(DAY, 12);
    const input = { until, reason: 'Jaringan di sekolah terputus.' };
    await done(await app.as('admin'), 'extend', { report: { id }, input });
    await expect(closer.closeMissed(until)).resolves.toBe(0);
    await expect(closer.closeMissed(addDays(until, 1))).resolves.toBe(1);
  });

  it('takes its mark back when the day turns out to require nothing', async () => {
    await attendance(guruId, [DAY, addDays(DAY, 1)]);
    const today = addDays(DAY, 6);
    await closer.closeMissed(today);
    await attendance(guruId, [DAY], 'NOT_REQUIRED');
    await closer.closeMissed(today);
    await expect(statesOf(guruId)).resolves.toEqual({ [addDays(DAY, 1)]: 'MISSED' });
  });

  it('approves by silence only where the rule set says so, after the working days that it names', async () => {
    const days = daysOf(DAY, addDays(DAY, 6));
    const [report] = await manySubmitted(app, guruId, [DAY]);
    await attendance(kepsekId, days);
    await expect(closer.approveSilent(addDays(DAY, 30))).resolves.toBe(0);
    const lkh = { ...DEFAULT_RULE_SET.lkh, silenceDecision: 'APPROVE' as const };
    const ruleSets = app.dataSource.getRepository(RuleSet);
    const [current] = await ruleSets.find();
    if (!current) throw new Error('The test regency has a rule set');
    const content = { ...DEFAULT_RULE_SET, lkh };
    await ruleSets.insert({ ...current, id: newId(), version: current.version + 1, content });
    app.clock.advance(60_000);
    await expect(closer.approveSilent(addDays(DAY, 5))).resolves.toBe(0);
    await expect(closer.approveSilent(addDays(DAY, 6))).resolves.toBe(1);
    await expect(read(guru, report?.id ?? '')).resolves.toMatchObject({
      state: 'APPROVED',
      autoApproved: true,
      decidedBy: null,
    });
  });
});
