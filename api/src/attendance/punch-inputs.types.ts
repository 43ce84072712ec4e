import { Field, Float, InputType, ObjectType } from 'type-graphql';
import type { FieldFilter } from '../db/where.js';
import { ChannelEnum } from '../evidence/channel.types.js';
import type { Channel } from '../evidence/evidence.entity.js';
import { BooleanFilter, enumFilter, IdFilter, LocalDateFilter } from '../graphql/filters.types.js';
import { ClientIdScalar, DateTimeScalar, LatitudeScalar, LongitudeScalar } from '../graphql/scalars.js';
import { MutationPayload } from '../graphql/user-error.types.js';
import { AttendanceDayType } from './attendance-day.types.js';
import type { PunchWhere } from './punch-directory.reader.js';
import { PunchKindEnum } from './punch-kind.types.js';
import { PunchFlagCodeEnum, PunchStateEnum, PunchType } from './punch.types.js';

const PunchKindFilter = enumFilter('PunchKind', PunchKindEnum);
const PunchStateFilter = enumFilter('PunchState', PunchStateEnum);
const PunchFlagCodeFilter = enumFilter('PunchFlagCode', PunchFlagCodeEnum);

@InputType('PunchWhere', { description: 'Conditions on clock events; fields are joined by AND.' })
export class PunchWhereInput implements PunchWhere {
  @Field(() => [PunchWhereInput], { nullable: true, description: 'All of these hold.' })
  AND?: PunchWhereInput[] | null;

  @Field(() => [PunchWhereInput], { nullable: true, description: 'One of these holds.' })
  OR?: PunchWhereInput[] | null;

  @Field(() => PunchWhereInput, { nullable: true, description: 'This does not hold.' })
  NOT?: PunchWhereInput | null;

  @Field(() => LocalDateFilter, { nullable: true, description: 'Business date.' })
  businessDate?: LocalDateFilter | null;

  @Field(() => PunchKindFilter, { nullable: true, description: 'In or out.' })
  kind?: FieldFilter | null;

  @Field(() => PunchStateFilter, { nullable: true, description: 'State.' })
  state?: FieldFilter | null;

  @Field(() => PunchFlagCodeFilter, { nullable: true, description: 'It has a flag like this.' })
  flag?: FieldFilter | null;

  @Field(() => BooleanFilter, { nullable: true, description: 'Whether its photo is there.' })
  hasPhoto?: BooleanFilter | null;

  @Field(() => BooleanFilter, { nullable: true, description: 'Whether an objection waits for a decision.' })
  objectionOpen?: BooleanFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Whose.' })
  employeeId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Unit of an assignment on the business date.' })
  orgUnitId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'District of a unit of an assignment on that date.' })
  districtId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Nearest valid work location.' })
  workLocationId?: IdFilter | null;
}

@InputType({ description: 'What an offline phone knows about the time of a clock event that it kept.' })
export class OfflineCaptureInput {
  @Field(() => DateTimeScalar, { description: 'The device’s clock when it was taken.' })
  capturedAt: Date;

  @Field(() => Float, {
    nullable: true,
    description:
      'Milliseconds from taking to sending by the device’s monotonic clock; null when it restarted in between.',
  })
  elapsedMs?: number | null;
}

@InputType({ description: 'One tap on the clock-in or clock-out button.' })
export class AttendanceClockInput {
  @Field(() => ClientIdScalar, {
    description:
      'Id of the clock event. Send the same again after a lost answer; the answer will be the same.',
  })
  id: string;

  @Field(() => LatitudeScalar, { nullable: true, description: 'Latitude; null without a position.' })
  latitude?: number | null;

  @Field(() => LongitudeScalar, { nullable: true, description: 'Longitude; null without a position.' })
  longitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Radius of the position’s inaccuracy in metres.' })
  accuracyMeters?: number | null;

  @Field(() => ChannelEnum, { description: 'Where it is sent from.' })
  channel: Channel;

  @Field(() => String, {
    nullable: true,
    description: 'Random id that the application keeps on the device; 1 to 64 letters, digits and . _ : -',
  })
  deviceId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'The device reports a simulated position.' })
  mockLocation: boolean;

  @Field(() => OfflineCaptureInput, {
    nullable: true,
    description: 'Only when it was kept and is sent later.',
  })
  offline?: OfflineCaptureInput | null;
}

@ObjectType({ description: 'What became of a tap.' })
export class AttendanceClockPayload extends MutationPayload {
  @Field(() => PunchType, { nullable: true, description: 'The clock event as it is kept.' })
  punch?: PunchType | null;

  @Field(() => AttendanceDayType, {
    nullable: true,
    description: 'The day with it; its explanation is what to tell the employee.',
  })
  day?: AttendanceDayType | null;
}
