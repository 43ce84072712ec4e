/** How long after its use a refresh token is taken for a repeated question and not for a stolen one. */
export const REFRESH_GRACE_SECONDS = 30;

/** What is known about a session. */
export interface SessionFacts {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/** Whether a session can be used. */
export const SESSION_STATES = ['ACTIVE', 'EXPIRED', 'REVOKED'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** The state of a session at an instant. It has ended at the very instant at which it expires. */
export function sessionState(session: SessionFacts, now: Date): SessionState {
  if (session.revokedAt !== null) return 'REVOKED';
  return now.getTime() < session.expiresAt.getTime() ? 'ACTIVE' : 'EXPIRED';
}

/** What is known about a presented refresh token of a session. */
export interface RefreshTokenFacts {
  /** When it was exchanged; null while it is the current one. */
  readonly usedAt: Date | null;
  /** True once the token that replaced it was presented. */
  readonly successorUsed: boolean;
}

/**
 * What to do with a presented refresh token.
 *
 * - `ROTATE`: it is the current one; exchange it for a new one.
 * - `REISSUE`: it was exchanged within the grace time and its successor was never presented. On a weak signal phones
 *   lose the answer and ask again, and two tabs of a browser ask at the same moment. Answer with a successor again;
 *   `usedAt` stays, so that the grace time is not prolonged.
 * - `REUSE`: somebody else has it. Revoke the whole session (RFC 9700, 4.14.2).
 * - `SESSION_OVER`: the session has expired or was revoked; nothing is issued.
 */
export const REFRESH_OUTCOMES = ['ROTATE', 'REISSUE', 'REUSE', 'SESSION_OVER'] as const;
export type RefreshOutcome = (typeof REFRESH_OUTCOMES)[number];

/** Decides about a presented refresh token; see {@link REFRESH_OUTCOMES}. */
export function refreshOutcome(session: SessionFacts, token: RefreshTokenFacts, now: Date): RefreshOutcome {
  if (sessionState(session, now) !== 'ACTIVE') return 'SESSION_OVER';
  if (token.usedAt === null) return 'ROTATE';
  const secondsSinceUse = (now.getTime() - token.usedAt.getTime()) / 1000;
  const repeated = !token.successorUsed && secondsSinceUse <= REFRESH_GRACE_SECONDS;
  return repeated ? 'REISSUE' : 'REUSE';
}
