import { Between, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { LocalDay } from '../shared/local-day.js';
import type { StoredCalendarDay } from './calendar-changes.rules.js';
import { CalendarDay } from './calendar-day.entity.js';
import { storedPolicies } from './calendar.reader.js';

/** The special days of a closed range as they are in the database now, by date. */
export function calendarDaysBetween(
  manager: EntityManager,
  from: LocalDay,
  to: LocalDay,
): Promise<StoredCalendarDay[]> {
  return read(manager, { date: Between(from, to) });
}

/** One special day as it is in the database now; null for an id that names none. */
export async function calendarDayById(manager: EntityManager, id: string): Promise<StoredCalendarDay | null> {
  const [day] = await read(manager, { id });
  return day ?? null;
}

async function read(
  manager: EntityManager,
  where: FindOptionsWhere<CalendarDay>,
): Promise<StoredCalendarDay[]> {
  const rows = await manager.find(CalendarDay, { where, order: { date: 'ASC', id: 'ASC' } });
  return rows.map((row) => ({ ...row, rolePolicies: storedPolicies(row.rolePolicies) }));
}
