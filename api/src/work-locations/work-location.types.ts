import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../graphql/connection.js';
import { BooleanFilter, IdFilter, StringFilter } from '../graphql/filters.types.js';
import { LatitudeScalar, LongitudeScalar } from '../graphql/scalars.js';
import { MutationPayload } from '../graphql/user-error.types.js';
import type { TimeZone } from '../shared/local-day.js';
import type { WorkLocationWhere } from './work-location-directory.reader.js';
import type { WorkLocation } from './work-location.entity.js';
import type { WorkLocationSave } from './work-location.service.js';

@ObjectType('WorkLocation', { description: 'A point and radius where clocking in is valid (lokasi kantor).' })
export class WorkLocationType implements Pick<
  WorkLocation,
  'id' | 'orgUnitId' | 'name' | 'latitude' | 'longitude' | 'radiusMeters' | 'timeZone' | 'active' | 'version'
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

  @Field(() => Int, { description: 'Counts the changes; send it back with yours.' })
  version: number;
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

  @Field(() => BooleanFilter, { nullable: true, description: 'Whether its coordinates are known.' })
  located?: BooleanFilter | null;
}

@InputType({ description: 'A place of work as you want it.' })
export class WorkLocationSaveInput implements Omit<WorkLocationSave, 'id'> {
  @Field(() => ID, { description: 'Unit that it belongs to.' })
  orgUnitId: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => LatitudeScalar, { nullable: true, description: 'Latitude; together with the longitude.' })
  latitude: number | null = null;

  @Field(() => LongitudeScalar, { nullable: true, description: 'Longitude; together with the latitude.' })
  longitude: number | null = null;

  @Field(() => Int, { defaultValue: 100, description: 'Radius in metres, 20 to 1,000.' })
  radiusMeters: number;

  @Field(() => String, {
    defaultValue: 'Asia/Jakarta',
    description: 'IANA name of the zone: Asia/Jakarta, Asia/Makassar or Asia/Jayapura.',
  })
  timeZone: TimeZone;

  @Field(() => Boolean, { defaultValue: true, description: 'False to close the place.' })
  active: boolean;

  @Field(() => Int, { nullable: true, description: '`version` that you saw; null for a new place.' })
  version: number | null = null;
}

@ObjectType({ description: 'A place of work after a change.' })
export class WorkLocationPayload extends MutationPayload {
  @Field(() => WorkLocationType, { nullable: true, description: 'The place; null when refused.' })
  workLocation?: WorkLocationType;
}
