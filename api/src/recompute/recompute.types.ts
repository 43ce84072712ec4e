import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayStatusEnum, DerivedDayFields } from '../attendance/derived-day.types.js';
import type { DayStatus } from '../attendance/day-facts.rules.js';
import type { DayTrace } from '../attendance/day-trace.rules.js';
import { connectionType } from '../graphql/connection.js';
import { enumOf } from '../graphql/enum.js';
import { DateTimeScalar, LocalDateScalar } from '../graphql/scalars.js';
import type { LocalDay } from '../shared/local-day.js';
import type { ChangeTotals, DayView, StatusChange } from './day-change.rules.js';
import type { RecomputeOutcome } from './recompute-engine.js';
import type { RecomputeCause, RecomputeJob, RecomputeJobState } from './recompute-job.entity.js';
import type { PreviewRow, RecomputePreview } from './recompute-preview.js';

const RecomputeCauseEnum = enumOf<RecomputeCause>('RecomputeCause', 'What made days be derived again.', {
  RULE_SET_PUBLISHED: 'A rule set was published.',
  DISPENSATION_DECLARED: 'A dispensation was declared.',
  DISPENSATION_REVOKED: 'A dispensation was revoked.',
  CALENDAR_CHANGED: 'A special day was changed.',
  SCHEDULE_CHANGED: 'Working hours were changed.',
  PLACEMENT_CHANGED: 'Places, hours or posts of people were changed.',
});

const RecomputeJobStateEnum = enumOf<RecomputeJobState>('RecomputeJobState', 'State of a job.', {
  QUEUED: 'Nobody has begun with it.',
  RUNNING: 'Some of its people are done.',
  DONE: 'Every day is stored.',
});

@ObjectType('DayView', { description: 'A derived day as people see it.' })
export class DayViewType extends DerivedDayFields implements DayView {
  override status: DayStatus;

  @Field(() => String, { nullable: true, description: 'Finer than the status.' })
  statusDetail: string | null;

  @Field(() => Int, { description: 'Net minutes of work that the schedule asks; 0 on a day off.' })
  scheduledMinutes: number;
}

@ObjectType('DayStatusChange', { description: 'How many days go from one status to another.' })
export class StatusChangeType implements StatusChange {
  @Field(() => DayStatusEnum, { description: 'Before.' })
  from: DayStatus;

  @Field(() => DayStatusEnum, {
    description: 'After; may be the same when something else of the day changes.',
  })
  to: DayStatus;

  @Field(() => Int, { description: 'Number of days.' })
  days: number;
}

@ObjectType('DayChangeTotals', { description: 'Changed days added up.' })
export class ChangeTotalsType implements ChangeTotals {
  @Field(() => Int, { description: 'People with at least one changed day.' })
  people: number;

  @Field(() => Int, { description: 'Changed days.' })
  days: number;

  @Field(() => [StatusChangeType], { description: 'Days by status before and after, the most first.' })
  statusChanges: readonly StatusChangeType[];

  @Field(() => Int, { description: 'Basis points after less before, all days together.' })
  deductionBps: number;

  @Field(() => Int, { description: 'Late minutes after less before.' })
  lateMinutes: number;

  @Field(() => Int, { description: 'Minutes of leaving early after less before.' })
  earlyLeaveMinutes: number;
}

@ObjectType('DayChange', { description: 'A day of somebody before and after a change.' })
export class DayChangeType implements PreviewRow {
  /** Shown as `employee`, by the resolver. */
  employeeId: string;

  @Field(() => LocalDateScalar, { description: 'The day.' })
  day: LocalDay;

  @Field(() => DayViewType, { description: 'As it is.' })
  before: DayViewType;

  @Field(() => DayViewType, { description: 'As it would be.' })
  after: DayViewType;

  /** Shown as sentences, by the resolver. */
  beforeTrace: DayTrace;
  afterTrace: DayTrace;
}

@ObjectType('RecomputePreview', { description: 'What a change would do to the days that are there.' })
export class RecomputePreviewType implements RecomputePreview {
  @Field(() => Int, { description: 'People in the scope of the change.' })
  peopleInScope: number;

  @Field(() => Int, { description: 'Days of theirs up to today. Days to come are derived when they come.' })
  daysInScope: number;

  @Field(() => Int, {
    description: 'People whose days were derived for this; fewer than in scope when there were too many.',
  })
  peopleLookedAt: number;

  @Field(() => Boolean, { description: 'True when everybody was looked at.' })
  complete: boolean;

  @Field(() => ChangeTotalsType, { description: 'The changed days of those who were looked at, added up.' })
  totals: ChangeTotalsType;

  @Field(() => [DayChangeType], { description: 'The first changed days, at most 50.' })
  rows: readonly DayChangeType[];
}

@ObjectType('RecomputeJob', {
  description: 'Days that are derived again in the background. What is read is right before it is done.',
})
export class RecomputeJobType implements Omit<
  RecomputeJob,
  'affected' | 'cursorId' | 'leaseId' | 'leaseUntil'
> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => RecomputeCauseEnum, { description: 'What made it.' })
  cause: RecomputeCause;

  @Field(() => ID, { nullable: true, description: 'Id of the rule set, dispensation or special day.' })
  causeId: string | null;

  /** Shown as a person, by the resolver. */
  requestedBy: string | null;

  @Field(() => DateTimeScalar, { description: 'When the change was made.' })
  createdAt: Date;

  @Field(() => RecomputeJobStateEnum, { description: 'State.' })
  state: RecomputeJobState;

  @Field(() => Int, { description: 'People to look at.' })
  peopleTotal: number;

  @Field(() => Int, { description: 'People who are done.' })
  peopleDone: number;

  @Field(() => Int, { description: 'Days that were derived so far.' })
  daysDone: number;

  @Field(() => Int, { description: 'Stored days that turned out different so far.' })
  daysChanged: number;

  @Field(() => Int, {
    description: 'Steps in a row that failed and will be tried again; more than some need a look at the log.',
  })
  failures: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done.' })
  finishedAt: Date | null;
}

export const RecomputeJobConnection = connectionType(RecomputeJobType, 'RecomputeJob');

@ObjectType('RecomputeOutcome', { description: 'What became of the days that a change affects.' })
export class RecomputeOutcomeType implements RecomputeOutcome {
  @Field(() => Int, {
    nullable: true,
    description: 'Days that are different now; null when there are so many that a job derives them.',
  })
  daysChanged: number | null;

  @Field(() => ID, { nullable: true, description: 'The job that stores them; null when that is done.' })
  jobId: string | null;
}
