import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { orgUnitById } from '../employees/employee.loaders.js';
import { EmployeeType, OrgUnitType } from '../employees/employee.types.js';
import { placementAreaOf, placeOfWorkDecision } from '../employees/placement-area.rules.js';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import { DecisionType, toDecisionType } from '../graphql/decision.types.js';
import { ClientIdScalar, LatitudeScalar, LocalDateScalar, LongitudeScalar } from '../graphql/scalars.js';
import { DomainError } from '../shared/domain-error.js';
import type { WorkLocationDirectoryReader } from './work-location-directory.reader.js';
import {
  employeeWorkLocationsOnDay,
  workLocationById,
  workLocationPeopleOnDay,
} from './work-location.loaders.js';
import type { WorkLocationService } from './work-location.service.js';
import {
  NearbyWorkLocation,
  WorkLocationConnection,
  WorkLocationPayload,
  WorkLocationSaveInput,
  WorkLocationType,
  WorkLocationWhereInput,
} from './work-location.types.js';

const MAX_NEARBY = 50;

/** Places where clocking in is valid. */
@Resolver(() => WorkLocationType)
export class WorkLocationResolver {
  constructor(
    private readonly directory: WorkLocationDirectoryReader,
    private readonly service: WorkLocationService,
  ) {}

  @Authorized('DIRECTORY_READ')
  @Query(() => WorkLocationType, {
    nullable: true,
    description: 'One place of work; null when there is none.',
  })
  workLocation(@Arg('id', () => ID, { description: 'Id.' }) id: string) {
    return this.directory.byId(id);
  }

  @Authorized('PLACEMENT_CHANGE')
  @Mutation(() => WorkLocationPayload, {
    description:
      'Creates a place of work, or changes it. What was clocked in there keeps the distance that was judged then. Safe ' +
      'to repeat.',
  })
  async workLocationSave(
    @Ctx() context: RequestContext,
    @Arg('id', () => ClientIdScalar, { description: 'Id; of a new place one that you make.' }) id: string,
    @Arg('input', () => WorkLocationSaveInput, { description: 'The place as you want it.' })
    input: WorkLocationSaveInput,
  ): Promise<WorkLocationPayload> {
    return { workLocation: await this.service.save(context.actor, { ...input, id }) };
  }

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

  @FieldResolver(() => DecisionType, { description: 'May you change it?' })
  async canEdit(@Ctx() context: RequestContext, @Root() location: WorkLocationType) {
    const unit = await context.loader(orgUnitById).load(location.orgUnitId);
    if (!unit) throw new DomainError('NOT_FOUND');
    return toDecisionType(placeOfWorkDecision(placementAreaOf(context.actor), unit));
  }

  @FieldResolver(() => Int, { description: 'People who may clock in there on a day.' })
  employeeCount(
    @Ctx() context: RequestContext,
    @Root() location: WorkLocationType,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: 'The day; today by default.' })
    asOf: string | null,
  ) {
    return context
      .loader(workLocationPeopleOnDay)
      .load({ workLocationId: location.id, day: asOf ?? context.actor.asOf });
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
