import DataLoader from 'dataloader';
import type { EmployeeOnDay, LoaderFactory } from '../db/loader.js';
import { DomainError } from '../shared/domain-error.js';
import type { AttendanceDay } from './attendance-day.entity.js';
import { dayKey, type AttendanceDayReader } from './attendance-day.reader.js';
import { spanOf, type DayProjector, type ProjectedDay } from './day-projector.js';
import type { SuggestedPoint } from '../work-locations/location-suggestion.rules.js';
import type { LocationPunchesReader } from './location-punches.reader.js';
import type { PunchReviewReader, PunchSituation } from './punch-review.reader.js';
import { Punch } from './punch.entity.js';

/** Days that one request may read one by one: a unit of a hundred people for a month and a half. */
const MAX_DAYS = 5_000;

const byEmployeeAndDay = { cacheKeyFn: dayKey };

/** Makes the loader of attendance days: whatever a request asks for is read in one go. */
export function attendanceDayLoader(
  reader: AttendanceDayReader,
): LoaderFactory<EmployeeOnDay, AttendanceDay> {
  return ({ dataSource }) =>
    new DataLoader(async (keys) => {
      if (keys.length > MAX_DAYS) {
        throw new DomainError('INVALID_INPUT', { reason: `more than ${MAX_DAYS} days at once` }, 'from');
      }
      return reader.days(dataSource.manager, keys);
    }, byEmployeeAndDay);
}

/** The clock events of an employee on a day, the earliest first; one query for any number of employees and days. */
export const punchesOnDay: LoaderFactory<EmployeeOnDay, Punch[]> = ({ dataSource }) =>
  new DataLoader(async (keys) => {
    const span = spanOf(keys);
    const rows = await dataSource
      .getRepository(Punch)
      .createQueryBuilder('punch')
      .where('punch.employeeId IN (:...employeeIds)', {
        employeeIds: keys.map(({ employeeId }) => employeeId),
      })
      .andWhere('punch.businessDate BETWEEN :from AND :to', span ?? {})
      .orderBy('punch.businessAt')
      .addOrderBy('punch.id')
      .getMany();
    const byKey = new Map<string, Punch[]>();
    for (const row of rows) {
      const key = dayKey({ employeeId: row.employeeId, day: row.businessDate });
      byKey.set(key, [...(byKey.get(key) ?? []), row]);
    }
    return keys.map((key) => byKey.get(dayKey(key)) ?? []);
  }, byEmployeeAndDay);

/**
 * Makes the loader of what decides about a clock event for the actor of the request. Its key is the row and not its
 * id: after a mutation the same request may hold an older and a newer version of one clock event.
 */
export function punchSituationLoader(reader: PunchReviewReader): LoaderFactory<Punch, PunchSituation> {
  return ({ dataSource, actor }) =>
    new DataLoader(async (punches) => {
      if (!actor) throw new DomainError('UNAUTHENTICATED');
      return reader.situations(dataSource.manager, actor, punches);
    });
}

/** Makes the loader of the day that it is now for an employee. */
export function todayLoader(projector: DayProjector): LoaderFactory<string, ProjectedDay> {
  return ({ dataSource }) =>
    new DataLoader((employeeIds: readonly string[]) => projector.today(dataSource.manager, employeeIds));
}

/** Makes the loader of where places without coordinates seem to lie, by the id of the place. */
export function suggestedPointLoader(
  reader: LocationPunchesReader,
): LoaderFactory<string, SuggestedPoint | null> {
  return ({ dataSource, actor }) =>
    new DataLoader(async (ids) => {
      if (!actor) throw new DomainError('UNAUTHENTICATED');
      return reader.suggestions(dataSource.manager, ids, actor.asOf);
    });
}
