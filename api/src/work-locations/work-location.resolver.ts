import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { orgUnitById } from '../employees/employee.loaders.js';
import { EmployeeType, OrgUnitType } from '../employees/employee.types.js';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import { LatitudeScalar, LocalDateScalar, LongitudeScalar } from '../graphql/scalars.js';
import type { WorkLocationDirectoryReader } from './work-location-directory.reader.js';
import { employeeWorkLocationsOnDay, workLocationById } from './work-location.loaders.js';
import {
  NearbyWorkLocation,
  WorkLocationConnection,
  WorkLocationType,
  WorkLocationWhereInput,
} from './work-location.types.js';

const MAX_NEARBY = 50;

/** Places where clocking in is valid. */
@Resolver(() => WorkLocationType)
export class WorkLocationResolver {
  constructor(private readonly directory: WorkLocationDirectoryReader) {}

  @Authorized('DIRECTORY_READ')
  @Query(() => WorkLocationConnection, { description: 'Work locations, by name.' })
  async workLocations(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => WorkLocationWhereInput, { nullable: true, description: 'Conditions.' })
    where: WorkLocationWhereInput | null,
  ) {
    return toConnection(await this.directory.page(where, pageRequest(page)));
  }

  @Authorized('DIRECTORY_READ')
  @Query(() => [NearbyWorkLocation], {
    description: 'The nearest work locations to a point, the nearest first.',
  })
  workLocationsNear(
    @Arg('latitude', () => LatitudeScalar, { description: 'Latitude.' }) latitude: number,
    @Arg('longitude', () => LongitudeScalar, { description: 'Longitude.' }) longitude: number,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many, at most 50.' }) first: number,
  ) {
    return this.directory.near({ latitude, longitude }, Math.min(first, MAX_NEARBY));
  }

  @FieldResolver(() => OrgUnitType, { description: 'The unit that it belongs to.' })
  orgUnit(@Ctx() context: RequestContext, @Root() location: WorkLocationType) {
    return context.loader(orgUnitById).load(location.orgUnitId);
  }
}

/** Where an employee works. */
@Resolver(() => EmployeeType)
export class EmployeeWorkLocationResolver {
  @FieldResolver(() => [WorkLocationType], { description: 'Where the employee may clock in on a day.' })
  async workLocations(
    @Ctx() context: RequestContext,
    @Root() employee: EmployeeType,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: 'The day; today by default.' })
    asOf: string | null,
  ) {
    const key = { employeeId: employee.id, day: asOf ?? context.actor.asOf };
    const links = await context.loader(employeeWorkLocationsOnDay).load(key);
    return context.loader(workLocationById).loadMany(links.map((link) => link.workLocationId));
  }
}
