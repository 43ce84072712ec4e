import type { AuditedAct } from '../audit/audit-log.js';
import type { StoredCalendarDay } from '../calendar/calendar-changes.rules.js';

/** What the audit trail says about a change of a special day: what it was and what it is. */
export function calendarAct(before: StoredCalendarDay | null, after: StoredCalendarDay | null): AuditedAct {
  const day = after ?? before;
  if (!day) throw new Error('A change of nothing is none.');
  const verb = !before ? 'entered' : after ? 'changed' : 'removed';
  return {
    action: `calendar_day.${verb}`,
    objectType: 'CalendarDay',
    objectId: day.id,
    subjectEmployeeId: null,
    data: { before: before && contentOf(before), after: after && contentOf(after) },
  };
}

function contentOf({
  date,
  kind,
  name,
  scope,
  scopeId,
  rolePolicies,
  provisional,
}: StoredCalendarDay): object {
  return { date, kind, name, scope, scopeId, rolePolicies, provisional };
}
