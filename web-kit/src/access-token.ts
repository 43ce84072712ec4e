/**
 * The access token of this tab. It lives in memory only: scripts of other pages cannot read it, and it is gone with
 * the tab. The refresh token is an HttpOnly cookie that no script sees.
 */
interface AccessToken {
  readonly value: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** A token that ends within this time is renewed before it is used (ms). */
const RENEW_BEFORE_MS = 30_000;

let current: AccessToken | null = null;
let renewal: Promise<RenewalResult> | null = null;

/** RENEWED: there is a fresh token. SIGNED_OUT: the server does not know the session any more. OFFLINE: no answer. */
export type RenewalResult = 'RENEWED' | 'SIGNED_OUT' | 'OFFLINE';

/** Keeps a token that a sign-in or a renewal brought. */
export function keepAccessToken(value: string, expiresAt: string): void {
  current = { value, expiresAt: Date.parse(expiresAt) };
}

/** Forgets the token. */
export function dropAccessToken(): void {
  current = null;
}

/**
 * The token to send, renewed first when it is about to end; null when signed out.
 *
 * @throws TypeError when there is none and the server cannot be asked: sent without a token, the request would look
 *   like one of somebody who has signed out.
 */
export async function validAccessToken(): Promise<string | null> {
  if (current && current.expiresAt - Date.now() > RENEW_BEFORE_MS) return current.value;
  const result = await renewAccessToken();
  if (result === 'OFFLINE' && (!current || current.expiresAt <= Date.now())) {
    throw new TypeError('The server cannot be reached');
  }
  return current?.value ?? null;
}

/**
 * Id of the account that a token was issued for; null when it cannot be read. Only to choose whose things are sent
 * with it: the server alone judges the token.
 */
export function accountOfToken(token: string): string | null {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const { sub } = JSON.parse(atob(payload)) as { readonly sub?: unknown };
    return typeof sub === 'string' ? sub : null;
  } catch {
    return null;
  }
}

/** Asks for a fresh access token by the refresh cookie. Calls at the same time share one request. */
export function renewAccessToken(): Promise<RenewalResult> {
  renewal ??= requestRenewal().finally(() => {
    renewal = null;
  });
  return renewal;
}

const RENEW = `mutation SessionRefresh {
  sessionRefresh(input: { transport: COOKIE }) { accessToken accessTokenExpiresAt userErrors { code } }
}`;

interface RenewalAnswer {
  readonly data?: {
    readonly sessionRefresh: {
      readonly accessToken: string | null;
      readonly accessTokenExpiresAt: string | null;
    };
  } | null;
}

async function requestRenewal(): Promise<RenewalResult> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify({ query: RENEW }),
    });
    if (response.status >= 500) return 'OFFLINE';
    const { data } = (await response.json()) as RenewalAnswer;
    const session = data?.sessionRefresh;
    if (!session?.accessToken || !session.accessTokenExpiresAt) {
      dropAccessToken();
      return 'SIGNED_OUT';
    }
    keepAccessToken(session.accessToken, session.accessTokenExpiresAt);
    return 'RENEWED';
  } catch {
    return 'OFFLINE';
  }
}
