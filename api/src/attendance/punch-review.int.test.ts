import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { clock, daysOf, fixAt, pointAt, PUNCH_FIELDS, type ShownPunch } from './clocking.fixture.js';

interface Shown {
  readonly allowed: boolean;
  readonly code: string | null;
}
interface ReviewedPunch extends ShownPunch {
  readonly decisionReason: string | null;
  readonly latitude: number | null;
  readonly canConfirm: Shown;
  readonly canReject: Shown;
  readonly canObject: Shown;
  readonly canDecideObjection: Shown;
  readonly decisions: readonly { toState: string; reason: string | null; decidedBy: { name: string } }[];
  readonly objections: readonly {
    note: string;
    outcome: string | null;
    decidedBy: { name: string } | null;
  }[];
}
interface ReviewAnswer {
  readonly punch: ReviewedPunch | null;
  readonly userErrors: readonly { code: string; field: string | null }[];
}

const REVIEW_FIELDS = `${PUNCH_FIELDS} decisionReason latitude
  canConfirm { allowed code } canReject { allowed code } canObject { allowed code }
  canDecideObjection { allowed code }
  decisions { toState reason decidedBy { name } } objections { note outcome decidedBy { name } }`;

const MUTATIONS = {
  confirm: `punchConfirm(id: $id)`,
  reject: `punchReject(id: $id, reason: $reason)`,
  restore: `punchRestore(id: $id, reason: $reason)`,
  uphold: `punchUphold(id: $id, reason: $reason)`,
  object: `punchObject(id: $id, note: $reason)`,
} as const;

