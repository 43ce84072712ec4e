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

/** News the readers of the feature once and returns its resolvers; called by the composition root. */
export function composeRecaps({ dataSource, people, lightDays }: RecapSources): readonly object[] {
  const days = new RecapDaysReader(lightDays);
  const months = new MonthRecapReader(dataSource, people, days);
  const units = new UnitMonthReader(dataSource, people, days);
  const ofEmployee = monthRecapLoader(months);
  return [
    new RecapQueries({ months, units, districts: new DistrictDayReader(dataSource, lightDays) }),
    new EmployeeMonthRecapResolver(),
    new UnitMonthResolver(),
    new UnitMonthRowResolver(),
    new EmployeeRecapResolver(ofEmployee),
    new ViewerRecapResolver(ofEmployee),
  ];
}
