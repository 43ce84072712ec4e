import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import type { Clock } from '../shared/clock.js';
import type { RuleSetReader } from './rule-set.reader.js';
import { AttendanceRulesResolver, RuleSetContentResolver, RuleSetResolver } from './rule-set.resolver.js';
import { RuleSetService } from './rule-set.service.js';

/** What the publishing of parameters is made from. */
export interface RuleSetSources {
  readonly transactions: Transactions;
  readonly ruleSets: RuleSetReader;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/** News the service of the feature once and returns its resolvers; called by the composition root. */
export function composeRuleSets({ transactions, ruleSets, audit, clock }: RuleSetSources): readonly object[] {
  return [
    new RuleSetResolver(ruleSets, new RuleSetService(transactions, ruleSets, audit, clock)),
    new AttendanceRulesResolver(),
    new RuleSetContentResolver(),
  ];
}
