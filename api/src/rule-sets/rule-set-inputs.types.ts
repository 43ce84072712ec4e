import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '../graphql/scalars.js';
import { MutationPayload } from '../graphql/user-error.types.js';
import type { LeaveKind } from './rule-set-absence.js';
import { AbsenceRulesInput, CorrectionRulesInput } from './rule-set-absence-inputs.types.js';
import { LeaveKindEnum } from './rule-set-absence.types.js';
import { DisciplineRulesInput } from './discipline-rules.types.js';
import type { ArticleChange, LeaveRuleChange, RuleSetChanges } from './rule-set-changes.rules.js';
import {
  DeductionRuleEnum,
  GeofencePolicyEnum,
  OfflinePolicyEnum,
  PlacementPolicyEnum,
  SilenceDecisionEnum,
} from './rule-set-content.types.js';
import type { RuleSetVersion } from './rule-set.reader.js';
import type { RuleSetPublication } from './rule-set.service.js';
import { RuleSetType } from './rule-set.types.js';
import type { DeductionRule, RuleSetContent, Tier } from './rule-set.js';

const SAME = 'Left out: as in the base.';

/** A number that stays as it is when it is left out. */
const NUMBER = { nullable: true, description: SAME } as const;

@InputType({ description: 'One line of a table of deductions.' })
export class DeductionTierInput implements Tier {
  @Field(() => Int, { description: 'First minute: 1, or one more than the last of the line before.' })
  fromMinute: number;

  @Field(() => Int, { nullable: true, description: 'Last minute; null only in the last line.' })
  toMinute: number | null;

  @Field(() => Int, { description: 'Cost in basis points, 0 to 10000.' })
  bps: number;
}

@InputType({ description: 'What a day of one kind of leave costs.' })
export class LeaveRuleInput implements LeaveRuleChange {
  @Field(() => LeaveKindEnum, { description: 'Kind of leave.' })
  kind: LeaveKind;

  @Field(() => Int, { description: 'Cost in basis points.' })
  bps: number;

  @Field(() => Boolean, { description: 'False when nothing is paid for the day.' })
  payable: boolean;
}

@InputType({ description: 'What lateness and absence cost.' })
export class AttendanceRulesInput {
  @Field(() => [DeductionTierInput], { nullable: true, description: `Whole table. ${SAME}` })
  lateTiers?: DeductionTierInput[] | null;

  @Field(() => [DeductionTierInput], { nullable: true, description: `Whole table. ${SAME}` })
  earlyLeaveTiers?: DeductionTierInput[] | null;

  @Field(() => Int, NUMBER)
  absentBps?: number | null;

  @Field(() => Int, NUMBER)
  permissionBps?: number | null;

  @Field(() => [LeaveRuleInput], { nullable: true, description: 'Kinds that change.' })
  leave?: LeaveRuleInput[] | null;
}

@InputType({ description: 'How clock events are judged.' })
export class PunchRulesInput {
  @Field(() => GeofencePolicyEnum, { nullable: true, description: SAME })
  geofencePolicy?: RuleSetContent['punch']['geofencePolicy'] | null;

  @Field(() => Int, NUMBER)
  accuracyCapMeters?: number | null;

  @Field(() => OfflinePolicyEnum, { nullable: true, description: SAME })
  offlinePolicy?: RuleSetContent['punch']['offlinePolicy'] | null;

  @Field(() => Int, NUMBER)
  offlineBoundHours?: number | null;

  @Field(() => Int, NUMBER)
  clockSkewSeconds?: number | null;

  @Field(() => Int, NUMBER)
  speedLimitKmh?: number | null;

  @Field(() => Int, NUMBER)
  speedMinDistanceMeters?: number | null;

  @Field(() => Int, NUMBER)
  repeatDays?: number | null;

  @Field(() => Int, NUMBER)
  repeatPeople?: number | null;

  @Field(() => Int, NUMBER)
  sharedDevicePeople?: number | null;

  @Field(() => Int, NUMBER)
  photoGraceMinutes?: number | null;

  @Field(() => Int, NUMBER)
  objectionDays?: number | null;
}

@InputType({ description: 'When a clock event counts, in minutes around the hours of work.' })
export class PunchWindowsInput {
  @Field(() => Int, NUMBER)
  clockInOpens?: number | null;

  @Field(() => Int, NUMBER)
  clockInCutoff?: number | null;

