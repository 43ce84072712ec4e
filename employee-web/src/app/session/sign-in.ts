import { keepAccessToken } from '@eoffice/web-kit/access-token.ts';
import type { Refusal } from '@eoffice/web-kit/refusals/refusal-sentence.ts';

const SIGN_IN = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { accessToken accessTokenExpiresAt userErrors { code params { name value } } }
}`;

interface SignInAnswer {
  readonly data?: {
    readonly signIn: {
      readonly accessToken: string | null;
      readonly accessTokenExpiresAt: string | null;
      readonly userErrors: readonly Refusal[];
    };
  } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/**
 * Opens a session and keeps its token. Without the Apollo Client, which whoever is not signed in does not need yet: on
 * a weak signal the form is there two seconds earlier.
 *
 * @param nip 18 digits.
 * @returns why it was refused; empty when the session is open.
 * @throws TypeError when the server cannot be reached.
 */
export async function signIn(
  nip: string,
  password: string,
): Promise<{ readonly userErrors: readonly Refusal[] }> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify({
      query: SIGN_IN,
      variables: { input: { nip, password, transport: 'COOKIE' } },
    }),
  });
  const { data, errors } = (await response.json().catch(() => ({}))) as SignInAnswer;
  const session = data?.signIn;
  if (session?.accessToken && session.accessTokenExpiresAt) {
    keepAccessToken(session.accessToken, session.accessTokenExpiresAt);
    return { userErrors: [] };
  }
  const code = errors?.[0]?.extensions?.code ?? 'SERVICE_UNAVAILABLE';
  return { userErrors: session?.userErrors ?? [{ code, params: [] }] };
}
