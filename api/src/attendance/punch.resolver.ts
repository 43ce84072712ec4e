import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  Float,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { employeeById } from '../employees/employee.loaders.js';
import { EmployeeType } from '../employees/employee.types.js';
import { canSee, relationOf, type RecordPart } from '../employees/scope.rules.js';
import { evidenceById } from '../evidence/evidence.loaders.js';
import { EvidenceType } from '../evidence/evidence.types.js';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import { LatitudeScalar, LongitudeScalar } from '../graphql/scalars.js';
import { errorParams } from '../graphql/user-error.types.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import { subjectOnDay } from '../supervision/supervision.loaders.js';
import { workLocationById } from '../work-locations/work-location.loaders.js';
import { WorkLocationType } from '../work-locations/work-location.types.js';
import type { PunchDirectoryReader } from './punch-directory.reader.js';
import { flagsNow, photoStateNow } from './punch-flags-shown.js';
import type { PunchRequest } from './punch-request.js';
import type { PunchKind } from './punch.entity.js';
import type { PunchService } from './punch.service.js';
import { AttendanceClockInput, AttendanceClockPayload, PunchWhereInput } from './punch-inputs.types.js';
import { PhotoStateEnum, PunchConnection, PunchFlagType, PunchType } from './punch.types.js';

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

/** Clock events, one by one and in lists: the queue of what is to be reviewed. */
@Resolver()
export class PunchDirectoryResolver {
  constructor(private readonly directory: PunchDirectoryReader) {}

  @Authorized('ATTENDANCE_READ')
  @Query(() => PunchConnection, {
    description:
      'The clock events that you may see, the newest day first; of the last two months unless days are asked for.',
  })
  async punches(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => PunchWhereInput, { nullable: true, description: 'Conditions.' })
    where: PunchWhereInput | null,
  ) {
    return toConnection(await this.directory.page(context.actor, where, pageRequest(page)));
  }

  @Authorized('VIEWER')
  @Query(() => PunchType, {
    nullable: true,
    description: 'One clock event; null when outside of what you may see.',
  })
  punch(@Ctx() context: RequestContext, @Arg('id', () => ID, { description: 'Id.' }) id: string) {
    return this.directory.byId(context.actor, id);
  }
}

/** Fields of a clock event that come from other tables, or that not everyone may see. */
@Resolver(() => PunchType)
export class PunchResolver {
  constructor(private readonly ruleSets: RuleSetReader) {}

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

  @FieldResolver(() => [PunchFlagType], { description: 'What is odd about it by now; empty for most.' })
  async flags(@Ctx() context: RequestContext, @Root() punch: PunchType): Promise<PunchFlagType[]> {
    const { content } = await this.ruleSets.inForce(punch.businessDate);
    return flagsNow(punch, context.clock.now(), content.punch).map(({ code, data }) => ({
      code: code as PunchFlagType['code'],
      params: errorParams(data),
    }));
  }

  @FieldResolver(() => PhotoStateEnum, { description: 'Whether its selfie is there, or may still follow.' })
  async photoState(@Ctx() context: RequestContext, @Root() punch: PunchType) {
    const { content } = await this.ruleSets.inForce(punch.businessDate);
    return photoStateNow(punch, context.clock.now(), content.punch);
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

  @FieldResolver(() => EvidenceType, {
    nullable: true,
    description: 'The selfie; null without one, and for whoever need not see it.',
  })
  async selfie(@Ctx() context: RequestContext, @Root() punch: PunchType) {
    if (punch.evidenceId === null || !(await sees(context, punch, 'SELFIE'))) return null;
    return context.loader(evidenceById).load(punch.evidenceId);
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
