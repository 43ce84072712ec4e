import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum.js';
import { AbsenceRulesType, CorrectionRulesType, LeaveKindEnum } from './rule-set-absence.types.js';
import type { LeaveKind } from './rule-set-absence.js';
import type { DeductionRule, PunchWindows, RuleSetContent, Tier } from './rule-set.js';
import { DisciplineRulesType } from './discipline-rules.types.js';

export const DeductionRuleEnum = enumOf<DeductionRule>('DeductionRule', 'A rule that can cost money.', {
  LATE: 'Late clock-in (TL).',
  EARLY_LEAVE: 'Early clock-out (PSW).',
  MISSING_CLOCK_IN: 'No clock-in.',
  MISSING_CLOCK_OUT: 'No clock-out.',
  ABSENT: 'Absent without explanation.',
  PERMISSION: 'Permission (izin).',
  SICK_WITHOUT_LETTER: 'Sick without a letter of a doctor.',
  LEAVE: 'Leave (cuti).',
});

export const GeofencePolicyEnum = enumOf<RuleSetContent['punch']['geofencePolicy']>(
  'GeofencePolicy',
  'What happens to a clock event outside of every valid place.',
  { FLAG: 'It counts and is flagged.', REJECT: 'It does not count.' },
);

export const OfflinePolicyEnum = enumOf<RuleSetContent['punch']['offlinePolicy']>(
  'OfflinePolicy',
  'Which clock events that were taken offline wait for a confirmation.',
  { CONFIRM_ALL: 'All.', CONFIRM_UNPROVEN: 'Those whose time nothing proves.' },
);

export const SilenceDecisionEnum = enumOf<RuleSetContent['lkh']['silenceDecision']>(
  'SilenceDecision',
  'What the prolonged silence of a supervisor means.',
  { NONE: 'Nothing.', APPROVE: 'Approval.' },
);

export const PlacementPolicyEnum = enumOf<RuleSetContent['placement']['confirmation']>(
  'PlacementPolicy',
  'What becomes of a proposal of a location, supervisor or mode.',
  { REQUIRED: 'It waits for a confirmation.', DIRECT: 'It holds at once.' },
);

@ObjectType('DeductionTier', { description: 'One line of a table of deductions.' })
export class DeductionTierType implements Tier {
  @Field(() => Int, { description: 'First minute.' })
  fromMinute: number;

  @Field(() => Int, { nullable: true, description: 'Last minute; null: no upper end.' })
  toMinute: number | null;

  @Field(() => Int, { description: 'Cost in basis points.' })
  bps: number;
}

@ObjectType('LeaveRule', { description: 'What a day of one kind of leave costs.' })
export class LeaveRuleType {
  @Field(() => LeaveKindEnum, { description: 'Kind of leave.' })
  kind: LeaveKind;

  @Field(() => Int, { description: 'Cost in basis points.' })
  bps: number;

  @Field(() => Boolean, { description: 'False when nothing is paid for the day.' })
  payable: boolean;
}

type AttendanceRules = RuleSetContent['attendance'];

@ObjectType('AttendanceRules', { description: 'What lateness and absence cost.' })
export class AttendanceRulesType implements Omit<AttendanceRules, 'leave'> {
  @Field(() => [DeductionTierType], { description: 'Classes of lateness, TL1 first.' })
  lateTiers: Tier[];

  @Field(() => [DeductionTierType], { description: 'Classes of leaving early, PSW1 first.' })
  earlyLeaveTiers: Tier[];

  @Field(() => Int, { description: 'A working day without any clock event, in basis points.' })
  absentBps: number;

  @Field(() => Int, { description: 'A day of permission or sickness without a letter, in basis points.' })
  permissionBps: number;

  /** Shown as a list, by the resolver. */
  leave: AttendanceRules['leave'];
}

@ObjectType('PunchRules', { description: 'How clock events are judged.' })
export class PunchRulesType implements Readonly<RuleSetContent['punch']> {
  @Field(() => GeofencePolicyEnum, { description: 'Outside of every valid place.' })
  geofencePolicy: RuleSetContent['punch']['geofencePolicy'];

  @Field(() => Int, { description: 'At most so many metres of the accuracy widen the radius.' })
  accuracyCapMeters: number;

  @Field(() => OfflinePolicyEnum, { description: 'Taken without a connection.' })
  offlinePolicy: RuleSetContent['punch']['offlinePolicy'];

  @Field(() => Int, { description: 'How many hours before its receipt it may have been taken.' })
  offlineBoundHours: number;

  @Field(() => Int, { description: 'Largest difference of the clock of a device, in seconds.' })
  clockSkewSeconds: number;

  @Field(() => Int, { description: 'Faster than this is impossible, in km/h.' })
  speedLimitKmh: number;

