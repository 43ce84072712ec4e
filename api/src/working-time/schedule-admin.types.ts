import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum.js';
import { LocalDateScalar, LocalTimeScalar } from '../graphql/scalars.js';
import { MutationPayload } from '../graphql/user-error.types.js';
import { RecomputeOutcomeType } from '../recompute/recompute.types.js';
import { PunchWindowsInput } from '../rule-sets/rule-set-inputs.types.js';
import type { ScheduleScope } from '../schedules/schedule-assignment.entity.js';
import type { ScheduleOverlay } from '../schedules/schedule-overlay.entity.js';
import type { HoursDraft, WeekdayDraft } from '../schedules/work-schedule-draft.rules.js';
import type { ScheduleMode, WorkSchedule } from '../schedules/work-schedule.entity.js';
import { ScheduleModeEnum, WorkScheduleType } from '../schedules/work-schedule.types.js';
import type { FutureRows } from '../shared/dated.js';
import type { ScopeSchedule } from './schedule-assignment.service.js';
import { ScheduleOverlayType, ScheduleScopeEnum, ScopeScheduleType } from './schedule-lists.types.js';

@InputType({ description: 'Working hours of one weekday.' })
export class WeekdayHoursInput implements WeekdayDraft {
  @Field(() => Int, { description: 'ISO weekday, 1 is Monday.' })
  weekday: number;

  @Field(() => LocalTimeScalar, { description: 'Start of work, a whole minute.' })
  start: string;

  @Field(() => LocalTimeScalar, { description: 'End of work on the same day, a whole minute.' })
  end: string;

  @Field(() => Int, { description: 'Minutes of break, which do not count as work.' })
  breakMinutes: number;
}

@InputType({
  description: 'The hours of a week. Their net minutes must be a total that the rule set allows.',
})
export class ScheduleHoursInput implements HoursDraft {
  @Field(() => [WeekdayHoursInput], { description: 'Days with work; the others are off.' })
  days: WeekdayHoursInput[];

  @Field(() => PunchWindowsInput, {
    nullable: true,
    description: 'Left out, or one of them left out: that of the rule set.',
  })
  windows?: PunchWindowsInput | null;

  @Field(() => Int, { description: 'Lateness of up to so many minutes is forgiven.', defaultValue: 0 })
  graceMinutes: number;

  @Field(() => Int, {
    description: 'Lateness of up to so many minutes is made good by staying as long.',
    defaultValue: 0,
  })
  makeUpMinutes: number;
}

@InputType({ description: 'A new template of working hours.' })
export class WorkScheduleCreateInput {
  @Field(() => String, {
    description: 'Stable name: capital letters, digits and underscores, as `SCHOOL_SHIFT`.',
  })
  code: string;

  @Field(() => String, { description: 'Name; 3 to 200 characters.' })
  name: string;

  @Field(() => ScheduleModeEnum, {
    nullable: true,
    description: 'Mode under which employees may choose it; left out when they may not.',
  })
  mode?: ScheduleMode | null;

  @Field(() => ScheduleHoursInput, { description: 'Its hours.' })
  hours: ScheduleHoursInput;
}

@InputType({ description: 'Another name of a template, or other hours from a day on.' })
export class WorkScheduleChangeInput {
  @Field(() => Int, {
    description: 'Version of the template that you saw; SETTING_CHANGED when it is another by now.',
  })
  version: number;

  @Field(() => String, { nullable: true, description: 'Name; left out: as it is.' })
  name?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day of the new hours; needed with `hours`. The days before keep theirs.',
  })
  startsOn?: string | null;

  @Field(() => ScheduleHoursInput, { nullable: true, description: 'The hours; left out: as they are.' })
  hours?: ScheduleHoursInput | null;
}

@ObjectType({ description: 'A template that was added, changed or removed.' })
export class WorkSchedulePayload extends MutationPayload {
  @Field(() => WorkScheduleType, {
    nullable: true,
    description: 'The template as it is now, or as it was before it was removed; null when refused.',
  })
  workSchedule?: WorkSchedule;

