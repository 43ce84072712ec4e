import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AttendanceDayType } from '../attendance/attendance-day.types.js';
import type { RequestContext } from '../graphql/context.js';
import type { CorrectionLoaders } from './correction.loaders.js';
import { CorrectionRequestType } from './correction.types.js';

/** The corrections of an attendance day. */
@Resolver(() => AttendanceDayType)
export class DayCorrectionResolver {
  constructor(private readonly loaders: CorrectionLoaders) {}

  @FieldResolver(() => [CorrectionRequestType], {
    description: 'Every correction that was asked for the day, in every state, the newest first.',
  })
  correctionRequests(@Ctx() context: RequestContext, @Root() { employeeId, date }: AttendanceDayType) {
    return context.loader(this.loaders.ofEmployee).load({ employeeId, from: date, to: date, states: null });
  }
}
