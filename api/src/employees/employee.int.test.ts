import { startTestApp, type TestApp } from '../testing/test-app.js';

interface EmployeeList {
  employees: {
    nodes: { id: string; name: string; nip: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
  };
}

const LIST = `query ($first: Int!, $after: String, $where: EmployeeWhere, $orderBy: [EmployeeOrder!]) {
  employees(first: $first, after: $after, where: $where, orderBy: $orderBy) {
    nodes { id name nip }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}`;

describe('the employees that somebody may see', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  async function everyone(person: Parameters<TestApp['as']>[0], where: object | null = null) {
    const client = await app.as(person);
    const { employees } = await client.query<EmployeeList>(LIST, { first: 100, where });
    return employees;
  }

  it('are for a principal the people of the school, and nobody of another', async () => {
    const { nodes, totalCount } = await everyone('kepsek');
    expect(totalCount).toBe(nodes.length);
    const ids = nodes.map(({ id }) => id);
    expect(ids).toContain(await app.idOf('guru'));
    expect(ids).toContain(await app.idOf('guruPppk'));
    expect(ids).not.toContain(await app.idOf('korwil'));
    expect(ids).not.toContain(await app.idOf('korwilLain'));
  });

  it('are for a korwil those of the district, and for the head everyone', async () => {
    const district = await everyone('korwil');
    const otherDistrict = await everyone('korwilLain');
    const all = await everyone('kadis');
    expect(district.nodes.map(({ id }) => id)).toContain(await app.idOf('pengawas'));
    const overlap = district.nodes.filter(({ id }) => otherDistrict.nodes.some((other) => other.id === id));
    expect(overlap).toEqual([]);
    expect(all.totalCount).toBeGreaterThan(district.totalCount + otherDistrict.totalCount);
  });

  it('are not listed for a teacher, who may read the own record only', async () => {
    const guru = await app.as('guru');
    const answer = await guru.send(LIST, { first: 10 });
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    const byId = `query ($id: ID!) { employee(id: $id) { name nip } }`;
    await expect(guru.query(byId, { id: await app.idOf('guru') })).resolves.toMatchObject({
      employee: { nip: '198703122010012001' },
    });
    await expect(guru.query(byId, { id: await app.idOf('kepsek') })).resolves.toEqual({ employee: null });
  });

  it('come page by page without a gap or a repeat, in each order', async () => {
    const admin = await app.as('admin');
    const { totalCount } = await everyone('admin');
    for (const orderBy of [
      [],
      [{ field: 'NIP', direction: 'DESC' }],
      [
        { field: 'NAME', direction: 'DESC' },
        { field: 'NIP', direction: 'ASC' },
      ],
    ]) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: EmployeeList = await admin.query<EmployeeList>(LIST, { first: 7, after, orderBy });
        seen.push(...page.employees.nodes.map(({ id }) => id));
        after = page.employees.pageInfo.hasNextPage ? page.employees.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toHaveLength(totalCount);
      expect(new Set(seen).size).toBe(totalCount);
    }
  });

  it('are filtered by name, role, unit and combinations of them', async () => {
    const principals = await everyone('kadis', { role: { eq: 'PRINCIPAL' } });
    const others = await everyone('kadis', { NOT: { role: { eq: 'PRINCIPAL' } } });
    const all = await everyone('kadis');
    expect(principals.totalCount).toBeGreaterThan(0);
    expect(principals.totalCount + others.totalCount).toBe(all.totalCount);
    const either = await everyone('kadis', {
      OR: [{ nip: { eq: '198703122010012001' } }, { nip: { oneOf: ['199105142023211007'] } }],
    });
    expect(either.nodes.map(({ nip }) => nip).sort()).toEqual(['198703122010012001', '199105142023211007']);
    await expect(everyone('kadis', { name: { contains: '%' } })).resolves.toMatchObject({ totalCount: 0 });
  });

  it('need the same number of statements for one and for many', async () => {
    const admin = await app.as('admin');
    const query = `query ($first: Int!) {
      employees(first: $first) {
        nodes {
          name
          assignments { role orgUnit { name school { npsn } district { name } } }
          supervisor { name assignments { role } }
          supervisionChain { name }
          workLocations { name }
        }
      }
    }`;
    await admin.query(query, { first: 1 });
    const one = await app.queries.during(() => admin.query(query, { first: 1 }));
    const many = await app.queries.during(() => admin.query(query, { first: 40 }));
    expect(many.statements.length).toBeLessThanOrEqual(12);
    expect(many.statements.length).toBeLessThanOrEqual(one.statements.length + 2);
  });

  it('refuse a cursor of another list, a page that is too large and a filter that is too deep', async () => {
    const admin = await app.as('admin');
    const codes = async (variables: object) => {
      const answer = await admin.send(LIST, { first: 10, ...variables });
      return answer.errors.map(({ extensions }) => extensions.code);
    };
    await expect(codes({ after: 'bm90IGEgY3Vyc29y' })).resolves.toEqual(['INVALID_INPUT']);
    await expect(codes({ first: 101 })).resolves.toEqual(['INVALID_INPUT']);
    const deep = Array.from({ length: 8 }).reduce<object>((inner) => ({ NOT: inner }), { nip: { eq: '1' } });
    await expect(codes({ where: deep })).resolves.toEqual(['INVALID_INPUT']);
  });

  it('show the chain above as of a day, up to the head', async () => {
    const guru = await app.as('guru');
    const { viewer } = await guru.query<{ viewer: { employee: { supervisionChain: { id: string }[] } } }>(
      `{ viewer { employee { supervisionChain { id } } } }`,
    );
    const chain = viewer.employee.supervisionChain.map(({ id }) => id);
    expect(chain).toEqual([await app.idOf('kepsek'), await app.idOf('korwil'), await app.idOf('kadis')]);
  });
});
