import { employeeNamed, placeNamed } from '../placement/placement-desk.fixture.js';
import { DEMO_ACCOUNTS } from '../seeds/demo-accounts.js';
import { newId } from '../shared/id.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import {
  placementOf,
  preview,
  PREVIEW,
  REASON,
  refusalsOf,
  send,
  set,
  warningsOf,
} from './change-set-desk.fixture.js';

const TODAY = '2026-04-07';

describe('the preview of a bulk edit', () => {
  let app: TestApp;
  let admin: TestClient;
  let korwil: TestClient;
  let guruId: string;
  let guruPppkId: string;
  let kepsekId: string;
  let kepsekSmpId: string;
  let smp: string;

  beforeAll(async () => {
    app = await startTestApp();
    admin = await app.as('admin');
    korwil = await app.as('korwil');
    [guruId, guruPppkId, kepsekId] = await Promise.all([
      app.idOf('guru'),
      app.idOf('guruPppk'),
      app.idOf('kepsek'),
    ]);
    kepsekSmpId = await employeeNamed(app, 'Ida Permatasari');
    smp = await placeNamed(app, 'SMP Negeri 1 Sekayu');
  });
  afterAll(() => app.stop());

  it('shows the names before and after, and changes nothing', async () => {
    const before = await placementOf(app, [guruId]);
    const changed = await preview(korwil, [
      { employeeId: guruId, supervisorId: kepsekSmpId, workLocationId: smp },
    ]);
    expect(changed).toMatchObject({
      state: 'PREVIEWED',
      counts: { rows: 1, ready: 1, refused: 0, unchanged: 0 },
      canApply: { allowed: true, code: null },
      canRevert: { allowed: false, code: 'CHANGE_SET_STATE' },
    });
    const [row] = changed.rows.nodes;
    expect(row?.changes).toMatchObject([
      { kind: 'WORK_LOCATION', after: [{ targetId: smp, workLocation: { name: 'SMP Negeri 1 Sekayu' } }] },
      {
        kind: 'SUPERVISOR',
        before: [{ supervisor: { name: DEMO_ACCOUNTS.kepsek.name } }],
        after: [{ targetId: kepsekSmpId }],
      },
    ]);
    expect(await placementOf(app, [guruId])).toBe(before);
  });

  it('says at each row why it cannot be applied', async () => {
    const lain = await app.idOf('korwilLain');
    const rows = [
      { employeeId: guruId, supervisorId: guruId },
      { nip: '19870312 201001 2 00', supervisorId: kepsekId },
      { nip: '199912312024012999', supervisorId: kepsekId },
      { nip: DEMO_ACCOUNTS.guruPppk.nip, supervisorNip: '199912312024012999' },
      { employeeId: lain, scheduleMode: 'OFFICE_5D' },
      { employeeId: kepsekId },
      { employeeId: await app.idOf('korwil'), supervisorId: kepsekId },
    ];
    const changed = await preview(korwil, rows);
    expect(changed.rows.nodes.map(refusalsOf)).toEqual([
      ['SUPERVISION_SELF'],
      ['NIP_NOT_18_DIGITS'],
      ['NOT_FOUND'],
      ['PLACEMENT_SUPERVISOR_UNKNOWN'],
      ['NOT_FOUND'],
      ['CHANGE_ROW_NOTHING'],
      ['CHANGE_ROW_OWN'],
    ]);
    expect(changed.rows.nodes.map(({ employee }) => employee?.id ?? null)).toEqual([
      guruId,
      null,
      null,
      guruPppkId,
      null,
      kepsekId,
      await app.idOf('korwil'),
    ]);
    expect(changed.canApply).toEqual({ allowed: false, code: 'CHANGE_SET_REFUSED_ROWS' });
  });

  it('finds the circle that two rows close only together', async () => {
    const changed = await preview(admin, [
      { employeeId: guruId, supervisorId: guruPppkId },
      { employeeId: guruPppkId, supervisorId: guruId },
      { employeeId: kepsekSmpId, supervisorId: kepsekId },
    ]);
    expect(changed.rows.nodes.map(refusalsOf)).toEqual([['SUPERVISION_CYCLE'], ['SUPERVISION_CYCLE'], []]);
    expect(changed.rows.nodes.map(warningsOf)[2]).toContain('SUPERVISION_WRONG_LEVEL');
  });

  it('refuses a day before the assignment, the same employee twice, and what was changed since it was seen', async () => {
    await app.dataSource.query('UPDATE assignments SET starts_on = ? WHERE employee_id = ?', [TODAY, guruId]);
    const early = await preview(admin, [{ employeeId: guruId, supervisorId: kepsekSmpId }], '2026-04-06');
    expect(refusalsOf(early.rows.nodes[0])).toEqual(['CHANGE_ROW_NO_POST']);
    const twice = await preview(admin, [
      { employeeId: guruPppkId, supervisorId: kepsekSmpId },
      { nip: DEMO_ACCOUNTS.guruPppk.nip, scheduleMode: 'SCHOOL_6D' },
    ]);
    expect(twice.rows.nodes.map((row) => refusalsOf(row).includes('CHANGE_ROW_DUPLICATE'))).toEqual([
      true,
      true,
    ]);
    const stale = await preview(admin, [
      { employeeId: guruPppkId, supervisorId: kepsekSmpId, version: '0123456789abcdef' },
    ]);
    expect(refusalsOf(stale.rows.nodes[0])).toEqual(['CHANGE_ROW_STALE']);
    const { employee } = await admin.query<{ employee: { placementVersion: string } }>(
      'query ($id: ID!) { employee(id: $id) { placementVersion } }',
      { id: guruPppkId },
    );
    const fresh = await preview(admin, [
      { employeeId: guruPppkId, supervisorId: kepsekSmpId, version: employee.placementVersion },
    ]);
    expect(refusalsOf(fresh.rows.nodes[0])).toEqual([]);
  });

  it('reads a table that was pasted from a spreadsheet, and goes on behind lines that it cannot read', async () => {
    const text = [
      'Nama\tNIP\tNIP Atasan\tLokasi\tJam Kerja',
      `Siti\t'${DEMO_ACCOUNTS.guru.nip}\t\tSMP Negeri 1 Sekayu\t`,
      'Budi\t1,98703E+17\t\t\t6 hari kerja sekolah',
      '',
      `Ahmad\t${DEMO_ACCOUNTS.guruPppk.nip}\t\tSekolah yang tidak ada\thari libur`,
    ].join('\r\n');
    const answer = await send(admin, PREVIEW, { input: { effectiveOn: TODAY, reason: REASON, text } });
    const { nodes } = set(answer).rows;
    expect(nodes.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'READY'],
      [3, 'REFUSED'],
      [5, 'REFUSED'],
    ]);
    expect(nodes.map(refusalsOf)).toEqual([
      [],
      ['NIP_NOT_18_DIGITS'],
      ['PLACEMENT_LOCATION_UNKNOWN', 'PLACEMENT_SCHEDULE_UNKNOWN'],
    ]);
    expect(nodes[1]?.refusals).toEqual([{ code: 'NIP_NOT_18_DIGITS', kind: null }]);
    expect(nodes[2]?.refusals.map(({ kind }) => kind)).toEqual(['WORK_LOCATION', 'SCHEDULE_MODE']);
    expect(nodes[2]?.source).toContain('Sekolah yang tidak ada');
  });

  it('counts what will wait for the new supervisor', async () => {
    await app.dataSource.query(
      `INSERT INTO lkh_reports (id, employee_id, date, state, content_hash, activities_hash, created_at, updated_at)
       VALUES (?, ?, '2026-04-06', 'SUBMITTED', ?, ?, NOW(3), NOW(3))`,
      [newId(), guruPppkId, 'a'.repeat(64), 'b'.repeat(64)],
    );
    await app.dataSource.query(
      `INSERT INTO absences (id, employee_id, kind, starts_on, ends_on, reason, state, requested_at, requested_by)
       VALUES (?, ?, 'PERMISSION', '2026-04-09', '2026-04-09', 'Urusan keluarga', 'REQUESTED', NOW(3), ?)`,
      [newId(), guruPppkId, guruPppkId],
    );
    const changed = await preview(admin, [{ employeeId: guruPppkId, supervisorId: kepsekSmpId }]);
    expect(changed.counts).toMatchObject({ ready: 1, warned: 1 });
    expect(changed.rows.nodes[0]?.warnings).toEqual(
      expect.arrayContaining([
        { code: 'CHANGE_WARN_REPORTS_REROUTED', params: [{ name: 'count', value: '1' }] },
        { code: 'CHANGE_WARN_REQUESTS_REROUTED', params: [{ name: 'count', value: '1' }] },
      ]),
    );
  });

  it('takes everybody of a filter', async () => {
    const selection = { where: { supervisorId: { eq: kepsekId } }, scheduleMode: 'SCHOOL_5D' };
    const answer = await send(korwil, PREVIEW, { input: { effectiveOn: TODAY, reason: REASON, selection } });
    const [{ count }] = await app.dataSource.query<[{ count: string }]>(
      'SELECT COUNT(*) AS count FROM supervisions WHERE supervisor_id = ? AND ? BETWEEN starts_on AND ends_on',
      [kepsekId, TODAY],
    );
    const { counts } = set(answer);
    expect(counts.rows).toBe(Number(count));
    expect(counts.rows).toBe(counts.ready + counts.unchanged);
  });

  it('asks for a reason, a day within a year, and one form of rows', async () => {
    const rows = [{ employeeId: guruId, supervisorId: kepsekSmpId }];
    const cases: [Record<string, unknown>, string, string | null][] = [
      [{ reason: 'pindah' }, 'CHANGE_SET_REASON', 'input.reason'],
      [{ effectiveOn: '2030-01-01' }, 'CHANGE_SET_EFFECTIVE_DAY', 'input.effectiveOn'],
      [{ text: 'NIP' }, 'INVALID_INPUT', null],
      [{ rows: null, text: 'Nama;Atasan\nSiti;1' }, 'CHANGE_SET_TEXT_COLUMNS', 'input.text'],
      [{ rows: [] }, 'CHANGE_SET_EMPTY', null],
    ];
    for (const [change, code, field] of cases) {
      const input = { effectiveOn: TODAY, reason: REASON, rows, ...change };
      expect((await send(admin, PREVIEW, { input })).userErrors).toEqual([{ code, field }]);
    }
  });

  it('is its maker’s alone, and nothing for who keeps no placements', async () => {
    const { id } = await preview(korwil, [{ employeeId: guruId, scheduleMode: 'SCHOOL_6D' }]);
    const query = 'query ($id: ID!) { assignmentChangeSet(id: $id) { id } }';
    expect(await korwil.query(query, { id })).toEqual({ assignmentChangeSet: { id } });
    expect(await admin.query(query, { id })).toEqual({ assignmentChangeSet: null });
    const kepsek = await app.as('kepsek');
    const refused = await kepsek.send(query, { id });
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
