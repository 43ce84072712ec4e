import { AuditEntry } from '../audit/audit-entry.entity.js';
import { OutboxMessage } from '../outbox/outbox-message.entity.js';
import { addDays } from '../shared/local-day.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import {
  done,
  employeeNamed,
  inbox,
  placeNamed,
  read,
  refusal,
  rowsOf,
  snapshotOf,
  wish,
  type ProposalAnswer,
} from './placement-desk.fixture.js';

const TODAY = '2026-04-07';
const OPEN = '9999-12-31';
const REASON = 'Belum ada surat tugas.';

describe('a proposal of the employee', () => {
  let app: TestApp;
  let guruPppk: TestClient;
  let guruPppkId: string;
  let smp: string;
  let kepsekSmp: TestClient;
  let kepsekSmpId: string;

  beforeAll(async () => {
    app = await startTestApp();
    guruPppk = await app.as('guruPppk');
    guruPppkId = await app.idOf('guruPppk');
    smp = await placeNamed(app, 'SMP Negeri 1 Sekayu');
    kepsekSmpId = await employeeNamed(app, 'Ida Permatasari');
    kepsekSmp = await app.asEmployee(kepsekSmpId);
  });
  afterAll(() => app.stop());

  async function supervisorOn(day: string): Promise<string | undefined> {
    const { viewer } = await guruPppk.query<{ viewer: { employee: { supervisor: { id: string } | null } } }>(
      'query ($day: LocalDate!) { viewer { employee { supervisor(asOf: $day) { id } } } }',
      { day },
    );
    return viewer.employee.supervisor?.id;
  }

  async function placesOn(day: string): Promise<string[]> {
    const { viewer } = await guruPppk.query<{ viewer: { employee: { workLocations: { id: string }[] } } }>(
      'query ($day: LocalDate!) { viewer { employee { workLocations(asOf: $day) { id } } } }',
      { day },
    );
    return viewer.employee.workLocations.map(({ id }) => id);
  }

  it('to work at another school is confirmed by its principal, and the history keeps what was before', async () => {
    const [before] = await placesOn(TODAY);
    const proposal = await done(guruPppk, 'propose', wish('WORK_LOCATION', smp));
    expect(proposal).toMatchObject({
      state: 'PROPOSED',
      effectiveOn: TODAY,
      employee: { id: guruPppkId },
      decidedBy: null,
      canConfirm: { allowed: false, code: 'PLACEMENT_OWN_PROPOSAL' },
      canCancel: { allowed: true, code: null },
    });
    expect(ids(proposal.confirmers)).toEqual(
      [kepsekSmpId, await app.idOf('kepsek'), await app.idOf('korwil')].sort(),
    );
    await expect(placesOn(TODAY)).resolves.toEqual([before]);
    await expect(inbox(kepsekSmp)).resolves.toEqual([proposal.id]);

    const confirmed = await done(kepsekSmp, 'confirm', { id: proposal.id });
    expect(confirmed).toMatchObject({
      state: 'CONFIRMED',
      decidedBy: { id: kepsekSmpId },
      canConfirm: { allowed: false, code: 'PLACEMENT_ALREADY_DECIDED' },
    });
    await expect(placesOn(addDays(TODAY, -1))).resolves.toEqual([before]);
    await expect(placesOn(TODAY)).resolves.toEqual([smp]);
    await expect(rowsOf(app, 'WORK_LOCATION', guruPppkId)).resolves.toMatchObject([
      { targetId: before, endsOn: addDays(TODAY, -1) },
      { targetId: smp, startsOn: TODAY, endsOn: OPEN },
    ]);
    await expect(inbox(kepsekSmp)).resolves.toEqual([]);
  });

  it('is in the audit trail and the outbox with every step', async () => {
    const [proposal] = await app.dataSource.query<{ id: string }[]>(
      'SELECT id FROM placement_proposals WHERE employee_id = ?',
      [guruPppkId],
    );
    const entries = await app.dataSource
      .getRepository(AuditEntry)
      .find({ where: { objectId: proposal?.id ?? '' }, order: { id: 'ASC' } });
    expect(entries.map(({ action, subjectEmployeeId }) => [action, subjectEmployeeId])).toEqual([
      ['placement_proposal.proposed', guruPppkId],
      ['placement_proposal.confirmed', guruPppkId],
    ]);
    const topics = (await app.dataSource.getRepository(OutboxMessage).find({ order: { id: 'ASC' } })).map(
      ({ topic }) => topic,
    );
    expect(topics).toEqual(['placement.queue-changed', 'placement.queue-changed', 'placement.changed']);
  });

  it('of a supervisor is confirmed by the one who is proposed, from the day on', async () => {
    const from = addDays(TODAY, 7);
    const proposal = await done(guruPppk, 'propose', wish('SUPERVISOR', kepsekSmpId, from));
    expect(ids(proposal.confirmers)).toEqual([kepsekSmpId, await app.idOf('korwil')].sort());
    await done(kepsekSmp, 'confirm', { id: proposal.id });
    await expect(supervisorOn(addDays(from, -1))).resolves.toBe(await app.idOf('kepsek'));
    await expect(supervisorOn(from)).resolves.toBe(kepsekSmpId);
  });

  it('is confirmed by the korwil of the district when the one who is proposed does not', async () => {
    const guru = await app.as('guru');
    const proposal = await done(guru, 'propose', wish('SUPERVISOR', kepsekSmpId));
    const korwil = await app.as('korwil');
    await expect(inbox(korwil)).resolves.toContain(proposal.id);
    await done(korwil, 'confirm', { id: proposal.id });
    await expect(rowsOf(app, 'SUPERVISOR', await app.idOf('guru'))).resolves.toMatchObject([
      { targetId: await app.idOf('kepsek'), endsOn: addDays(TODAY, -1) },
      { targetId: kepsekSmpId, startsOn: TODAY, endsOn: OPEN },
    ]);
  });

  it('is decided by nobody else: not by the owner, a colleague, a pengawas, another korwil, the head, the administrator', async () => {
    const ownerId = await employeeNamed(app, 'Hasanuddin Rahman');
    const owner = await app.asEmployee(ownerId);
    const proposal = await done(owner, 'propose', wish('SUPERVISOR', kepsekSmpId));
    const before = await snapshotOf(app, ownerId);
    const codes = async (client: TestClient) => [
      await refusal(client, 'confirm', { id: proposal.id }),
      await refusal(client, 'refuse', { id: proposal.id, reason: REASON }),
    ];
    await expect(codes(owner)).resolves.toEqual(['FORBIDDEN', 'FORBIDDEN']);
    for (const person of ['guru', 'pengawas'] as const) {
      await expect(codes(await app.as(person))).resolves.toEqual(['FORBIDDEN', 'FORBIDDEN']);
    }
    await expect(codes(await app.as('korwilLain'))).resolves.toEqual(['NOT_FOUND', 'NOT_FOUND']);
    for (const person of ['kepsek', 'kadis', 'admin'] as const) {
      const client = await app.as(person);
      await expect(codes(client)).resolves.toEqual(['PLACEMENT_NOT_CONFIRMER', 'PLACEMENT_NOT_CONFIRMER']);
      await expect(inbox(client)).resolves.not.toContain(proposal.id);
      await expect(refusal(client, 'cancel', { id: proposal.id })).resolves.toBe('PLACEMENT_OWNER_ONLY');
      await expect(read(client, proposal.id)).resolves.toMatchObject({
        canConfirm: { allowed: false, code: 'PLACEMENT_NOT_CONFIRMER' },
      });
    }
    await expect(read(await app.as('korwilLain'), proposal.id)).resolves.toBeNull();
    await expect(snapshotOf(app, ownerId)).resolves.toBe(before);
  });

  it('of a principal is not decided by themselves, although they decide about others', async () => {
    const kepsek = await app.as('kepsek');
    const proposal = await done(kepsek, 'propose', wish('WORK_LOCATION', smp));
    const before = await snapshotOf(app, await app.idOf('kepsek'));
    await expect(refusal(kepsek, 'confirm', { id: proposal.id })).resolves.toBe('PLACEMENT_OWN_PROPOSAL');
    await expect(refusal(kepsek, 'refuse', { id: proposal.id, reason: REASON })).resolves.toBe(
      'PLACEMENT_OWN_PROPOSAL',
    );
    await expect(inbox(kepsek)).resolves.not.toContain(proposal.id);
    await expect(snapshotOf(app, await app.idOf('kepsek'))).resolves.toBe(before);
    await expect(done(kepsek, 'cancel', { id: proposal.id })).resolves.toMatchObject({ state: 'CANCELLED' });
  });

  it('is refused with a reason that the employee reads, and can then be made anew', async () => {
    const owner = await app.asEmployee(await employeeNamed(app, 'Hasnah Maharani'));
    const proposal = await done(owner, 'propose', wish('WORK_LOCATION', smp));
    await expect(refusal(kepsekSmp, 'refuse', { id: proposal.id, reason: 'tidak' })).resolves.toBe(
      'PLACEMENT_REASON_REQUIRED',
    );
    await done(kepsekSmp, 'refuse', { id: proposal.id, reason: REASON });
    await expect(read(owner, proposal.id)).resolves.toMatchObject({
      state: 'REFUSED',
      reason: REASON,
      decidedBy: { id: kepsekSmpId },
    });
    await expect(refusal(kepsekSmp, 'confirm', { id: proposal.id })).resolves.toBe(
      'PLACEMENT_ALREADY_DECIDED',
    );
    await expect(refusal(owner, 'cancel', { id: proposal.id })).resolves.toBe('PLACEMENT_ALREADY_DECIDED');
    await expect(done(owner, 'propose', wish('WORK_LOCATION', smp))).resolves.toMatchObject({
      state: 'PROPOSED',
    });
  });

  it('gets the same answer when it is sent again: proposal, confirmation and withdrawal', async () => {
    const ownerId = await employeeNamed(app, 'Mila Safitri');
    const owner = await app.asEmployee(ownerId);
    const first = await done(owner, 'propose', wish('SUPERVISOR', kepsekSmpId));
    await expect(done(owner, 'propose', wish('SUPERVISOR', kepsekSmpId))).resolves.toEqual(first);
    await done(owner, 'cancel', { id: first.id });
    await expect(done(owner, 'cancel', { id: first.id })).resolves.toMatchObject({ state: 'CANCELLED' });
    const second = await done(owner, 'propose', wish('SUPERVISOR', kepsekSmpId));
    const confirmed = await done(kepsekSmp, 'confirm', { id: second.id });
    await expect(done(kepsekSmp, 'confirm', { id: second.id })).resolves.toEqual(confirmed);
    await expect(rowsOf(app, 'SUPERVISOR', ownerId)).resolves.toHaveLength(2);
  });

  it('is decided once when the two who may do so act at the same moment', async () => {
    const ownerId = await employeeNamed(app, 'Hj. Maryani Wardani');
    const owner = await app.asEmployee(ownerId);
    const korwil = await app.as('korwil');
    const proposal = await done(owner, 'propose', wish('SUPERVISOR', kepsekSmpId));
    const codes = await Promise.all([
      refusal(kepsekSmp, 'confirm', { id: proposal.id }),
      refusal(korwil, 'confirm', { id: proposal.id }),
    ]);
    expect(codes.sort()).toEqual([null, 'PLACEMENT_ALREADY_DECIDED'].sort());
    await expect(rowsOf(app, 'SUPERVISOR', ownerId)).resolves.toHaveLength(2);
    await expect(
      app.dataSource
        .getRepository(AuditEntry)
        .countBy({ objectId: proposal.id, action: 'placement_proposal.confirmed' }),
    ).resolves.toBe(1);
  });

  function ids(people: ProposalAnswer['confirmers']): string[] {
    return people.map(({ id }) => id).sort();
  }
});

