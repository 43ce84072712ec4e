import { In } from 'typeorm';
import { loaderByEmployeeOnDay, loaderById, type EmployeeOnDay, type LoaderFactory } from '../db/loader.js';
import { EmployeeWorkLocation } from './employee-work-location.entity.js';
import { WorkLocation } from './work-location.entity.js';

/** Work locations by id. */
export const workLocationById: LoaderFactory<string, WorkLocation | null> = ({ dataSource }) =>
  loaderById(
    (ids) => dataSource.getRepository(WorkLocation).findBy({ id: In(ids) }),
    (location) => location.id,
  );

/** Where an employee may clock in on a day. */
export const employeeWorkLocationsOnDay: LoaderFactory<EmployeeOnDay, EmployeeWorkLocation[]> = ({
  dataSource,
}) =>
  loaderByEmployeeOnDay((day, employeeIds) =>
    dataSource
      .getRepository(EmployeeWorkLocation)
      .createQueryBuilder('link')
      .where('link.employeeId IN (:...employeeIds)', { employeeIds })
      .andWhere(':day BETWEEN link.startsOn AND link.endsOn', { day })
      .orderBy('link.startsOn')
      .addOrderBy('link.id')
      .getMany(),
  );
