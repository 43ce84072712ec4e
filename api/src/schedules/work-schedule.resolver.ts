import { Arg, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { DataSource } from 'typeorm';
import type { RequestContext } from '../graphql/context.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import type { LocalDay } from '../shared/local-day.js';
import { hoursInForce, patternChangesOf, type HoursRow } from './schedule-hours.rules.js';
import { workScheduleChanges } from './schedule.loaders.js';
import { WorkSchedule } from './work-schedule.entity.js';
import { netWeekMinutes, WEEKDAYS } from './work-schedule.rules.js';
import { ScheduleHours, WeekdayHours, WorkScheduleType } from './work-schedule.types.js';

const AS_OF = {
  nullable: true,
  description: 'The day that is asked about; by default that of the question around it, else today.',
} as const;

/** Templates of working hours. */
@Resolver(() => WorkScheduleType)
export class WorkScheduleResolver {
  constructor(private readonly dataSource: DataSource) {}

  @Authorized('VIEWER')
  @Query(() => [WorkScheduleType], { description: 'Every template of working hours, by code.' })
  workSchedules() {
    return this.dataSource.getRepository(WorkSchedule).find({ order: { code: 'ASC' } });
  }

  @FieldResolver(() => ScheduleHours, { description: 'The hours of a day.' })
  async hours(
    @Ctx() context: RequestContext,
    @Root() schedule: WorkScheduleType,
    @Arg('asOf', () => LocalDateScalar, AS_OF) asOf: string | null,
  ): Promise<ScheduleHours> {
    return hoursOf(context, schedule, asOf);
  }

  @FieldResolver(() => [WeekdayHours], {
    description: 'Hours of the days with work, Monday first; `hours.days`.',
  })
  async days(
    @Ctx() context: RequestContext,
    @Root() schedule: WorkScheduleType,
    @Arg('asOf', () => LocalDateScalar, AS_OF) asOf: string | null,
  ): Promise<WeekdayHours[]> {
    return (await hoursOf(context, schedule, asOf)).days;
  }

  @FieldResolver(() => Int, {
    description: 'Net minutes of a week, without breaks (Perpres 21/2023: 2250; Ramadan 1950).',
  })
  async netWeekMinutes(
    @Ctx() context: RequestContext,
    @Root() schedule: WorkScheduleType,
    @Arg('asOf', () => LocalDateScalar, AS_OF) asOf: string | null,
  ): Promise<number> {
    return (await hoursOf(context, schedule, asOf)).netWeekMinutes;
  }

  @FieldResolver(() => [ScheduleHours], {
    description: 'The hours that it began with and those that took their place, by their first day.',
  })
  async history(
    @Ctx() context: RequestContext,
    @Root() schedule: WorkScheduleType,
  ): Promise<ScheduleHours[]> {
    const rows = patternChangesOf(schedule.pattern, await changesOf(context, schedule));
    return rows.map(shownHours);
  }
}

async function hoursOf(
  context: RequestContext,
  schedule: WorkScheduleType,
  asOf: LocalDay | null,
): Promise<ScheduleHours> {
  const day = asOf ?? schedule.shownOn ?? context.actor.asOf;
  return shownHours(hoursInForce(schedule.pattern, await changesOf(context, schedule), day));
}

function changesOf(context: RequestContext, { id }: WorkScheduleType) {
  return context.loader(workScheduleChanges).load(id);
}

function shownHours({ startsOn, pattern }: HoursRow): ScheduleHours {
  const { days, windows, graceMinutes, makeUpMinutes } = pattern;
  return {
    startsOn,
    days: WEEKDAYS.flatMap((weekday) => {
      const hours = days[weekday];
      return hours ? [{ weekday, ...hours }] : [];
    }),
    netWeekMinutes: netWeekMinutes(days),
    windows,
    graceMinutes,
    makeUpMinutes,
  };
}
