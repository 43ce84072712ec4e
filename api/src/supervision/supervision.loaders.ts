import { In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import DataLoader from 'dataloader';
import { loaderByEmployeeOnDay, type EmployeeOnDay, type LoaderFactory } from '../db/loader.js';
import type { SubjectFacts } from '../employees/scope.rules.js';
import { RelationReader } from './relation.reader.js';
import { Supervision } from './supervision.entity.js';

/** The link of supervision in force on a day; at most one row. */
export const supervisionOnDay: LoaderFactory<EmployeeOnDay, Supervision[]> = ({ dataSource }) =>
  loaderByEmployeeOnDay((day, employeeIds) =>
    dataSource.getRepository(Supervision).findBy({
      employeeId: In(employeeIds),
      startsOn: LessThanOrEqual(day),
      endsOn: MoreThanOrEqual(day),
    }),
  );

/** Posts and chain above of an employee on a day: what the relation rules ask for. */
export const subjectOnDay: LoaderFactory<EmployeeOnDay, SubjectFacts | null> = ({ dataSource }) =>
  new DataLoader(
    async (keys) => {
      const reader = new RelationReader();
      const subjects = new Map<string, SubjectFacts>();
      for (const day of new Set(keys.map((key) => key.day))) {
        const ids = keys.filter((key) => key.day === day).map((key) => key.employeeId);
        const found = await reader.subjects(dataSource.manager, ids, day);
        for (const [employeeId, subject] of found) subjects.set(`${employeeId} ${day}`, subject);
      }
      return keys.map(({ employeeId, day }) => subjects.get(`${employeeId} ${day}`) ?? null);
    },
    { cacheKeyFn: ({ employeeId, day }) => `${employeeId} ${day}` },
  );
