import type { DataSource } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { RecomputeEngine } from '../recompute/recompute-engine.js';
import { CalendarAdminResolver, CalendarImportResolver } from './calendar-admin.resolver.js';
import { CalendarAdminService } from './calendar-admin.service.js';
import { CalendarImportService } from './calendar-import.service.js';
import { SettingChanges } from './setting-changes.js';

/** What the administration of calendar and schedules is made from. */
export interface WorkingTimeSources {
  readonly dataSource: DataSource;
  readonly engine: RecomputeEngine;
  readonly audit: AuditLog;
}

/** News the services of the feature once and returns its resolvers; called by the composition root. */
export function composeWorkingTime(sources: WorkingTimeSources): readonly object[] {
  const { dataSource } = sources;
  const changes = new SettingChanges(sources);
  return [
    new CalendarAdminResolver(new CalendarAdminService(changes)),
    new CalendarImportResolver(new CalendarImportService(dataSource, changes)),
  ];
}
