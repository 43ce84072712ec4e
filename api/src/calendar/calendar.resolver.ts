import { Arg, Authorized, Query, Resolver } from 'type-graphql';
import { Between, type DataSource } from 'typeorm';
import { LocalDateScalar } from '../graphql/scalars.js';
import { assertDayRange } from '../shared/day-range.js';
import { CalendarDay } from './calendar-day.entity.js';
import { CalendarDayType } from './calendar.types.js';

const MAX_DAYS = 400;

/** Special days. */
@Resolver(() => CalendarDayType)
export class CalendarResolver {
  constructor(private readonly dataSource: DataSource) {}

  @Authorized('VIEWER')
  @Query(() => [CalendarDayType], { description: 'Special days of a range, at most 400 days, by date.' })
  calendarDays(
    @Arg('from', () => LocalDateScalar, { description: 'First day.' }) from: string,
    @Arg('to', () => LocalDateScalar, { description: 'Last day.' }) to: string,
  ) {
    assertDayRange(from, to, MAX_DAYS);
    return this.dataSource.getRepository(CalendarDay).find({
      where: { date: Between(from, to) },
      order: { date: 'ASC', id: 'ASC' },
    });
  }
}
