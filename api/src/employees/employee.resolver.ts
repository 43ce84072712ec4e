import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import { LocalDateScalar, NipScalar } from '../graphql/scalars.js';
import { openEnd } from '../shared/open-end.js';
import { assignmentsOnDay, orgUnitById } from './employee.loaders.js';
import type { EmployeeReader } from './employee.reader.js';
import {
  AssignmentType,
  EmployeeConnection,
  EmployeeOrderInput,
  EmployeeType,
  EmployeeWhereInput,
  OrgUnitType,
  PersonType,
} from './employee.types.js';

const AS_OF = { nullable: true, description: 'The day that is asked about; today by default.' } as const;

/** Employees, one by one and in lists. */
@Resolver(() => EmployeeType)
export class EmployeeResolver {
  constructor(private readonly reader: EmployeeReader) {}

  @Authorized('EMPLOYEES_READ')
  @Query(() => EmployeeConnection, { description: 'The employees that you may see.' })
  async employees(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => EmployeeWhereInput, { nullable: true, description: 'Conditions.' })
    where: EmployeeWhereInput | null,
    @Arg('orderBy', () => [EmployeeOrderInput], {
      defaultValue: [],
      description: 'Order; by name when empty.',
    })
    order: EmployeeOrderInput[],
    @Arg('asOf', () => LocalDateScalar, AS_OF) asOf: string | null,
  ) {
    const filter = { where, order, asOf: asOf ?? context.actor.asOf };
    return toConnection(await this.reader.page(context.actor, filter, pageRequest(page)));
  }

  @Authorized('VIEWER')
  @Query(() => EmployeeType, {
    nullable: true,
    description: 'One employee; null when outside of what you may see.',
  })
  employee(@Ctx() context: RequestContext, @Arg('id', () => ID, { description: 'Id.' }) id: string) {
    return this.reader.byId(context.actor, id);
  }

  @Authorized('VIEWER')
  @Query(() => EmployeeType, {
    nullable: true,
    description: 'One employee; null when outside of what you may see.',
  })
  employeeByNip(
    @Ctx() context: RequestContext,
    @Arg('nip', () => NipScalar, { description: 'NIP.' }) nip: string,
  ) {
    return this.reader.byNip(context.actor, nip);
  }

  @FieldResolver(() => [AssignmentType], { description: 'Roles held on a day, the oldest first.' })
  assignments(
    @Ctx() context: RequestContext,
    @Root() employee: EmployeeType,
    @Arg('asOf', () => LocalDateScalar, AS_OF) asOf: string | null,
  ) {
    return context
      .loader(assignmentsOnDay)
      .load({ employeeId: employee.id, day: asOf ?? context.actor.asOf });
  }

  @FieldResolver(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day of service; null while in service.',
  })
  endsOn(@Root() employee: EmployeeType) {
    return openEnd(employee.endsOn);
  }
}

/** Fields of a name card that come from other tables. */
@Resolver(() => PersonType)
export class PersonResolver {
  @FieldResolver(() => [AssignmentType], { description: 'Roles held today, the oldest first.' })
  assignments(@Ctx() context: RequestContext, @Root() person: PersonType) {
    return context.loader(assignmentsOnDay).load({ employeeId: person.id, day: context.actor.asOf });
  }
}

/** Fields of an assignment that come from other tables. */
@Resolver(() => AssignmentType)
export class AssignmentResolver {
  @FieldResolver(() => OrgUnitType, { description: 'The unit.' })
  orgUnit(@Ctx() context: RequestContext, @Root() assignment: AssignmentType) {
    return context.loader(orgUnitById).load(assignment.orgUnitId);
  }

  @FieldResolver(() => LocalDateScalar, { nullable: true, description: 'Last day; null while open.' })
  endsOn(@Root() assignment: AssignmentType) {
    return openEnd(assignment.endsOn);
  }
}
