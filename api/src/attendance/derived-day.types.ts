import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import type { DayStatus, LkhRequirement } from './day-facts.rules.js';

export const DayStatusEnum = enumOf<DayStatus>(
  'AttendanceStatus',
  'What an attendance day turned out to be.',
  {
    OUT_OF_SCOPE: 'No active assignment; the day is not payable.',
    FUTURE: 'Has not come yet.',
    OFF_DAY: 'The schedule has no hours that weekday.',
    HOLIDAY: 'National, regional or school holiday.',
    JOINT_LEAVE: 'Joint leave (cuti bersama).',
    LEAVE: 'Decided leave (cuti).',
    DUTY_TRAVEL: 'Duty travel (dinas luar); no clocking needed.',
    TRAINING: 'Training; no clocking needed.',
    SICK: 'Approved sick day.',
    PERMISSION: 'Approved permission (izin).',
    PENDING: 'Nothing yet, and the windows are open.',
    ABSENT: 'Nothing, and the windows are closed (tanpa keterangan).',
    IN_PROGRESS: 'Clocked in, not yet out.',
    MISSING_CLOCK_IN: 'Clocked out without having clocked in.',
    MISSING_CLOCK_OUT: 'Clocked in and never out.',
    PRESENT: 'Present, nothing to deduct.',
    LATE: 'Present, late (terlambat).',
    EARLY_LEAVE: 'Present, left early (pulang cepat).',
    LATE_AND_EARLY: 'Present, late and left early.',
  },
);

export const LkhRequirementEnum = enumOf<LkhRequirement>('LkhRequirement', 'What a day asks of the LKH.', {
  REQUIRED: 'A report is required.',
  COUNTS_AS_MISSING: 'Absent: counts as missing, whatever is written, until the absence is corrected.',
  NOT_REQUIRED: 'No report is required.',
  UNDECIDED: 'The day is still open without a clock event.',
  NOT_APPLICABLE: 'Out of scope, or to come.',
});

/** What every form of a derived day tells: the day itself, one before and after a decision, one in a preview. */
@ObjectType()
export abstract class DerivedDayFields {
  @Field(() => DayStatusEnum, { description: 'Status.' })
  status: string;

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

  @Field(() => DateTimeScalar, { nullable: true, description: 'Effective clock-in.' })
  clockInAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Effective clock-out.' })
  clockOutAt: Date | null;
}
