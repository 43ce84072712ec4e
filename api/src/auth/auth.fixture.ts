import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoPerson } from '../seeds/demo-accounts.js';
import type { TestApp } from '../testing/test-app.js';
import { TestClient } from '../testing/test-client.js';

/** A refusal as the tests look at it. */
export interface Refusal {
  readonly code: string;
  readonly field: string | null;
  readonly params: readonly { readonly name: string; readonly value: string }[];
}

/** The payload of `signIn` and `sessionRefresh`. */
export interface TokensAnswer {
  readonly accessToken: string | null;
  readonly accessTokenExpiresAt: string | null;
  readonly refreshToken: string | null;
  readonly sessionExpiresAt: string | null;
  readonly userErrors: readonly Refusal[];
}

/** An answer with its HTTP headers. */
export interface HttpAnswer<Payload> {
  readonly payload: Payload;
  readonly setCookie: string | null;
}

/** A client that holds its tokens. */
export interface SignedIn {
  readonly client: TestClient;
  readonly refreshToken: string;
}

const TOKENS = `accessToken accessTokenExpiresAt refreshToken sessionExpiresAt
  userErrors { code field params { name value } }`;

/** Signs in over HTTP. @param headers for example another address in `x-forwarded-for`. */
export async function signIn(
  app: TestApp,
  input: { nip: string; password: string; transport?: 'COOKIE' },
  headers: Record<string, string> = {},
): Promise<HttpAnswer<TokensAnswer>> {
  const query = `mutation ($input: SignInInput!) { answer: signIn(input: $input) { ${TOKENS} } }`;
  return post(app, query, { input }, headers);
}

/** Exchanges a refresh token, or the one of a cookie, over HTTP. */
export async function refresh(
  app: TestApp,
  input: { refreshToken?: string; transport?: 'COOKIE' },
  headers: Record<string, string> = {},
): Promise<HttpAnswer<TokensAnswer>> {
  const query = `mutation ($input: SessionRefreshInput!) { answer: sessionRefresh(input: $input) { ${TOKENS} } }`;
  return post(app, query, { input }, headers);
}

/** Signs a demo person in with the demo password, or fails. */
export async function device(
  app: TestApp,
  person: DemoPerson,
  headers: Record<string, string> = {},
  password = DEMO_PASSWORD,
): Promise<SignedIn> {
  const { payload } = await signIn(app, { nip: DEMO_ACCOUNTS[person].nip, password }, headers);
  const { accessToken, refreshToken } = payload;
  if (accessToken === null || refreshToken === null) throw new Error(JSON.stringify(payload.userErrors));
  return { client: clientWith(app, accessToken), refreshToken };
}

/** A client that sends one access token as long as it lives. */
export function clientWith(app: TestApp, accessToken: string): TestClient {
  return new TestClient(app.url, () => Promise.resolve(accessToken));
}

/** Error codes at the top of the answer to a question that everybody signed in may ask; empty when it was answered. */
export async function viewerErrors({ client }: Pick<SignedIn, 'client'>): Promise<string[]> {
  const answer = await client.send('{ viewer { sessionId } }');
  return answer.errors.map(({ extensions }) => extensions.code);
}

/** What the roles of a client let them use. */
export async function permissionsOf({ client }: Pick<SignedIn, 'client'>): Promise<string[]> {
  const { viewer } = await client.query<{ viewer: { permissions: string[] } }>('{ viewer { permissions } }');
  return viewer.permissions;
}

/** The codes of a payload's refusals. */
export function codes({ payload }: { payload: { userErrors: readonly Refusal[] } }): string[] {
  return payload.userErrors.map(({ code }) => code);
}

async function post<Payload>(
  app: TestApp,
  query: string,
  variables: object,
  headers: Record<string, string>,
): Promise<HttpAnswer<Payload>> {
  const response = await app.anonymous.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data?: { answer: Payload } | null; errors?: unknown };
  if (!body.data) throw new Error(`${response.status} ${JSON.stringify(body.errors)}`);
  return { payload: body.data.answer, setCookie: response.headers.get('set-cookie') };
}
