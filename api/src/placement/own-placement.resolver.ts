import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EmployeeOnDay, LoaderFactory } from '../db/loader.js';
import { Viewer } from '../employees/viewer.types.js';
import type { RequestContext } from '../graphql/context.js';
import { toDecisionType } from '../graphql/decision.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { PlacementPolicyEnum } from '../rule-sets/rule-set-content.types.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import { workScheduleById } from '../schedules/employee-schedule.loaders.js';
import type { EmployeeSchedule } from '../schedules/employee-schedule.reader.js';
import { addDays } from '../shared/local-day.js';
import { openEnd } from '../shared/open-end.js';
import { supervisionOnDay } from '../supervision/supervision.loaders.js';
import { SupervisionType } from '../supervision/supervision.types.js';
import { employeeWorkLocationsOnDay, workLocationById } from '../work-locations/work-location.loaders.js';
import { WorkLocationType } from '../work-locations/work-location.types.js';
import type { PlacementReader } from './placement.reader.js';
import { EFFECTIVE_DAY_LIMITS } from './placement.rules.js';
import type { PlacementService } from './placement.service.js';
import {
  OwnPlacement,
  OwnSchedule,
  OwnWorkLocation,
  PlacementProposalType,
  ScheduleOption,
} from './placement.types.js';

/** The signed-in employee's own placement (Pengaturan Akun). */
@Resolver(() => Viewer)
export class ViewerPlacementResolver {
  @FieldResolver(() => OwnPlacement, { description: 'Where you work, under whom and by which hours.' })
  placement(@Ctx() context: RequestContext): OwnPlacement {
    return { day: context.actor.asOf };
  }
}

/** Each field reads its own part, so that a client pays for what it selects. */
@Resolver(() => OwnPlacement)
export class OwnPlacementResolver {
  constructor(
    private readonly reader: PlacementReader,
    private readonly service: PlacementService,
    private readonly ruleSets: RuleSetReader,
    private readonly schedules: LoaderFactory<EmployeeOnDay, EmployeeSchedule>,
  ) {}

  @FieldResolver(() => [OwnWorkLocation], {
    description: 'Where you may clock in today, the place chosen first at the front.',
  })
  workLocations(@Ctx() context: RequestContext, @Root() { day }: OwnPlacement) {
    return context.loader(employeeWorkLocationsOnDay).load(me(context, day));
  }

  @FieldResolver(() => SupervisionType, {
    nullable: true,
    description: 'Your direct supervisor, and since when.',
  })
  async supervision(@Ctx() context: RequestContext, @Root() { day }: OwnPlacement) {
    const [link] = await context.loader(supervisionOnDay).load(me(context, day));
    return link ?? null;
  }

  @FieldResolver(() => OwnSchedule, { nullable: true, description: 'Your hours; null when none are known.' })
  async schedule(@Ctx() context: RequestContext, @Root() { day }: OwnPlacement): Promise<OwnSchedule | null> {
    const { base } = await context.loader(this.schedules).load(me(context, day));
    const workSchedule = base && (await context.loader(workScheduleById).load(base.workScheduleId));
    if (!base || !workSchedule) return null;
    const { scope, startsOn, endsOn } = base;
    return { workSchedule, inherited: scope !== 'EMPLOYEE', startsOn, endsOn: openEnd(endsOn) };
  }

  @FieldResolver(() => [PlacementProposalType], {
    description: 'What you proposed and nobody has decided yet.',
  })
  openProposals(@Ctx() context: RequestContext) {
    return this.reader.openOf(context.actor);
  }

  @FieldResolver(() => PlacementPolicyEnum, {
    description: 'Whether a proposal of today waits for a confirmation.',
  })
  async policy(@Root() { day }: OwnPlacement) {
    return (await this.ruleSets.inForce(day)).content.placement.confirmation;
  }

  @FieldResolver(() => LocalDateScalar, { description: 'Earliest first day that you may propose.' })
  async earliestDay(@Root() placement: OwnPlacement) {
    return addDays(placement.day, -EFFECTIVE_DAY_LIMITS[await this.policy(placement)].daysBack);
  }

  @FieldResolver(() => LocalDateScalar, { description: 'Latest first day that you may propose.' })
  async latestDay(@Root() placement: OwnPlacement) {
    return addDays(placement.day, EFFECTIVE_DAY_LIMITS[await this.policy(placement)].daysAhead);
  }

  @FieldResolver(() => [ScheduleOption], {
    description: 'The working-time modes that there are, and whether you may propose each from today on.',
  })
  async scheduleOptions(@Ctx() context: RequestContext): Promise<ScheduleOption[]> {
    const options = await this.service.scheduleOptions(context.actor);
    return options.map(({ workSchedule, canPropose }) => ({
      workSchedule,
      canPropose: toDecisionType(canPropose),
    }));
  }
}

/** Fields of a place that come from other tables. */
@Resolver(() => OwnWorkLocation)
export class OwnWorkLocationResolver {
  @FieldResolver(() => WorkLocationType, { description: 'The place.' })
  workLocation(@Ctx() context: RequestContext, @Root() { workLocationId }: OwnWorkLocation) {
    return context.loader(workLocationById).load(workLocationId);
  }

  @FieldResolver(() => LocalDateScalar, { nullable: true, description: 'Last day; null while open.' })
  endsOn(@Root() place: OwnWorkLocation) {
    return openEnd(place.endsOn);
  }
}

function me(context: RequestContext, day: string): EmployeeOnDay {
  return { employeeId: context.actor.employeeId, day };
}
