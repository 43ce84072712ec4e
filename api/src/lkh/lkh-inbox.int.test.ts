import { AttendanceDay } from '../attendance/attendance-day.entity.js';
import { Evidence } from '../evidence/evidence.entity.js';
import { addDays, daysOf } from '../shared/local-day.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { done, manySubmitted, storedEvidence } from './lkh-desk.fixture.js';
import { LkhReport } from './lkh-report.entity.js';

const FIRST = '2026-09-01';

const DECISION = '{ allowed code message params { name value } }';
const RIGHTS = [
  'Edit',
  'Submit',
  'Withdraw',
  'Approve',
  'Return',
  'Reject',
  'Object',
  'Reopen',
  'ExtendDeadline',
];
const EVERYTHING = `
  id date state deadline escalated contentHash totalMinutes hints evidence { id contentType sizeBytes fileName state url } autoApproved objection
  employee { id name nip }
  activities { description result durationMinutes }
  decidedBy { name } decisionNote
  decisions { event at note actor { name } }
  ${RIGHTS.map((name) => `can${name} ${DECISION}`).join(' ')}`;

interface Row {
  readonly id: string;
  readonly date: string;
  readonly hints: readonly string[];
}

interface Inbox {
  readonly lkhInbox: {
    readonly nodes: readonly Row[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number;
  };
  readonly lkhInboxCount: number;
}

describe('the queue of a supervisor', () => {
  let app: TestApp;
  let kepsek: TestClient;
  let guruId: string;
  let guruPppkId: string;
  let waiting: readonly { readonly id: string }[];

  beforeAll(async () => {
    app = await startTestApp();
    app.clock.set('2026-09-22T07:00:00+07:00');
    kepsek = await app.as('kepsek');
    guruId = await app.idOf('guru');
    guruPppkId = await app.idOf('guruPppk');
    const mine = await manySubmitted(app, guruId, daysOf(FIRST, addDays(FIRST, 9)));
    const other = await manySubmitted(app, guruPppkId, daysOf(FIRST, addDays(FIRST, 9)));
    await manySubmitted(app, await app.idOf('pengawas'), [FIRST]);
    waiting = mine.flatMap((report, index) => [report, other[index] ?? report]);
  });
  afterAll(() => app.stop());

  async function page(first: number, after: string | null = null): Promise<Inbox> {
    return kepsek.query<Inbox>(
      `query ($first: Int!, $after: String) {
        lkhInbox(first: $first, after: $after) {
          nodes { id date hints } pageInfo { hasNextPage endCursor } totalCount
        }
        lkhInboxCount
      }`,
      { first, after },
    );
  }

  it('comes page by page, the oldest day first, without a gap or a repeat', async () => {
    const rows: Row[] = [];
    let after: string | null = null;
    do {
      const { lkhInbox, lkhInboxCount }: Inbox = await page(7, after);
      expect([lkhInbox.totalCount, lkhInboxCount]).toEqual([20, 20]);
      rows.push(...lkhInbox.nodes);
      after = lkhInbox.pageInfo.hasNextPage ? lkhInbox.pageInfo.endCursor : null;
    } while (after !== null);
    expect(rows.map(({ id }) => id).sort()).toEqual(waiting.map(({ id }) => id).sort());
    const dates = rows.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  });

  it('needs the same number of statements for two and for twenty reports, with everything about them', async () => {
    const query = `query ($first: Int!) { lkhInbox(first: $first) { nodes { ${EVERYTHING} } } }`;
    await kepsek.query(query, { first: 1 });
    const few = await app.queries.during(() => kepsek.query<Inbox>(query, { first: 2 }));
    const many = await app.queries.during(() => kepsek.query<Inbox>(query, { first: 20 }));
    expect(many.result.lkhInbox.nodes).toHaveLength(20);
    expect(many.statements).toHaveLength(few.statements.length);
    expect(many.statements.length).toBeLessThanOrEqual(17);
  });

  it('is empty for a teacher’s colleague and another korwil, and refused to whoever decides nothing', async () => {
    const korwilLain = await app.as('korwilLain');
    await expect(korwilLain.query('{ lkhInbox { nodes { id } } lkhInboxCount }')).resolves.toEqual({
      lkhInbox: { nodes: [] },
      lkhInboxCount: 0,
    });
    const answer = await (await app.as('guruPppk')).send('{ lkhInboxCount }');
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('hints at a text and a file that were used before, and at an absence', async () => {
    const today = '2026-09-22';
    const guru = await app.as('guru');
    const evidenceId = await storedEvidence(app, guruId, '7');
    const copied = await storedEvidence(app, guruPppkId, '7');
    const text = [{ description: `MENGAJAR,  pada ${addDays(FIRST, 3)}.` }];
    const input = { date: today, activities: text, evidenceId };
    const report = await done(guru, 'save', { input });
    await done(guru, 'submit', { id: report.id });
    const own = [{ description: 'Menyusun soal ujian' }];
    const other = await app.as('guruPppk');
    const copy = await done(other, 'save', { input: { date: today, activities: own, evidenceId: copied } });
    await done(other, 'submit', { id: copy.id });
    await app.dataSource.getRepository(AttendanceDay).insert({
      employeeId: guruPppkId,
      date: today,
      status: 'ABSENT',
      lkhRequirement: 'COUNTS_AS_MISSING',
      final: true,
      trace: {},
      computedAt: app.clock.now(),
    });
    const { lkhInbox } = await page(100);
    const hintsOf = (id: string) => lkhInbox.nodes.find((row) => row.id === id)?.hints;
    expect(hintsOf(report.id)).toEqual(['SAME_TEXT_AS_BEFORE', 'EVIDENCE_REUSED']);
    expect(hintsOf(copy.id)).toEqual(['EVIDENCE_REUSED', 'NOT_PRESENT']);
    await app.dataSource.getRepository(LkhReport).delete([report.id, copy.id]);
    await app.dataSource.getRepository(Evidence).delete([evidenceId, copied]);
  });

  it('does not hint at a text from before the last ten reports', async () => {
    const dates = daysOf(addDays(FIRST, 10), addDays(FIRST, 20));
    await manySubmitted(app, guruId, dates);
    const [oldest] = dates;
    const today = '2026-09-22';
    const guru = await app.as('guru');
    const write = async (date: string) => {
      const evidenceId = await storedEvidence(app, guruId, '3');
      const activities = [{ description: `Mengajar pada ${date}` }];
      const report = await done(guru, 'save', { input: { date: today, activities, evidenceId } });
      const query = 'query ($id: ID!) { lkhReport(id: $id) { hints } }';
      const { lkhReport } = await guru.query<{ lkhReport: { hints: string[] } }>(query, { id: report.id });
      return lkhReport.hints.includes('SAME_TEXT_AS_BEFORE');
    };
    await expect(write(oldest ?? '')).resolves.toBe(false);
    await expect(write(dates[1] ?? '')).resolves.toBe(true);
  });
});

describe('lists of daily reports', () => {
  let app: TestApp;
  let guruId: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.clock.set('2026-09-22T07:00:00+07:00');
    guruId = await app.idOf('guru');
    await manySubmitted(app, guruId, daysOf(FIRST, addDays(FIRST, 9)));
    await manySubmitted(app, await app.idOf('guruPppk'), [FIRST]);
    await manySubmitted(app, await app.idOf('korwilLain'), [FIRST]);
  });
  afterAll(() => app.stop());

  const LIST = `query ($where: LkhReportWhere, $orderBy: [LkhReportOrder!]) {
    lkhReports(first: 50, where: $where, orderBy: $orderBy) { nodes { date employee { id } } totalCount } }`;

  async function count(person: Parameters<TestApp['as']>[0], where: object | null = null): Promise<number> {
    const client = await app.as(person);
    const { lkhReports } = await client.query<{ lkhReports: { totalCount: number } }>(LIST, { where });
    return lkhReports.totalCount;
  }

  it('show each person what is within their scope', async () => {
    await expect(count('guru')).resolves.toBe(10);
    await expect(count('kepsek')).resolves.toBe(11);
    await expect(count('korwil')).resolves.toBe(11);
    await expect(count('korwilLain')).resolves.toBe(1);
    await expect(count('pengawas')).resolves.toBe(0);
    await expect(count('kadis')).resolves.toBe(12);
  });

  it('are filtered by day, state, owner and supervisor, and ordered by day', async () => {
    await expect(count('kadis', { date: { gte: addDays(FIRST, 5) } })).resolves.toBe(5);
    await expect(count('kadis', { state: { oneOf: ['APPROVED', 'DRAFT'] } })).resolves.toBe(0);
    await expect(count('kadis', { employeeId: { eq: guruId }, state: { eq: 'SUBMITTED' } })).resolves.toBe(
      10,
    );
    await expect(count('kadis', { supervisorId: { eq: await app.idOf('kepsek') } })).resolves.toBe(11);
    const kepsek = await app.as('kepsek');
    const dates = async (orderBy: object[]) => {
      const answer = await kepsek.query<{ lkhReports: { nodes: { date: string }[] } }>(LIST, { orderBy });
      return answer.lkhReports.nodes.map(({ date }) => date);
    };
    const newestFirst = await dates([]);
    expect(newestFirst).toEqual([...newestFirst].sort().reverse());
    await expect(dates([{ field: 'DATE', direction: 'ASC' }])).resolves.toEqual(newestFirst.toReversed());
  });

  it('of employees need the same number of statements for one and for many, and stay within the scope', async () => {
    const query = `query ($first: Int!, $from: LocalDate!, $to: LocalDate!) {
      employees(first: $first) { nodes { id lkhReports(from: $from, to: $to, first: 3) {
        nodes { date state canApprove { allowed } } pageInfo { hasNextPage } totalCount } } } }`;
    const range = { from: FIRST, to: addDays(FIRST, 30) };
    const kepsek = await app.as('kepsek');
    await kepsek.query(query, { first: 1, ...range });
    const one = await app.queries.during(() => kepsek.query(query, { first: 1, ...range }));
    const many = await app.queries.during(() =>
      kepsek.query<{ employees: { nodes: { id: string; lkhReports: object }[] } }>(query, {
        first: 40,
        ...range,
      }),
    );
    expect(many.statements.length - one.statements.length).toBeLessThanOrEqual(8);
    const row = many.result.employees.nodes.find(({ id }) => id === guruId);
    expect(row?.lkhReports).toMatchObject({
      nodes: [{ date: addDays(FIRST, 9) }, { date: addDays(FIRST, 8) }, { date: addDays(FIRST, 7) }],
      pageInfo: { hasNextPage: true },
      totalCount: 10,
    });
    const wrong = await kepsek.send(query, { first: 1, from: FIRST, to: addDays(FIRST, 92) });
    expect(wrong.errors.map(({ extensions }) => extensions.code)).toEqual(['INVALID_INPUT']);
  });
});
