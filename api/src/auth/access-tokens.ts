import { jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../shared/clock.js';

/** What an access token says: the account and the session for which it was issued. */
export interface AccessClaims {
  readonly accountId: string;
  readonly sessionId: string;
}

const ALGORITHM = 'HS256';
const ISSUER = 'eoffice';

/**
 * Issues and reads access tokens: JWT (RFC 7519) that live for minutes. They carry no roles, because roles are read
 * from dated assignments at each request.
 */
export class AccessTokens {
  private readonly key: Uint8Array;

  constructor(
    secret: string,
    private readonly seconds: number,
    private readonly clock: Clock,
  ) {
    this.key = new TextEncoder().encode(secret);
  }

  /** A new token and the instant at which it ends. */
  async issue(claims: AccessClaims): Promise<{ token: string; expiresAt: Date }> {
    const issuedAt = Math.floor(this.clock.now().getTime() / 1000);
    const expiresAt = issuedAt + this.seconds;
    const token = await new SignJWT({ sid: claims.sessionId })
      .setProtectedHeader({ alg: ALGORITHM })
      .setIssuer(ISSUER)
      .setSubject(claims.accountId)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(this.key);
    return { token, expiresAt: new Date(expiresAt * 1000) };
  }

  /** The claims of a token that is valid now, or null. */
  async read(token: string): Promise<AccessClaims | null> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        currentDate: this.clock.now(),
      });
      const { sub, sid } = payload;
      return typeof sub === 'string' && typeof sid === 'string' ? { accountId: sub, sessionId: sid } : null;
    } catch {
      return null;
    }
  }
}
