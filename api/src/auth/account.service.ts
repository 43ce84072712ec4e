import { IsNull, Not, type EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { assertAllowed, DomainError } from '../shared/domain-error.js';
import { plainText } from '../shared/plain-text.js';
import { readAccountHolders } from './account-holder.js';
import { Account } from './account.entity.js';
import { accountReasonDecision, canAdministerAccount } from './account.rules.js';
import type { AuthParts } from './auth-parts.js';
import { newOneTimePassword } from './secret-tokens.js';

/** A reset account with the password that is told once. */
export interface PasswordReset {
  readonly account: Account;
  readonly oneTimePassword: string;
}

/** Accounts of others, for the administrators of their agency. */
export class AccountService {
  constructor(private readonly parts: AuthParts) {}

  /**
   * Disables an account and ends its sessions; one that is disabled already stays as it is.
   * @throws DomainError NOT_FOUND, ACCOUNT_OWN, or ACCOUNT_REASON without a reason.
   */
  async disable(actor: Actor, employeeId: string, reason: string): Promise<Account> {
    assertAllowed(accountReasonDecision(reason));
    const data = { reason: plainText(reason) };
    const { account, ended } = await this.parts.transactions.run(async (manager) => {
      const { id } = await this.lockAdministered(manager, actor, employeeId);
      const disabled = { disabledAt: this.parts.clock.now() };
      const { affected } = await manager.update(Account, { id, disabledAt: IsNull() }, disabled);
      const sessionIds = await this.parts.sessions.end(manager, { accountId: id }, 'ACCOUNT_DISABLED');
      if (affected) await this.record(manager, actor, 'account.disabled', { id, employeeId }, data);
      return { account: await manager.findOneByOrFail(Account, { id }), ended: sessionIds };
    });
    this.parts.authenticator.forget(ended);
    return account;
  }

  /**
   * Lets a disabled account sign in again; one that works stays as it is.
   * @throws DomainError NOT_FOUND, ACCOUNT_OWN, or ACCOUNT_REASON without a reason.
   */
  async enable(actor: Actor, employeeId: string, reason: string): Promise<Account> {
    assertAllowed(accountReasonDecision(reason));
    const data = { reason: plainText(reason) };
    return this.parts.transactions.run(async (manager) => {
      const { id } = await this.lockAdministered(manager, actor, employeeId);
      const { affected } = await manager.update(
        Account,
        { id, disabledAt: Not(IsNull()) },
        { disabledAt: null },
      );
      if (affected) await this.record(manager, actor, 'account.enabled', { id, employeeId }, data);
      return manager.findOneByOrFail(Account, { id });
    });
  }

  /**
   * Replaces the password with a random one, ends all sessions, and has the employee choose a password of their own
   * at the next sign-in.
   * @throws DomainError NOT_FOUND or ACCOUNT_OWN.
   */
  async resetPassword(actor: Actor, employeeId: string): Promise<PasswordReset> {
    const oneTimePassword = newOneTimePassword();
    const passwordHash = await this.parts.hasher.hash(oneTimePassword);
    const { account, ended } = await this.parts.transactions.run(async (manager) => {
      const { id } = await this.lockAdministered(manager, actor, employeeId);
      const passwordChangedAt = this.parts.clock.now();
      await manager.update(Account, { id }, { passwordHash, passwordChangedAt, mustChangePassword: true });
      const sessionIds = await this.parts.sessions.end(manager, { accountId: id }, 'PASSWORD_RESET');
      await this.record(manager, actor, 'account.password_reset', { id, employeeId }, {});
      return { account: await manager.findOneByOrFail(Account, { id }), ended: sessionIds };
    });
    this.parts.authenticator.forget(ended);
    return { account, oneTimePassword };
  }

  private async lockAdministered(manager: EntityManager, actor: Actor, employeeId: string): Promise<Account> {
    const [holder] = await readAccountHolders(manager, [employeeId]);
    assertAllowed(canAdministerAccount(actor, holder ?? null));
    const account = await manager.findOne(Account, {
      where: { employeeId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!account) throw new DomainError('NOT_FOUND');
    return account;
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    action: string,
    account: Pick<Account, 'id' | 'employeeId'>,
    data: object,
  ): Promise<void> {
    const { id: objectId, employeeId: subjectEmployeeId } = account;
    return this.parts.audit.record(manager, actor, {
      action,
      objectType: 'Account',
      objectId,
      subjectEmployeeId,
      data,
    });
  }
}
