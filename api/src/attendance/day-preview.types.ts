import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.js';
import type { AttendanceDay } from './attendance-day.entity.js';
import { DayStatusEnum, LkhRequirementEnum } from './attendance-day.types.js';

/** A day as it is or would be, for comparison. It has no id: two of the same day are shown side by side. */
@ObjectType('DayPreview', { description: 'An attendance day as it is or would be under some decision.' })
export class DayPreviewType implements Pick<
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
> {
  @Field(() => DayStatusEnum, { description: 'Status.' })
  status: string;

  @Field(() => String, { nullable: true, description: 'Finer than the status.' })
  statusDetail: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Effective clock-in.' })
  clockInAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Effective clock-out.' })
  clockOutAt: Date | null;

  @Field(() => Int, { description: 'Whole minutes of lateness that count.' })
  lateMinutes: number;

  @Field(() => Int, { description: 'Whole minutes of leaving early that count.' })
  earlyLeaveMinutes: number;

  @Field(() => String, { nullable: true, description: 'Class of lateness, TL1 to TL4.' })
  lateTier: string | null;

  @Field(() => String, { nullable: true, description: 'Class of leaving early, PSW1 to PSW4.' })
  earlyLeaveTier: string | null;

  @Field(() => Int, { description: 'Basis points of the discipline part of the month.' })
  deductionBps: number;

  @Field(() => LkhRequirementEnum, { description: 'What the day asks of the LKH.' })
  lkhRequirement: string;

  /** Shown as a sentence, by the resolver. */
  trace: unknown;
}
