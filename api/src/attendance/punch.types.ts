import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ChannelEnum } from '../evidence/channel.types.js';
import type { Channel } from '../evidence/evidence.entity.js';
import { connectionType } from '../graphql/connection.js';
import { enumOf } from '../graphql/enum.js';
import { DateTimeScalar, LocalDateScalar } from '../graphql/scalars.js';
import { ErrorParam } from '../graphql/user-error.types.js';
import type { LocalDay, TimeZone } from '../shared/local-day.js';
import type { PhotoState, PunchFlagCode } from './punch-flags.rules.js';
import type { Punch, PunchKind, PunchState, StoredPunchFlag } from './punch.entity.js';
import { PunchKindEnum } from './punch-kind.types.js';

export const PunchStateEnum = enumOf<PunchState>('PunchState', 'Whether a clock event counts.', {
  ACCEPTED: 'It counts.',
  FLAGGED: 'It counts until somebody rejects it; the flags say what is odd about it.',
  PENDING_CONFIRMATION: 'Sent later by an offline phone; it counts once the supervisor confirms it.',
  REJECTED: 'It does not count; the reason says why.',
});

export const PunchFlagCodeEnum = enumOf<PunchFlagCode>(
  'PunchFlagCode',
  'What may be odd about a clock event. A flag is a question to the reviewer and never blocks by itself.',
  {
    OUTSIDE_GEOFENCE: 'Outside of every valid work location, or without a position.',
    EXACT_REPEAT: 'Exactly the same point on several days or by several people.',
    ZERO_ACCURACY: 'The device claims a position without any inaccuracy.',
    IMPOSSIBLE_SPEED: 'Too far from the clock event before or after it for the time between them.',
    MOCK_LOCATION: 'The device reported a simulated position.',
    CLOCK_SKEW: 'The device’s clock differs from what the server could infer.',
    SHARED_DEVICE: 'Several people used this device lately.',
    PHOTO_REUSED: 'The same photo belongs to another clock event.',
    NO_PHOTO: 'No photo followed in time.',
    OFFLINE_TOO_OLD: 'Kept offline longer than the rule allows; it does not count.',
  },
);

export const PhotoStateEnum = enumOf<PhotoState>('PhotoState', 'Whether the selfie is there.', {
  ATTACHED: 'It is there.',
  AWAITED: 'It may still follow.',
  MISSING: 'The time for it has passed; it may still be attached.',
});

@ObjectType('PunchFlag', { description: 'One odd thing about a clock event, with its figures.' })
export class PunchFlagType {
  @Field(() => PunchFlagCodeEnum, { description: 'What is odd.' })
  code: PunchFlagCode;

  @Field(() => [ErrorParam], { description: 'Figures behind it, to fill a translated sentence.' })
  params: ErrorParam[];
}

@ObjectType('Punch', {
  description:
    'One clock event (absen masuk, absen pulang). What was received never changes; decisions change its state.',
})
export class PunchType implements Pick<
  Punch,
  | 'id'
  | 'employeeId'
  | 'kind'
  | 'businessDate'
  | 'receivedAt'
  | 'capturedAt'
  | 'businessAt'
  | 'timeZone'
  | 'latitude'
  | 'longitude'
  | 'accuracyMeters'
  | 'workLocationId'
  | 'distanceMeters'
  | 'insideGeofence'
  | 'state'
  | 'flags'
  | 'channel'
  | 'evidenceId'
  | 'decisionReason'
> {
  @Field(() => ID, { description: 'Id, made by the client.' })
  id: string;

  /** Shown as `employee`, by the resolver. */
  employeeId: string;

  @Field(() => PunchKindEnum, { description: 'In or out.' })
  kind: PunchKind;

  @Field(() => LocalDateScalar, { description: 'Date on the wall of the work location.' })
  businessDate: LocalDay;

  @Field(() => DateTimeScalar, { description: 'When the server received it.' })
  receivedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When an offline phone says that it was taken; null when it was sent at once.',
  })
  capturedAt: Date | null;

  @Field(() => DateTimeScalar, { description: 'The time that counts.' })
  businessAt: Date;

  @Field(() => String, { description: 'IANA name of the zone of the work location.' })
  timeZone: TimeZone;

  /** Shown by the resolver to those who may see coordinates. */
  latitude: number | null;
  longitude: number | null;
  accuracyMeters: number | null;

  /** Shown as `workLocation`, by the resolver. */
  workLocationId: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Metres to the work location that decided; null when it could not be judged.',
  })
  distanceMeters: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was at a valid work location; null when it could not be judged.',
  })
  insideGeofence: boolean | null;

  @Field(() => PunchStateEnum, { description: 'Whether it counts.' })
  state: PunchState;

  /** Shown as `PunchFlag`s, by the resolver. */
  flags: readonly StoredPunchFlag[];

  @Field(() => ChannelEnum, { description: 'Where it was sent from.' })
  channel: Channel;

  /** Shown as `selfie`, by the resolver. */
  evidenceId: string | null;

  @Field(() => String, { nullable: true, description: 'Reason of the last decision.' })
  decisionReason: string | null;
}

export const PunchConnection = connectionType(PunchType, 'Punch');
