import { serverAudits } from 'graphql-http';
import { startTestApp, type TestApp } from '../api/src/testing/test-app.js';

const DELIBERATE_DEPARTURES = [
  // A GET without a preflighted header could come from any page that the browser shows (CSRF).
  'MAY accept application/x-www-form-urlencoded formatted GET requests',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  // A request that was not run is status 400 for every client, so that proxies and logs see it too.
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
];

/** GraphQL over HTTP, the audit suite of the GraphQL foundation's reference implementation, on a running server. */
describe('the server', () => {
  let app: TestApp;
  const audits = serverAudits({ url: () => `${app.url}/graphql`, fetchFn: fetch });

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it.each(audits.filter(({ name }) => name.startsWith('MUST')).map((audit) => [audit.name, audit] as const))(
    '%s',
    async (_, audit) => {
      const result = await audit.fn();
      expect(result).toMatchObject({ status: 'ok' });
    },
  );

  it('departs from the recommendations only where it protects its users', async () => {
    const others = audits.filter(({ name }) => !name.startsWith('MUST'));
    const results = await Promise.all(others.map((audit) => audit.fn()));
    const failed = results.filter(({ status }) => status !== 'ok').map(({ name }) => name);
    expect(failed.sort()).toEqual([...DELIBERATE_DEPARTURES].sort());
  });
});
