import type { DataSource } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import { OrgTreeReader } from '../employees/org-tree.reader.js';
import type { RecomputeEngine } from '../recompute/recompute-engine.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import { SchedulePeopleReader } from '../schedules/schedule-people.reader.js';
import { schedulePeopleLoader } from '../schedules/schedule.loaders.js';
import { ScheduleReader } from '../schedules/schedule.reader.js';
import type { Clock } from '../shared/clock.js';
import { CalendarAdminResolver, CalendarImportResolver } from './calendar-admin.resolver.js';
import { CalendarAdminService } from './calendar-admin.service.js';
import { CalendarImportService } from './calendar-import.service.js';
import { ScheduleAdminResolver, WorkScheduleAdminResolver } from './schedule-admin.resolver.js';
import { ScheduleAssignmentService } from './schedule-assignment.service.js';
import { ScheduleListsReader } from './schedule-lists.reader.js';
import { ScheduleAssignmentResolver, ScheduleOverlayResolver } from './schedule-lists.resolver.js';
import { ScheduleOverlayService } from './schedule-overlay.service.js';
import { SettingChanges } from './setting-changes.js';
import { WorkScheduleService } from './work-schedule.service.js';

/** What the administration of calendar and schedules is made from. */
export interface WorkingTimeSources {
  readonly dataSource: DataSource;
  readonly engine: RecomputeEngine;
  readonly audit: AuditLog;
  readonly ruleSets: RuleSetReader;
  readonly clock: Clock;
}

/** News the services of the feature once and returns its resolvers; called by the composition root. */
export function composeWorkingTime(sources: WorkingTimeSources): readonly object[] {
  const { dataSource, clock } = sources;
  const changes = new SettingChanges(sources);
  const lists = new ScheduleListsReader(dataSource);
  const assignments = new ScheduleAssignmentService(dataSource, changes);
  const people = schedulePeopleLoader(
    new SchedulePeopleReader(new ScheduleReader(clock), new OrgTreeReader(clock)),
  );
  return [
    new CalendarAdminResolver(new CalendarAdminService(changes)),
    new CalendarImportResolver(new CalendarImportService(dataSource, changes)),
    new WorkScheduleAdminResolver(new WorkScheduleService({ ...sources, changes }), people),
    new ScheduleAdminResolver(new ScheduleOverlayService(changes), assignments),
    new ScheduleOverlayResolver(lists, people),
    new ScheduleAssignmentResolver(lists, assignments, people),
  ];
}
