import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import type { LocalDay } from '../shared/local-day.js';

/** What a batch function may use. */
export interface LoaderSources {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly actor: Actor | null;
}

/** Makes a loader for one request; the function itself is the key under which the loader is kept. */
export type LoaderFactory<Key, Value> = (sources: LoaderSources) => DataLoader<Key, Value, unknown>;

/** An employee on a day: the key of everything that is read as of a date. */
export interface EmployeeOnDay {
  readonly employeeId: string;
  readonly day: LocalDay;
}

/**
 * A loader of things by id.
 *
 * @param read reads the rows of these ids in one query; `idOf` says which id a row answers.
 */
export function loaderById<Row>(
  read: (ids: readonly string[]) => Promise<Row[]>,
  idOf: (row: Row) => string,
): DataLoader<string, Row | null, unknown> {
  return new DataLoader(async (ids: readonly string[]) => {
    const rows = new Map((await read(ids)).map((row) => [idOf(row), row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

/**
 * A loader of one thing about an employee on a day; one reading for each distinct day.
 *
 * @param read reads the things of these employees on the day, by the id of the employee.
 * @param missing what an employee gets of whom nothing was read.
 */
export function loaderOnDay<Value>(
  read: (day: LocalDay, employeeIds: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  missing: () => Value,
): DataLoader<EmployeeOnDay, Value, unknown> {
  return new DataLoader(
    async (keys: readonly EmployeeOnDay[]) => {
      const byDay = new Map<LocalDay, ReadonlyMap<string, Value>>();
      for (const [day, employeeIds] of employeesByDay(keys)) byDay.set(day, await read(day, employeeIds));
      return keys.map(({ employeeId, day }) => byDay.get(day)?.get(employeeId) ?? missing());
    },
    { cacheKeyFn: ({ employeeId, day }) => `${employeeId} ${day}` },
  );
}

/**
 * A loader of the rows that belong to an employee on a day; one query for each distinct day.
 *
 * @param read reads the rows in force on the day for these employees, in the order in which they are shown.
 */
export function loaderByEmployeeOnDay<Row extends { readonly employeeId: string }>(
  read: (day: LocalDay, employeeIds: readonly string[]) => Promise<Row[]>,
): DataLoader<EmployeeOnDay, Row[], unknown> {
  return loaderOnDay<Row[]>(
    async (day, employeeIds) => {
      const found = new Map<string, Row[]>();
      for (const row of await read(day, employeeIds)) {
        const rows = found.get(row.employeeId);
        if (rows) rows.push(row);
        else found.set(row.employeeId, [row]);
      }
      return found;
    },
    () => [],
  );
}

function employeesByDay(keys: readonly EmployeeOnDay[]): Map<LocalDay, string[]> {
  const days = new Map<LocalDay, string[]>();
  for (const { employeeId, day } of keys) {
    const employeeIds = days.get(day);
    if (employeeIds) employeeIds.push(employeeId);
    else days.set(day, [employeeId]);
  }
  return days;
}
