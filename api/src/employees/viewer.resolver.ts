import { Authorized, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { PERMISSIONS, permissionsOf, type Permission } from '../auth/permissions.js';
import type { RequestContext } from '../graphql/context.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { employeeById } from './employee.loaders.js';
import { EmployeeType } from './employee.types.js';

@ObjectType({ description: 'Who is signed in.' })
export class Viewer {
  @Field(() => ID, { description: 'Id of the session of this request.' })
  sessionId: string;

  @Field(() => LocalDateScalar, { description: 'Business date at your place.' })
  today: string;

  @Field(() => [String], { description: 'What your roles let you use, in a stable order.' })
  permissions: Permission[];
}

/** The signed-in employee. */
@Resolver(() => Viewer)
export class ViewerResolver {
  @Authorized('VIEWER')
  @Query(() => Viewer, { description: 'Who is signed in.' })
  viewer(@Ctx() context: RequestContext): Viewer {
    const { sessionId, asOf, assignments } = context.actor;
    const granted = permissionsOf(assignments);
    return {
      sessionId,
      today: asOf,
      permissions: PERMISSIONS.filter((permission) => granted.has(permission)),
    };
  }

  @FieldResolver(() => EmployeeType, { description: 'The employee who is signed in.' })
  employee(@Ctx() context: RequestContext) {
    return context.loader(employeeById).load(context.actor.employeeId);
  }
}
