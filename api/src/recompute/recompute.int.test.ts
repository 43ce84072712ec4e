import { newId } from '../shared/id.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import {
  closeDays,
  districtOfGuru,
  holiday,
  peopleOfDistrict,
  recomputeOf,
  storedDays,
} from './recompute.fixture.js';

const FROM = '2026-03-25';
const TO = '2026-04-06';
/** A Wednesday without any special day. */
const DAY = '2026-04-01';
const REASON = { cause: 'CALENDAR_CHANGED', causeId: null, requestedBy: null } as const;

describe('days after a change of facts', () => {
  let app: TestApp;
  let districtId: string;
  let people: string[];

  beforeEach(async () => {
    app = await startTestApp('2026-04-07T06:45:00+07:00');
    await closeDays(app, FROM, TO);
    app.clock.set('2026-04-07T09:00:00+07:00');
    districtId = await districtOfGuru(app);
    people = await peopleOfDistrict(app, districtId);
  });
  afterEach(() => app.stop());

  const one = { startsOn: DAY, endsOn: DAY };
  const statusOn = async (date: string) =>
    new Map((await storedDays(app)).filter((row) => row.date === date).map((row) => [row.employeeId, row]));

  it('are shown beforehand, and showing them changes nothing, not even what is kept in memory', async () => {
    const { engine } = recomputeOf(app);
    const before = await storedDays(app);
    const shown = async () => {
      const guru = await app.as('guru');
      const { viewer } = await guru.query<{ viewer: { employee: { attendanceDays: { status: string }[] } } }>(
        `{ viewer { employee { attendanceDays(from: "2026-04-07", to: "2026-04-07") { status } } } }`,
      );
      return viewer.employee.attendanceDays;
    };
    const today = '2026-04-07';
    const live = await shown();
    const preview = await engine.preview(
      { people: { districtIds: [districtId] }, ranges: [{ startsOn: DAY, endsOn: today }] },
      async (manager) => {
        await holiday(DAY, 'DISTRICT', districtId)(manager);
        await holiday(today, 'DISTRICT', districtId)(manager);
      },
    );
    expect(preview).toMatchObject({
      peopleInScope: people.length,
      daysInScope: people.length * 7,
      peopleLookedAt: people.length,
      complete: true,
      totals: {
        people: people.length,
        days: people.length * 2,
        deductionBps: -300 * people.length,
        statusChanges: [
          { from: 'ABSENT', to: 'HOLIDAY', days: people.length },
          { from: 'PENDING', to: 'HOLIDAY', days: people.length },
        ],
      },
    });
    expect(preview.rows[0]).toMatchObject({
      employeeId: people[0],
      day: DAY,
      before: { status: 'ABSENT', deductionBps: 300 },
      after: { status: 'HOLIDAY', deductionBps: 0 },
      beforeTrace: { status: 'ABSENT' },
      afterTrace: { status: 'HOLIDAY' },
    });
    await expect(storedDays(app)).resolves.toEqual(before);
    await expect(shown()).resolves.toEqual(live);
    await expect(app.dataSource.query('SELECT COUNT(*) AS n FROM recompute_jobs')).resolves.toEqual([
      { n: '0' },
    ]);
  });

  it('are, when they are few, stored with the change; days of other people and other dates stay untouched', async () => {
    const { engine } = recomputeOf(app);
    const affected = { people: { districtIds: [districtId] }, ranges: [one] };
    const change = holiday(DAY, 'DISTRICT', districtId);
    const before = await storedDays(app);
    const preview = await engine.preview(affected, change);
    const { outcome } = await engine.apply(affected, REASON, change);
    expect(outcome).toEqual({ daysChanged: preview.totals.days, jobId: null });
    expect(outcome.daysChanged).toBe(people.length);
    const after = await storedDays(app);
    const touched = (row: { employeeId: string; date: string }) =>
      row.date === DAY && people.includes(row.employeeId);
    expect(after.filter((row) => !touched(row))).toEqual(before.filter((row) => !touched(row)));
    expect(after.filter(touched)).toHaveLength(people.length);
    for (const row of after.filter(touched)) {
      expect(row).toMatchObject({ status: 'HOLIDAY', final: 1, computedAt: app.clock.now() });
    }
  });

  it('are, when they are many, live at once and stored by a job that tells how far it is', async () => {
    const { engine, worker } = recomputeOf(app);
    const affected = { people: { everyone: true }, ranges: [{ startsOn: FROM, endsOn: '9999-12-31' }] };
    const change = holiday(DAY);
    const preview = await engine.preview(affected, change);
    const { outcome } = await engine.apply(affected, REASON, change);
    expect(outcome).toEqual({ daysChanged: null, jobId: expect.any(String) as string });
    const reopened = await storedDays(app);
    expect(new Set(reopened.map(({ final }) => final))).toEqual(new Set([0]));

    const admin = await app.as('admin');
    const job = async () =>
      (
        await admin.query<{ recomputeJob: Record<string, unknown> }>(
          `query ($id: ID!) { recomputeJob(id: $id) {
            cause state peopleTotal peopleDone daysDone daysChanged failures finishedAt requestedBy { id } } }`,
          { id: outcome.jobId },
        )
      ).recomputeJob;
    const total = new Set(reopened.map(({ employeeId }) => employeeId)).size;
    await expect(job()).resolves.toMatchObject({ state: 'QUEUED', peopleTotal: total, peopleDone: 0 });
    await worker.run();
    await expect(job()).resolves.toEqual({
      cause: 'CALENDAR_CHANGED',
      state: 'DONE',
      peopleTotal: total,
      peopleDone: total,
      daysDone: preview.daysInScope,
      daysChanged: preview.totals.days,
      failures: 0,
      finishedAt: '2026-04-07T02:00:00.000Z',
      requestedBy: null,
    });
    const statuses = new Set([...(await statusOn(DAY)).values()].map(({ status }) => status));
    expect(statuses).toEqual(new Set(['HOLIDAY']));
    expect((await storedDays(app)).filter(({ final }) => final === 0)).toEqual([]);
  });

  it('are limited honestly when a preview would take too long', async () => {
    const { engine } = recomputeOf(app);
    const affected = { people: { everyone: true }, ranges: [{ startsOn: FROM, endsOn: TO }] };
    const days = 13;
    const preview = await engine.preview(affected, holiday(DAY), {
      days: 5 * days,
      milliseconds: 60_000,
      rows: 2,
    });
    expect(preview).toMatchObject({ peopleLookedAt: 5, complete: false, totals: { people: 5, days: 5 } });
    expect(preview.peopleInScope).toBeGreaterThan(5);
    expect(preview.rows).toHaveLength(2);
  });

  it('take as many statements for many people as for few, and are marked with one', async () => {
    const { engine } = recomputeOf(app);
    const count = async (employeeIds: string[]) => {
      const { statements } = await app.queries.during(() =>
        engine.apply({ people: { employeeIds }, ranges: [one] }, REASON, holiday(DAY)),
      );
      return statements;
    };
    const few = await count(people.slice(0, 2));
    const many = await count(people);
    expect(many).toHaveLength(few.length);
    expect(many.length).toBeLessThanOrEqual(40);
    const { statements } = await app.queries.during(() =>
      engine.apply(
        { people: { everyone: true }, ranges: [{ startsOn: FROM, endsOn: TO }] },
        REASON,
        holiday(DAY),
      ),
    );
    expect(statements.filter((sql) => sql.includes('UPDATE attendance_days'))).toHaveLength(1);
    expect(statements.length).toBeLessThanOrEqual(12);
  });

  it('keep nobody from clocking in while they are marked', async () => {
    const { engine } = recomputeOf(app);
    const guru = await app.as('guru');
    const tap = () =>
      guru.query<{ attendanceClockIn: { day: { status: string } } }>(
        `mutation ($input: AttendanceClockInput!) { attendanceClockIn(input: $input) { day { status } } }`,
        { input: { id: newId(), channel: 'PHONE', accuracyMeters: 8, latitude: -2.9, longitude: 103.8 } },
      );
    for (const people of [{ everyone: true }, { districtIds: [districtId] }]) {
      await app.dataSource.transaction(async (manager) => {
        await engine.reopen(manager, { people, ranges: [{ startsOn: FROM, endsOn: '9999-12-31' }] }, REASON);
        // The change is not committed yet.
        await expect(tap()).resolves.toMatchObject({ attendanceClockIn: { day: { status: 'IN_PROGRESS' } } });
      });
    }
  });

  it('of a rule set that is published today are derived by it', async () => {
    const admin = await app.as('admin');
    const query = '{ ruleSetInForce(day: "2026-04-07") { id } }';
    const { ruleSetInForce } = await admin.query<{ ruleSetInForce: { id: string } }>(query);
    await app.dataSource.query(
      "UPDATE attendance_days SET date = '2026-04-07', final = 1 WHERE date = '2026-04-06'",
    );
    await admin.query(
      `mutation ($input: RuleSetPublishInput!) { ruleSetPublish(input: $input) { userErrors { code } } }`,
      {
        input: {
          name: 'Perbup baru',
          startsOn: '2026-04-07',
          basedOn: ruleSetInForce.id,
          changes: { attendance: { absentBps: 400 } },
        },
      },
    );
    expect([...(await statusOn('2026-04-07')).values()].every(({ final }) => final === 0)).toBe(true);
    expect([...(await statusOn('2026-04-05')).values()].every(({ final }) => final === 1)).toBe(true);
    const { recomputeJobs } = await admin.query<{ recomputeJobs: { nodes: { cause: string }[] } }>(
      '{ recomputeJobs { nodes { cause requestedBy { name } } } }',
    );
    expect(recomputeJobs.nodes).toMatchObject([{ cause: 'RULE_SET_PUBLISHED' }]);
  });
});
