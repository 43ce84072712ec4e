import type { DataSource, EntityManager } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { CalendarDay } from '../calendar/calendar-day.entity.js';
import { Assignment } from '../employees/assignment.entity.js';
import { District } from '../employees/district.entity.js';
import { Employee } from '../employees/employee.entity.js';
import { OrgUnit } from '../employees/org-unit.entity.js';
import { School } from '../employees/school.entity.js';
import { RuleSet } from '../rule-sets/rule-set.entity.js';
import { ScheduleAssignment } from '../schedules/schedule-assignment.entity.js';
import { ScheduleOverlay } from '../schedules/schedule-overlay.entity.js';
import { WorkSchedule } from '../schedules/work-schedule.entity.js';
import { Supervision } from '../supervision/supervision.entity.js';
import { EmployeeWorkLocation } from '../work-locations/employee-work-location.entity.js';
import { WorkLocation } from '../work-locations/work-location.entity.js';
import { bulkInsert, type InsertListener } from './bulk-insert.js';
import { demoPasswordHash } from './demo-accounts.js';
import type { RegencyPlan } from './regency-plan.js';

/** Writes a planned regency without its history, in one transaction: all of it or nothing. */
export async function writeRegency(dataSource: DataSource, plan: RegencyPlan): Promise<void> {
  await dataSource.transaction((manager) => insertRegency(manager, plan, () => undefined));
}

/** The statements of {@link writeRegency} inside of the caller's transaction. */
export async function insertRegency(
  manager: EntityManager,
  plan: RegencyPlan,
  listener: InsertListener,
): Promise<void> {
  const passwordHash = await demoPasswordHash();
  const accounts = plan.accounts.map((account) => ({ ...account, passwordHash }));
  await bulkInsert(manager, District, plan.districts, listener);
  await bulkInsert(manager, OrgUnit, plan.orgUnits, listener);
  await bulkInsert(manager, School, plan.schools, listener);
  await bulkInsert(manager, WorkLocation, plan.workLocations, listener);
  await bulkInsert(manager, RuleSet, plan.ruleSets, listener);
  await bulkInsert(manager, CalendarDay, plan.calendarDays, listener);
  await bulkInsert(manager, WorkSchedule, plan.schedules, listener);
  await bulkInsert(manager, ScheduleAssignment, plan.scheduleAssignments, listener);
  await bulkInsert(manager, ScheduleOverlay, plan.scheduleOverlays, listener);
  await bulkInsert(manager, Employee, plan.employees, listener);
  await bulkInsert(manager, Assignment, plan.assignments, listener);
  await bulkInsert(manager, EmployeeWorkLocation, plan.employeeWorkLocations, listener);
  await bulkInsert(manager, Supervision, plan.supervisions, listener);
  await bulkInsert(manager, Account, accounts, listener);
}
