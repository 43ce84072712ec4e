import type { RequestContext } from '../graphql/context.js';
import type { SessionTokens } from './session-tokens.js';
import type { RefreshTransport } from './session.types.js';

/** Puts the refresh token where the client keeps it; what goes into the cookie is not in the answer. */
export function handOver(
  context: RequestContext,
  tokens: SessionTokens,
  transport: RefreshTransport,
): Omit<SessionTokens, 'refreshToken'> & { refreshToken: string | null } {
  if (transport === 'BODY') return tokens;
  const seconds = Math.floor((tokens.sessionExpiresAt.getTime() - context.clock.now().getTime()) / 1000);
  context.refreshCookie.set(tokens.refreshToken, seconds);
  return { ...tokens, refreshToken: null };
}
