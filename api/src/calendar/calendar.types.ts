import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import type { CalendarDay } from './calendar-day.entity.js';
import type { CalendarKind } from './calendar.rules.js';

export const CalendarDayKindEnum = enumOf<CalendarKind>('CalendarDayKind', 'What makes a day special.', {
  NATIONAL_HOLIDAY: 'National holiday (hari libur nasional).',
  JOINT_LEAVE: 'Joint leave (cuti bersama).',
  REGIONAL_HOLIDAY: 'Holiday of the region.',
  SCHOOL_HOLIDAY: 'School holiday, with a policy for each role.',
});

@ObjectType('CalendarDay', { description: 'A holiday, joint leave or school holiday.' })
export class CalendarDayType implements Pick<CalendarDay, 'id' | 'date' | 'kind' | 'name' | 'provisional'> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => LocalDateScalar, { description: 'The day.' })
  date: string;

  @Field(() => CalendarDayKindEnum, { description: 'Kind.' })
  kind: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => Boolean, { description: 'True while the date waits for the decision of the government.' })
  provisional: boolean;
}
