import { AbsenceFieldsResolver, RequestDecisionResolver } from '../absences/absence-fields.resolver.js';
import { AbsenceMutations } from '../absences/absence-mutations.resolver.js';
import {
  AbsenceQueries,
  EmployeeAbsenceResolver,
  ViewerAbsenceResolver,
} from '../absences/absence.resolver.js';
import { DayAbsenceResolver } from '../absences/day-absence.resolver.js';
import { DayCorrectionResolver } from '../corrections/day-correction.resolver.js';
import { CorrectionFieldsResolver } from '../corrections/correction-fields.resolver.js';
import { CorrectionMutations } from '../corrections/correction-mutations.resolver.js';
import {
  CorrectionQueries,
  EmployeeCorrectionResolver,
  ViewerCorrectionResolver,
} from '../corrections/correction.resolver.js';
import { DirectoryResolver } from '../employees/directory.resolver.js';
import { AssignmentResolver, EmployeeResolver, PersonResolver } from '../employees/employee.resolver.js';
import { AttendanceDayResolver, EmployeeAttendanceResolver } from '../attendance/attendance-day.resolver.js';
import { DayPreviewResolver } from '../attendance/day-preview.resolver.js';
import { AttendanceListResolver } from '../attendance/attendance-list.resolver.js';
import {
  AttendanceTodayResolver,
  EmployeeTodayResolver,
  ViewerTodayResolver,
} from '../attendance/attendance-today.resolver.js';
import {
  PunchDecisionResolver,
  PunchObjectionResolver,
  PunchOwnerResolver,
  PunchReviewResolver,
  PunchSituationResolver,
} from '../attendance/punch-review.resolver.js';
import { LocationPunchesResolver, PunchAtLocationResolver } from '../attendance/location-punches.resolver.js';
import { ClockResolver, PunchDirectoryResolver, PunchResolver } from '../attendance/punch.resolver.js';
import { AuditResolver } from '../audit/audit.resolver.js';
import { AccountResolver, EmployeeAccountResolver, ViewerAccountResolver } from '../auth/account.resolver.js';
import { SessionResolver } from '../auth/session.resolver.js';
import { DispensationResolver, DispensationRootResolver } from '../dispensations/dispensation.resolver.js';
import { OutageResolver } from '../dispensations/outage.resolver.js';
import { EvidenceResolver, EvidenceViewResolver } from '../evidence/evidence.resolver.js';
import { ChangeSetMutations } from '../change-sets/change-set-mutations.resolver.js';
import {
  ChangeRowResolver,
  ChangeSetResolver,
  ChangeValueResolver,
  EmployeePlacementVersionResolver,
} from '../change-sets/change-set.resolver.js';
import { CalendarDayContentResolver, CalendarResolver } from '../calendar/calendar.resolver.js';
import { LkhDecisionResolver, LkhReportFieldsResolver } from '../lkh/lkh-fields.resolver.js';
import { LkhAdminMutations, LkhOwnerMutations, LkhReviewMutations } from '../lkh/lkh-mutations.resolver.js';
import { EmployeeLkhResolver, LkhResolver, ViewerLkhResolver } from '../lkh/lkh.resolver.js';
import { DayChangeResolver, RecomputeJobResolver } from '../recompute/recompute.resolver.js';
import {
  AbsenceRulesResolver,
  AttendanceRulesResolver,
  CorrectionRulesResolver,
  RuleSetContentResolver,
  RuleSetResolver,
} from '../rule-sets/rule-set.resolver.js';
import {
  OwnPlacementResolver,
  OwnWorkLocationResolver,
  ViewerPlacementResolver,
} from '../placement/own-placement.resolver.js';
import { PlacementMutations } from '../placement/placement-mutations.resolver.js';
import {
  EmployeePlacementResolver,
  PlacementProposalResolver,
  PlacementQueries,
} from '../placement/placement.resolver.js';
import {
  DisciplineAlertResolver,
  DisciplineCounterResolver,
  EmployeeDisciplineResolver,
  ViewerDisciplineResolver,
} from '../discipline/discipline.resolver.js';
import {
  EmployeeMonthRecapResolver,
  EmployeeRecapResolver,
  RecapQueries,
  UnitMonthResolver,
  UnitMonthRowResolver,
  ViewerRecapResolver,
} from '../recaps/recap.resolver.js';
import { EmployeeScheduleResolver } from '../schedules/employee-schedule.resolver.js';
import { WorkScheduleResolver } from '../schedules/work-schedule.resolver.js';
import { SupervisionTreeResolver } from '../supervision/supervision-tree.resolver.js';
import { SupervisionProblemsResolver } from '../supervision/supervision-problems.resolver.js';
import { EmployeeSupervisionResolver, SupervisionResolver } from '../supervision/supervision.resolver.js';
import {
  EmployeeWorkLocationResolver,
  WorkLocationResolver,
} from '../work-locations/work-location.resolver.js';
import { CalendarAdminResolver, CalendarImportResolver } from '../working-time/calendar-admin.resolver.js';
import { ScheduleAdminResolver, WorkScheduleAdminResolver } from '../working-time/schedule-admin.resolver.js';
import {
  ScheduleAssignmentResolver,
  ScheduleOverlayResolver,
} from '../working-time/schedule-lists.resolver.js';
import { ViewerResolver } from '../employees/viewer.resolver.js';

