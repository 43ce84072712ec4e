import DataLoader from 'dataloader';
import type { LoaderFactory } from '../db/loader.js';
import { DomainError } from '../shared/domain-error.js';
import type { YearMonth } from '../shared/year-month.js';
import type { EmployeeMonthRecap, MonthRecapReader } from './month-recap.reader.js';

/** An employee and a month. */
export interface EmployeeInMonth {
  readonly employeeId: string;
  readonly month: YearMonth;
}

export type MonthRecapLoader = LoaderFactory<EmployeeInMonth, EmployeeMonthRecap>;

/** Months of employees that one request may add up: a page of a hundred people and a year of one. */
const MAX_MONTHS = 112;

/** Makes the loader of months; one reading for each distinct month. */
export function monthRecapLoader(reader: MonthRecapReader): MonthRecapLoader {
  return ({ dataSource }) =>
    new DataLoader(
      async (keys: readonly EmployeeInMonth[]) => {
        if (keys.length > MAX_MONTHS) {
          throw new DomainError('INVALID_INPUT', { reason: `at most ${MAX_MONTHS} months at once` }, 'month');
        }
        const known = new Map<string, EmployeeMonthRecap>();
        for (const month of new Set(keys.map((key) => key.month))) {
          const employeeIds = keys.filter((key) => key.month === month).map(({ employeeId }) => employeeId);
          for (const recap of await reader.ofEmployees(dataSource.manager, employeeIds, month)) {
            known.set(keyOf(recap), recap);
          }
        }
        return keys.map((key) => known.get(keyOf(key)) ?? notRead());
      },
      { cacheKeyFn: keyOf },
    );
}

function notRead(): never {
  throw new Error('A month that was asked for was not read.');
}

function keyOf({ employeeId, month }: EmployeeInMonth): string {
  return `${employeeId} ${month}`;
}
