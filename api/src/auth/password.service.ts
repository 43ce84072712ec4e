import { Not, type EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { Account } from './account.entity.js';
import type { SignInFacts } from './account.reader.js';
import type { AuthParts } from './auth-parts.js';
import type { ClientInfo } from './client-info.js';
import { normalizePassword, passwordDecision } from './password.rules.js';

/** A change of one's own password. */
export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** The own password. */
export class PasswordService {
  constructor(private readonly parts: AuthParts) {}

  /**
   * Changes the actor's password and ends all their other sessions. Guesses at the current one are slowed down like
   * sign-ins: a phone that was left unlocked is no way around it.
   *
   * @throws DomainError PASSWORD_WRONG, SIGN_IN_THROTTLED, PASSWORD_UNCHANGED, or the refusal of the new password.
   */
  async change(actor: Actor, change: PasswordChange, client: ClientInfo): Promise<Account> {
    const account = await this.confirm(actor, change.currentPassword, client);
    assertMayReplace(change, actor.nip);
    const passwordHash = await this.parts.hasher.hash(normalizePassword(change.newPassword));
    const { changed, ended } = await this.parts.transactions.run(async (manager) => {
      await this.replace(manager, account, passwordHash);
      const others = { accountId: actor.accountId, id: Not(actor.sessionId) };
      const sessionIds = await this.parts.sessions.end(manager, others, 'PASSWORD_CHANGED');
      await this.parts.audit.record(manager, actor, {
        action: 'account.password_changed',
        objectType: 'Account',
        objectId: actor.accountId,
        subjectEmployeeId: actor.employeeId,
        data: { endedSessions: sessionIds.length },
      });
      return {
        changed: await manager.findOneByOrFail(Account, { id: actor.accountId }),
        ended: sessionIds,
      };
    });
    // With a one-time password this session held no role until now.
    this.parts.authenticator.forget([...ended, actor.sessionId]);
    return changed;
  }

  private confirm(actor: Actor, currentPassword: string, client: ClientInfo): Promise<SignInFacts> {
    return this.parts.throttle.guard(actor.nip, client.address, async () => {
      const account = await this.parts.accounts.signInFacts(actor.nip);
      const passwordHash = account?.passwordHash ?? null;
      const isRight = await this.parts.hasher.verify(passwordHash, normalizePassword(currentPassword));
      if (!account || !isRight) throw new DomainError('PASSWORD_WRONG', {}, 'currentPassword');
      return account;
    });
  }

  /** Nothing is replaced when the password was changed or reset since it was confirmed. */
  private async replace(manager: EntityManager, account: SignInFacts, passwordHash: string): Promise<void> {
    const { affected } = await manager.update(
      Account,
      { id: account.accountId, passwordChangedAt: account.passwordChangedAt },
      { passwordHash, passwordChangedAt: this.parts.clock.now(), mustChangePassword: false },
    );
    if (affected !== 1) throw new DomainError('STALE_OBJECT');
  }
}

function assertMayReplace({ currentPassword, newPassword }: PasswordChange, nip: string): void {
  const decision = passwordDecision(newPassword, nip);
  if (!decision.allowed) throw new DomainError(decision.code, decision.data, 'newPassword');
  if (normalizePassword(newPassword) === normalizePassword(currentPassword)) {
    throw new DomainError('PASSWORD_UNCHANGED', {}, 'newPassword');
  }
}