/** Every resolver class; the schema holds what they hold. */
export const RESOLVERS = [
  AssignmentResolver,
  EmployeeResolver,
  DirectoryResolver,
  PersonResolver,
  ViewerResolver,
  EmployeeSupervisionResolver,
  SupervisionResolver,
  SupervisionProblemsResolver,
  SupervisionTreeResolver,
  EmployeeWorkLocationResolver,
  WorkLocationResolver,
  CalendarResolver,
  CalendarDayContentResolver,
  CalendarAdminResolver,
  CalendarImportResolver,
  WorkScheduleAdminResolver,
  ScheduleAdminResolver,
  ScheduleOverlayResolver,
  ScheduleAssignmentResolver,
  WorkScheduleResolver,
  AuditResolver,
  AccountResolver,
  EmployeeAccountResolver,
  SessionResolver,
  ViewerAccountResolver,
  AbsenceFieldsResolver,
  AbsenceMutations,
  AbsenceQueries,
  CorrectionFieldsResolver,
  CorrectionMutations,
  CorrectionQueries,
  DayAbsenceResolver,
  DayCorrectionResolver,
  EmployeeAbsenceResolver,
  EmployeeCorrectionResolver,
  RequestDecisionResolver,
  ViewerAbsenceResolver,
  ViewerCorrectionResolver,
  AttendanceDayResolver,
  DayPreviewResolver,
  EmployeeAttendanceResolver,
  AttendanceListResolver,
  ViewerTodayResolver,
  EmployeeTodayResolver,
  AttendanceTodayResolver,
  ClockResolver,
  PunchDirectoryResolver,
  PunchResolver,
  PunchOwnerResolver,
  PunchReviewResolver,
  PunchSituationResolver,
  PunchDecisionResolver,
  PunchObjectionResolver,
  LocationPunchesResolver,
  PunchAtLocationResolver,
  EmployeeLkhResolver,
  LkhAdminMutations,
  LkhDecisionResolver,
  LkhOwnerMutations,
  LkhReportFieldsResolver,
  LkhResolver,
  LkhReviewMutations,
  ViewerLkhResolver,
  EvidenceResolver,
  EvidenceViewResolver,
  DispensationResolver,
  DispensationRootResolver,
  OutageResolver,
  RecomputeJobResolver,
  DayChangeResolver,
  AbsenceRulesResolver,
  AttendanceRulesResolver,
  CorrectionRulesResolver,
  RuleSetContentResolver,
  RuleSetResolver,
  EmployeeScheduleResolver,
  EmployeePlacementResolver,
  OwnPlacementResolver,
  OwnWorkLocationResolver,
  PlacementMutations,
  PlacementProposalResolver,
  PlacementQueries,
  ViewerPlacementResolver,
  EmployeeMonthRecapResolver,
  EmployeeRecapResolver,
  RecapQueries,
  UnitMonthResolver,
  UnitMonthRowResolver,
  ViewerRecapResolver,
  ChangeRowResolver,
  ChangeSetMutations,
  ChangeSetResolver,
  ChangeValueResolver,
  EmployeePlacementVersionResolver,
  DisciplineAlertResolver,
  DisciplineCounterResolver,
  EmployeeDisciplineResolver,
  ViewerDisciplineResolver,
] as const;
