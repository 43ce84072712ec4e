import { dayFactSources } from '../app/day-fact-sources.js';
import { AuditLog } from '../audit/audit-log.js';
import { Transactions } from '../db/transactions.js';
import { Outbox } from '../outbox/outbox.js';
import { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import { RelationReader } from '../supervision/relation.reader.js';
import type { TestApp } from '../testing/test-app.js';
import { composeAttendance, type AttendanceParts } from './compose-attendance.js';

/** The parts of the feature on the database of a test: what another process of the same system would have. */
export function attendanceOf({ dataSource, clock }: TestApp): AttendanceParts {
  return composeAttendance({
    dataSource,
    clock,
    transactions: new Transactions(dataSource),
    ruleSets: new RuleSetReader(dataSource, clock),
    audit: new AuditLog(clock),
    outbox: new Outbox(clock),
    relations: new RelationReader(),
    facts: () => dayFactSources(clock),
  });
}
