import { AbsenceDecision } from '../absences/absence-decision.entity.js';
import { Absence } from '../absences/absence.entity.js';
import { AttendanceDay } from '../attendance/attendance-day.entity.js';
import { PunchDecision } from '../attendance/punch-decision.entity.js';
import { PunchObjection } from '../attendance/punch-objection.entity.js';
import { Punch } from '../attendance/punch.entity.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { Account } from '../auth/account.entity.js';
import { RefreshToken } from '../auth/refresh-token.entity.js';
import { Session } from '../auth/session.entity.js';
import { SignInAttempt } from '../auth/sign-in-attempt.entity.js';
import { CalendarDay } from '../calendar/calendar-day.entity.js';
import { ChangeSetRow } from '../change-sets/change-set-row.entity.js';
import { ChangeSet } from '../change-sets/change-set.entity.js';
import { Dispensation } from '../dispensations/dispensation.entity.js';
import { OutageProposal } from '../dispensations/outage-proposal.entity.js';
import { ServerHeartbeat } from '../dispensations/server-heartbeat.entity.js';
import { CorrectionDecision } from '../corrections/correction-decision.entity.js';
import { CorrectionRequest } from '../corrections/correction-request.entity.js';
import { DisciplineAlert } from '../discipline/discipline-alert.entity.js';
import { Assignment } from '../employees/assignment.entity.js';
import { District } from '../employees/district.entity.js';
import { Employee } from '../employees/employee.entity.js';
import { OrgUnit } from '../employees/org-unit.entity.js';
import { School } from '../employees/school.entity.js';
import { Evidence } from '../evidence/evidence.entity.js';
import { LkhActivity } from '../lkh/lkh-activity.entity.js';
import { LkhDecision } from '../lkh/lkh-decision.entity.js';
import { LkhReport } from '../lkh/lkh-report.entity.js';
import { OutboxMessage } from '../outbox/outbox-message.entity.js';
import { PlacementProposal } from '../placement/placement-proposal.entity.js';
import { RecomputeJob } from '../recompute/recompute-job.entity.js';
import { RuleSet } from '../rule-sets/rule-set.entity.js';
import { ScheduleAssignment } from '../schedules/schedule-assignment.entity.js';
import { ScheduleOverlay } from '../schedules/schedule-overlay.entity.js';
import { WorkScheduleChange } from '../schedules/work-schedule-change.entity.js';
import { WorkSchedule } from '../schedules/work-schedule.entity.js';
import { Supervision } from '../supervision/supervision.entity.js';
import { SettingLock } from '../working-time/setting-lock.entity.js';
import { EmployeeWorkLocation } from '../work-locations/employee-work-location.entity.js';
import { WorkLocation } from '../work-locations/work-location.entity.js';

/** Every table of the system; the data source and the drift test read this list. */
export const ENTITIES = [
  Absence,
  AbsenceDecision,
  Account,
  Assignment,
  AttendanceDay,
  AuditEntry,
  CalendarDay,
  ChangeSet,
  ChangeSetRow,
  Dispensation,
  CorrectionDecision,
  CorrectionRequest,
  DisciplineAlert,
  District,
  Employee,
  EmployeeWorkLocation,
  Evidence,
  LkhActivity,
  LkhDecision,
  LkhReport,
  OrgUnit,
  OutageProposal,
  OutboxMessage,
  PlacementProposal,
  Punch,
  PunchDecision,
  PunchObjection,
  RecomputeJob,
  RefreshToken,
  RuleSet,
  ScheduleAssignment,
  ScheduleOverlay,
  School,
  ServerHeartbeat,
  Session,
  SettingLock,
  SignInAttempt,
  Supervision,
  WorkLocation,
  WorkSchedule,
  WorkScheduleChange,
];
