import { Field, Int, ObjectType } from 'type-graphql';
import { StatusCountType } from '../attendance/attendance-list.types.js';
import type { StatusCount } from '../attendance/status-counts.rules.js';
import { DistrictType, OrgUnitType } from '../employees/employee.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import type { LocalDay } from '../shared/local-day.js';
import type { DistrictDay, DistrictDayCount, UnitDayCount } from './district-day.reader.js';
import type { DayCount } from './district-day.rules.js';

@ObjectType()
abstract class DayCountFields implements DayCount {
  @Field(() => Int, { description: 'People with a post on the day, each counted once, at their main post.' })
  people: number;

  @Field(() => [StatusCountType], { description: 'By status, in a stable order; without what nobody has.' })
  counts: readonly StatusCount[];

  @Field(() => Boolean, { description: 'False while the day of somebody may still change by itself.' })
  final: boolean;
}

@ObjectType('UnitDayRecap', { description: 'A unit on a day.' })
export class UnitDayCountType extends DayCountFields implements UnitDayCount {
  @Field(() => OrgUnitType, { description: 'The unit.' })
  orgUnit: OrgUnitType;
}

@ObjectType('DistrictDayCount', { description: 'A district on a day.' })
export class DistrictDayCountType extends DayCountFields implements DistrictDayCount {
  @Field(() => DistrictType, {
    nullable: true,
    description: 'The district; null for units that serve the whole regency.',
  })
  district: DistrictDayCount['district'];

  @Field(() => [UnitDayCountType], { description: 'Its units with people in your scope, by name.' })
  units: readonly UnitDayCount[];
}

@ObjectType('DistrictDayRecap', { description: 'Everybody in your scope on a day, by district and unit.' })
export class DistrictDayType extends DayCountFields implements DistrictDay {
  @Field(() => LocalDateScalar, { description: 'The day.' })
  date: LocalDay;

  @Field(() => [DistrictDayCountType], {
    description: 'Districts with people in your scope, by code; units of the whole regency last.',
  })
  districts: readonly DistrictDayCount[];
}
