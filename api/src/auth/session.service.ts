import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import type { AuthParts } from './auth-parts.js';
import { Session } from './session.entity.js';

/** Ends one's own sessions. Their access tokens end with them: here at once, on other processes within seconds. */
export class SessionService {
  constructor(private readonly parts: AuthParts) {}

  /** Ends the session of this request. Returns 1, or 0 when it had ended in the meantime. */
  async signOut(actor: Actor): Promise<number> {
    const { accountId, sessionId } = actor;
    const ended = await this.parts.transactions.run(async (manager) => {
      const ids = await this.parts.sessions.end(manager, { id: sessionId, accountId }, 'SIGNED_OUT');
      await this.recordEnded(manager, actor, 'session.signed_out', ids);
      return ids;
    });
    this.parts.authenticator.forget(ended);
    return ended.length;
  }

  /** Ends all sessions of the actor, this one too. Returns their number. */
  async signOutEverywhere(actor: Actor): Promise<number> {
    const { accountId, employeeId } = actor;
    const ended = await this.parts.transactions.run(async (manager) => {
      const ids = await this.parts.sessions.end(manager, { accountId }, 'SIGNED_OUT');
      await this.parts.audit.record(manager, actor, {
        action: 'account.signed_out_everywhere',
        objectType: 'Account',
        objectId: accountId,
        subjectEmployeeId: employeeId,
        data: { sessions: ids.length },
      });
      return ids;
    });
    this.parts.authenticator.forget(ended);
    return ended.length;
  }

  /**
   * Ends one of the actor's own sessions, for example of a lost phone; one that has ended already stays as it is.
   * @throws DomainError NOT_FOUND for a session of somebody else.
   */
  async revoke(actor: Actor, sessionId: string): Promise<Session> {
    const own = { id: sessionId, accountId: actor.accountId };
    const { session, ended } = await this.parts.transactions.run(async (manager) => {
      const ids = await this.parts.sessions.end(manager, own, 'REVOKED');
      await this.recordEnded(manager, actor, 'session.revoked', ids);
      return { session: await manager.findOneBy(Session, own), ended: ids };
    });
    this.parts.authenticator.forget(ended);
    if (!session) throw new DomainError('NOT_FOUND');
    return session;
  }

  private async recordEnded(
    manager: EntityManager,
    actor: Actor,
    action: 'session.signed_out' | 'session.revoked',
    ids: readonly string[],
  ): Promise<void> {
    for (const objectId of ids) {
      const subjectEmployeeId = actor.employeeId;
      await this.parts.audit.record(manager, actor, {
        action,
        objectType: 'Session',
        objectId,
        subjectEmployeeId,
      });
    }
  }
}
