import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, LocalDateScalar, LocalTimeScalar } from '../graphql/scalars.js';
import type { LocalDay, LocalTime, TimeZone } from '../shared/local-day.js';
import { AttendanceDayType } from './attendance-day.types.js';
import type { PunchKind } from './punch.entity.js';
import { PunchKindEnum } from './punch-kind.types.js';
import type { PunchWindow } from './today.rules.js';

@ObjectType('PunchWindow', { description: 'When a clock event counts; both minutes are included.' })
export class PunchWindowType implements PunchWindow {
  @Field(() => LocalTimeScalar, { description: 'First minute on the wall clock.' })
  opens: LocalTime;

  @Field(() => LocalTimeScalar, { description: 'Last minute on the wall clock.' })
  closes: LocalTime;
}

@ObjectType('AttendanceHours', { description: 'The working hours of a day.' })
export class AttendanceHoursType {
  @Field(() => String, { description: 'Code of the template, for example SCHOOL_6D.' })
  code: string;

  @Field(() => LocalTimeScalar, { description: 'Start of work.' })
  start: LocalTime;

  @Field(() => LocalTimeScalar, { description: 'End of work.' })
  end: LocalTime;

  @Field(() => Int, { description: 'Minutes of rest in between.' })
  breakMinutes: number;

  @Field(() => PunchWindowType, { description: 'When a clock-in counts.' })
  clockInWindow: PunchWindowType;

  @Field(() => PunchWindowType, { description: 'When a clock-out counts.' })
  clockOutWindow: PunchWindowType;
}

@ObjectType('AttendanceToday', {
  description: 'The day that it is now at the place of work, and what it asks.',
})
export class AttendanceTodayType {
  @Field(() => LocalDateScalar, { description: 'Date on the wall of the place of work.' })
  date: LocalDay;

  @Field(() => String, { description: 'IANA name of the zone of the place of work.' })
  timeZone: TimeZone;

  @Field(() => DateTimeScalar, { description: 'The server’s clock; that of the device may be wrong.' })
  serverTime: Date;

  @Field(() => AttendanceHoursType, { nullable: true, description: 'Working hours; null on a day without.' })
  hours: AttendanceHoursType | null;

  @Field(() => PunchKindEnum, {
    nullable: true,
    description: 'What to do next; null when nothing is asked or nothing can be done any more.',
  })
  nextAction: PunchKind | null;

  @Field(() => Boolean, { description: 'False when the place of work does not matter on this day.' })
  geofenceApplies: boolean;

  /** Shown as `locations`, by the resolver. */
  locationIds: readonly string[];

  @Field(() => AttendanceDayType, { description: 'The day as it stands.' })
  day: AttendanceDayType;
}