  @Field(() => Int, NUMBER)
  clockOutOpens?: number | null;

  @Field(() => Int, NUMBER)
  clockOutCloses?: number | null;
}

@InputType({ description: 'What a template of working hours must keep.' })
export class ScheduleRulesInput {
  @Field(() => [Int], { nullable: true, description: `Whole list. ${SAME}` })
  netWeekMinutes?: number[] | null;

  @Field(() => PunchWindowsInput, { nullable: true, description: SAME })
  punchWindows?: PunchWindowsInput | null;
}

@InputType({ description: 'Deadlines and evidence of daily reports.' })
export class LkhRulesInput {
  @Field(() => Int, NUMBER)
  deadlineDays?: number | null;

  @Field(() => Int, NUMBER)
  returnedDeadlineDays?: number | null;

  @Field(() => Int, NUMBER)
  objectionDays?: number | null;

  @Field(() => Int, NUMBER)
  backdateDays?: number | null;

  @Field(() => Boolean, { nullable: true, description: SAME })
  evidenceRequired?: boolean | null;

  @Field(() => Int, NUMBER)
  escalationWorkingDays?: number | null;

  @Field(() => Int, NUMBER)
  silenceWorkingDays?: number | null;

  @Field(() => SilenceDecisionEnum, { nullable: true, description: SAME })
  silenceDecision?: RuleSetContent['lkh']['silenceDecision'] | null;
}

@InputType({ description: 'Self-service of location, supervisor and mode.' })
export class PlacementRulesInput {
  @Field(() => PlacementPolicyEnum, { nullable: true, description: SAME })
  confirmation?: RuleSetContent['placement']['confirmation'] | null;
}

@InputType({ description: 'Article of the regulation behind a deduction.' })
export class DeductionArticleInput implements ArticleChange {
  @Field(() => DeductionRuleEnum, { description: 'The rule.' })
  rule: DeductionRule;

  @Field(() => String, { nullable: true, description: 'The article; null: none any more.' })
  article?: string | null;
}

@InputType({ description: 'What is different from the base.' })
export class RuleSetChangesInput implements RuleSetChanges {
  @Field(() => AttendanceRulesInput, { nullable: true, description: 'Lateness and absence.' })
  attendance?: AttendanceRulesInput | null;

  @Field(() => PunchRulesInput, { nullable: true, description: 'Clock events.' })
  punch?: PunchRulesInput | null;

  @Field(() => ScheduleRulesInput, { nullable: true, description: 'Working hours.' })
  schedule?: ScheduleRulesInput | null;

  @Field(() => LkhRulesInput, { nullable: true, description: 'Daily reports.' })
  lkh?: LkhRulesInput | null;

  @Field(() => AbsenceRulesInput, { nullable: true, description: 'Absences.' })
  absence?: AbsenceRulesInput | null;

  @Field(() => CorrectionRulesInput, { nullable: true, description: 'Corrections.' })
  correction?: CorrectionRulesInput | null;

  @Field(() => PlacementRulesInput, { nullable: true, description: 'Self-service.' })
  placement?: PlacementRulesInput | null;

  @Field(() => DisciplineRulesInput, { nullable: true, description: 'Unexcused absence.' })
  discipline?: DisciplineRulesInput | null;

  @Field(() => [DeductionArticleInput], { nullable: true, description: 'Articles that change.' })
  articles?: DeductionArticleInput[] | null;
}

@InputType({ description: 'A new version of the parameters.' })
export class RuleSetPublishInput implements RuleSetPublication {
  @Field(() => String, { description: 'Name; 3 to 200 characters.' })
  name: string;

  @Field(() => LocalDateScalar, { description: 'First day on which it is in force; today or later.' })
  startsOn: string;

  @Field(() => ID, {
    description:
      'Id of the version in force on that day, as you saw it; refused with STALE_OBJECT when another is by now.',
  })
  basedOn: string;

  @Field(() => String, { nullable: true, description: 'Regulation that sets the parameters (Perbup).' })
  legalSource?: string | null;

  @Field(() => RuleSetChangesInput, { description: 'What is different from the base.' })
  changes: RuleSetChangesInput;
}

@ObjectType({ description: 'A version that was published.' })
export class RuleSetPayload extends MutationPayload {
  @Field(() => RuleSetType, { nullable: true, description: 'The new version; null when refused.' })
  ruleSet?: RuleSetVersion;
}
