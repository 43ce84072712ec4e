import { Field, InputType, Int } from 'type-graphql';
import type { AbsenceKind, CorrectionKind, LeaveKind } from './rule-set-absence.js';
import { AbsenceKindEnum, CorrectionKindEnum, LeaveKindEnum } from './rule-set-absence.types.js';
import type { AbsenceKindChange, CorrectionKindChange, LeaveLimitChange } from './rule-set-changes.rules.js';

/** A number that stays as it is when it is left out. */
const NUMBER = { nullable: true, description: 'Left out: as in the base.' } as const;

@InputType({ description: 'What one kind of absence needs.' })
export class AbsenceKindRuleInput implements AbsenceKindChange {
  @Field(() => AbsenceKindEnum, { description: 'Kind.' })
  kind: AbsenceKind;

  @Field(() => Boolean, { description: 'Whether number and date of a letter are needed.' })
  letterRequired: boolean;

  @Field(() => Boolean, { description: 'Whether a file is needed; for SICK only with a letter.' })
  fileRequired: boolean;

  @Field(() => Int, { nullable: true, description: 'Most calendar days at a time; null: no limit.' })
  maxDays: number | null;
}

@InputType({ description: 'The limits of one kind of leave.' })
export class LeaveLimitInput implements LeaveLimitChange {
  @Field(() => LeaveKindEnum, { description: 'Kind of leave.' })
  kind: LeaveKind;

  @Field(() => Int, { nullable: true, description: 'Most months at a time; null: no limit of its own.' })
  maxMonths: number | null;

  @Field(() => Boolean, { description: 'Whether a file is needed, beside what every leave needs.' })
  fileRequired: boolean;

  @Field(() => Boolean, { description: 'Whether contract employees (PPPK) have it.' })
  forPppk: boolean;
}

@InputType({ description: 'Limits of absences.' })
export class AbsenceRulesInput {
  @Field(() => Int, NUMBER)
  annualLeaveDays?: number | null;

  @Field(() => Int, NUMBER)
  permissionDaysPerMonth?: number | null;

  @Field(() => Int, NUMBER)
  sickDaysWithoutLetterPerMonth?: number | null;

  @Field(() => Int, NUMBER)
  daysBack?: number | null;

  @Field(() => Int, NUMBER)
  daysAhead?: number | null;

  @Field(() => [AbsenceKindRuleInput], { nullable: true, description: 'Kinds that change.' })
  kinds?: AbsenceKindRuleInput[] | null;

  @Field(() => [LeaveLimitInput], { nullable: true, description: 'Kinds of leave that change.' })
  leave?: LeaveLimitInput[] | null;
}

@InputType({ description: 'What one kind of correction needs.' })
export class CorrectionKindRuleInput implements CorrectionKindChange {
  @Field(() => CorrectionKindEnum, { description: 'Kind.' })
  kind: CorrectionKind;

  @Field(() => Boolean, { description: 'Whether a file is needed.' })
  fileRequired: boolean;

  @Field(() => Boolean, { description: 'Whether it counts towards the limit of the month.' })
  countsTowardsLimit: boolean;
}

@InputType({ description: 'Limits of corrections.' })
export class CorrectionRulesInput {
  @Field(() => Int, NUMBER)
  deadlineWorkingDays?: number | null;

  @Field(() => Int, NUMBER)
  monthlyLimit?: number | null;

  @Field(() => [CorrectionKindRuleInput], { nullable: true, description: 'Kinds that change.' })
  kinds?: CorrectionKindRuleInput[] | null;
}
