import { Arg, Args, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import type { LocalDateFilter } from '../graphql/filters.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import type { DayRange } from '../shared/dated.js';
import { DomainError } from '../shared/domain-error.js';
import type { LocalDay } from '../shared/local-day.js';
import type { AttendanceListReader } from './attendance-list.reader.js';
import {
  AttendanceDayConnection,
  AttendanceDayWhereInput,
  AttendanceRecap,
} from './attendance-list.types.js';

/** Attendance of many people. */
@Resolver()
export class AttendanceListResolver {
  constructor(private readonly list: AttendanceListReader) {}

  @Authorized('ATTENDANCE_READ')
  @Query(() => AttendanceDayConnection, {
    description: 'Attendance days of the people that you may see, by day and then by name.',
  })
  async attendanceDays(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => AttendanceDayWhereInput, { description: 'Conditions; the days are needed.' })
    { date, status, ...people }: AttendanceDayWhereInput,
  ) {
    const { eq, oneOf } = status ?? {};
    const statuses = eq ? [eq] : (oneOf ?? null);
    const where = { range: rangeOf(date), people: { ...people }, statuses };
    return toConnection(await this.list.page(context.actor, where, pageRequest(page)));
  }

  @Authorized('ATTENDANCE_READ')
  @Query(() => AttendanceRecap, { description: 'How many of the people that you may see have which status.' })
  async attendanceRecap(
    @Ctx() context: RequestContext,
    @Arg('date', () => LocalDateScalar, { nullable: true, description: 'The day; today by default.' })
    date: LocalDay | null,
    @Arg('orgUnitId', () => ID, { nullable: true, description: 'Only of this unit.' })
    orgUnitId: string | null,
    @Arg('districtId', () => ID, { nullable: true, description: 'Only of this district.' })
    districtId: string | null,
  ): Promise<AttendanceRecap> {
    const day = date ?? context.actor.asOf;
    const people = {
      orgUnitId: orgUnitId ? { eq: orgUnitId } : null,
      districtId: districtId ? { eq: districtId } : null,
    };
    const counts = await this.list.recap(context.actor, people, day);
    return { date: day, total: counts.reduce((sum, { count }) => sum + count, 0), counts };
  }
}

/** The closed range that a filter names. @throws DomainError INVALID_INPUT when it is open at one end. */
function rangeOf({ eq, gte, lte }: LocalDateFilter): DayRange {
  const [startsOn, endsOn] = [eq ?? gte, eq ?? lte];
  if (startsOn && endsOn) return { startsOn, endsOn };
  throw new DomainError('INVALID_INPUT', { reason: 'a day, or both ends of a range' }, 'where.date');
}
