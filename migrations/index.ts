import type { MigrationInterface } from 'typeorm';
import { Organisation1764000000001 } from './1764000000001-organisation.js';
import { RulesAndCalendar1764000000002 } from './1764000000002-rules-and-calendar.js';
import { Placement1764000000003 } from './1764000000003-placement.js';
import { Accounts1764000000004 } from './1764000000004-accounts.js';
import { Attendance1764000000005 } from './1764000000005-attendance.js';
import { Lkh1764000000006 } from './1764000000006-lkh.js';
import { AuditAndOutbox1764000000007 } from './1764000000007-audit-and-outbox.js';
import { AccountSecurity1764000000020 } from './1764000000020-account-security.js';
import { PunchObjections1764000000030 } from './1764000000030-punch-objections.js';
import { PunchQueueIndexes1764000000031 } from './1764000000031-punch-queue-indexes.js';
import { ProposalsByTarget1764000000040 } from './1764000000040-proposals-by-target.js';
import { Absences1764000000060 } from './1764000000060-absences.js';
import { Corrections1764000000061 } from './1764000000061-corrections.js';
import { RecomputeJobs1764000000070 } from './1764000000070-recompute-jobs.js';
import { Dispensations1764000000071 } from './1764000000071-dispensations.js';
import { Outages1764000000072 } from './1764000000072-outages.js';
import { DisciplineAlerts1764000000080 } from './1764000000080-discipline-alerts.js';
import { ChangeSets1764000000090 } from './1764000000090-change-sets.js';
import { WorkLocationVersion1764000000091 } from './1764000000091-work-location-version.js';
import { WorkingTime1764000000100 } from './1764000000100-working-time.js';

/** Every migration in the order in which it runs. Append only: what was released never changes. */
export const migrations: (new () => MigrationInterface)[] = [
  Organisation1764000000001,
  RulesAndCalendar1764000000002,
  Placement1764000000003,
  Accounts1764000000004,
  Attendance1764000000005,
  Lkh1764000000006,
  AuditAndOutbox1764000000007,
  AccountSecurity1764000000020,
  PunchObjections1764000000030,
  PunchQueueIndexes1764000000031,
  ProposalsByTarget1764000000040,
  Absences1764000000060,
  Corrections1764000000061,
  RecomputeJobs1764000000070,
  Dispensations1764000000071,
  Outages1764000000072,
  DisciplineAlerts1764000000080,
  ChangeSets1764000000090,
  WorkLocationVersion1764000000091,
  WorkingTime1764000000100,
];
