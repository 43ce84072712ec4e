import { In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { loaderByEmployeeOnDay, loaderOnDay, type EmployeeOnDay, type LoaderFactory } from '../db/loader.js';
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
  loaderOnDay<SubjectFacts | null>(
    (day, employeeIds) => new RelationReader().subjects(dataSource.manager, employeeIds, day),
    () => null,
  );
