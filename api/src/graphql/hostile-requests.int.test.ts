import { startTestApp, type TestApp } from '../testing/test-app.js';

describe('a hostile request', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp(undefined, { NODE_ENV: 'production' });
  });
  afterAll(() => app.stop());

  const post = (body: string, headers: Record<string, string> = {}) =>
    app.anonymous.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  const graphql = (query: string) => post(JSON.stringify({ query }));

  it.each([
    ['too deep', `{ viewer ${'{ employee '.repeat(20)} { name } ${'}'.repeat(20)} }`],
    ['too many aliases', `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: viewer { today }`).join(' ')} }`],
    ['too many tokens', `{ viewer { ${'today '.repeat(2500)} } }`],
    [
      'too costly',
      '{ employees(first: 100) { nodes { subordinates(first: 100) { nodes { id name nip } } } } }',
    ],
    ['six mutations', `mutation { ${'viewerless '.repeat(6)} }`],
  ])('that is %s is refused with status 400 and without a statement to the database', async (_, query) => {
    const { result, statements } = await app.queries.during(() => graphql(query));
    expect(result.status).toBe(400);
    expect(result.headers.get('content-type')).toContain('json');
    const body = (await result.json()) as { errors: { extensions: { code: string } }[] };
    expect(body.errors[0]?.extensions.code).toBe('REQUEST_TOO_COMPLEX');
    expect(statements).toEqual([]);
  });

  it('in the form of a batch, a huge body or broken JSON is refused', async () => {
    const batch = await post(
      JSON.stringify([{ query: '{ viewer { today } }' }, { query: '{ viewer { today } }' }]),
    );
    expect(batch.status).toBe(400);
    const huge = await post(JSON.stringify({ query: '{ viewer { today } }', padding: 'x'.repeat(300_000) }));
    expect(huge.status).toBe(413);
    const broken = await post('{ "query": ');
    expect(broken.status).toBe(400);
    await expect(broken.json()).resolves.toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('learns nothing of the schema without signing in', async () => {
    const introspection = await graphql('{ __schema { types { name } } }');
    expect(introspection.status).toBe(400);
    const answer = await introspection.text();
    expect(answer).toContain('UNAUTHENTICATED');
    expect(answer).not.toContain('Employee');
    const guess = await (await graphql('{ viewr { today } }')).text();
    expect(guess).not.toContain('Did you mean');
    const admin = await app.as('admin');
    await expect(admin.query('{ __schema { queryType { name } } }')).resolves.toBeDefined();
  });

  it('with a forged token is nobody', async () => {
    const forged = await post(JSON.stringify({ query: '{ viewer { today } }' }), {
      authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwic2lkIjoiYiJ9.',
    });
    await expect(forged.json()).resolves.toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
});
