import { Authorized, Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { PERMISSIONS, permissionsOf } from '../auth/permissions.js';
import type { RequestContext } from '../graphql/context.js';
import { employeeById } from './employee.loaders.js';
import { EmployeeType } from './employee.types.js';
import { Viewer } from './viewer.types.js';

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
