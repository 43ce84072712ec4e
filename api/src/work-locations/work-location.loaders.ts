import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { loaderByEmployeeOnDay, loaderById, type EmployeeOnDay, type LoaderFactory } from '../db/loader.js';
import { groupBy } from '../shared/group-by.js';
import type { LocalDay } from '../shared/local-day.js';
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

/** How many people may clock in at a place on a day; one query for each distinct day. */
export const workLocationPeopleOnDay: LoaderFactory<
  { readonly workLocationId: string; readonly day: LocalDay },
  number
> = ({ dataSource }) =>
  new DataLoader(
    async (keys) => {
      const counts = new Map<string, number>();
      for (const [day, places] of groupBy(keys, (key) => key.day)) {
        const rows = await dataSource.query<{ id: string; number: string }[]>(
          `SELECT work_location_id AS id, COUNT(DISTINCT employee_id) AS number FROM employee_work_locations
           WHERE work_location_id IN (?) AND ? BETWEEN starts_on AND ends_on GROUP BY work_location_id`,
          [places.map(({ workLocationId }) => workLocationId), day],
        );
        for (const { id, number } of rows) counts.set(`${id} ${day}`, Number(number));
      }
      return keys.map(({ workLocationId, day }) => counts.get(`${workLocationId} ${day}`) ?? 0);
    },
    { cacheKeyFn: ({ workLocationId, day }) => `${workLocationId} ${day}` },
  );
