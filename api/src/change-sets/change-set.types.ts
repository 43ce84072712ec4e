import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../graphql/connection.js';
import { enumOf } from '../graphql/enum.js';
import { DateTimeScalar, LocalDateScalar, Sha256Scalar } from '../graphql/scalars.js';
import { ErrorCodeEnum, ErrorParam, MutationPayload } from '../graphql/user-error.types.js';
import type { DatedLink } from '../placement/dated-link.rules.js';
import type { PlacementKind } from '../placement/placement-proposal.entity.js';
import { PlacementKindEnum } from '../placement/placement.types.js';
import type { ErrorCode } from '../shared/error-codes.js';
import type { ChangeRowOutcome, ChangeSetRow, RowFinding, StoredChange } from './change-set-row.entity.js';
import type { ChangeSet, ChangeSetState } from './change-set.entity.js';

export const ChangeSetStateEnum = enumOf<ChangeSetState>('AssignmentChangeState', 'State of a change set.', {
  PREVIEWED: 'Nothing is changed yet; only its maker sees it.',
  APPLIED: 'In force.',
  REVERTED: 'Another change set has restored what had not changed since.',
});

export const ChangeRowOutcomeEnum = enumOf<ChangeRowOutcome>(
  'AssignmentChangeOutcome',
  'What becomes of a row of a change set.',
  {
    READY: 'Will be applied.',
    UNCHANGED: 'Is so already.',
    REFUSED: 'Cannot be applied.',
    LEFT_OUT: 'Was left out by whoever applied the set.',
    APPLIED: 'Is in force.',
  },
);

@ObjectType('AssignmentChangeSet', {
  description: 'A bulk edit of supervisors, places of work and working hours, from its preview on.',
})
export class ChangeSetType implements ChangeSet {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => ChangeSetStateEnum, { description: 'State.' })
  state: ChangeSetState;

  /** For whom the set is; not shown. */
  agencyId: string;

  /** For whom the set is; not shown. */
  districtId: string | null;

  @Field(() => LocalDateScalar, { description: 'First day of the changes.' })
  effectiveOn: string;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => Sha256Scalar, { description: 'Digest of what the preview shows; send it back to apply.' })
  digest: string;

  /** Shown as a set, by the resolver. */
  revertsId: string | null;

  /** Shown as a person, by the resolver. */
  createdBy: string;

  @Field(() => DateTimeScalar, { description: 'When it was previewed.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was applied.' })
  appliedAt: Date | null;
}

export const ChangeSetConnection = connectionType(ChangeSetType, 'AssignmentChangeSet');

@ObjectType({ description: 'How many rows of a change set there are.' })
export class AssignmentChangeCounts {
  @Field(() => Int, { description: 'All rows.' })
  rows: number;

  @Field(() => Int, { description: 'Rows that will be applied.' })
  ready: number;

  @Field(() => Int, { description: 'Rows that are in force.' })
  applied: number;

  @Field(() => Int, { description: 'Rows that are so already.' })
  unchanged: number;

  @Field(() => Int, { description: 'Rows that cannot be applied.' })
  refused: number;

  @Field(() => Int, { description: 'Rows that were left out.' })
  leftOut: number;

  @Field(() => Int, { description: 'Rows with a warning.' })
  warned: number;
}

@ObjectType('AssignmentChangeFinding', {
  description: 'Why a row cannot be applied, or what you should know before it is.',
})
export class ChangeFindingType {
  @Field(() => ErrorCodeEnum, { description: 'Stable code; clients translate by it.' })
  code: ErrorCode;

  @Field(() => String, { description: 'One English sentence.' })
  message: string;

  @Field(() => PlacementKindEnum, {
    nullable: true,
    description: 'The change of the row that it is about; null for the row as a whole.',
  })
  kind: PlacementKind | null;

  @Field(() => [ErrorParam], { description: 'Facts, to fill a translated sentence.' })
  params: ErrorParam[];
}

@ObjectType('AssignmentChangeRow', { description: 'What a change set does to one employee.' })
export class ChangeRowType implements Omit<ChangeSetRow, 'changeSetId'> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => Int, { description: 'Place in the list or line of the text, from 1.' })
  line: number;

  /** Shown as a person, by the resolver. */
  employeeId: string | null;

  @Field(() => String, { nullable: true, description: 'The line as it was pasted; null for other forms.' })
  source: string | null;

  @Field(() => ChangeRowOutcomeEnum, { description: 'What becomes of it.' })
  outcome: ChangeRowOutcome;

  /** Shown with their values, by the resolver. */
  changes: readonly StoredChange[];

  /** Shown as sentences, by the resolver. */
  refusals: readonly RowFinding[];

  /** Shown as sentences, by the resolver. */
  warnings: readonly RowFinding[];
}

export const ChangeRowConnection = connectionType(ChangeRowType, 'AssignmentChangeRow');

@ObjectType('AssignmentChangeValue', {
  description: 'A place, supervisor or schedule that holds from a day on.',
})
export class ChangeValueType implements Omit<DatedLink, 'id' | 'startsOn' | 'endsOn'> {
  /** Which of `supervisor`, `workLocation` and `workSchedule` it is. */
  kind: PlacementKind;

  @Field(() => ID, { description: 'Id of the place of work, the employee or the work schedule.' })
  targetId: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day; null for what the unit has.' })
  startsOn: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null while open.' })
  endsOn: string | null;

  @Field(() => Boolean, { description: 'True for the working hours of the unit, not of one’s own.' })
  inherited: boolean;
}

@ObjectType('AssignmentChange', { description: 'One difference of a row: what holds before and after.' })
export class ChangeType {
  @Field(() => PlacementKindEnum, { description: 'What changes.' })
  kind: PlacementKind;

  @Field(() => [ChangeValueType], {
    description: 'What holds on the first day without the change; several places may; empty for nothing.',
  })
  before: ChangeValueType[];

  @Field(() => [ChangeValueType], { description: 'What holds on the first day with the change.' })
  after: ChangeValueType[];
}

@ObjectType({ description: 'A change set after a mutation.' })
export class AssignmentChangePayload extends MutationPayload {
  @Field(() => ChangeSetType, { nullable: true, description: 'The change set; null when refused.' })
  changeSet?: ChangeSet | null;
}
