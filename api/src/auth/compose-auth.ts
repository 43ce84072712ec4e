import type { DataSource } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { Config } from '../config/config.js';
import type { Transactions } from '../db/transactions.js';
import type { Clock } from '../shared/clock.js';
import { AccessTokens } from './access-tokens.js';
import { AccountReader } from './account.reader.js';
import { AccountResolver, EmployeeAccountResolver, ViewerAccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { AuthCleanup } from './auth-cleanup.js';
import type { AuthParts } from './auth-parts.js';
import { Authenticator } from './authenticator.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordService } from './password.service.js';
import { SessionRefreshService } from './session-refresh.service.js';
import { SessionReader } from './session.reader.js';
import { SessionResolver } from './session.resolver.js';
import { SessionService } from './session.service.js';
import { Sessions } from './sessions.js';
import { SignInService } from './sign-in.service.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** What the feature is made from. */
export interface AuthSources {
  readonly config: Pick<Config, 'tokenSecret' | 'accessTokenSeconds' | 'sessionDays'>;
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/** The parts of the feature that the composition root hands on. */
export interface AuthFeature {
  readonly accessTokens: AccessTokens;
  readonly authenticator: Authenticator;
  readonly resolvers: readonly object[];
}

/** News what the services share. */
export function authParts({ config, dataSource, transactions, audit, clock }: AuthSources): AuthParts {
  const accessTokens = new AccessTokens(config.tokenSecret, config.accessTokenSeconds, clock);
  return {
    transactions,
    audit,
    clock,
    accessTokens,
    authenticator: new Authenticator(dataSource, accessTokens, clock),
    accounts: new AccountReader(dataSource),
    hasher: new PasswordHasher(),
    sessions: new Sessions(clock, config.sessionDays),
    throttle: new SignInThrottle(dataSource, clock),
    cleanup: new AuthCleanup(dataSource, clock),
  };
}

/** News the services of the feature once; called by the composition root. */
export function composeAuth(sources: AuthSources): AuthFeature {
  const parts = authParts(sources);
  const { accessTokens, authenticator } = parts;
  return {
    accessTokens,
    authenticator,
    resolvers: [
      new SessionResolver(
        new SignInService(parts),
        new SessionRefreshService(parts),
        new SessionService(parts),
      ),
      new AccountResolver(new AccountService(parts), new PasswordService(parts)),
      new EmployeeAccountResolver(),
      new ViewerAccountResolver(new SessionReader(sources.dataSource, sources.clock)),
    ],
  };
}
