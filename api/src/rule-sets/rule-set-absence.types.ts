import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum.js';
import type { AbsenceKind, CorrectionKind, LeaveKind } from './rule-set-absence.js';
import type { RuleSetContent } from './rule-set.js';

export const LeaveKindEnum = enumOf<LeaveKind>('LeaveKind', 'Kind of leave (PP 11/2017 art. 310).', {
  ANNUAL: 'Cuti tahunan.',
  LONG_SERVICE: 'Cuti besar.',
  SICK: 'Cuti sakit.',
  MATERNITY: 'Cuti melahirkan.',
  IMPORTANT_REASON: 'Cuti karena alasan penting.',
  UNPAID: 'Cuti di luar tanggungan negara.',
});

export const AbsenceKindEnum = enumOf<AbsenceKind>('AbsenceKind', 'Kind of a decided absence.', {
  LEAVE: 'Leave (cuti); `leaveKind` says which.',
  DUTY_TRAVEL: 'Duty travel (dinas luar).',
  TRAINING: 'Training (diklat).',
  SICK: 'Sick (sakit), with or without a letter of a doctor.',
  PERMISSION: 'Permission (izin).',
  WFH: 'Work from home; clock events count anywhere.',
  WFA: 'Work from anywhere; clock events count anywhere.',
});

export const CorrectionKindEnum = enumOf<CorrectionKind>(
  'CorrectionKind',
  'Why a time of a day has to be corrected.',
  {
    FORGOT: 'Forgotten.',
    DEVICE: 'The phone did not work.',
    NETWORK: 'No connection.',
    SERVER: 'The service did not answer.',
    OTHER: 'Another reason.',
  },
);

type AbsenceRules = RuleSetContent['absence'];
type CorrectionRules = RuleSetContent['correction'];

@ObjectType('AbsenceKindRule', { description: 'What one kind of absence needs.' })
export class AbsenceKindRuleType {
  @Field(() => AbsenceKindEnum, { description: 'Kind.' })
  kind: AbsenceKind;

  @Field(() => Boolean, { description: 'Whether number and date of a letter are needed.' })
  letterRequired: boolean;

  @Field(() => Boolean, { description: 'Whether a file is needed; for SICK only with a letter.' })
  fileRequired: boolean;

  @Field(() => Int, { nullable: true, description: 'Most calendar days at a time; null: no limit.' })
  maxDays: number | null;
}

@ObjectType('LeaveLimit', { description: 'The limits of one kind of leave.' })
export class LeaveLimitType {
  @Field(() => LeaveKindEnum, { description: 'Kind of leave.' })
  kind: LeaveKind;

  @Field(() => Int, { nullable: true, description: 'Most months at a time; null: no limit of its own.' })
  maxMonths: number | null;

  @Field(() => Boolean, { description: 'Whether a file is needed, beside what every leave needs.' })
  fileRequired: boolean;

  @Field(() => Boolean, { description: 'Whether contract employees (PPPK) have it.' })
  forPppk: boolean;
}

@ObjectType('AbsenceRules', { description: 'Limits of absences.' })
export class AbsenceRulesType implements Omit<AbsenceRules, 'kinds' | 'leave'> {
  @Field(() => Int, { description: 'Working days of annual leave in a calendar year.' })
  annualLeaveDays: number;

  @Field(() => Int, { description: 'Working days of permission in a calendar month.' })
  permissionDaysPerMonth: number;

  @Field(() => Int, { description: 'Working days of sickness without a letter in a calendar month.' })
  sickDaysWithoutLetterPerMonth: number;

  @Field(() => Int, { description: 'Calendar days before today on which a request may begin.' })
  daysBack: number;

  @Field(() => Int, { description: 'Calendar days after today on which a request may begin.' })
  daysAhead: number;

  /** Shown as a list, by the resolver. */
  kinds: AbsenceRules['kinds'];

  /** Shown as a list, by the resolver. */
  leave: AbsenceRules['leave'];
}

@ObjectType('CorrectionKindRule', { description: 'What one kind of correction needs.' })
export class CorrectionKindRuleType {
  @Field(() => CorrectionKindEnum, { description: 'Kind.' })
  kind: CorrectionKind;

  @Field(() => Boolean, { description: 'Whether a file is needed.' })
  fileRequired: boolean;

  @Field(() => Boolean, { description: 'Whether it counts towards the limit of the month.' })
  countsTowardsLimit: boolean;
}

@ObjectType('CorrectionRules', { description: 'Limits of corrections.' })
export class CorrectionRulesType implements Omit<CorrectionRules, 'kinds'> {
  @Field(() => Int, { description: 'Working days after a day within which its correction is asked for.' })
  deadlineWorkingDays: number;

  @Field(() => Int, { description: 'Requests for the days of one month that count and are not refused.' })
  monthlyLimit: number;

  /** Shown as a list, by the resolver. */
  kinds: CorrectionRules['kinds'];
}
