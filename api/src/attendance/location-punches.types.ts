import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { LatitudeScalar, LongitudeScalar } from '../graphql/scalars.js';
import type { SuggestedPoint } from '../work-locations/location-suggestion.rules.js';
import type { PunchAtLocation } from './location-punches.reader.js';
import type { PunchKind } from './punch.entity.js';
import { PunchKindEnum } from './punch-kind.types.js';

@ObjectType('PunchAtLocation', { description: 'Where somebody clocked in or out at a place of work.' })
export class PunchAtLocationType implements PunchAtLocation {
  @Field(() => ID, { description: 'Id of the clock event.' })
  punchId: string;

  @Field(() => PunchKindEnum, { description: 'In or out.' })
  kind: PunchKind;

  @Field(() => LatitudeScalar, { description: 'Latitude.' })
  latitude: number;

  @Field(() => LongitudeScalar, { description: 'Longitude.' })
  longitude: number;

  @Field(() => Float, { nullable: true, description: 'Accuracy in metres, as the device reported it.' })
  accuracyMeters: number | null;

  @Field(() => Int, { nullable: true, description: 'Distance in metres, as it was judged then.' })
  distanceMeters: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was inside, as it was judged then.' })
  inside: boolean | null;

  /** Shown as `person`, by the resolver. */
  employeeId: string | null;
}

@ObjectType('SuggestedPoint', {
  description: 'Where a place of work without coordinates seems to lie, by where its people clocked in.',
})
export class SuggestedPointType implements SuggestedPoint {
  @Field(() => LatitudeScalar, { description: 'Latitude, the median.' })
  latitude: number;

  @Field(() => LongitudeScalar, { description: 'Longitude, the median.' })
  longitude: number;

  @Field(() => Int, { description: 'Accurate clock events of the last two weeks that speak for it.' })
  punches: number;

  @Field(() => Int, { description: 'People who made them.' })
  people: number;

  @Field(() => Int, { description: 'Four of five of them lie within this distance, in metres.' })
  spreadMeters: number;
}