  @Field(() => Int, { description: 'Shorter hops are never judged by speed, in metres.' })
  speedMinDistanceMeters: number;

  @Field(() => Int, { description: 'The same point on so many days is a repeat.' })
  repeatDays: number;

  @Field(() => Int, { description: 'The same point by so many people is a repeat.' })
  repeatPeople: number;

  @Field(() => Int, { description: 'So many people on one device make it shared.' })
  sharedDevicePeople: number;

  @Field(() => Int, { description: 'Minutes within which the photo may follow.' })
  photoGraceMinutes: number;

  @Field(() => Int, { description: 'Calendar days within which the owner may object to a rejection.' })
  objectionDays: number;
}

@ObjectType('PunchWindows', {
  description: 'When a clock event counts, in minutes around the hours of work.',
})
export class PunchWindowsType implements Readonly<PunchWindows> {
  @Field(() => Int, { description: 'Earliest clock-in, relative to the start; negative is before.' })
  clockInOpens: number;

  @Field(() => Int, { description: 'Latest clock-in, relative to the start.' })
  clockInCutoff: number;

  @Field(() => Int, { description: 'Earliest clock-out, relative to the end; negative is before.' })
  clockOutOpens: number;

  @Field(() => Int, { description: 'Latest clock-out, relative to the end.' })
  clockOutCloses: number;
}

@ObjectType('ScheduleRules', { description: 'What a template of working hours must keep.' })
export class ScheduleRulesType implements Readonly<RuleSetContent['schedule']> {
  @Field(() => [Int], { description: 'Net minutes that a week may have.' })
  netWeekMinutes: number[];

  @Field(() => PunchWindowsType, { description: 'Windows of a new template.' })
  punchWindows: PunchWindows;
}

@ObjectType('LkhRules', { description: 'Deadlines and evidence of daily reports.' })
export class LkhRulesType implements Readonly<RuleSetContent['lkh']> {
  @Field(() => Int, { description: 'Calendar days to submit.' })
  deadlineDays: number;

  @Field(() => Int, { description: 'Calendar days to submit again after a return.' })
  returnedDeadlineDays: number;

  @Field(() => Int, { description: 'Calendar days to object after a rejection.' })
  objectionDays: number;

  @Field(() => Int, { description: 'Calendar days after the date on which it may still be begun.' })
  backdateDays: number;

  @Field(() => Boolean, { description: 'Whether a piece of evidence is needed.' })
  evidenceRequired: boolean;

  @Field(() => Int, { description: 'Working days of silence after which it is escalated.' })
  escalationWorkingDays: number;

  @Field(() => Int, { description: 'Working days of silence after which `silenceDecision` holds.' })
  silenceWorkingDays: number;

  @Field(() => SilenceDecisionEnum, { description: 'What prolonged silence means.' })
  silenceDecision: RuleSetContent['lkh']['silenceDecision'];
}

@ObjectType('PlacementRules', { description: 'Self-service of location, supervisor and mode.' })
export class PlacementRulesType implements Readonly<RuleSetContent['placement']> {
  @Field(() => PlacementPolicyEnum, { description: 'Whether a proposal waits for a confirmation.' })
  confirmation: RuleSetContent['placement']['confirmation'];
}

@ObjectType('DeductionArticle', { description: 'Article of the regulation behind a deduction.' })
export class DeductionArticleType {
  @Field(() => DeductionRuleEnum, { description: 'The rule.' })
  rule: DeductionRule;

  @Field(() => String, { description: 'The article as it is printed on a statement.' })
  article: string;
}

@ObjectType('RuleSetContent', { description: 'The parameters of a version.' })
export class RuleSetContentType implements Omit<RuleSetContent, 'articles'> {
  @Field(() => AttendanceRulesType, { description: 'What lateness and absence cost.' })
  attendance: RuleSetContent['attendance'];

  @Field(() => PunchRulesType, { description: 'How clock events are judged.' })
  punch: RuleSetContent['punch'];

  @Field(() => ScheduleRulesType, { description: 'Working hours.' })
  schedule: RuleSetContent['schedule'];

  @Field(() => LkhRulesType, { description: 'Daily reports.' })
  lkh: RuleSetContent['lkh'];

  @Field(() => AbsenceRulesType, { description: 'Absences.' })
  absence: RuleSetContent['absence'];

  @Field(() => CorrectionRulesType, { description: 'Corrections.' })
  correction: RuleSetContent['correction'];

  @Field(() => PlacementRulesType, { description: 'Self-service.' })
  placement: RuleSetContent['placement'];

  @Field(() => DisciplineRulesType, { description: 'Thresholds of unexcused absence.' })
  discipline: RuleSetContent['discipline'];

  /** Shown as a list, by the resolver. */
  articles: RuleSetContent['articles'];
}
