import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { loaderById, type EmployeeOnDay, type LoaderFactory } from '../db/loader.js';
import type { EmployeeSchedule, EmployeeScheduleReader } from './employee-schedule.reader.js';
import { WorkSchedule } from './work-schedule.entity.js';

/** Templates of working hours by id. */
export const workScheduleById: LoaderFactory<string, WorkSchedule | null> = ({ dataSource }) =>
  loaderById(
    (ids) => dataSource.getRepository(WorkSchedule).findBy({ id: In(ids) }),
    (schedule) => schedule.id,
  );

/** Makes the loader of schedules of employees on days. */
export function employeeScheduleLoader(
  reader: EmployeeScheduleReader,
): LoaderFactory<EmployeeOnDay, EmployeeSchedule> {
  return ({ dataSource }) =>
    new DataLoader((keys) => reader.onDays(dataSource.manager, keys), {
      cacheKeyFn: ({ employeeId, day }) => `${employeeId} ${day}`,
    });
}
