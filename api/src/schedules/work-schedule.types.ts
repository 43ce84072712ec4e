import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum.js';
import { LocalTimeScalar } from '../graphql/scalars.js';
import type { ScheduleMode, WorkSchedule } from './work-schedule.entity.js';

export const ScheduleModeEnum = enumOf<ScheduleMode>(
  'ScheduleMode',
  'Working-time mode of the account settings.',
  {
    OFFICE_5D: '5 hari kerja: offices.',
    SCHOOL_5D: '5 hari kerja sekolah: schools with five days.',
    SCHOOL_6D: '6 hari kerja sekolah: schools with six days.',
  },
);

@ObjectType({ description: 'Working hours of one weekday.' })
export class WeekdayHours {
  @Field(() => Int, { description: 'ISO weekday, 1 is Monday.' })
  weekday: number;

  @Field(() => LocalTimeScalar, { description: 'Start of work.' })
  start: string;

  @Field(() => LocalTimeScalar, { description: 'End of work.' })
  end: string;

  @Field(() => Int, { description: 'Minutes of break, which do not count as work.' })
  breakMinutes: number;
}

@ObjectType('WorkSchedule', { description: 'A weekly template of working hours (jam kerja).' })
export class WorkScheduleType implements Pick<
  WorkSchedule,
  'id' | 'code' | 'name' | 'mode' | 'netWeekMinutes'
> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => String, { description: 'Stable name, for example `SCHOOL_6D`.' })
  code: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => ScheduleModeEnum, {
    nullable: true,
    description: 'The mode that employees choose; null for overlays.',
  })
  mode: ScheduleMode | null;

  @Field(() => Int, {
    description: 'Net minutes of a week, without breaks (Perpres 21/2023: 2250; Ramadan 1950).',
  })
  netWeekMinutes: number;

  /** Shown as `days`, by the resolver. */
  pattern: unknown;
}
