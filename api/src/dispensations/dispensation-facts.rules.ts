import type { DispensationFact } from '../attendance/day-facts.rules.js';
import type { CalendarHolder } from '../calendar/calendar.rules.js';
import { instantOf, type LocalDay, type TimeZone } from '../shared/local-day.js';
import type { Dispensation } from './dispensation.entity.js';

/** A dispensation in force, as far as days depend on it. */
export type DispensationRow = Pick<
  Dispensation,
  'id' | 'scope' | 'scopeId' | 'startsOn' | 'endsOn' | 'effect' | 'fromTime' | 'toTime' | 'reason'
>;

/** Whose day it is: the employee and where their main post stands on it. */
export interface DispensedHolder {
  readonly employeeId: string;
  readonly place: Omit<CalendarHolder, 'roles'>;
}

/** Whether a dispensation is for this employee, as of the day of the place. */
export function concerns(
  { scope, scopeId }: Pick<DispensationRow, 'scope' | 'scopeId'>,
  { employeeId, place }: DispensedHolder,
): boolean {
  switch (scope) {
    case 'REGENCY':
      return true;
    case 'AGENCY':
      return scopeId === place.agencyId;
    case 'DISTRICT':
      return scopeId !== null && scopeId === place.districtId;
    case 'UNIT':
      return scopeId !== null && place.unitIds.includes(scopeId);
    case 'PERSON':
      return scopeId === employeeId;
  }
}

/** What a dispensation is on one of its days in a zone. */
export function factOf(row: DispensationRow, date: LocalDay, zone: TimeZone): DispensationFact {
  const { id, effect, reason, fromTime, toTime } = row;
  if (effect !== 'TIME_WINDOW') return { id, effect, reason };
  const [from, to] = [fromTime ?? '00:00', toTime ?? '00:00'];
  return { id, effect, reason, from: instantOf(date, from, zone), to: instantOf(date, to, zone) };
}
