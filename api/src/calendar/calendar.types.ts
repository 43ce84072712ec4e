import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { FieldFilter, WhereTree } from '../db/where.js';
import { RoleEnum } from '../employees/employee.types.js';
import { enumOf } from '../graphql/enum.js';
import { enumFilter, IdFilter } from '../graphql/filters.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import type { Role } from '../shared/actor.js';
import type { CalendarDayDraft } from './calendar-changes.rules.js';
import type { CalendarDay } from './calendar-day.entity.js';
import type { CalendarKind, CalendarScope, SchoolHolidayPolicy } from './calendar.rules.js';

export const CalendarDayKindEnum = enumOf<CalendarKind>('CalendarDayKind', 'What makes a day special.', {
  NATIONAL_HOLIDAY: 'National holiday (hari libur nasional).',
  JOINT_LEAVE: 'Joint leave (cuti bersama).',
  REGIONAL_HOLIDAY: 'Holiday of the region.',
  SCHOOL_HOLIDAY: 'School holiday, with a policy for each role.',
});

export const CalendarScopeEnum = enumOf<CalendarScope>('CalendarScope', 'For whom a day is special.', {
  NATIONAL: 'For everybody.',
  AGENCY: 'For everybody of an agency.',
  DISTRICT: 'For the units of a district.',
  UNIT: 'For a unit and the units below it.',
});

export const SchoolHolidayPolicyEnum = enumOf<SchoolHolidayPolicy>(
  'SchoolHolidayPolicy',
  'What a school holiday means for a role.',
  {
    WORKDAY: 'A working day; also for roles that are not named.',
    WORKDAY_ANY_LOCATION: 'A working day on which one may clock in anywhere.',
    OFF: 'A day off.',
  },
);

@ObjectType({ description: 'What a school holiday means for one role.' })
export class RoleHolidayPolicy {
  @Field(() => RoleEnum, { description: 'The role.' })
  role: Role;

  @Field(() => SchoolHolidayPolicyEnum, { description: 'What the day means for it.' })
  policy: SchoolHolidayPolicy;
}

/** What a stored day and a day in a file have in common. */
@ObjectType({ description: 'What a special day says, whether it is stored or only wanted.' })
export class CalendarDayContent implements Omit<CalendarDayDraft, 'rolePolicies'> {
  @Field(() => LocalDateScalar, { description: 'The day.' })
  date: string;

  @Field(() => CalendarDayKindEnum, { description: 'Kind.' })
  kind: CalendarKind;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => CalendarScopeEnum, { description: 'For whom.' })
  scope: CalendarScope;

  @Field(() => ID, { nullable: true, description: 'Id of the agency, district or unit; null for NATIONAL.' })
  scopeId: string | null;

  @Field(() => Boolean, { description: 'True while the date waits for the decision of the government.' })
  provisional: boolean;

  /** Shown as a list, by the resolver. */
  rolePolicies: unknown;
}

@ObjectType('CalendarDay', { description: 'A holiday, joint leave or school holiday.' })
export class CalendarDayType implements Omit<CalendarDay, 'rolePolicies'> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => LocalDateScalar, { description: 'The day.' })
  date: string;

  @Field(() => CalendarDayKindEnum, { description: 'Kind.' })
  kind: CalendarKind;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => CalendarScopeEnum, { description: 'For whom.' })
  scope: CalendarScope;

  @Field(() => ID, { nullable: true, description: 'Id of the agency, district or unit; null for NATIONAL.' })
  scopeId: string | null;

  @Field(() => Boolean, { description: 'True while the date waits for the decision of the government.' })
  provisional: boolean;

  @Field(() => Int, { description: 'Number of the version; who saves names the one that they saw.' })
  version: number;

  /** Shown as a list, by the resolver. */
  rolePolicies: unknown;
}

const CalendarDayKindFilter = enumFilter('CalendarDayKind', CalendarDayKindEnum);
const CalendarScopeFilter = enumFilter('CalendarScope', CalendarScopeEnum);

@InputType('CalendarDayWhere', { description: 'Conditions on special days; fields are joined by AND.' })
export class CalendarDayWhereInput implements WhereTree {
  @Field(() => [CalendarDayWhereInput], { nullable: true, description: 'All of these hold.' })
  AND?: CalendarDayWhereInput[] | null;

  @Field(() => [CalendarDayWhereInput], { nullable: true, description: 'One of these holds.' })
  OR?: CalendarDayWhereInput[] | null;

  @Field(() => CalendarDayWhereInput, { nullable: true, description: 'This does not hold.' })
  NOT?: CalendarDayWhereInput | null;

  @Field(() => CalendarDayKindFilter, { nullable: true, description: 'Kind.' })
  kind?: FieldFilter | null;

  @Field(() => CalendarScopeFilter, { nullable: true, description: 'For whom.' })
  scope?: FieldFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Id of the agency, district or unit.' })
  scopeId?: IdFilter | null;
}
