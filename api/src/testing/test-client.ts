/** An answer as it came over HTTP. */
export interface GraphqlAnswer<Data = Record<string, unknown>> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly GraphqlErrorAnswer[];
}

export interface GraphqlErrorAnswer {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly [key: string]: unknown };
}

/** Speaks GraphQL over HTTP as one person, like a client would. */
export class TestClient {
  constructor(
    readonly url: string,
    private readonly token: (() => Promise<string>) | null,
  ) {}

  /** Sends one request and returns whatever comes back. */
  async send<Data>(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer<Data>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data?: Data | null; errors?: GraphqlErrorAnswer[] };
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
  }

  /** Sends one request that must succeed. @throws Error with the errors of the answer. */
  async query<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const answer = await this.send<Data>(query, variables);
    if (answer.errors.length > 0 || !answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  /** Any other HTTP request with this person's token. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.token) headers.set('authorization', `Bearer ${await this.token()}`);
    return fetch(new URL(path, this.url), { ...init, headers });
  }
}
