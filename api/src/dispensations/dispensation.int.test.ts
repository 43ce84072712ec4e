import { clock, fixAt, pointAt } from '../attendance/clocking.fixture.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import {
  closeDays,
  districtOfGuru,
  peopleOfDistrict,
  recomputeOf,
  storedDays,
  type StoredDayRow,
} from '../recompute/recompute.fixture.js';
import { DEMO_PERSONS } from '../seeds/demo-accounts.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { answerOf, outage, refusalOf, stateOf } from './dispensation-desk.fixture.js';

const FROM = '2026-03-25';
const TO = '2026-04-06';
/** A Monday without any special day, on which nobody clocked in. */
const MONDAY = '2026-04-06';
const REASON = 'Ternyata sekolah tidak kebanjiran.';

describe('a dispensation', () => {
  let app: TestApp;
  let admin: TestClient;
  let districtId: string;
  let people: string[];

  beforeEach(async () => {
    app = await startTestApp('2026-04-07T06:45:00+07:00');
    await closeDays(app, FROM, TO);
    app.clock.set('2026-04-07T09:00:00+07:00');
    admin = await app.as('admin');
    districtId = await districtOfGuru(app);
    people = await peopleOfDistrict(app, districtId);
  });
  afterEach(() => app.stop());

  const flood = () => ({
    scope: 'DISTRICT',
    scopeId: districtId,
    startsOn: MONDAY,
    endsOn: MONDAY,
    effect: 'FULL_DAY',
    kind: 'FLOOD',
    reason: 'Banjir di Sekayu',
  });
  const isOf = (row: StoredDayRow) => row.date === MONDAY && people.includes(row.employeeId);
  const dayOfGuru = async (date: string) => {
    const { viewer } = await (
      await app.as('guru')
    ).query<{ viewer: { employee: { attendanceDays: { status: string; explanation: string }[] } } }>(
      `query ($day: LocalDate!) { viewer { employee { attendanceDays(from: $day, to: $day) {
        status statusDetail explanation traceLines: trace { step code name time endTime } } } } }`,
      { day: date },
    );
    return viewer.employee.attendanceDays[0];
  };

  it('does what its preview has shown, to nobody else, and its end restores every day', async () => {
    const before = await storedDays(app);
    const { preview } = await answerOf(admin, 'preview', { input: flood() });
    await expect(storedDays(app)).resolves.toEqual(before);
    expect(preview).toMatchObject({
      peopleInScope: people.length,
      complete: true,
      totals: {
        people: people.length,
        days: people.length,
        deductionBps: -300 * people.length,
        statusChanges: [{ from: 'ABSENT', to: 'PRESENT', days: people.length }],
      },
    });
    expect(preview?.rows[0]).toMatchObject({
      explanationBefore: expect.stringContaining('Tidak hadir') as string,
      explanationAfter: 'Hadir dengan dispensasi sehari penuh; dispensasi: Banjir di Sekayu.',
    });

    const { dispensation, outcome } = await answerOf(admin, 'declare', { input: flood() });
    expect(outcome).toEqual({ daysChanged: preview?.totals.days, jobId: null });
    const after = await storedDays(app);
    expect(after.filter((row) => !isOf(row))).toEqual(before.filter((row) => !isOf(row)));
    expect(new Set(after.filter(isOf).map(({ status, final }) => `${status} ${final}`))).toEqual(
      new Set(['PRESENT 1']),
    );
    await expect(dayOfGuru(MONDAY)).resolves.toMatchObject({
      status: 'PRESENT',
      statusDetail: 'DISPENSED',
      explanation: 'Hadir dengan dispensasi sehari penuh; dispensasi: Banjir di Sekayu.',
    });

    app.clock.advance(60_000);
    const id = dispensation?.id ?? '';
    const undo = await answerOf(admin, 'revokePreview', { id });
    expect(undo.preview?.totals).toMatchObject({
      days: people.length,
      statusChanges: [{ from: 'PRESENT', to: 'ABSENT', days: people.length }],
    });
    const revoked = await answerOf(admin, 'revoke', { id, reason: REASON });
    expect(revoked).toMatchObject({
      dispensation: { id, state: 'REVOKED', canRevoke: { allowed: false, code: 'DISPENSATION_REVOKED' } },
      outcome: { daysChanged: people.length, jobId: null },
    });
    const facts = ({ employeeId, date, status, final }: StoredDayRow) => ({
      employeeId,
      date,
      status,
      final,
    });
    expect((await storedDays(app)).map(facts)).toEqual(before.map(facts));
    const entries = await app.dataSource
      .getRepository(AuditEntry)
      .find({ where: { objectId: id }, order: { id: 'ASC' } });
    expect(entries.map(({ action }) => action)).toEqual(['dispensation.declared', 'dispensation.revoked']);
  });

  it('of many days makes them live at once and leaves the storing to a job', async () => {
    const input = { ...flood(), scope: 'REGENCY', scopeId: null, startsOn: FROM, endsOn: TO };
    const { preview } = await answerOf(admin, 'preview', { input });
    const { outcome } = await answerOf(admin, 'declare', { input });
    expect(outcome).toEqual({ daysChanged: null, jobId: expect.any(String) as string });
    await expect(dayOfGuru(MONDAY)).resolves.toMatchObject({ status: 'PRESENT', statusDetail: 'DISPENSED' });
    await recomputeOf(app).worker.run();
    const { recomputeJob } = await admin.query<{ recomputeJob: object }>(
      'query ($id: ID!) { recomputeJob(id: $id) { state daysChanged cause } }',
      { id: outcome?.jobId },
    );
    expect(recomputeJob).toEqual({
      state: 'DONE',
      cause: 'DISPENSATION_DECLARED',
      daysChanged: preview?.totals.days,
    });
  });

  it('for a unit takes in the units below; for a person only that person', async () => {
    const [office] = await app.dataSource.query<{ id: string }[]>(
      "SELECT id FROM org_units WHERE kind = 'KORWIL_OFFICE' AND district_id = ?",
      [districtId],
    );
    const unit = { ...flood(), scope: 'UNIT', scopeId: office?.id };
    const { preview } = await answerOf(admin, 'preview', { input: unit });
    expect(preview?.totals.people).toBe(people.length);
    const guruId = await app.idOf('guru');
    const person = { ...flood(), scope: 'PERSON', scopeId: guruId };
    const { outcome } = await answerOf(admin, 'declare', { input: person });
    expect(outcome?.daysChanged).toBe(1);
    const changed = (await storedDays(app)).filter(
      ({ date, status }) => date === MONDAY && status === 'PRESENT',
    );
    expect(changed.map(({ employeeId }) => employeeId)).toEqual([guruId]);
  });

  it('is declared by administrators alone, and never for oneself alone', async () => {
    const { dispensation } = await answerOf(admin, 'declare', { input: outage(MONDAY, '06:00', '06:10') });
    const id = dispensation?.id ?? '';
    const before = await stateOf(app);
    for (const person of DEMO_PERSONS.filter((name) => name !== 'admin')) {
      const client = await app.as(person);
      for (const act of ['preview', 'declare'] as const) {
        await expect(refusalOf(client, act, { input: flood() })).resolves.toBe('FORBIDDEN');
      }
      await expect(refusalOf(client, 'revoke', { id, reason: REASON })).resolves.toBe('FORBIDDEN');
      await expect(refusalOf(client, 'revokePreview', { id })).resolves.toBe('FORBIDDEN');
      const { errors } = await client.send('query ($id: ID!) { dispensation(id: $id) { id } }', { id });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    await expect(refusalOf(app.anonymous, 'declare', { input: flood() })).resolves.toBe('UNAUTHENTICATED');
    const own = { ...flood(), scope: 'PERSON', scopeId: await app.idOf('admin') };
    await expect(refusalOf(admin, 'declare', { input: own })).resolves.toBe('DISPENSATION_OWN');
    await expect(stateOf(app)).resolves.toBe(before);
  });

  it('is refused with the field that is wrong, and nothing changes', async () => {
    const before = await stateOf(app);
    const refused = async (change: Record<string, unknown>) =>
      (await answerOf(admin, 'declare', { input: { ...flood(), ...change } })).userErrors;
    await expect(refused({ scopeId: null })).resolves.toEqual([
      { code: 'DISPENSATION_SCOPE_INCOMPLETE', field: 'input.scopeId' },
    ]);
    await expect(refused({ scopeId: await app.idOf('guru') })).resolves.toEqual([
      { code: 'NOT_FOUND', field: 'input.scopeId' },
    ]);
    await expect(refused({ endsOn: '2026-04-05' })).resolves.toEqual([
      { code: 'DISPENSATION_ENDS_BEFORE_START', field: 'input.endsOn' },
    ]);
    await expect(refused({ effect: 'TIME_WINDOW', fromTime: '07:00' })).resolves.toEqual([
      { code: 'DISPENSATION_WINDOW_REQUIRED', field: 'input.fromTime' },
    ]);
    await expect(refused({ fromTime: '07:00' })).resolves.toEqual([
      { code: 'DISPENSATION_WINDOW_NOT_WANTED', field: 'input.fromTime' },
    ]);
    await expect(refused({ reason: ' ..... ' })).resolves.toEqual([
      { code: 'DISPENSATION_REASON_REQUIRED', field: 'input.reason' },
    ]);
    await expect(stateOf(app)).resolves.toBe(before);
  });

  it('is declared once by two administrators at the same moment, and again after it was revoked', async () => {
    const declare = () => answerOf(admin, 'declare', { input: flood() });
    const answers = await Promise.all([declare(), declare(), declare()]);
    const done = answers.filter(({ dispensation }) => dispensation !== null);
    expect(done).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      'DISPENSATION_ALREADY_DECLARED',
      'DISPENSATION_ALREADY_DECLARED',
    ]);
    await expect(refusalOf(admin, 'preview', { input: flood() })).resolves.toBe(
      'DISPENSATION_ALREADY_DECLARED',
    );
    const id = done[0]?.dispensation?.id;
    const revoke = () => answerOf(admin, 'revoke', { id, reason: REASON });
    const ends = await Promise.all([revoke(), revoke()]);
    expect(ends.filter(({ dispensation }) => dispensation !== null)).toHaveLength(1);
    await expect(declare()).resolves.toMatchObject({ userErrors: [] });
  });

  it('costs a clock-in no statement', async () => {
    const guru = await app.as('guru');
    const place = await pointAt(app, 'guru');
    const tap = async () =>
      (await app.queries.during(() => clock(guru, 'IN', fixAt(place)))).statements.length;
    await tap();
    const without = await tap();
    await answerOf(admin, 'declare', { input: outage('2026-04-07', '06:40', '07:40') });
    await tap();
    await expect(tap()).resolves.toBe(without);
  });

  it('is found by its day, scope and state, in pages whose statements do not grow', async () => {
    for (let hour = 10; hour < 16; hour += 1) {
      await answerOf(admin, 'declare', { input: outage('2026-04-03', `${hour}:00`, `${hour}:30`) });
    }
    await answerOf(admin, 'declare', { input: flood() });
    const list = async (first: number, where: object) =>
      app.queries.during(() =>
        admin.query<{ dispensations: { totalCount: number; nodes: { reason: string }[] } }>(
          `query ($first: Int!, $where: DispensationWhereInput) { dispensations(first: $first, where: $where) {
            totalCount nodes { reason state declaredBy { name } district { name } orgUnit { name } person { name } } } }`,
          { first, where },
        ),
      );
    const onDay = {
      startsOn: { lte: '2026-04-03' },
      endsOn: { gte: '2026-04-03' },
      state: { eq: 'IN_FORCE' },
    };
    const few = await list(1, onDay);
    const many = await list(6, onDay);
    expect(many.result.dispensations).toMatchObject({ totalCount: 6 });
    expect(many.result.dispensations.nodes).toHaveLength(6);
    expect(many.statements).toHaveLength(few.statements.length);
    const { result } = await list(10, { scope: { eq: 'DISTRICT' } });
    expect(result.dispensations.nodes).toMatchObject([{ reason: 'Banjir di Sekayu' }]);
  });
});
