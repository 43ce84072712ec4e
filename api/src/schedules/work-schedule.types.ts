import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum.js';
import { LocalDateScalar, LocalTimeScalar } from '../graphql/scalars.js';
import { PunchWindowsType } from '../rule-sets/rule-set-content.types.js';
import type { LocalDay } from '../shared/local-day.js';
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

@ObjectType('ScheduleHours', { description: 'The hours of a week with what belongs to them.' })
export class ScheduleHours {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day with these hours; null for those that a template began with.',
  })
  startsOn: LocalDay | null;

  @Field(() => [WeekdayHours], { description: 'Hours of the days with work, Monday first.' })
  days: WeekdayHours[];

  @Field(() => Int, { description: 'Net minutes of the week, without breaks.' })
  netWeekMinutes: number;

  @Field(() => PunchWindowsType, { description: 'When a clock event counts.' })
  windows: PunchWindowsType;

  @Field(() => Int, { description: 'Lateness of up to so many minutes is forgiven.' })
  graceMinutes: number;

  @Field(() => Int, { description: 'Lateness of up to so many minutes is made good by staying as long.' })
  makeUpMinutes: number;
}

@ObjectType('WorkSchedule', { description: 'A weekly template of working hours (jam kerja).' })
export class WorkScheduleType implements Pick<WorkSchedule, 'id' | 'code' | 'name' | 'mode' | 'version'> {
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

  @Field(() => Int, { description: 'Number of the version; who saves names the one that they saw.' })
  version: number;

  /** Shown as `hours` and `days`, by the resolver. */
  pattern: unknown;

  /** The day on which its hours are asked about, where the question is about a day. */
  shownOn?: LocalDay;
}
