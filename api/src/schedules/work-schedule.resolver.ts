import { Authorized, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { DataSource } from 'typeorm';
import { WorkSchedule } from './work-schedule.entity.js';
import { parsePattern, WEEKDAYS } from './work-schedule.rules.js';
import { WeekdayHours, WorkScheduleType } from './work-schedule.types.js';

/** Templates of working hours. */
@Resolver(() => WorkScheduleType)
export class WorkScheduleResolver {
  constructor(private readonly dataSource: DataSource) {}

  @Authorized('VIEWER')
  @Query(() => [WorkScheduleType], { description: 'Every template of working hours, by code.' })
  workSchedules() {
    return this.dataSource.getRepository(WorkSchedule).find({ order: { code: 'ASC' } });
  }

  @FieldResolver(() => [WeekdayHours], { description: 'Hours of the days with work, Monday first.' })
  days(@Root() schedule: WorkScheduleType): WeekdayHours[] {
    const { days } = parsePattern(schedule.pattern);
    return WEEKDAYS.flatMap((weekday) => {
      const hours = days[weekday];
      return hours ? [{ weekday, ...hours }] : [];
    });
  }
}
