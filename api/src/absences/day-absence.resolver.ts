import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AttendanceDayType } from '../attendance/attendance-day.types.js';
import type { RequestContext } from '../graphql/context.js';
import type { AbsenceLoaders } from './absence.loaders.js';
import { AbsenceType } from './absence.types.js';
import { HOLDING_STATES } from './request-flow.rules.js';

/** The absence that holds an attendance day. */
@Resolver(() => AttendanceDayType)
export class DayAbsenceResolver {
  constructor(private readonly loaders: AbsenceLoaders) {}

  @FieldResolver(() => AbsenceType, {
    nullable: true,
    description:
      'The absence that covers the day, approved or waiting for a decision; null when there is none.',
  })
  async absence(@Ctx() context: RequestContext, @Root() { employeeId, date }: AttendanceDayType) {
    const wanted = { employeeId, from: date, to: date, states: HOLDING_STATES };
    const [absence] = await context.loader(this.loaders.ofEmployee).load(wanted);
    return absence ?? null;
  }
}
