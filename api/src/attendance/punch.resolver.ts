import { Arg, Authorized, Ctx, FieldResolver, Float, ID, Mutation, Resolver, Root } from 'type-graphql';
import { employeeById } from '../employees/employee.loaders.js';
import { EmployeeType } from '../employees/employee.types.js';
import { canSee, relationOf, type RecordPart } from '../employees/scope.rules.js';
import type { RequestContext } from '../graphql/context.js';
import { LatitudeScalar, LongitudeScalar } from '../graphql/scalars.js';
import { errorParams } from '../graphql/user-error.types.js';
import { subjectOnDay } from '../supervision/supervision.loaders.js';
import { workLocationById } from '../work-locations/work-location.loaders.js';
import { WorkLocationType } from '../work-locations/work-location.types.js';
import type { PunchRequest } from './punch-request.js';
import type { PunchKind } from './punch.entity.js';
import type { PunchService } from './punch.service.js';
import { AttendanceClockInput, AttendanceClockPayload, PunchFlagType, PunchType } from './punch.types.js';

/** Clocking in and out. */
@Resolver()
export class ClockResolver {
  constructor(private readonly service: PunchService) {}

  @Authorized('ATTENDANCE_PUNCH')
  @Mutation(() => AttendanceClockPayload, {
    description:
      'Clock in (absen masuk). The answer is the same however often the same id is sent; the photo follows.',
  })
  attendanceClockIn(
    @Ctx() context: RequestContext,
    @Arg('input', () => AttendanceClockInput, { description: 'The tap.' }) input: AttendanceClockInput,
  ) {
    return this.clock(context, 'IN', input);
  }

  @Authorized('ATTENDANCE_PUNCH')
  @Mutation(() => AttendanceClockPayload, {
    description:
      'Clock out (absen pulang). The answer is the same however often the same id is sent; the photo follows.',
  })
  attendanceClockOut(
    @Ctx() context: RequestContext,
    @Arg('input', () => AttendanceClockInput, { description: 'The tap.' }) input: AttendanceClockInput,
  ) {
    return this.clock(context, 'OUT', input);
  }

  private clock(context: RequestContext, kind: PunchKind, input: AttendanceClockInput) {
    return this.service.punch(context.actor, kind, toRequest(input));
  }
}

/** Fields of a clock event that come from other tables, or that not everyone may see. */
@Resolver(() => PunchType)
export class PunchResolver {
  @FieldResolver(() => EmployeeType, { description: 'Who clocked.' })
  employee(@Ctx() context: RequestContext, @Root() punch: PunchType) {
    return context.loader(employeeById).load(punch.employeeId);
  }

  @FieldResolver(() => WorkLocationType, {
    nullable: true,
    description: 'The nearest valid work location; null when there was none with coordinates.',
  })
  workLocation(@Ctx() context: RequestContext, @Root() punch: PunchType) {
    return punch.workLocationId === null ? null : context.loader(workLocationById).load(punch.workLocationId);
  }

  @FieldResolver(() => [PunchFlagType], { description: 'What is odd about it; empty for most.' })
  flags(@Root() punch: PunchType): PunchFlagType[] {
    return punch.flags.map(({ code, data }) => ({
      code: code as PunchFlagType['code'],
      params: errorParams(data),
    }));
  }

  @FieldResolver(() => LatitudeScalar, {
    nullable: true,
    description: 'Latitude; null without a position, and for whoever need not know it.',
  })
  async latitude(@Ctx() context: RequestContext, @Root() punch: PunchType) {
    return (await sees(context, punch, 'COORDINATES')) ? punch.latitude : null;
  }

  @FieldResolver(() => LongitudeScalar, {
    nullable: true,
    description: 'Longitude; null without a position, and for whoever need not know it.',
  })
  async longitude(@Ctx() context: RequestContext, @Root() punch: PunchType) {
    return (await sees(context, punch, 'COORDINATES')) ? punch.longitude : null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Inaccuracy in metres as the device reports it; null for whoever need not know the position.',
  })
  async accuracyMeters(@Ctx() context: RequestContext, @Root() punch: PunchType) {
    return (await sees(context, punch, 'COORDINATES')) ? punch.accuracyMeters : null;
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'Id of the selfie as evidence; null without one, and for whoever need not see it.',
  })
  async selfieId(@Ctx() context: RequestContext, @Root() punch: PunchType) {
    return (await sees(context, punch, 'SELFIE')) ? punch.evidenceId : null;
  }
}

async function sees(context: RequestContext, punch: PunchType, part: RecordPart): Promise<boolean> {
  const { actor } = context;
  const subject = await context.loader(subjectOnDay).load({ employeeId: punch.employeeId, day: actor.asOf });
  return subject !== null && canSee(relationOf(actor, subject), part).allowed;
}

function toRequest(input: AttendanceClockInput): PunchRequest {
  const { id, channel, mockLocation, offline } = input;
  return {
    id,
    channel,
    mockLocation,
    latitude: input.latitude ?? null,
    longitude: input.longitude ?? null,
    accuracyMeters: input.accuracyMeters ?? null,
    deviceId: input.deviceId ?? null,
    offline: offline ? { capturedAt: offline.capturedAt, elapsedMs: offline.elapsedMs ?? null } : null,
  };
}
