import type { EntityManager } from 'typeorm';
import { today } from '../shared/clock.js';
import { DomainError } from '../shared/domain-error.js';
import { Account } from './account.entity.js';
import type { SignInFacts } from './account.reader.js';
import { isExpiredReset, isUsable } from './account.rules.js';
import type { AuthParts } from './auth-parts.js';
import type { ClientInfo } from './client-info.js';
import { normalizePassword } from './password.rules.js';
import { issueSessionTokens, type SessionTokens } from './session-tokens.js';
import type { OpenedSession } from './sessions.js';

/** Lets an employee in who shows NIP and password. */
export class SignInService {
  constructor(private readonly parts: AuthParts) {}

  /**
   * Opens a session. Whatever is wrong, the work and the answer are the same, so that nobody can find out which NIP
   * have an account (OWASP Authentication Cheat Sheet).
   *
   * @param credentials NIP with or without spaces, and the password.
   * @throws DomainError SIGN_IN_FAILED; SIGN_IN_THROTTLED with `waitSeconds`; ONE_TIME_PASSWORD_EXPIRED, which only
   *   who knows the password can meet; SERVICE_UNAVAILABLE when too many sign in at once.
   */
  async signIn(
    credentials: { readonly nip: string; readonly password: string },
    client: ClientInfo,
  ): Promise<SessionTokens> {
    const nip = credentials.nip.replace(/\s/g, '');
    const password = normalizePassword(credentials.password);
    const day = today(this.parts.clock, 'Asia/Jakarta');
    await this.parts.cleanup.runIfDue();
    const { session, refreshToken } = await this.parts.throttle.guard(nip, client.address, async () => {
      const account = await this.parts.accounts.signInFacts(nip);
      const isRight = await this.parts.hasher.verify(account?.passwordHash ?? null, password);
      if (!account || !isRight || !isUsable(account, day)) throw new DomainError('SIGN_IN_FAILED');
      if (isExpiredReset(account, this.parts.clock.now())) throw new DomainError('ONE_TIME_PASSWORD_EXPIRED');
      return this.open(account, password, client);
    });
    return issueSessionTokens(this.parts.accessTokens, session, refreshToken);
  }

  private async open(account: SignInFacts, password: string, client: ClientInfo): Promise<OpenedSession> {
    const { accountId, employeeId, passwordHash } = account;
    const newHash = this.parts.hasher.needsRehash(passwordHash)
      ? await this.parts.hasher.hash(password)
      : null;
    return this.parts.transactions.run(async (manager) => {
      await assertUnchanged(manager, account);
      if (newHash !== null) await manager.update(Account, { id: accountId }, { passwordHash: newHash });
      const opened = await this.parts.sessions.open(manager, accountId, client);
      const source = { employeeId, requestId: client.requestId };
      await this.parts.audit.record(manager, source, {
        action: 'session.opened',
        objectType: 'Session',
        objectId: opened.session.id,
        subjectEmployeeId: employeeId,
      });
      return opened;
    });
  }
}

/** The password was checked before the transaction; meanwhile it may have been changed or the account disabled. */
async function assertUnchanged(manager: EntityManager, account: SignInFacts): Promise<void> {
  const locked = await manager.findOne(Account, {
    where: { id: account.accountId },
    lock: { mode: 'pessimistic_write' },
  });
  const isSame = locked?.passwordChangedAt.getTime() === account.passwordChangedAt.getTime();
  if (!isSame || locked.disabledAt !== null) throw new DomainError('SIGN_IN_FAILED');
}
