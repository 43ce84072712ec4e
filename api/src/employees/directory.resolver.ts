import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import type { DirectoryReader } from './directory.reader.js';
import { OrgUnitConnection, OrgUnitWhereInput } from './directory.types.js';
import { districtById, schoolByUnitId } from './employee.loaders.js';
import { DistrictType, OrgUnitType, SchoolType } from './employee.types.js';

/** Units and districts, which everybody may know. */
@Resolver(() => OrgUnitType)
export class DirectoryResolver {
  constructor(private readonly directory: DirectoryReader) {}

  @Authorized('DIRECTORY_READ')
  @Query(() => [DistrictType], { description: 'Every district, by code.' })
  districts() {
    return this.directory.districts();
  }

  @Authorized('DIRECTORY_READ')
  @Query(() => OrgUnitConnection, { description: 'Units, by name.' })
  async orgUnits(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => OrgUnitWhereInput, { nullable: true, description: 'Conditions.' })
    where: OrgUnitWhereInput | null,
  ) {
    return toConnection(await this.directory.orgUnits(where, pageRequest(page)));
  }

  @FieldResolver(() => SchoolType, {
    nullable: true,
    description: 'What it has as a school; null for other units.',
  })
  school(@Ctx() context: RequestContext, @Root() unit: OrgUnitType) {
    return context.loader(schoolByUnitId).load(unit.id);
  }

  @FieldResolver(() => DistrictType, {
    nullable: true,
    description: 'District where it lies; null for an agency.',
  })
  district(@Ctx() context: RequestContext, @Root() unit: OrgUnitType) {
    return unit.districtId === null ? null : context.loader(districtById).load(unit.districtId);
  }
}
