import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { employeeById } from '../employees/employee.loaders.js';
import { PersonType } from '../employees/employee.types.js';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import type { AuditReader } from './audit.reader.js';
import { AuditDetail, AuditEntryConnection, AuditEntryType } from './audit.types.js';

/** The audit trail. */
@Resolver(() => AuditEntryType)
export class AuditResolver {
  constructor(private readonly reader: AuditReader) {}

  @Authorized('AUDIT_READ')
  @Query(() => AuditEntryConnection, { description: 'What was done to one object, the newest first.' })
  async auditTrail(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('objectType', () => String, { description: 'Type of the object, for example `LkhReport`.' })
    objectType: string,
    @Arg('objectId', () => ID, { description: 'Id of the object.' }) objectId: string,
  ) {
    return toConnection(
      await this.reader.ofObject(context.actor, { objectType, objectId }, pageRequest(page)),
    );
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who did it; null for a rule.' })
  actor(@Ctx() context: RequestContext, @Root() entry: AuditEntryType) {
    return entry.actorEmployeeId === null ? null : context.loader(employeeById).load(entry.actorEmployeeId);
  }

  @FieldResolver(() => [AuditDetail], { description: 'Facts of the change.' })
  details(@Root() entry: AuditEntryType): AuditDetail[] {
    return Object.entries(entry.data).map(([name, value]: [string, unknown]) => ({
      name,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    }));
  }
}
