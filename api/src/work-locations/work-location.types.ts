import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../graphql/connection.js';
import { BooleanFilter, IdFilter, StringFilter } from '../graphql/filters.types.js';
import { LatitudeScalar, LongitudeScalar } from '../graphql/scalars.js';
import type { TimeZone } from '../shared/local-day.js';
import type { WorkLocationWhere } from './work-location-directory.reader.js';
import type { WorkLocation } from './work-location.entity.js';

@ObjectType('WorkLocation', { description: 'A point and radius where clocking in is valid (lokasi kantor).' })
export class WorkLocationType implements Pick<
  WorkLocation,
  'id' | 'orgUnitId' | 'name' | 'latitude' | 'longitude' | 'radiusMeters' | 'timeZone' | 'active'
> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  /** Shown as `orgUnit`, by the resolver. */
  orgUnitId: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => LatitudeScalar, { nullable: true, description: 'Latitude; null until somebody enters it.' })
  latitude: number | null;

  @Field(() => LongitudeScalar, { nullable: true, description: 'Longitude; null until somebody enters it.' })
  longitude: number | null;

  @Field(() => Int, { description: 'Radius in metres.' })
  radiusMeters: number;

  @Field(() => String, { description: 'IANA name of the zone whose wall clock counts.' })
  timeZone: TimeZone;

  @Field(() => Boolean, { description: 'False for a closed place.' })
  active: boolean;
}

@ObjectType({ description: 'A work location and how far it is from a point.' })
export class NearbyWorkLocation {
  @Field(() => WorkLocationType, { description: 'The location.' })
  location: WorkLocationType;

  @Field(() => Float, { description: 'Great-circle distance in metres.' })
  distanceMeters: number;
}

export const WorkLocationConnection = connectionType(WorkLocationType, 'WorkLocation');

@InputType('WorkLocationWhere', { description: 'Conditions on work locations; fields are joined by AND.' })
export class WorkLocationWhereInput implements WorkLocationWhere {
  @Field(() => [WorkLocationWhereInput], { nullable: true, description: 'All of these hold.' })
  AND?: WorkLocationWhereInput[] | null;

  @Field(() => [WorkLocationWhereInput], { nullable: true, description: 'One of these holds.' })
  OR?: WorkLocationWhereInput[] | null;

  @Field(() => WorkLocationWhereInput, { nullable: true, description: 'This does not hold.' })
  NOT?: WorkLocationWhereInput | null;

  @Field(() => StringFilter, { nullable: true, description: 'Name.' })
  name?: StringFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Unit.' })
  orgUnitId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'District of the unit.' })
  districtId?: IdFilter | null;

  @Field(() => BooleanFilter, { nullable: true, description: 'Whether it is in use.' })
  active?: BooleanFilter | null;
}
