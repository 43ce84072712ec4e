import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import type { Clock } from '../shared/clock.js';
import type { RuleSetReader } from './rule-set.reader.js';
import {
  AbsenceRulesResolver,
  AttendanceRulesResolver,
  CorrectionRulesResolver,
  RuleSetContentResolver,
  RuleSetResolver,
} from './rule-set.resolver.js';
import { RuleSetService, type RuleSetPublished } from './rule-set.service.js';

/** What the publishing of parameters is made from. */
export interface RuleSetSources {
  readonly transactions: Transactions;
  readonly ruleSets: RuleSetReader;
  readonly audit: AuditLog;
  readonly clock: Clock;
  /** Settles the days of a published version. */
  readonly published: RuleSetPublished;
}

/** News the service of the feature once and returns its resolvers; called by the composition root. */
export function composeRuleSets(sources: RuleSetSources): readonly object[] {
  const { transactions, ruleSets, audit, clock, published } = sources;
  return [
    new RuleSetResolver(ruleSets, new RuleSetService(transactions, ruleSets, audit, clock, published)),
    new AbsenceRulesResolver(),
    new AttendanceRulesResolver(),
    new CorrectionRulesResolver(),
    new RuleSetContentResolver(),
  ];
}
