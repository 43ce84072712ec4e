import type { Permission } from '../auth/permissions.js';
import type { CalendarScope } from '../calendar/calendar.rules.js';
import type { PeopleScope } from '../recompute/affected-days.js';
import type { ScheduleScope } from '../schedules/schedule-assignment.entity.js';
import { ALLOWED, refuse, type Decision } from '../shared/decision.js';

/** For whom a setting holds. */
export interface SettingScope {
  readonly scope: CalendarScope | ScheduleScope;
  /** Null for NATIONAL. */
  readonly scopeId: string | null;
}

/** The people of some scopes, each scope once and in order, so that the same scopes give the same text. */
export function peopleOf(scopes: readonly SettingScope[]): PeopleScope {
  if (scopes.some(({ scope }) => scope === 'NATIONAL')) return { everyone: true };
  const idsOf = (...wanted: readonly SettingScope['scope'][]): string[] =>
    [
      ...new Set(
        scopes.flatMap(({ scope, scopeId }) => (wanted.includes(scope) && scopeId !== null ? [scopeId] : [])),
      ),
    ].sort();
  return {
    agencyIds: idsOf('AGENCY', 'REGENCY'),
    districtIds: idsOf('DISTRICT'),
    unitIds: idsOf('UNIT'),
    employeeIds: idsOf('EMPLOYEE'),
  };
}

/**
 * May a setting be changed, seen from the screen? The mutation asks the permission and the database the same.
 *
 * @param agencyId agency that the scope belongs to; null when it belongs to all.
 * @returns FORBIDDEN without the permission, SETTING_SCOPE_UNKNOWN for the setting of another agency.
 */
export function mayKeepSetting(
  permissions: ReadonlySet<Permission>,
  administered: readonly string[],
  agencyId: string | null,
): Decision<'FORBIDDEN' | 'SETTING_SCOPE_UNKNOWN'> {
  if (!permissions.has('SETTINGS_WRITE')) return refuse('FORBIDDEN');
  return agencyId === null || administered.includes(agencyId) ? ALLOWED : refuse('SETTING_SCOPE_UNKNOWN');
}