describe('two confirmations that together would close a circle', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('end with one of them, whoever was first', async () => {
    const [upper, middle, lower] = await Promise.all(
      ['Edi Rohman', 'Budi Septian', 'Dedi Kurniawan'].map((name) => employeeNamed(app, name)),
    );
    if (!upper || !middle || !lower) throw new Error('The agency has three members of staff');
    const [asUpper, asMiddle, asLower] = await Promise.all(
      [upper, middle, lower].map((id) => app.asEmployee(id)),
    );
    if (!asUpper || !asMiddle || !asLower) throw new Error('Each of them has an account');
    const middleUnderUpper = await done(asMiddle, 'propose', wish('SUPERVISOR', upper));
    await done(asUpper, 'confirm', { id: middleUnderUpper.id });
    const lowerUnderMiddle = await done(asLower, 'propose', wish('SUPERVISOR', middle));
    const upperUnderLower = await done(asUpper, 'propose', wish('SUPERVISOR', lower));

    // Both requests stand at the lock of their owner before either can go on.
    const barrier = app.dataSource.createQueryRunner();
    await barrier.startTransaction();
    await barrier.query('SELECT id FROM employees WHERE id IN (?) ORDER BY id FOR UPDATE', [[upper, lower]]);
    const confirmations = [
      refusal(asMiddle, 'confirm', { id: lowerUnderMiddle.id }),
      refusal(asLower, 'confirm', { id: upperUnderLower.id }),
    ];
    await waitForLocks(confirmations.length);
    await barrier.commitTransaction();
    await barrier.release();

    const codes = await Promise.all(confirmations);
    expect([...codes].sort()).toEqual([null, 'SUPERVISION_CYCLE'].sort());
    const states = [await read(asLower, lowerUnderMiddle.id), await read(asUpper, upperUnderLower.id)];
    expect(states.map((proposal) => proposal?.state).sort()).toEqual(['CONFIRMED', 'PROPOSED']);
    const links = await Promise.all([upper, lower].map((id) => rowsOf(app, 'SUPERVISOR', id)));
    expect(links.map((rows) => rows.length).sort()).toEqual([1, 2]);
  });

  /** The server renews its table of transactions when nobody has read it for a tenth of a second. */
  async function waitForLocks(count: number): Promise<void> {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const [row] = await app.dataSource.query<{ waiting: string | number }[]>(
        "SELECT COUNT(*) AS waiting FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'",
      );
      if (Number(row?.waiting) >= count) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`There are not ${count} transactions that wait for a lock`);
  }
});