  @Field(() => RecomputeOutcomeType, {
    nullable: true,
    description: 'What became of the days that it concerns; null when refused.',
  })
  outcome?: RecomputeOutcomeType;
}

@InputType({ description: 'A stored object in the version that you saw.' })
export class SeenVersionInput {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => Int, { description: 'Version; SETTING_CHANGED when it is another by now.' })
  version: number;
}

@InputType({ description: 'A replacement of hours to be entered or, with an id, to be changed.' })
export class ScheduleOverlayInput {
  @Field(() => ID, { nullable: true, description: 'Id of the one that is changed; left out for a new one.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version that you saw; needed with an id.' })
  version?: number | null;

  @Field(() => String, { description: 'Name, for example `Ramadan 1448 H`; 3 to 200 characters.' })
  name: string;

  @Field(() => ScheduleScopeEnum, { description: 'For whom.' })
  scope: ScheduleScope;

  @Field(() => ID, { description: 'Id of the agency (REGENCY), unit or employee.' })
  scopeId: string;

  @Field(() => String, {
    description: 'Code of the template whose hours are replaced, for example `SCHOOL_6D`.',
  })
  replacesCode: string;

  @Field(() => ID, { description: 'Id of the template that takes their place.' })
  workScheduleId: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  startsOn: string;

  @Field(() => LocalDateScalar, { description: 'Last day; at most 366 days.' })
  endsOn: string;
}

@InputType({
  description:
    'Replacements that are entered, changed and removed together, such as one Ramadan of all modes.',
})
export class ScheduleOverlaysInput {
  @Field(() => [ScheduleOverlayInput], { description: 'To be entered or changed.', defaultValue: [] })
  save: ScheduleOverlayInput[];

  @Field(() => [SeenVersionInput], { description: 'To be removed.', defaultValue: [] })
  remove: SeenVersionInput[];
}

@ObjectType({ description: 'Replacements that were changed together.' })
export class ScheduleOverlaysPayload extends MutationPayload {
  @Field(() => [ScheduleOverlayType], {
    nullable: true,
    description: 'Those that were saved, in the order of the input; null when refused.',
  })
  scheduleOverlays?: readonly ScheduleOverlay[];

  @Field(() => RecomputeOutcomeType, {
    nullable: true,
    description: 'What became of the days that they concern; null when refused.',
  })
  outcome?: RecomputeOutcomeType;
}

const FutureRowsEnum = enumOf<FutureRows>('FutureRows', 'What happens to rows that begin later.', {
  KEEP: 'They stay, and the new row ends before the next of them.',
  REPLACE: 'They go, and the new row has no end.',
});

@InputType({ description: 'Another schedule for a scope from a day on.' })
export class ScheduleAssignmentInput {
  @Field(() => ScheduleScopeEnum, { description: 'For whom.' })
  scope: ScheduleScope;

  @Field(() => ID, { description: 'Id of the agency (REGENCY), unit or employee.' })
  scopeId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the template; null: none of its own, so that the schedule of the wider scope holds.',
  })
  workScheduleId?: string | null;

  @Field(() => LocalDateScalar, { description: 'First day. What held before ends on the day before.' })
  startsOn: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day, after which what held before goes on; left out: see `future`.',
  })
  endsOn?: string | null;

  @Field(() => FutureRowsEnum, {
    description: 'What happens to rows that begin later when no last day is given.',
    defaultValue: 'KEEP',
  })
  future: FutureRows;

  @Field(() => String, {
    description:
      '`revision` of `scheduleScope` that you saw; SETTING_CHANGED or STALE_OBJECT when it is another.',
  })
  revision: string;
}

@ObjectType({ description: 'The schedules of a scope after a change.' })
export class ScheduleAssignmentPayload extends MutationPayload {
  @Field(() => ScopeScheduleType, { nullable: true, description: 'All of its rows; null when refused.' })
  scheduleScope?: ScopeSchedule;

  @Field(() => RecomputeOutcomeType, {
    nullable: true,
    description: 'What became of the days that it concerns; null when refused.',
  })
  outcome?: RecomputeOutcomeType;
}
