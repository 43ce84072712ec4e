import { DEFAULT_RULE_SET } from '../rule-sets/rule-set.js';
import { RuleSet } from '../rule-sets/rule-set.entity.js';
import { newId } from '../shared/id.js';
import type { DemoPerson } from '../seeds/demo-accounts.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import {
  done,
  employeeNamed,
  placeNamed,
  refusal,
  refusedField,
  rowsOf,
  scheduleOf,
  snapshotOf,
  wish,
} from './placement-desk.fixture.js';
import type { PlacementKind } from './placement-proposal.entity.js';

const TODAY = '2026-04-07';

describe('what an employee may propose', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  /** The code of a refused proposal; the state must be as it was. */
  async function refused(person: DemoPerson, kind: PlacementKind, targetId: string, effectiveOn?: string) {
    const employeeId = await app.idOf(person);
    const before = await snapshotOf(app, employeeId);
    const code = await refusal(await app.as(person), 'propose', wish(kind, targetId, effectiveOn));
    expect(await snapshotOf(app, employeeId)).toBe(before);
    return code;
  }

  it('is no supervisor of the wrong level, nobody who does not exist, and not oneself', async () => {
    await expect(refused('guru', 'SUPERVISOR', await app.idOf('korwil'))).resolves.toBe(
      'SUPERVISION_WRONG_LEVEL',
    );
    await expect(refused('guru', 'SUPERVISOR', await app.idOf('guruPppk'))).resolves.toBe(
      'SUPERVISION_WRONG_LEVEL',
    );
    await expect(refused('guru', 'SUPERVISOR', await app.idOf('guru'))).resolves.toBe('SUPERVISION_SELF');
    await expect(refused('guru', 'SUPERVISOR', newId())).resolves.toBe('PLACEMENT_SUPERVISOR_UNKNOWN');
    await expect(refused('kadis', 'SUPERVISOR', await app.idOf('korwil'))).resolves.toBe(
      'SUPERVISION_TOP_OF_CHAIN',
    );
  });

  it('is no place where the role does not work, and none that does not exist', async () => {
    await expect(refused('guru', 'WORK_LOCATION', newId())).resolves.toBe('PLACEMENT_LOCATION_UNKNOWN');
    const guru = await app.as('guru');
    await expect(refusedField(guru, 'propose', wish('WORK_LOCATION', newId()))).resolves.toBe(
      'input.targetId',
    );
  });

  it('is no working-time mode of another role', async () => {
    const office = await scheduleOf(app, 'OFFICE_5D');
    await expect(refused('guru', 'SCHEDULE_MODE', office)).resolves.toBe('PLACEMENT_MODE_NOT_FOR_ROLE');
    const ramadan = await scheduleOf(app, 'RAMADAN_6D');
    await expect(refused('guru', 'SCHEDULE_MODE', ramadan)).resolves.toBe('PLACEMENT_SCHEDULE_UNKNOWN');
  });

  it('begins neither long ago nor in years', async () => {
    const smp = await placeNamed(app, 'SMP Negeri 1 Sekayu');
    await expect(refused('guru', 'WORK_LOCATION', smp, '2025-01-01')).resolves.toBe(
      'PLACEMENT_EFFECTIVE_DAY',
    );
    await expect(refused('guru', 'WORK_LOCATION', smp, '2030-01-01')).resolves.toBe(
      'PLACEMENT_EFFECTIVE_DAY',
    );
  });

  it('is one thing of a kind at a time, until it is withdrawn', async () => {
    const guru = await app.as('guru');
    const smp = await placeNamed(app, 'SMP Negeri 1 Sekayu');
    const proposal = await done(guru, 'propose', wish('WORK_LOCATION', smp));
    const later = refused('guru', 'WORK_LOCATION', smp, '2026-04-20');
    await expect(later).resolves.toBe('PLACEMENT_ALREADY_PROPOSED');
    await expect(done(guru, 'cancel', { id: proposal.id })).resolves.toMatchObject({ state: 'CANCELLED' });
  });

  it('holds at once where the rule set needs no confirmation', async () => {
    await app.dataSource.getRepository(RuleSet).insert({
      id: newId(),
      name: 'Tanpa konfirmasi',
      startsOn: TODAY,
      version: 99,
      legalSource: null,
      content: { ...DEFAULT_RULE_SET, placement: { confirmation: 'DIRECT' } },
      publishedAt: app.clock.now(),
    });
    app.clock.advance(10_000);
    const guru = await app.as('guru');
    const principal = await employeeNamed(app, 'Ida Permatasari');
    const proposal = await done(guru, 'propose', wish('SUPERVISOR', principal));
    expect(proposal).toMatchObject({ state: 'CONFIRMED', decidedBy: null });
    const rows = await rowsOf(app, 'SUPERVISOR', await app.idOf('guru'));
    expect(rows.at(-1)).toMatchObject({ targetId: principal, startsOn: TODAY, endsOn: '9999-12-31' });
    expect(rows.at(-2)?.endsOn).toBe('2026-04-06');
  });
});
