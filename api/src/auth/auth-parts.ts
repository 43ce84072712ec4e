import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import type { Clock } from '../shared/clock.js';
import type { AccessTokens } from './access-tokens.js';
import type { AccountReader } from './account.reader.js';
import type { AuthCleanup } from './auth-cleanup.js';
import type { Authenticator } from './authenticator.js';
import type { PasswordHasher } from './password-hasher.js';
import type { Sessions } from './sessions.js';
import type { SignInThrottle } from './sign-in-throttle.js';

/** What the services of this feature are made from; each takes what it needs. */
export interface AuthParts {
  readonly transactions: Transactions;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly accessTokens: AccessTokens;
  readonly authenticator: Authenticator;
  readonly accounts: AccountReader;
  readonly hasher: PasswordHasher;
  readonly sessions: Sessions;
  readonly throttle: SignInThrottle;
  readonly cleanup: AuthCleanup;
}
