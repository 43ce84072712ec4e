import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { employeeById } from '../employees/employee.loaders.js';
import { PersonType } from '../employees/employee.types.js';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import { IdFilter } from '../graphql/filters.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { errorParams } from '../graphql/user-error.types.js';
import type { SupervisionProblemsReader } from './supervision-problems.reader.js';
import {
  MisplacedEmployeeConnection,
  MisplacedEmployeeType,
  SupervisionProblemCountType,
  SupervisionProblemType,
  SupervisionProblemWhereInput,
} from './supervision-problems.types.js';

const AS_OF = { nullable: true, description: 'The day that is asked about; today by default.' } as const;

/** What is to be repaired in the chain of supervision. */
@Resolver(() => MisplacedEmployeeType)
export class SupervisionProblemsResolver {
  constructor(private readonly reader: SupervisionProblemsReader) {}

  @Authorized('EMPLOYEES_READ')
  @Query(() => MisplacedEmployeeConnection, {
    description: 'The employees that you may see whose place in the chain of supervision is wrong, by name.',
  })
  async supervisionProblems(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => SupervisionProblemWhereInput, { nullable: true, description: 'Conditions.' })
    where: SupervisionProblemWhereInput | null,
    @Arg('asOf', () => LocalDateScalar, AS_OF) asOf: string | null,
  ) {
    const day = asOf ?? context.actor.asOf;
    return toConnection(await this.reader.page(context.actor, where, day, pageRequest(page)));
  }

  @Authorized('EMPLOYEES_READ')
  @Query(() => [SupervisionProblemCountType], {
    description: 'How many of the employees that you may see have each kind of problem, every kind once.',
  })
  supervisionProblemCounts(
    @Ctx() context: RequestContext,
    @Arg('districtId', () => IdFilter, {
      nullable: true,
      description: 'District of a unit of an assignment on the day.',
    })
    districtId: IdFilter | null,
    @Arg('asOf', () => LocalDateScalar, AS_OF) asOf: string | null,
  ) {
    return this.reader.counts(context.actor, { districtId }, asOf ?? context.actor.asOf);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'The direct supervisor that day.' })
  supervisor(@Ctx() context: RequestContext, @Root() { supervisorId }: MisplacedEmployeeType) {
    return supervisorId === null ? null : context.loader(employeeById).load(supervisorId);
  }

  @FieldResolver(() => [SupervisionProblemType], { description: 'Everything that is wrong.' })
  problems(@Root() { problems }: MisplacedEmployeeType): SupervisionProblemType[] {
    return problems.map(({ kind, data }) => ({ kind, params: errorParams(data) }));
  }
}
