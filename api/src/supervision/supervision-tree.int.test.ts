import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';

interface Tree {
  readonly nodes: readonly {
    readonly employee: { readonly id: string; readonly name: string };
    readonly supervisorId: string | null;
    readonly depth: number;
    readonly directCount: number;
    readonly totalCount: number;
  }[];
  readonly complete: boolean;
}

const TREE = `query ($root: ID, $unit: ID, $asOf: LocalDate, $depth: Int! = 1) {
  supervisionTree(rootEmployeeId: $root, orgUnitId: $unit, asOf: $asOf, depth: $depth) {
    nodes { employee { id name } supervisorId depth directCount totalCount } complete
  }
}`;

describe('the chart of supervision', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  async function tree(client: TestClient, variables: Record<string, unknown> = {}): Promise<Tree> {
    return (await client.query<{ supervisionTree: Tree }>(TREE, variables)).supervisionTree;
  }

  it('begins with the head for the agency, and with oneself for others', async () => {
    const [kadis, kepsek] = [await app.idOf('kadis'), await app.idOf('kepsek')];
    const whole = await tree(await app.as('admin'));
    expect(whole.nodes[0]).toMatchObject({ employee: { id: kadis }, supervisorId: null, depth: 0 });
    const own = await tree(await app.as('kepsek'));
    expect(own.nodes[0]?.employee.id).toBe(kepsek);
    expect(own.nodes.slice(1).every(({ supervisorId }) => supervisorId === kepsek)).toBe(true);
    expect(own.nodes[0]?.directCount).toBe(own.nodes.length - 1);
  });

  it('counts everybody below with three statements, however many they are', async () => {
    const admin = await app.as('admin');
    const { result, statements } = await app.queries.during(() => tree(admin, { depth: 5 }));
    const [head] = result.nodes;
    expect(head?.totalCount).toBe(result.nodes.length - 1);
    const shallow = await app.queries.during(() => tree(admin, { depth: 0 }));
    expect(shallow.result.nodes).toEqual([head]);
    const asked = (sent: readonly string[]) => sent.filter((sql) => !sql.includes('FROM sessions'));
    expect([asked(statements).length, asked(shallow.statements).length]).toEqual([3, 3]);
  });

  it('of a unit begins with its principal', async () => {
    const kepsek = await app.idOf('kepsek');
    const [row] = await app.dataSource.query<{ id: string }[]>(
      "SELECT org_unit_id AS id FROM assignments WHERE employee_id = ? AND role = 'PRINCIPAL'",
      [kepsek],
    );
    const { nodes } = await tree(await app.as('korwil'), { unit: row?.id, depth: 1 });
    expect(nodes.filter(({ depth }) => depth === 0).map(({ employee }) => employee.id)).toEqual([kepsek]);
    expect(nodes.map(({ employee }) => employee.id)).toContain(await app.idOf('guru'));
  });

  it('shows nobody to whom the root is a stranger', async () => {
    const empty = { nodes: [], complete: true };
    const root = await app.idOf('korwil');
    expect(await tree(await app.as('korwilLain'), { root })).toEqual(empty);
    expect(await tree(await app.as('kepsek'), { root })).toEqual(empty);
    const answer = await (await app.as('guru')).send(TREE, {});
    expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is that of the day that is asked about', async () => {
    const [guru, kepsek] = [await app.idOf('guru'), await app.idOf('kepsek')];
    await app.dataSource.query(
      "UPDATE supervisions SET ends_on = '2026-04-10' WHERE employee_id = ? AND ends_on = '9999-12-31'",
      [guru],
    );
    const admin = await app.as('admin');
    const has = async (asOf: string) =>
      (await tree(admin, { root: kepsek, asOf })).nodes.some(({ employee }) => employee.id === guru);
    expect([await has('2026-04-10'), await has('2026-04-11')]).toEqual([true, false]);
  });
});
