import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { FieldFilter, WhereTree } from '../db/where.js';
import { connectionType } from '../graphql/connection.js';
import { enumOf } from '../graphql/enum.js';
import { enumFilter, IdFilter, LocalDateFilter } from '../graphql/filters.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import type { ScheduleAssignment, ScheduleScope } from '../schedules/schedule-assignment.entity.js';
import type { ScheduleOverlay } from '../schedules/schedule-overlay.entity.js';
import type { ScopeSchedule } from './schedule-assignment.service.js';

export const ScheduleScopeEnum = enumOf<ScheduleScope>(
  'ScheduleScope',
  'For whom hours hold; the narrower scope wins.',
  {
    REGENCY: 'Everybody of an agency who has none of a narrower scope.',
    UNIT: 'A unit and the units below it.',
    EMPLOYEE: 'One employee.',
  },
);

@ObjectType('ScheduleAssignment', { description: 'A schedule for a scope from a day on.' })
export class ScheduleAssignmentType implements ScheduleAssignment {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => ScheduleScopeEnum, { description: 'For whom.' })
  scope: ScheduleScope;

  @Field(() => ID, { description: 'Id of the agency (REGENCY), unit or employee.' })
  scopeId: string;

  /** Shown as `workSchedule`, by the resolver. */
  workScheduleId: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  startsOn: string;

  /** Shown as null while open, by the resolver. */
  endsOn: string;
}

export const ScheduleAssignmentConnection = connectionType(ScheduleAssignmentType, 'ScheduleAssignment');

@ObjectType('ScheduleScopeRows', { description: 'The schedules of one scope.' })
export class ScopeScheduleType implements ScopeSchedule {
  @Field(() => ScheduleScopeEnum, { description: 'For whom.' })
  scope: ScheduleScope;

  @Field(() => ID, { description: 'Id of the agency (REGENCY), unit or employee.' })
  scopeId: string;

  @Field(() => [ScheduleAssignmentType], { description: 'Its rows, by their first day; without overlaps.' })
  assignments: readonly ScheduleAssignment[];

  @Field(() => String, { description: 'To be named by who changes the rows.' })
  revision: string;
}

@ObjectType('ScheduleOverlay', { description: 'A dated replacement of hours (Ramadan, exam week).' })
export class ScheduleOverlayType implements ScheduleOverlay {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => ScheduleScopeEnum, { description: 'For whom.' })
  scope: ScheduleScope;

  @Field(() => ID, { description: 'Id of the agency (REGENCY), unit or employee.' })
  scopeId: string;

  @Field(() => String, { description: 'Code of the template whose hours are replaced.' })
  replacesCode: string;

  /** Shown as `workSchedule`, by the resolver. */
  workScheduleId: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  startsOn: string;

  @Field(() => LocalDateScalar, { description: 'Last day.' })
  endsOn: string;

  @Field(() => Int, { description: 'Number of the version; who saves names the one that they saw.' })
  version: number;
}

const ScheduleScopeFilter = enumFilter('ScheduleScope', ScheduleScopeEnum);

@InputType('ScheduleAssignmentWhere', { description: 'Conditions on rows; fields are joined by AND.' })
export class ScheduleAssignmentWhereInput implements WhereTree {
  @Field(() => [ScheduleAssignmentWhereInput], { nullable: true, description: 'All of these hold.' })
  AND?: ScheduleAssignmentWhereInput[] | null;

  @Field(() => [ScheduleAssignmentWhereInput], { nullable: true, description: 'One of these holds.' })
  OR?: ScheduleAssignmentWhereInput[] | null;

  @Field(() => ScheduleAssignmentWhereInput, { nullable: true, description: 'This does not hold.' })
  NOT?: ScheduleAssignmentWhereInput | null;

  @Field(() => ScheduleScopeFilter, { nullable: true, description: 'For whom.' })
  scope?: FieldFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Id of the agency, unit or employee.' })
  scopeId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Id of the template.' })
  workScheduleId?: IdFilter | null;

  @Field(() => LocalDateFilter, { nullable: true, description: 'First day.' })
  startsOn?: LocalDateFilter | null;

  @Field(() => LocalDateFilter, { nullable: true, description: 'Last day; 9999-12-31 while open.' })
  endsOn?: LocalDateFilter | null;
}
