import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { PersonType } from '../employees/employee.types.js';
import { connectionType } from '../graphql/connection.js';
import { DecisionType } from '../graphql/decision.types.js';
import { enumOf } from '../graphql/enum.js';
import { DateTimeScalar, LocalDateScalar } from '../graphql/scalars.js';
import { MutationPayload } from '../graphql/user-error.types.js';
import { WorkScheduleType } from '../schedules/work-schedule.types.js';
import type { WorkSchedule } from '../schedules/work-schedule.entity.js';
import type { PlacementKind, PlacementProposal, ProposalState } from './placement-proposal.entity.js';
import type { PlacementRequest } from './placement.service.js';

export const PlacementKindEnum = enumOf<PlacementKind>(
  'PlacementKind',
  'What an employee may propose for themselves (Pengaturan Akun).',
  {
    WORK_LOCATION: 'The place of work (Lokasi Kantor).',
    SUPERVISOR: 'The direct supervisor (Atasan Langsung).',
    SCHEDULE_MODE: 'The working-time mode (Jam Kerja).',
  },
);

export const ProposalStateEnum = enumOf<ProposalState>('ProposalState', 'State of a proposal.', {
  PROPOSED: 'Waits for a decision.',
  CONFIRMED: 'In force from its day on.',
  REFUSED: 'Refused with a reason.',
  CANCELLED: 'Taken back by its owner.',
});

@ObjectType('PlacementProposal', {
  description: 'An employee’s own proposal of a place of work, a direct supervisor or a working-time mode.',
})
export class PlacementProposalType implements PlacementProposal {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  /** Shown as `employee`, by the resolver. */
  employeeId: string;

  @Field(() => PlacementKindEnum, { description: 'What is proposed.' })
  kind: PlacementKind;

  /** Shown as `workLocation`, `supervisor` or `workSchedule`, by the resolver. */
  targetId: string;

  @Field(() => LocalDateScalar, { description: 'First day of the change.' })
  effectiveOn: string;

  @Field(() => ProposalStateEnum, { description: 'State.' })
  state: ProposalState;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided or taken back.' })
  decidedAt: Date | null;

  /** Shown as a person, by the resolver. */
  decidedBy: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  reason: string | null;
}

export const PlacementProposalConnection = connectionType(PlacementProposalType, 'PlacementProposal');
export const PersonConnection = connectionType(PersonType, 'Person');

@ObjectType({
  description: 'Where you work, under whom and by which hours, and what you may change yourself.',
})
export class OwnPlacement {
  @Field(() => LocalDateScalar, { description: 'The day that it is about: today.' })
  day: string;
}

@ObjectType({ description: 'A place where you may clock in, and since when.' })
export class OwnWorkLocation {
  /** Shown as `workLocation`, by the resolver. */
  workLocationId: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  startsOn: string;

  /** Shown as null while open, by the resolver. */
  endsOn: string;
}

@ObjectType({ description: 'The hours by which you work, and since when.' })
export class OwnSchedule {
  @Field(() => WorkScheduleType, { description: 'The template behind replacements such as Ramadan’s.' })
  workSchedule: WorkSchedule;

  @Field(() => Boolean, { description: 'True when it is that of your unit and not one of your own.' })
  inherited: boolean;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  startsOn: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null while open.' })
  endsOn: string | null;
}

@ObjectType({ description: 'A working-time mode, and whether you may propose it from today on.' })
export class ScheduleOption {
  @Field(() => WorkScheduleType, { description: 'Its template; the id is the target of a proposal.' })
  workSchedule: WorkSchedule;

  @Field(() => DecisionType, { description: 'May you propose it from today on?' })
  canPropose: DecisionType;
}

@InputType({ description: 'What you propose for yourself.' })
export class PlacementProposeInput implements PlacementRequest {
  @Field(() => PlacementKindEnum, { description: 'What is to change.' })
  kind: PlacementKind;

  @Field(() => ID, { description: 'Id of the work location, of the employee or of the work schedule.' })
  targetId: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day; today when it is left out.' })
  effectiveOn?: string | null;
}

@ObjectType({ description: 'A proposal after a change.' })
export class PlacementProposalPayload extends MutationPayload {
  @Field(() => PlacementProposalType, {
    nullable: true,
    description: 'The proposal as it is now; null when refused.',
  })
  proposal?: PlacementProposal;
}
