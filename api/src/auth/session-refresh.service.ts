import type { EntityManager } from 'typeorm';
import { today } from '../shared/clock.js';
import { DomainError } from '../shared/domain-error.js';
import type { LocalDay } from '../shared/local-day.js';
import { isUsable } from './account.rules.js';
import type { AuthParts } from './auth-parts.js';
import type { ClientInfo } from './client-info.js';
import { RefreshToken } from './refresh-token.entity.js';
import { digestOf, sealSuccessor, unsealSuccessor } from './secret-tokens.js';
import { issueSessionTokens, type SessionTokens } from './session-tokens.js';
import { Session } from './session.entity.js';
import { refreshOutcome, type RefreshOutcome } from './session.rules.js';

/** What came of a presented token; the new token only when the session goes on. */
type Exchange =
  | { readonly session: Session; readonly refreshToken: string }
  | { readonly refreshToken: null; readonly ended: readonly string[] };

const NOTHING: Exchange = { refreshToken: null, ended: [] };

/** Whose session it is, and what decides whether their account can be used. */
interface Owner {
  readonly employeeId: string;
  readonly disabledAt: Date | null;
  readonly serviceEndsOn: LocalDay;
}

const OWNER_SQL = `
  SELECT e.id AS employeeId, c.disabled_at AS disabledAt, e.ends_on AS serviceEndsOn
  FROM accounts c JOIN employees e ON e.id = c.employee_id
  WHERE c.id = ?`;

/** Keeps sessions alive by exchanging refresh tokens. */
export class SessionRefreshService {
  constructor(private readonly parts: AuthParts) {}

  /**
   * Exchanges a refresh token for its one successor and a new access token. Who asks again within the grace time gets
   * the same successor again: a session has one chain, however many requests race. A token that was exchanged before
   * that ends the whole session.
   *
   * @throws DomainError SESSION_OVER, the same for an unknown token, a session that is over, and a reused token.
   */
  async refresh(token: string | null, client: ClientInfo): Promise<SessionTokens> {
    const exchange = token
      ? await this.parts.transactions.run((manager) => this.exchange(manager, token, client))
      : NOTHING;
    if (exchange.refreshToken === null) {
      this.parts.authenticator.forget(exchange.ended);
      throw new DomainError('SESSION_OVER');
    }
    return issueSessionTokens(this.parts.accessTokens, exchange.session, exchange.refreshToken);
  }

  private async exchange(manager: EntityManager, token: string, client: ClientInfo): Promise<Exchange> {
    // The lock makes refreshes with the same token take turns.
    const presented = await manager.findOne(RefreshToken, {
      where: { tokenSha256: digestOf(token) },
      lock: { mode: 'pessimistic_write' },
    });
    if (!presented) return NOTHING;
    const session = await manager.findOneByOrFail(Session, { id: presented.sessionId });
    const [owner] = await manager.query<Owner[]>(OWNER_SQL, [session.accountId]);
    if (!owner || !isUsable(owner, today(this.parts.clock, 'Asia/Jakarta'))) return NOTHING;
    switch (await this.outcomeOf(manager, presented, session)) {
      case 'ROTATE':
        return { session, refreshToken: await this.rotate(manager, token, session) };
      case 'REISSUE':
        return { session, refreshToken: unsealSuccessor(token, presented.successorSealed ?? '') };
      case 'REUSE':
        return { refreshToken: null, ended: await this.endReused(manager, session, owner, client) };
      case 'SESSION_OVER':
        return NOTHING;
    }
  }

  private async outcomeOf(
    manager: EntityManager,
    { usedAt, replacedBy }: RefreshToken,
    session: Session,
  ): Promise<RefreshOutcome> {
    const successor =
      replacedBy === null ? null : await manager.findOneBy(RefreshToken, { tokenSha256: replacedBy });
    const successorUsed = successor !== null && successor.usedAt !== null;
    return refreshOutcome(session, { usedAt, successorUsed }, this.parts.clock.now());
  }

  private async rotate(manager: EntityManager, token: string, session: Session): Promise<string> {
    const now = this.parts.clock.now();
    const successor = await this.parts.sessions.addToken(manager, session.id);
    await manager.update(
      RefreshToken,
      { tokenSha256: digestOf(token) },
      { usedAt: now, replacedBy: digestOf(successor), successorSealed: sealSuccessor(token, successor) },
    );
    await manager.update(Session, { id: session.id }, { lastUsedAt: now });
    return successor;
  }

  private async endReused(
    manager: EntityManager,
    session: Session,
    owner: Owner,
    client: ClientInfo,
  ): Promise<readonly string[]> {
    const ended = await this.parts.sessions.end(manager, { id: session.id }, 'REFRESH_REUSED');
    const source = { employeeId: null, requestId: client.requestId };
    await this.parts.audit.record(manager, source, {
      action: 'session.refresh_reused',
      objectType: 'Session',
      objectId: session.id,
      subjectEmployeeId: owner.employeeId,
      data: { address: client.address },
    });
    return ended;
  }
}
