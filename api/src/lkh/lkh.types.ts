import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../graphql/connection.js';
import { DecisionType } from '../graphql/decision.types.js';
import { enumOf } from '../graphql/enum.js';
import { DateTimeScalar, LocalDateScalar, LocalTimeScalar, Sha256Scalar } from '../graphql/scalars.js';
import type { LkhActivity } from './lkh-activity.entity.js';
import type { LkhDecision } from './lkh-decision.entity.js';
import type { LkhDayRequirement, LkhObjection } from './lkh-facts.js';
import type { LkhHint } from './lkh-hints.rules.js';
import type { LkhReport, LkhState } from './lkh-report.entity.js';
import type { LkhStepEvent } from './lkh-step.writer.js';

export const LkhStateEnum = enumOf<LkhState>('LkhState', 'State of a daily report.', {
  DRAFT: 'Being written; what stands in it is the owner’s alone.',
  SUBMITTED: 'Handed in; waits for a decision.',
  APPROVED: 'Approved (disetujui).',
  RETURNED: 'Sent back with a note for another try (dikembalikan).',
  REJECTED: 'Rejected with a reason (ditolak); the owner may object once.',
  MISSED: 'The deadline passed without a report being handed in.',
});

export const LkhObjectionEnum = enumOf<LkhObjection>(
  'LkhObjection',
  'Whether the owner objected to a rejection.',
  {
    NONE: 'No.',
    OPEN: 'Yes; the supervisor’s supervisor has to decide.',
    DECIDED: 'Yes, and it was decided.',
  },
);

const LkhEventEnum = enumOf<LkhStepEvent>('LkhEvent', 'A step of a daily report through its states.', {
  SUBMIT: 'The owner handed it in.',
  WITHDRAW: 'The owner took it back before a decision.',
  APPROVE: 'It was approved.',
  RETURN: 'It was sent back with a note.',
  REJECT: 'It was rejected with a reason.',
  OBJECT: 'The owner objected to the rejection.',
  REOPEN: 'An administrator opened it again.',
  EXTEND: 'An administrator gave more time.',
  AUTO_APPROVE: 'A rule approved it: nobody stands above its owner, or the supervisor kept silent too long.',
  MISS: 'A rule found its deadline passed.',
});

const LkhDayRequirementEnum = enumOf<LkhDayRequirement>(
  'LkhDayRequirement',
  'Whether a day asks for a daily report.',
  {
    REQUIRED: 'A working day: a report is required.',
    ALLOWED: 'A report is possible: the day is still open, or counts as absent.',
    NOT_ALLOWED: 'No working day, or a day of leave: it takes no report.',
  },
);

export const LkhHintEnum = enumOf<LkhHint>(
  'LkhHint',
  'What a supervisor should look at. Never blocks; the owner sees it too.',
  {
    SAME_TEXT_AS_BEFORE: 'The same activities as in one of the owner’s last ten reports.',
    EVIDENCE_REUSED: 'The same file is the evidence of another report.',
    NOT_PRESENT: 'The owner was not at work on that day.',
  },
);

@ObjectType('LkhActivity', { description: 'One activity of a daily report (uraian kegiatan).' })
export class LkhActivityType implements Pick<
  LkhActivity,
  'position' | 'description' | 'result' | 'durationMinutes' | 'startsAt' | 'endsAt'
> {
  @Field(() => Int, { description: 'Place in the report, from 0.' })
  position: number;

  @Field(() => String, { description: 'What was done.' })
  description: string;

  @Field(() => String, { nullable: true, description: 'What came out of it (hasil).' })
  result: string | null;

  @Field(() => Int, { nullable: true, description: 'How long it took, in whole minutes.' })
  durationMinutes: number | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When it began, `HH:MM`.' })
  startsAt: string | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When it ended, `HH:MM`.' })
  endsAt: string | null;
}

@ObjectType('LkhDecision', { description: 'One step of the history of a daily report; never changed.' })
export class LkhDecisionType implements Pick<
  LkhDecision,
  'id' | 'event' | 'fromState' | 'toState' | 'at' | 'note' | 'contentHash' | 'actorEmployeeId'
> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => LkhEventEnum, { description: 'What was done.' })
  event: LkhStepEvent;

  @Field(() => LkhStateEnum, { description: 'State before.' })
  fromState: LkhState;

  @Field(() => LkhStateEnum, { description: 'State after.' })
  toState: LkhState;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'Note or reason.' })
  note: string | null;

  @Field(() => Sha256Scalar, { description: 'Digest of the content that it was about.' })
  contentHash: string;

  /** Shown as `actor`, by the resolver. */
  actorEmployeeId: string | null;
}

/**
 * The stored part of a report. The resolver adds what depends on who asks and when: state as of now, deadline, content,
 * history, hints and rights.
 */
@ObjectType('LkhReport', {
  description: 'The daily performance report (LKH): one for an employee and a day.',
})
export class LkhReportType implements Pick<
  LkhReport,
  | 'id'
  | 'date'
  | 'contentHash'
  | 'createdAt'
  | 'updatedAt'
  | 'submittedAt'
  | 'decidedAt'
  | 'autoApproved'
  | 'objection'
  | 'extendedUntil'
> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => LocalDateScalar, { description: 'The day that it reports.' })
  date: string;

  @Field(() => Sha256Scalar, {
    description:
      'Digest of what a supervisor sees: date, activities in order, evidence. A decision names it.',
  })
  contentHash: string;

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it changed last.' })
  updatedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was handed in last.' })
  submittedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided last.' })
  decidedAt: Date | null;

  @Field(() => Boolean, {
    description: 'True when a rule approved it: its owner has nobody above, or the supervisor kept silent.',
  })
  autoApproved: boolean;

  @Field(() => LkhObjectionEnum, { description: 'Whether the owner objected to a rejection.' })
  objection: LkhObjection;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day to submit as an administrator extended it; null for the usual one.',
  })
  extendedUntil: string | null;
}

export const LkhReportConnection = connectionType(LkhReportType, 'LkhReport');

@ObjectType({ description: 'What a day of the viewer asks of the daily report, whether one exists or not.' })
export class LkhDay {
  @Field(() => LocalDateScalar, { description: 'The day.' })
  date: string;

  @Field(() => LkhDayRequirementEnum, { description: 'Whether the day asks for a report.' })
  requirement: LkhDayRequirement;

  @Field(() => LocalDateScalar, { description: 'Last day to submit.' })
  deadline: string;

  @Field(() => Boolean, { description: 'True when the deadline passed without a report being handed in.' })
  missed: boolean;

  @Field(() => DecisionType, { description: 'Whether a report can be begun now.' })
  canCreate: DecisionType;

  @Field(() => LkhReportType, { nullable: true, description: 'The report; null when none was begun.' })
  report: LkhReport | null;
}
