import { Field, ObjectType } from 'type-graphql';
import type { AttendanceDay } from './attendance-day.entity.js';
import { DerivedDayFields } from './derived-day.types.js';

/** A day as it is or would be, for comparison. It has no id: two of the same day are shown side by side. */
@ObjectType('DayPreview', { description: 'An attendance day as it is or would be under some decision.' })
export class DayPreviewType
  extends DerivedDayFields
  implements
    Pick<
      AttendanceDay,
      | 'statusDetail'
      | 'clockInAt'
      | 'clockOutAt'
      | 'lateMinutes'
      | 'earlyLeaveMinutes'
      | 'lateTier'
      | 'earlyLeaveTier'
      | 'deductionBps'
      | 'trace'
    >
{
  @Field(() => String, { nullable: true, description: 'Finer than the status.' })
  statusDetail: string | null;

  /** Shown as a sentence, by the resolver. */
  trace: unknown;
}
