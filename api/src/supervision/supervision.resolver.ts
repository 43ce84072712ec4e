import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { DataSource } from 'typeorm';
import { employeeById } from '../employees/employee.loaders.js';
import { MAX_CHAIN } from '../employees/employee-scope.js';
import { EmployeeConnection, EmployeeType, PersonType } from '../employees/employee.types.js';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { openEnd } from '../shared/open-end.js';
import { subjectOnDay, supervisionOnDay } from './supervision.loaders.js';
import type { SupervisionReader } from './supervision.reader.js';
import { SupervisionType } from './supervision.types.js';

const AS_OF = { nullable: true, description: 'The day that is asked about; today by default.' } as const;

/** The place of an employee in the chain of supervision. */
@Resolver(() => EmployeeType)
export class EmployeeSupervisionResolver {
  constructor(
    private readonly reader: SupervisionReader,
    private readonly dataSource: DataSource,
  ) {}

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Direct supervisor (atasan langsung) on a day.',
  })
  async supervisor(
    @Ctx() context: RequestContext,
    @Root() employee: EmployeeType,
    @Arg('asOf', () => LocalDateScalar, AS_OF) asOf: string | null,
  ) {
    const key = { employeeId: employee.id, day: asOf ?? context.actor.asOf };
    const [link] = await context.loader(supervisionOnDay).load(key);
    return link ? context.loader(employeeById).load(link.supervisorId) : null;
  }

  @FieldResolver(() => [PersonType], {
    description: 'The chain above on a day, the direct supervisor first.',
  })
  async supervisionChain(
    @Ctx() context: RequestContext,
    @Root() employee: EmployeeType,
    @Arg('asOf', () => LocalDateScalar, AS_OF) asOf: string | null,
  ) {
    const key = { employeeId: employee.id, day: asOf ?? context.actor.asOf };
    const subject = await context.loader(subjectOnDay).load(key);
    return context.loader(employeeById).loadMany((subject?.chain ?? []).map((link) => link.employeeId));
  }

  @FieldResolver(() => EmployeeConnection, { description: 'The people below on a day, by name.' })
  async subordinates(
    @Ctx() context: RequestContext,
    @Root() employee: EmployeeType,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('asOf', () => LocalDateScalar, AS_OF) asOf: string | null,
    @Arg('levels', () => Int, {
      defaultValue: MAX_CHAIN,
      description: '1 for direct ones; all levels by default.',
    })
    levels: number,
  ) {
    const day = asOf ?? context.actor.asOf;
    return toConnection(await this.reader.below(context.actor, employee.id, day, pageRequest(page), levels));
  }

  @FieldResolver(() => [SupervisionType], {
    description: 'Every direct supervisor there was, the newest first.',
  })
  supervisions(@Root() employee: EmployeeType) {
    return this.reader.history(this.dataSource.manager, employee.id);
  }
}

/** Fields of a link that come from other tables. */
@Resolver(() => SupervisionType)
export class SupervisionResolver {
  @FieldResolver(() => PersonType, { description: 'The supervisor.' })
  supervisor(@Ctx() context: RequestContext, @Root() link: SupervisionType) {
    return context.loader(employeeById).load(link.supervisorId);
  }

  @FieldResolver(() => LocalDateScalar, { nullable: true, description: 'Last day; null while open.' })
  endsOn(@Root() link: SupervisionType) {
    return openEnd(link.endsOn);
  }
}
