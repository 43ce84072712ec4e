import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { FieldFilter } from '../db/where.js';
import type { Employee } from '../employees/employee.entity.js';
import { EmployeeType } from '../employees/employee.types.js';
import { connectionType } from '../graphql/connection.js';
import { enumOf } from '../graphql/enum.js';
import { enumFilter, IdFilter } from '../graphql/filters.types.js';
import { ErrorParam } from '../graphql/user-error.types.js';
import type {
  MisplacedEmployee,
  SupervisionProblemCount,
  SupervisionProblemWhere,
} from './supervision-problems.reader.js';
import type { SupervisionProblem, SupervisionProblemKind } from './supervision-problems.rules.js';

export const SupervisionProblemKindEnum = enumOf<SupervisionProblemKind>(
  'SupervisionProblemKind',
  'What is wrong with somebody’s placement: in the chain of supervision, or of their place of work.',
  {
    NO_SUPERVISOR: 'There is none.',
    HEAD_HAS_SUPERVISOR: 'The chain should end with the head of the office.',
    WRONG_LEVEL: 'The supervisor has no role that may supervise this one.',
    SUPERVISOR_ELSEWHERE: 'The right role, but of another school, district or agency.',
    SUPERVISOR_INACTIVE: 'The supervisor has left the service or holds no assignment.',
    CYCLE: 'They supervise each other in a circle.',
    LOCATION_WITHOUT_COORDINATES: 'No place of work has coordinates, so no clock-in can be judged.',
  },
);

@ObjectType('SupervisionProblem', { description: 'One thing that is wrong.' })
export class SupervisionProblemType implements Pick<SupervisionProblem, 'kind'> {
  @Field(() => SupervisionProblemKindEnum, { description: 'What is wrong.' })
  kind: SupervisionProblemKind;

  @Field(() => [ErrorParam], { description: 'Facts, to fill a sentence.' })
  params: ErrorParam[];
}

@ObjectType('MisplacedEmployee', {
  description: 'An employee whose place in the chain of supervision needs a repair.',
})
export class MisplacedEmployeeType implements Omit<MisplacedEmployee, 'problems'> {
  @Field(() => EmployeeType, { description: 'The employee.' })
  employee: Employee;

  /** Shown as `supervisor`, by the resolver. */
  supervisorId: string | null;

  /** Shown with their facts as a list, by the resolver. */
  problems: readonly SupervisionProblem[];
}

export const MisplacedEmployeeConnection = connectionType(MisplacedEmployeeType, 'MisplacedEmployee');

@ObjectType('SupervisionProblemCount', { description: 'How many employees have a kind of problem.' })
export class SupervisionProblemCountType implements SupervisionProblemCount {
  @Field(() => SupervisionProblemKindEnum, { description: 'The kind.' })
  kind: SupervisionProblemKind;

  @Field(() => Int, { description: 'Employees.' })
  count: number;
}

const SupervisionProblemKindFilter = enumFilter('SupervisionProblemKind', SupervisionProblemKindEnum);

@InputType('SupervisionProblemWhere', { description: 'Conditions on the list of problems; joined by AND.' })
export class SupervisionProblemWhereInput implements SupervisionProblemWhere {
  @Field(() => SupervisionProblemKindFilter, { nullable: true, description: 'Has a problem of this kind.' })
  kind?: FieldFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'District of a unit of an assignment on the day.' })
  districtId?: IdFilter | null;
}
