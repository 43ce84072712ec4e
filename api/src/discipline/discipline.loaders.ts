import DataLoader from 'dataloader';
import type { LoaderFactory } from '../db/loader.js';
import { relationOf, type Relation } from '../employees/scope.rules.js';
import { DomainError } from '../shared/domain-error.js';
import { groupedBy } from '../shared/grouped.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import type { DisciplineAlert } from './discipline-alert.entity.js';
import type { DisciplineAlertsReader } from './discipline-alerts.reader.js';
import {
  NO_THRESHOLDS,
  type DisciplineYear,
  type EmployeeInYear,
  type UnexcusedReader,
} from './unexcused.reader.js';

/** Years of employees that one request may count: a page of fifty people. */
const MAX_YEARS = 50;

const byEmployeeAndYear = {
  cacheKeyFn: ({ employeeId, year }: EmployeeInYear): string => `${employeeId} ${year}`,
};

/** Loaders of the feature, made by the composition root. */
export class DisciplineLoaders {
  constructor(
    private readonly unexcused: UnexcusedReader,
    private readonly alerts: DisciplineAlertsReader,
    private readonly relationReader: RelationReader,
  ) {}

  /** The counter of a year; one reading for each distinct year. */
  readonly year: LoaderFactory<EmployeeInYear, DisciplineYear> = ({ dataSource: { manager } }) =>
    new DataLoader(async (keys: readonly EmployeeInYear[]) => {
      if (keys.length > MAX_YEARS) {
        throw new DomainError('INVALID_INPUT', { reason: `at most ${MAX_YEARS} years at once` }, 'year');
      }
      return inEachYear(keys, async (year, employeeIds) => {
        const counters = await this.unexcused.read(manager, employeeIds, year);
        const rules = (await this.unexcused.rulesOf(manager, year))?.content.discipline ?? NO_THRESHOLDS;
        return counters.map((unexcused, index) => ({
          employeeId: employeeIds[index] ?? '',
          year,
          unexcused,
          rules,
        }));
      });
    }, byEmployeeAndYear);

  /** The alerts of a year, in the order in which they were reached. */
  readonly alertsOfYear: LoaderFactory<EmployeeInYear, DisciplineAlert[]> = () =>
    new DataLoader(
      (keys: readonly EmployeeInYear[]) =>
        inEachYear(keys, async (year, employeeIds) => {
          const alerts = await this.alerts.ofEmployees(employeeIds, year);
          return employeeIds.map((id) => alerts.filter(({ employeeId }) => employeeId === id));
        }),
      byEmployeeAndYear,
    );

  /** How the actor of the request stands to an employee today. */
  readonly relations: LoaderFactory<string, ReadonlySet<Relation>> = ({ dataSource, actor }) =>
    new DataLoader(async (employeeIds: readonly string[]) => {
      if (!actor) throw new DomainError('UNAUTHENTICATED');
      const subjects = await this.relationReader.subjects(dataSource.manager, employeeIds, actor.asOf);
      return employeeIds.map((id) => {
        const subject = subjects.get(id);
        return subject ? relationOf(actor, subject) : new Set<Relation>();
      });
    });
}

/** One reading for each year of the keys, put back into their order. */
async function inEachYear<Value>(
  keys: readonly EmployeeInYear[],
  read: (year: number, employeeIds: readonly string[]) => Promise<readonly Value[]>,
): Promise<Value[]> {
  const values = new Map<EmployeeInYear, Value>();
  for (const [year, ofYear] of groupedBy(keys, (key) => key.year)) {
    const found = await read(
      year,
      ofYear.map(({ employeeId }) => employeeId),
    );
    ofYear.forEach((key, index) => {
      const value = found[index];
      if (value !== undefined) values.set(key, value);
    });
  }
  return keys.map((key) => values.get(key) ?? notRead());
}

function notRead(): never {
  throw new Error('A year that was asked for was not read.');
}
