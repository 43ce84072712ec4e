import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { LoaderFactory } from '../db/loader.js';
import { employeeById, orgUnitById } from '../employees/employee.loaders.js';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import { DecisionType, toDecisionType } from '../graphql/decision.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { workScheduleById } from '../schedules/employee-schedule.loaders.js';
import type { ScheduleScope } from '../schedules/schedule-assignment.entity.js';
import type { SchedulePeople } from '../schedules/schedule-people.reader.js';
import { WorkScheduleType } from '../schedules/work-schedule.types.js';
import { contains } from '../shared/dated.js';
import type { LocalDay } from '../shared/local-day.js';
import { openEnd } from '../shared/open-end.js';
import type { ScheduleAssignmentService } from './schedule-assignment.service.js';
import type { ScheduleListsReader } from './schedule-lists.reader.js';
import {
  ScheduleAssignmentConnection,
  ScheduleAssignmentType,
  ScheduleAssignmentWhereInput,
  ScheduleOverlayType,
  ScheduleScopeEnum,
  ScopeScheduleType,
} from './schedule-lists.types.js';
import { scopeDecision } from './setting-decision.resolver.js';

const SCOPE_NAME = { nullable: true, description: 'Name of the agency, unit or employee.' } as const;
const CAN_CHANGE = { description: 'May you change it?' } as const;
const TEMPLATE = { description: 'Its template.' } as const;

/** Replacements of hours. */
@Resolver(() => ScheduleOverlayType)
export class ScheduleOverlayResolver {
  constructor(
    private readonly lists: ScheduleListsReader,
    private readonly people: LoaderFactory<LocalDay, SchedulePeople>,
  ) {}

  @Authorized('SETTINGS_WRITE')
  @Query(() => [ScheduleOverlayType], {
    description: 'Replacements of hours that hold on a day of a range, at most 400 days, by their first day.',
  })
  scheduleOverlays(
    @Arg('from', () => LocalDateScalar, { description: 'First day.' }) from: string,
    @Arg('to', () => LocalDateScalar, { description: 'Last day.' }) to: string,
  ) {
    return this.lists.overlays(from, to);
  }

  @FieldResolver(() => String, SCOPE_NAME)
  scopeName(@Ctx() context: RequestContext, @Root() row: ScheduleOverlayType) {
    return nameOfScope(context, row);
  }

  @FieldResolver(() => WorkScheduleType, TEMPLATE)
  async workSchedule(@Ctx() context: RequestContext, @Root() row: ScheduleOverlayType) {
    return templateOf(context, row, row.startsOn);
  }

  @FieldResolver(() => Int, {
    description: 'People who work by it: today, or on its first or last day when today is outside of it.',
  })
  async peopleCount(@Ctx() context: RequestContext, @Root() row: ScheduleOverlayType): Promise<number> {
    const people = await context.loader(this.people).load(nearestDay(row, context.actor.asOf));
    return people.byOverlay.get(row.id) ?? 0;
  }

  @FieldResolver(() => DecisionType, CAN_CHANGE)
  async canChange(@Ctx() context: RequestContext, @Root() row: ScheduleOverlayType): Promise<DecisionType> {
    return toDecisionType(await scopeDecision(context, row));
  }
}

/** Schedules of scopes. */
@Resolver(() => ScheduleAssignmentType)
export class ScheduleAssignmentResolver {
  constructor(
    private readonly lists: ScheduleListsReader,
    private readonly service: ScheduleAssignmentService,
    private readonly people: LoaderFactory<LocalDay, SchedulePeople>,
  ) {}

  @Authorized('SETTINGS_WRITE')
  @Query(() => ScheduleAssignmentConnection, {
    description: 'Schedules of the regency, of units and of employees; those of a scope together.',
  })
  async scheduleAssignments(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => ScheduleAssignmentWhereInput, { nullable: true, description: 'Conditions.' })
    where: ScheduleAssignmentWhereInput | null,
  ) {
    return toConnection(await this.lists.page(where, pageRequest(page)));
  }

  @Authorized('SETTINGS_WRITE')
  @Query(() => ScopeScheduleType, {
    description: 'The schedules of one scope that you administer, with what a change has to name.',
  })
  scheduleScope(
    @Ctx() context: RequestContext,
    @Arg('scope', () => ScheduleScopeEnum, { description: 'For whom.' }) scope: ScheduleScope,
    @Arg('scopeId', () => ID, { description: 'Id of the agency (REGENCY), unit or employee.' })
    scopeId: string,
  ) {
    return this.service.ofScope(context.actor, { scope, scopeId });
  }

  @FieldResolver(() => LocalDateScalar, { nullable: true, description: 'Last day; null while open.' })
  endsOn(@Root() { endsOn }: ScheduleAssignmentType) {
    return openEnd(endsOn);
  }

  @FieldResolver(() => String, SCOPE_NAME)
  scopeName(@Ctx() context: RequestContext, @Root() row: ScheduleAssignmentType) {
    return nameOfScope(context, row);
  }

  @FieldResolver(() => WorkScheduleType, TEMPLATE)
  async workSchedule(@Ctx() context: RequestContext, @Root() row: ScheduleAssignmentType) {
    return templateOf(context, row, nearestDay(row, context.actor.asOf));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'People whose schedule it gives today, replaced or not; null when it does not hold today.',
  })
  async peopleCount(
    @Ctx() context: RequestContext,
    @Root() row: ScheduleAssignmentType,
  ): Promise<number | null> {
    const today = context.actor.asOf;
    if (!contains(row, today)) return null;
    return (await context.loader(this.people).load(today)).byAssignment.get(row.id) ?? 0;
  }

  @FieldResolver(() => DecisionType, CAN_CHANGE)
  async canChange(
    @Ctx() context: RequestContext,
    @Root() row: ScheduleAssignmentType,
  ): Promise<DecisionType> {
    return toDecisionType(await scopeDecision(context, row));
  }
}

/** Today, or the day of the row that is nearest to it. */
function nearestDay(
  row: { readonly startsOn: LocalDay; readonly endsOn: LocalDay },
  today: LocalDay,
): LocalDay {
  if (today < row.startsOn) return row.startsOn;
  return today > row.endsOn ? row.endsOn : today;
}

async function templateOf(
  context: RequestContext,
  { workScheduleId }: { readonly workScheduleId: string },
  shownOn: LocalDay,
) {
  const schedule = await context.loader(workScheduleById).load(workScheduleId);
  return schedule && { ...schedule, shownOn };
}

async function nameOfScope(
  context: RequestContext,
  { scope, scopeId }: { readonly scope: ScheduleScope; readonly scopeId: string },
): Promise<string | null> {
  const loader = scope === 'EMPLOYEE' ? context.loader(employeeById) : context.loader(orgUnitById);
  return (await loader.load(scopeId))?.name ?? null;
}
