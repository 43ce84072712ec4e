import { Field, ID, InputType, Int } from 'type-graphql';
import { EmployeeWhereInput } from '../employees/employee.types.js';
import { LocalDateScalar, Sha256Scalar } from '../graphql/scalars.js';
import { ScheduleModeEnum } from '../schedules/work-schedule.types.js';
import type { ScheduleMode } from '../schedules/work-schedule.entity.js';
import type {
  ChangeRequest,
  ChangeRowRequest,
  ChangeSelectionRequest,
  ChangeValues,
} from './change-request.js';
import type { ChangeRowOutcome } from './change-set-row.entity.js';
import type { ChangeRowWhere } from './change-set.reader.js';
import { ChangeRowOutcomeEnum } from './change-set.types.js';

@InputType()
abstract class NewValues implements ChangeValues {
  @Field(() => ID, { nullable: true, description: 'New direct supervisor, by id.' })
  supervisorId?: string | null;

  @Field(() => String, { nullable: true, description: 'New direct supervisor, by NIP.' })
  supervisorNip?: string | null;

  @Field(() => ID, { nullable: true, description: 'New place of work.' })
  workLocationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'New working hours.' })
  workScheduleId?: string | null;

  @Field(() => ScheduleModeEnum, { nullable: true, description: 'New working hours, by their mode.' })
  scheduleMode?: ScheduleMode | null;
}

@InputType({ description: 'One employee with what is to change; what is left out stays as it is.' })
export class AssignmentChangeRowInput extends NewValues implements ChangeRowRequest {
  @Field(() => ID, { nullable: true, description: 'Employee, by id.' })
  employeeId?: string | null;

  @Field(() => String, { nullable: true, description: 'Employee, by NIP.' })
  nip?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '`placementVersion` of the employee as you saw it; the row is refused when it is another now.',
  })
  version?: string | null;
}

@InputType({
  description: 'Everybody whom a filter of the list of employees finds, with the same new values.',
})
export class AssignmentChangeSelectionInput extends NewValues implements ChangeSelectionRequest {
  @Field(() => EmployeeWhereInput, {
    description: 'Filter as in `employees`, as of the first day of the changes.',
  })
  where: EmployeeWhereInput;
}

@InputType({
  description:
    'A bulk edit of supervisors, places of work and working hours in one of three forms: rows, a selection or a text.',
})
export class AssignmentChangePreviewInput implements ChangeRequest {
  @Field(() => LocalDateScalar, { description: 'First day of the changes.' })
  effectiveOn: string;

  @Field(() => String, { description: 'Why; 10 to 200 characters, kept in the history.' })
  reason: string;

  @Field(() => [AssignmentChangeRowInput], {
    nullable: true,
    description: 'Employees with their new values, at most 2,000 and 256 kB of request.',
  })
  rows?: AssignmentChangeRowInput[] | null;

  @Field(() => AssignmentChangeSelectionInput, { nullable: true, description: 'Everybody of a filter.' })
  selection?: AssignmentChangeSelectionInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A table from a spreadsheet or a CSV file with the columns NIP, NIP atasan, lokasi and jam kerja; the first line ' +
      'may name them.',
  })
  text?: string | null;
}

@InputType({ description: 'Conditions on the rows of a change set; joined by AND.' })
export class AssignmentChangeRowWhere implements ChangeRowWhere {
  @Field(() => [ChangeRowOutcomeEnum], { nullable: true, description: 'One of these outcomes.' })
  outcome?: ChangeRowOutcome[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Has a warning, or has none.' })
  warned?: boolean | null;
}

@InputType({ description: 'That you have seen the preview.' })
export class AssignmentChangeApplyInput {
  @Field(() => Sha256Scalar, { description: '`digest` of the preview: what is applied is what you saw.' })
  digest: string;

  @Field(() => [Int], {
    defaultValue: [],
    description: 'Lines that are not to be applied; those that are refused have to be among them.',
  })
  leaveOut: number[];
}

@InputType({ description: 'Why a change set is to be reverted.' })
export class AssignmentChangeRevertPreviewInput {
  @Field(() => String, { description: 'Why; 10 to 200 characters, kept in the history.' })
  reason: string;
}

@InputType({ description: 'That you have seen the preview of the revert.' })
export class AssignmentChangeRevertInput {
  @Field(() => Sha256Scalar, { description: '`digest` of your preview of the revert.' })
  digest: string;
}
