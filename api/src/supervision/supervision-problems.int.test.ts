import type { DemoPerson } from '../seeds/demo-accounts.js';
import { END_OF_TIME } from '../shared/local-day.js';
import { newId } from '../shared/id.js';
import { A_WORKING_MORNING, startTestApp, type TestApp } from '../testing/test-app.js';
import { RelationReader } from './relation.reader.js';
import { cyclesOn, type SupervisionLink } from './supervision-chain.rules.js';
import { problemsOf, SUPERVISION_PROBLEMS } from './supervision-problems.rules.js';

const TODAY = A_WORKING_MORNING.slice(0, 10);

interface Row {
  readonly employee: { readonly id: string };
  readonly supervisor: { readonly id: string } | null;
  readonly problems: readonly { readonly kind: string; readonly params: readonly { name: string }[] }[];
}

const LIST = `query ($where: SupervisionProblemWhere, $first: Int!, $after: String) {
  supervisionProblems(where: $where, first: $first, after: $after) {
    nodes { employee { id name } supervisor { id } problems { kind params { name value } } }
    pageInfo { hasNextPage endCursor } totalCount
  }
}`;

describe('the problems of the chain of supervision', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  async function list(person: DemoPerson, where: object | null = null): Promise<readonly Row[]> {
    const client = await app.as(person);
    const { supervisionProblems } = await client.query<{
      supervisionProblems: { nodes: Row[]; totalCount: number };
    }>(LIST, { where, first: 100 });
    expect(supervisionProblems.totalCount).toBe(supervisionProblems.nodes.length);
    return supervisionProblems.nodes;
  }

  async function counts(person: DemoPerson): Promise<Record<string, number>> {
    const client = await app.as(person);
    const { supervisionProblemCounts } = await client.query<{
      supervisionProblemCounts: { kind: string; count: number }[];
    }>('{ supervisionProblemCounts { kind count } }');
    expect(supervisionProblemCounts.map(({ kind }) => kind)).toEqual(SUPERVISION_PROBLEMS);
    return Object.fromEntries(supervisionProblemCounts.map(({ kind, count }) => [kind, count]));
  }

  async function relink(name: string, supervisorName: string): Promise<void> {
    const id = (text: string) => `(SELECT id FROM employees WHERE name LIKE '${text}%')`;
    await app.dataSource.query(`DELETE FROM supervisions WHERE employee_id = ${id(name)}`);
    await app.dataSource.query(
      `INSERT INTO supervisions SELECT ?, ${id(name)}, ${id(supervisorName)}, '2026-01-01', ?`,
      [newId(), END_OF_TIME],
    );
  }

  it('are those that the regency has on purpose, with who it is about', async () => {
    const chain = SUPERVISION_PROBLEMS.filter((kind) => kind !== 'LOCATION_WITHOUT_COORDINATES');
    const rows = await list('kadis', { kind: { oneOf: chain } });
    expect(rows.map(({ problems }) => problems.slice(0, 1).map(({ kind }) => kind)).sort()).toEqual([
      ['NO_SUPERVISOR'],
      ['SUPERVISOR_INACTIVE'],
      ['WRONG_LEVEL'],
    ]);
    const wrong = rows.find(({ problems }) => problems[0]?.kind === 'WRONG_LEVEL');
    expect(wrong).toMatchObject({ supervisor: { id: await app.idOf('korwilLain') } });
    expect(wrong?.problems[0]?.params).toContainEqual({ name: 'expectedRoles', value: 'PRINCIPAL' });
    await expect(counts('kadis')).resolves.toMatchObject({ NO_SUPERVISOR: 1, WRONG_LEVEL: 1, CYCLE: 0 });
  });

  it('say for every person and kind what the rule says, also where people supervise each other in a circle', async () => {
    await relink('Wawan Purnomo', 'Bambang Sutrisno');
    await relink('Dr. Hj. Ratna Juwita', 'Drs. Syamsul Bahri');
    await relink('Faisal Sunarto', 'Dra. Hj. Nurhayati');
    await relink('Budi Septian', 'Edi Rohman');
    await relink('Edi Rohman', 'Dedi Kurniawan');
    await relink('Dedi Kurniawan', 'Budi Septian');
    const rows = await list('admin');
    const listed = new Map(rows.map(({ employee, problems }) => [employee.id, kindsOf(problems)]));
    expect(listed).toEqual(await byRule());
    expect(new Set([...listed.values()].flatMap((kinds) => kinds.split(' ')))).toEqual(
      new Set(SUPERVISION_PROBLEMS),
    );
    for (const [kind, count] of Object.entries(await counts('admin'))) {
      const ofKind = await list('admin', { kind: { eq: kind } });
      expect(ofKind).toHaveLength(count);
      expect(ofKind.every(({ problems }) => problems.some((each) => each.kind === kind))).toBe(true);
    }
    // Above the head of the office the korwil would see everybody.
    await app.dataSource.query('DELETE FROM supervisions WHERE employee_id = ?', [await app.idOf('kadis')]);
  });

  it('are shown to a korwil for the own district alone, and to nobody who sees no employees', async () => {
    const district = await list('korwil');
    const other = await list('korwilLain');
    expect(district.length).toBeGreaterThan(0);
    expect(other.length).toBeGreaterThan(0);
    const seen = new Set(district.map(({ employee }) => employee.id));
    expect(other.filter(({ employee }) => seen.has(employee.id))).toEqual([]);
    const answer = await (await app.as('guru')).send(LIST, { first: 10 });
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('are filtered by district and several kinds at once', async () => {
    const [lais] = await app.dataSource.query<{ id: string }[]>(
      "SELECT id FROM districts WHERE name = 'Lais'",
    );
    const inLais = await list('admin', { districtId: { eq: lais?.id } });
    expect(inLais.map(({ employee }) => employee.id)).toEqual(
      (await list('korwilLain')).map(({ employee }) => employee.id),
    );
    await expect(
      list('admin', { districtId: { eq: lais?.id }, kind: { oneOf: ['CYCLE', 'HEAD_HAS_SUPERVISOR'] } }),
    ).resolves.toEqual([]);
  });

  it('come page by page, with the same number of statements for one and for many', async () => {
    const admin = await app.as('admin');
    const all = await list('admin');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: {
        supervisionProblems: { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      } = await admin.query(LIST, { first: 3, after });
      seen.push(...page.supervisionProblems.nodes.map(({ employee }) => employee.id));
      const { hasNextPage, endCursor } = page.supervisionProblems.pageInfo;
      after = hasNextPage ? endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all.map(({ employee }) => employee.id));
    const one = await app.queries.during(() => admin.query(LIST, { first: 1 }));
    const many = await app.queries.during(() => admin.query(LIST, { first: 50 }));
    expect(many.statements.length).toBe(one.statements.length);
    expect(many.statements.length).toBeLessThanOrEqual(8);
  });

  /** What the rule says of everybody in service, read one by one. */
  async function byRule(): Promise<Map<string, string>> {
    const { manager } = app.dataSource;
    const people = await app.dataSource.query<{ id: string; endsOn: string }[]>(
      'SELECT id, ends_on AS endsOn FROM employees',
    );
    const links = await app.dataSource.query<SupervisionLink[]>(
      `SELECT employee_id AS employeeId, supervisor_id AS supervisorId, starts_on AS startsOn, ends_on AS endsOn
       FROM supervisions`,
    );
    const circle = new Set(cyclesOn(links, TODAY).flat());
    const leaving = new Map(people.map(({ id, endsOn }) => [id, endsOn]));
    const found = new Map<string, string>();
    for (const { id, endsOn } of people) {
      const subject = await new RelationReader().subject(manager, id, TODAY);
      if (!subject || endsOn < TODAY) continue;
      const [above] = subject.chain;
      const supervisor = above
        ? { ...above, inService: (leaving.get(above.employeeId) ?? '') >= TODAY }
        : null;
      const places = await manager.query<{ latitude: string | null }[]>(
        `SELECT latitude FROM work_locations l JOIN employee_work_locations w ON w.work_location_id = l.id
         WHERE w.employee_id = ? AND ? BETWEEN w.starts_on AND w.ends_on AND l.active = 1`,
        [id, TODAY],
      );
      const lacksCoordinates = places.length > 0 && places.every(({ latitude }) => latitude === null);
      const inCycle = circle.has(id);
      const place = { employeeId: id, posts: subject.posts, supervisor, inCycle, lacksCoordinates };
      const problems = problemsOf(place);
      if (problems.length > 0) found.set(id, kindsOf(problems));
    }
    return found;
  }

  function kindsOf(problems: readonly { readonly kind: string }[]): string {
    return problems.map(({ kind }) => kind).join(' ');
  }
});