describe('the review of clock events', () => {
  let app: TestApp;
  let guru: TestClient;
  let kepsek: TestClient;
  let korwil: TestClient;
  let guruId: string;
  let far: { latitude: number; longitude: number };

  beforeAll(async () => {
    app = await startTestApp('2026-04-07T06:50:00+07:00');
    [guru, kepsek, korwil] = await Promise.all([app.as('guru'), app.as('kepsek'), app.as('korwil')]);
    guruId = await app.idOf('guru');
    far = await pointAt(app, 'guru', 300);
  });
  afterAll(() => app.stop());

  async function act(
    client: TestClient,
    action: keyof typeof MUTATIONS,
    id: string,
    reason = '',
  ): Promise<ReviewAnswer> {
    const needsReason = action !== 'confirm';
    const data = await client.query<{ answer: ReviewAnswer }>(
      `mutation ($id: ID! ${needsReason ? '$reason: String!' : ''}) {
        answer: ${MUTATIONS[action]} { punch { ${REVIEW_FIELDS} } userErrors { code field } }
      }`,
      { id, ...(needsReason && { reason }) },
    );
    return data.answer;
  }

  async function shown(client: TestClient, id: string): Promise<ReviewedPunch | null> {
    const query = `query ($id: ID!) { punch(id: $id) { ${REVIEW_FIELDS} } }`;
    return (await client.query<{ punch: ReviewedPunch | null }>(query, { id })).punch;
  }

  async function tap(
    day: string,
    time: string,
    kind: 'IN' | 'OUT',
    input: object = fixAt(far),
  ): Promise<string> {
    app.clock.set(`${day}T${time}+07:00`);
    const { punch } = await clock(guru, kind, { ...input });
    if (!punch) throw new Error('not kept');
    return punch.id;
  }

  async function statusOn(day: string): Promise<string | undefined> {
    return (await daysOf(guru, guruId, day, day))[0]?.status;
  }

  it('lets the principal reject one with a reason, which changes the day at once and is shown to the teacher', async () => {
    const day = '2026-04-07';
    const clockIn = await tap(day, '06:50:00', 'IN');
    await tap(day, '14:01:00', 'OUT');
    expect(await statusOn(day)).toBe('PRESENT');

    const answer = await act(kepsek, 'reject', clockIn, 'Foto bukan di sekolah');
    expect(answer).toMatchObject({
      punch: { state: 'REJECTED', decisionReason: 'Foto bukan di sekolah' },
      userErrors: [],
    });
    const own = await shown(guru, clockIn);
    expect(own).toMatchObject({
      decisionReason: 'Foto bukan di sekolah',
      decisions: [{ toState: 'REJECTED', decidedBy: { name: 'Bambang Sutrisno, S.Pd., M.Pd.' } }],
      canObject: { allowed: true },
    });
    expect(await statusOn(day)).toBe('MISSING_CLOCK_IN');
    const stored = await app.dataSource.query('SELECT status FROM attendance_days WHERE date = ?', [day]);
    expect(stored).toEqual([{ status: 'MISSING_CLOCK_IN' }]);
  });

  it('asks for a reason, and accepts the same rejection sent again', async () => {
    const id = await tap('2026-04-08', '06:50:00', 'IN');
    expect(await act(kepsek, 'reject', id, ' .. ')).toMatchObject({
      punch: null,
      userErrors: [{ code: 'PUNCH_REASON_REQUIRED', field: 'reason' }],
    });
    expect((await shown(kepsek, id))?.decisions).toEqual([]);
    const first = await act(kepsek, 'reject', id, 'Bukan seragam hari ini');
    const again = await act(kepsek, 'reject', id, 'Bukan seragam hari ini');
    expect(again.punch).toEqual(first.punch);
    expect(again.punch?.decisions).toHaveLength(1);
    expect((await act(kepsek, 'reject', id, 'Alasan yang lain')).userErrors[0]?.code).toBe('PUNCH_STATE');
  });

  it('confirms a flagged one', async () => {
    const id = await tap('2026-04-09', '06:50:00', 'IN');
    expect((await shown(kepsek, id))?.canConfirm).toEqual({ allowed: true, code: null });
    expect(await act(kepsek, 'confirm', id)).toMatchObject({ punch: { state: 'ACCEPTED' }, userErrors: [] });
    expect((await shown(kepsek, id))?.canConfirm).toEqual({ allowed: false, code: 'PUNCH_STATE' });
  });

  it('is the business of the supervisor and the agency, not of a colleague, the owner or another district', async () => {
    const id = await tap('2026-04-10', '06:50:00', 'IN');
    const codes = async (client: TestClient) => {
      const answer = await client.send<{ punchReject: ReviewAnswer | null }>(
        'mutation ($id: ID!) { punchReject(id: $id, reason: "Alasan cukup") { punch { id } userErrors { code } } }',
        { id },
      );
      return [
        ...answer.errors.map((error) => error.extensions.code),
        answer.data?.punchReject?.userErrors[0]?.code,
      ];
    };
    expect(await codes(guru)).toEqual(['FORBIDDEN', undefined]);
    expect(await codes(await app.as('guruPppk'))).toEqual(['FORBIDDEN', undefined]);
    expect(await codes(korwil)).toEqual(['PUNCH_NOT_REVIEWER']);
    expect(await codes(await app.as('korwilLain'))).toEqual(['NOT_FOUND']);
    expect(await shown(await app.as('korwilLain'), id)).toBeNull();
    expect(await shown(await app.as('guruPppk'), id)).toBeNull();
    await expect(shown(guru, id)).resolves.toMatchObject({
      state: 'FLAGGED',
      canReject: { code: 'PUNCH_OWN' },
    });
    expect(await codes(await app.as('admin'))).toEqual([undefined]);
    await expect(shown(guru, id)).resolves.toMatchObject({ state: 'REJECTED' });
  });

  it('shows coordinates to who reviews, and not to the head of the office', async () => {
    const id = await tap('2026-04-11', '06:50:00', 'IN');
    for (const client of [guru, kepsek, korwil]) {
      expect((await shown(client, id))?.latitude).toBeCloseTo(far.latitude, 4);
    }
    const seenByHead = await shown(await app.as('kadis'), id);
    expect(seenByHead?.latitude).toBeNull();
    expect(Math.abs((seenByHead?.distanceMeters ?? 0) - 300)).toBeLessThanOrEqual(1);
  });

  it('hears an objection once, decided by another than who rejected', async () => {
    const day = '2026-04-13';
    const id = await tap(day, '06:50:00', 'IN');
    await act(kepsek, 'reject', id, 'Foto bukan di sekolah');
    expect((await act(guru, 'object', id, 'x')).userErrors[0]?.code).toBe('PUNCH_REASON_REQUIRED');
    const objected = await act(guru, 'object', id, 'Saya mengajar di kelas jauh hari itu');
    expect(objected.punch?.objections).toMatchObject([{ outcome: null }]);
    expect((await act(guru, 'object', id, 'Saya mengajar di kelas jauh hari itu')).userErrors).toEqual([]);
    expect((await act(guru, 'object', id, 'Alasan lain lagi')).userErrors[0]?.code).toBe(
      'PUNCH_ALREADY_OBJECTED',
    );
    expect((await act(kepsek, 'restore', id)).userErrors[0]?.code).toBe('PUNCH_OBJECTION_SAME_PERSON');
    expect((await shown(korwil, id))?.canDecideObjection).toEqual({ allowed: true, code: null });
    const queue = `{ punches(where: { objectionOpen: { eq: true } }) { nodes { id } } }`;
    await expect(korwil.query(queue)).resolves.toEqual({ punches: { nodes: [{ id }] } });
    const restored = await act(korwil, 'restore', id, 'Benar, kelas jauh');
    expect(restored.punch).toMatchObject({
      state: 'ACCEPTED',
      objections: [{ outcome: 'RESTORED', decidedBy: { name: 'Drs. Syamsul Bahri, M.Si.' } }],
    });
    expect(await statusOn(day)).toBe('IN_PROGRESS');
    await expect(korwil.query(queue)).resolves.toEqual({ punches: { nodes: [] } });
  });

  it('ends with a dismissed objection, and refuses one that comes too late', async () => {
    const dismissed = await tap('2026-04-14', '06:50:00', 'IN');
    await act(kepsek, 'reject', dismissed, 'Foto bukan di sekolah');
    await act(guru, 'object', dismissed, 'Saya mengajar di kelas jauh hari itu');
    const upheld = await act(korwil, 'uphold', dismissed, 'Foto bukan di sekolah');
    expect(upheld.punch).toMatchObject({ state: 'REJECTED', objections: [{ outcome: 'UPHELD' }] });
    expect((await act(guru, 'object', dismissed, 'Saya tetap keberatan')).userErrors[0]?.code).toBe(
      'PUNCH_ALREADY_OBJECTED',
    );
    const late = await tap('2026-04-15', '06:50:00', 'IN');
    await act(kepsek, 'reject', late, 'Foto bukan di sekolah');
    app.clock.set('2026-04-19T06:00:00+07:00');
    expect((await act(guru, 'object', late, 'Baru sempat membaca')).userErrors[0]?.code).toBe(
      'PUNCH_OBJECTION_LATE',
    );
  });

  it('waits for the confirmation of an offline clock event before it counts', async () => {
    const day = '2026-04-20';
    const offline = { capturedAt: `${day}T06:58:00+07:00`, elapsedMs: 3_600_000 };
    const id = await tap(day, '07:58:00', 'IN', { ...(await pointAt(app, 'guru')), offline });
    expect(await shown(guru, id)).toMatchObject({
      state: 'PENDING_CONFIRMATION',
      businessAt: '2026-04-19T23:58:00.000Z',
    });
    expect(await statusOn(day)).toBe('PENDING');
    await act(kepsek, 'confirm', id);
    expect(await statusOn(day)).toBe('IN_PROGRESS');
  });

  it('decides in bulk, each by itself or all together', async () => {
    const first = await tap('2026-04-21', '06:50:00', 'IN');
    const second = await tap('2026-04-22', '06:50:00', 'IN');
    const decide = (policy: string, items: object[]) =>
      kepsek.query<{
        punchesDecide: { results: { punch: { state: string } | null; userErrors: { code: string }[] }[] };
      }>(
        `mutation ($items: [PunchesDecideItem!]!, $policy: ErrorPolicy!) {
          punchesDecide(items: $items, errorPolicy: $policy) { results { punch { state } userErrors { code } } }
        }`,
        { items, policy },
      );
    const items = [
      { id: first, event: 'CONFIRM' },
      { id: second, event: 'REJECT' },
    ];
    const together = await decide('ALL_OR_NOTHING', items);
    expect(together.punchesDecide.results).toEqual([
      { punch: null, userErrors: [{ code: 'BULK_HELD_BACK' }] },
      { punch: null, userErrors: [{ code: 'PUNCH_REASON_REQUIRED' }] },
    ]);
    const each = await decide('EACH', items);
    expect(each.punchesDecide.results).toEqual([
      { punch: { state: 'ACCEPTED' }, userErrors: [] },
      { punch: null, userErrors: [{ code: 'PUNCH_REASON_REQUIRED' }] },
    ]);
    expect(await shown(kepsek, second)).toMatchObject({ state: 'FLAGGED', decisions: [] });
  });

  it('is decided once when the principal confirms and rejects at the same moment', async () => {
    const id = await tap('2026-04-23', '06:50:00', 'IN');
    const answers = await Promise.all([
      act(kepsek, 'confirm', id),
      act(kepsek, 'reject', id, 'Foto bukan di sekolah'),
      act(kepsek, 'reject', id, 'Foto bukan di sekolah'),
    ]);
    const { state, decisions } = (await shown(kepsek, id)) ?? {};
    expect(decisions?.at(-1)?.toState).toBe(state);
    expect(answers.some(({ punch }) => punch?.state === state)).toBe(true);
    expect(new Set(decisions?.map((decision) => decision.toState)).size).toBe(decisions?.length);
  });
});
