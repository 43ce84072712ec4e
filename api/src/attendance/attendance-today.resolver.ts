import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { LoaderFactory } from '../db/loader.js';
import { EmployeeType } from '../employees/employee.types.js';
import { Viewer } from '../employees/viewer.types.js';
import type { RequestContext } from '../graphql/context.js';
import { workLocationById } from '../work-locations/work-location.loaders.js';
import { WorkLocationType } from '../work-locations/work-location.types.js';
import { AttendanceTodayType } from './attendance-today.types.js';
import type { ProjectedDay } from './day-projector.js';
import { nextAction, windowsOf } from './today.rules.js';
import { worksAnywhere } from './works-anywhere.rules.js';

/** Loads the day that it is now for an employee. */
export type TodayLoader = LoaderFactory<string, ProjectedDay>;

const TODAY = { description: 'The day that it is now at the place of work, and what it asks.' } as const;

/** Today for the person who is signed in. */
@Resolver(() => Viewer)
export class ViewerTodayResolver {
  constructor(private readonly today: TodayLoader) {}

  @FieldResolver(() => AttendanceTodayType, TODAY)
  async attendanceToday(@Ctx() context: RequestContext) {
    return toToday(context, await context.loader(this.today).load(context.actor.employeeId));
  }
}

/** Today for an employee. */
@Resolver(() => EmployeeType)
export class EmployeeTodayResolver {
  constructor(private readonly today: TodayLoader) {}

  @FieldResolver(() => AttendanceTodayType, TODAY)
  async attendanceToday(@Ctx() context: RequestContext, @Root() employee: EmployeeType) {
    return toToday(context, await context.loader(this.today).load(employee.id));
  }
}

/** Fields of today that come from other tables. */
@Resolver(() => AttendanceTodayType)
export class AttendanceTodayResolver {
  @FieldResolver(() => [WorkLocationType], { description: 'Where clocking in is valid.' })
  locations(@Ctx() context: RequestContext, @Root() today: AttendanceTodayType) {
    return context.loader(workLocationById).loadMany(today.locationIds);
  }
}

function toToday(
  context: RequestContext,
  { frame, resolution, punches, absences, row }: ProjectedDay,
): AttendanceTodayType {
  const now = context.clock.now();
  const { schedule, calendar } = frame;
  const windows = windowsOf(frame);
  return {
    date: frame.date,
    timeZone: frame.zone,
    serverTime: now,
    hours:
      schedule.kind === 'HOURS' && windows
        ? {
            code: schedule.source.code,
            start: schedule.start,
            end: schedule.end,
            breakMinutes: schedule.breakMinutes,
            clockInWindow: windows.IN,
            clockOutWindow: windows.OUT,
          }
        : null,
    nextAction: nextAction(frame, resolution, punches, now),
    geofenceApplies: !worksAnywhere(calendar, absences),
    locationIds: frame.locations.map(({ id }) => id),
    day: row,
  };
}
