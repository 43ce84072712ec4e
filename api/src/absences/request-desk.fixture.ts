import type { TestClient } from '../testing/test-client.js';

/** A refusal as clients see it. */
export interface RefusalAnswer {
  readonly code: string;
  readonly field: string | null;
  readonly params: readonly { readonly name: string; readonly value: string }[];
}

/** The selection of a refusal. */
export const REFUSAL = 'userErrors { code field params { name value } }';

interface Answer {
  readonly answer: { readonly userErrors: readonly RefusalAnswer[] } & Readonly<Record<string, unknown>>;
}

/** Carries out the mutations of one kind of request, as tests need it. */
export interface RequestDesk<Act, Item> {
  /** Carries out a mutation that must succeed. @throws Error with its refusals. */
  readonly done: (client: TestClient, name: Act, variables: Record<string, unknown>) => Promise<Item>;
  /** The refusal of a mutation, as a user error or at the top level; null when it is done. */
  readonly refused: (
    client: TestClient,
    name: Act,
    variables: Record<string, unknown>,
  ) => Promise<RefusalAnswer | null>;
  /** The code of the refusal of a mutation; null when it is done. */
  readonly refusal: (
    client: TestClient,
    name: Act,
    variables: Record<string, unknown>,
  ) => Promise<string | null>;
}

/**
 * The desk of one kind of request.
 *
 * @param mutations by name; each answers under the alias `answer`.
 * @param field of the payload that holds the request.
 */
export function requestDesk<Item, Act extends string>(
  mutations: Readonly<Record<Act, string>>,
  field: string,
): RequestDesk<Act, Item> {
  const refused: RequestDesk<Act, Item>['refused'] = async (client, name, variables) => {
    const { data, errors } = await client.send<Answer>(mutations[name], variables);
    const [error] = errors;
    if (error) return { code: error.extensions.code, field: null, params: [] };
    return data?.answer.userErrors[0] ?? null;
  };
  return {
    refused,
    refusal: async (client, name, variables) => (await refused(client, name, variables))?.code ?? null,
    done: async (client, name, variables) => {
      const { answer } = await client.query<Answer>(mutations[name], variables);
      const item = answer[field] as Item | null;
      if (!item) throw new Error(`${name}: ${JSON.stringify(answer.userErrors)}`);
      return item;
    },
  };
}
