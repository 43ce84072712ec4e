import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EmployeeOnDay, LoaderFactory } from '../db/loader.js';
import { EmployeeType } from '../employees/employee.types.js';
import type { RequestContext } from '../graphql/context.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { workScheduleById } from './employee-schedule.loaders.js';
import type { EmployeeSchedule } from './employee-schedule.reader.js';
import { ScheduleModeEnum, WorkScheduleType } from './work-schedule.types.js';

const AS_OF = { nullable: true, description: 'The day that is asked about; today by default.' } as const;

/** The working hours of an employee (jam kerja). */
@Resolver(() => EmployeeType)
export class EmployeeScheduleResolver {
  constructor(private readonly schedules: LoaderFactory<EmployeeOnDay, EmployeeSchedule>) {}

  @FieldResolver(() => ScheduleModeEnum, {
    nullable: true,
    description: 'Working-time mode on a day, behind replacements such as Ramadan; null when none is known.',
  })
  async scheduleMode(
    @Ctx() context: RequestContext,
    @Root() employee: EmployeeType,
    @Arg('asOf', () => LocalDateScalar, AS_OF) asOf: string | null,
  ) {
    const { base } = await this.onDay(context, employee, asOf);
    return base && ((await context.loader(workScheduleById).load(base.workScheduleId))?.mode ?? null);
  }

  @FieldResolver(() => WorkScheduleType, {
    nullable: true,
    description: 'Template that gives the hours of a day, also a replacement; null when none is known.',
  })
  async workSchedule(
    @Ctx() context: RequestContext,
    @Root() employee: EmployeeType,
    @Arg('asOf', () => LocalDateScalar, AS_OF) asOf: string | null,
  ) {
    const { workScheduleId } = await this.onDay(context, employee, asOf);
    const schedule = workScheduleId && (await context.loader(workScheduleById).load(workScheduleId));
    return schedule ? { ...schedule, shownOn: asOf ?? context.actor.asOf } : null;
  }

  private onDay(context: RequestContext, { id }: EmployeeType, asOf: string | null) {
    return context.loader(this.schedules).load({ employeeId: id, day: asOf ?? context.actor.asOf });
  }
}
