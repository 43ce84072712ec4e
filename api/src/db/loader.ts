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
 * A loader of the rows that belong to an employee on a day; one query for each distinct day.
 *
 * @param read reads the rows in force on the day for these employees, in the order in which they are shown.
 */
export function loaderByEmployeeOnDay<Row extends { readonly employeeId: string }>(
  read: (day: LocalDay, employeeIds: readonly string[]) => Promise<Row[]>,
): DataLoader<EmployeeOnDay, Row[], unknown> {
  return new DataLoader(
    async (keys: readonly EmployeeOnDay[]) => {
      const found = new Map<string, Row[]>();
      for (const [day, employeeIds] of employeesByDay(keys)) {
        for (const row of await read(day, employeeIds)) {
          const key = textKey({ employeeId: row.employeeId, day });
          const rows = found.get(key);
          if (rows) rows.push(row);
          else found.set(key, [row]);
        }
      }
      return keys.map((key) => found.get(textKey(key)) ?? []);
    },
    { cacheKeyFn: textKey },
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

function textKey({ employeeId, day }: EmployeeOnDay): string {
  return `${employeeId} ${day}`;
}
