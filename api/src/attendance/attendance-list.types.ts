import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { FieldFilter } from '../db/where.js';
import { RoleFilter } from '../employees/employee.types.js';
import { connectionType } from '../graphql/connection.js';
import { IdFilter, LocalDateFilter } from '../graphql/filters.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import type { LocalDay } from '../shared/local-day.js';
import { AttendanceDayType } from './attendance-day.types.js';
import { DayStatusEnum } from './derived-day.types.js';
import type { DayStatus } from './day-facts.rules.js';
import type { StatusCount } from './status-counts.rules.js';

export const AttendanceDayConnection = connectionType(AttendanceDayType, 'AttendanceDay');

@InputType({ description: 'Conditions on the status of a day.' })
export class AttendanceStatusFilter {
  @Field(() => DayStatusEnum, { nullable: true, description: 'Equal to.' })
  eq?: DayStatus | null;

  @Field(() => [DayStatusEnum], { nullable: true, description: 'One of these.' })
  oneOf?: DayStatus[] | null;
}

@InputType('AttendanceDayWhere', { description: 'Conditions on attendance days; fields are joined by AND.' })
export class AttendanceDayWhereInput {
  @Field(() => LocalDateFilter, { description: 'The days: one, or a closed range of at most 400.' })
  date: LocalDateFilter;

  @Field(() => IdFilter, { nullable: true, description: 'Whose.' })
  employeeId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Unit of an assignment on the day.' })
  orgUnitId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'District of a unit of an assignment on the day.' })
  districtId?: IdFilter | null;

  @Field(() => RoleFilter, { nullable: true, description: 'Role of an assignment on the day.' })
  role?: FieldFilter | null;

  @Field(() => AttendanceStatusFilter, { nullable: true, description: 'Status.' })
  status?: AttendanceStatusFilter | null;
}

@ObjectType('AttendanceStatusCount', { description: 'How many people have a status.' })
export class StatusCountType implements StatusCount {
  @Field(() => DayStatusEnum, { description: 'Status.' })
  status: DayStatus;

  @Field(() => Int, { description: 'People.' })
  count: number;
}

@ObjectType({ description: 'A day at a glance: who you may see, by status.' })
export class AttendanceRecap {
  @Field(() => LocalDateScalar, { description: 'The day.' })
  date: LocalDay;

  @Field(() => Int, { description: 'People with an assignment on the day.' })
  total: number;

  @Field(() => [StatusCountType], { description: 'By status, in a stable order; without what nobody has.' })
  counts: readonly StatusCount[];
}
