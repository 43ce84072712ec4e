import { Field, ID, InputType } from 'type-graphql';
import type { FieldFilter } from '../db/where.js';
import { BooleanFilter, enumFilter, IdFilter, LocalDateFilter } from '../graphql/filters.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import type { AbsenceKind, LeaveKind } from '../rule-sets/rule-set-absence.js';
import { AbsenceKindEnum, LeaveKindEnum } from '../rule-sets/rule-set-absence.types.js';
import type { AbsenceWhere } from './absence.reader.js';
import type { AbsenceWish } from './absence.rules.js';
import { RequestStateFilter } from './request-flow.types.js';

const AbsenceKindFilter = enumFilter('AbsenceKind', AbsenceKindEnum);
const LeaveKindFilter = enumFilter('LeaveKind', LeaveKindEnum);

@InputType('AbsenceWhere', { description: 'Conditions on absences; fields are joined by AND.' })
export class AbsenceWhereInput implements AbsenceWhere {
  @Field(() => [AbsenceWhereInput], { nullable: true, description: 'All of these hold.' })
  AND?: AbsenceWhereInput[] | null;

  @Field(() => [AbsenceWhereInput], { nullable: true, description: 'One of these holds.' })
  OR?: AbsenceWhereInput[] | null;

  @Field(() => AbsenceWhereInput, { nullable: true, description: 'This does not hold.' })
  NOT?: AbsenceWhereInput | null;

  @Field(() => RequestStateFilter, { nullable: true, description: 'State.' })
  state?: FieldFilter | null;

  @Field(() => AbsenceKindFilter, { nullable: true, description: 'Kind.' })
  kind?: FieldFilter | null;

  @Field(() => LeaveKindFilter, { nullable: true, description: 'Kind of leave.' })
  leaveKind?: FieldFilter | null;

  @Field(() => LocalDateFilter, { nullable: true, description: 'First day.' })
  startsOn?: LocalDateFilter | null;

  @Field(() => LocalDateFilter, { nullable: true, description: 'Last day.' })
  endsOn?: LocalDateFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Whose.' })
  employeeId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Unit of an assignment today.' })
  orgUnitId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'District of a unit of an assignment today.' })
  districtId?: IdFilter | null;

  @Field(() => BooleanFilter, { nullable: true, description: 'Whether somebody in charge entered it.' })
  entered?: BooleanFilter | null;
}

@InputType({ description: 'An absence that is asked for or entered.' })
export class AbsenceInput {
  @Field(() => AbsenceKindEnum, { description: 'Kind.' })
  kind: AbsenceKind;

  @Field(() => LeaveKindEnum, { nullable: true, description: 'Which leave; for LEAVE and for nothing else.' })
  leaveKind?: LeaveKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether there is a letter of a doctor; for SICK and for nothing else.',
  })
  hasLetter?: boolean | null;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  startsOn: string;

  @Field(() => LocalDateScalar, { description: 'Last day, inclusive.' })
  endsOn: string;

  @Field(() => String, { description: 'Why; 10 to 500 characters.' })
  reason: string;

  @Field(() => String, { nullable: true, description: 'Number of the letter; at most 200 characters.' })
  letterNumber?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Date of the letter.' })
  letterDate?: string | null;

  @Field(() => ID, { nullable: true, description: 'Your file with the purpose ABSENCE_LETTER.' })
  evidenceId?: string | null;
}

/** The input with nothing in place of what was left out. */
export function toWish(input: AbsenceInput): AbsenceWish {
  return {
    kind: input.kind,
    leaveKind: input.leaveKind ?? null,
    hasLetter: input.hasLetter ?? null,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    reason: input.reason,
    letterNumber: input.letterNumber ?? null,
    letterDate: input.letterDate ?? null,
    evidenceId: input.evidenceId ?? null,
  };
}
