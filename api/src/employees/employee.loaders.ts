import { In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { loaderByEmployeeOnDay, loaderById, type EmployeeOnDay, type LoaderFactory } from '../db/loader.js';
import { Assignment } from './assignment.entity.js';
import { District } from './district.entity.js';
import { Employee } from './employee.entity.js';
import { OrgUnit } from './org-unit.entity.js';
import { School } from './school.entity.js';

/** Employees by id, without a scope: only for objects that the actor reached through something they may see. */
export const employeeById: LoaderFactory<string, Employee | null> = ({ dataSource }) =>
  loaderById(
    (ids) => dataSource.getRepository(Employee).findBy({ id: In(ids) }),
    (employee) => employee.id,
  );

/** Units by id. */
export const orgUnitById: LoaderFactory<string, OrgUnit | null> = ({ dataSource }) =>
  loaderById(
    (ids) => dataSource.getRepository(OrgUnit).findBy({ id: In(ids) }),
    (unit) => unit.id,
  );

/** What a unit has as a school, by the id of the unit; null for other kinds of unit. */
export const schoolByUnitId: LoaderFactory<string, School | null> = ({ dataSource }) =>
  loaderById(
    (ids) => dataSource.getRepository(School).findBy({ orgUnitId: In(ids) }),
    (school) => school.orgUnitId,
  );

/** Districts by id. */
export const districtById: LoaderFactory<string, District | null> = ({ dataSource }) =>
  loaderById(
    (ids) => dataSource.getRepository(District).findBy({ id: In(ids) }),
    (district) => district.id,
  );

/** Assignments of an employee in force on a day. */
export const assignmentsOnDay: LoaderFactory<EmployeeOnDay, Assignment[]> = ({ dataSource }) =>
  loaderByEmployeeOnDay((day, employeeIds) =>
    dataSource.getRepository(Assignment).find({
      where: { employeeId: In(employeeIds), startsOn: LessThanOrEqual(day), endsOn: MoreThanOrEqual(day) },
      order: { startsOn: 'ASC', id: 'ASC' },
    }),
  );
