import type { DataSource } from 'typeorm';
import type { AttendancePeopleReader } from '../attendance/attendance-people.reader.js';
import type { LightDayReader } from '../attendance/light-day.reader.js';
import { DistrictDayReader } from './district-day.reader.js';
import { MonthRecapReader } from './month-recap.reader.js';
import { RecapDaysReader } from './recap-days.reader.js';
import { monthRecapLoader } from './recap.loaders.js';
import {
  EmployeeMonthRecapResolver,
  EmployeeRecapResolver,
  RecapQueries,
  type RecapReaders,
  UnitMonthResolver,
  UnitMonthRowResolver,
  ViewerRecapResolver,
} from './recap.resolver.js';
import { UnitMonthReader } from './unit-month.reader.js';

/** What the recaps are made from. */
export interface RecapSources {
  readonly dataSource: DataSource;
  readonly people: AttendancePeopleReader;
  readonly lightDays: LightDayReader;
}

/** News the readers of the feature. */
export function composeRecapReaders({ dataSource, people, lightDays }: RecapSources): RecapReaders {
  const days = new RecapDaysReader(lightDays);
  return {
    months: new MonthRecapReader(dataSource, people, days),
    units: new UnitMonthReader(dataSource, people, days),
    districts: new DistrictDayReader(dataSource, lightDays),
  };
}

/** News the readers of the feature once and returns its resolvers; called by the composition root. */
export function composeRecaps(sources: RecapSources): readonly object[] {
  const readers = composeRecapReaders(sources);
  const ofEmployee = monthRecapLoader(readers.months);
  return [
    new RecapQueries(readers),
    new EmployeeMonthRecapResolver(),
    new UnitMonthResolver(),
    new UnitMonthRowResolver(),
    new EmployeeRecapResolver(ofEmployee),
    new ViewerRecapResolver(ofEmployee),
  ];
}
