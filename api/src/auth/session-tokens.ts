import type { AccessTokens } from './access-tokens.js';
import type { Session } from './session.entity.js';

/** What a client holds of its session. */
export interface SessionTokens {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
  readonly refreshToken: string;
  readonly sessionExpiresAt: Date;
}

/** Issues an access token beside the refresh token of a session. */
export async function issueSessionTokens(
  accessTokens: AccessTokens,
  session: Pick<Session, 'id' | 'accountId' | 'expiresAt'>,
  refreshToken: string,
): Promise<SessionTokens> {
  const { token, expiresAt } = await accessTokens.issue({
    accountId: session.accountId,
    sessionId: session.id,
  });
  return {
    accessToken: token,
    accessTokenExpiresAt: expiresAt,
    refreshToken,
    sessionExpiresAt: session.expiresAt,
  };
}
