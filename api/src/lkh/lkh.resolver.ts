import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { EmployeeType } from '../employees/employee.types.js';
import { Viewer } from '../employees/viewer.types.js';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import { toDecisionType } from '../graphql/decision.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { pageOfList } from '../shared/page.js';
import type { LkhDaysReader, OwnLkhDay } from './lkh-days.reader.js';
import type { LkhInboxReader } from './lkh-inbox.reader.js';
import { LkhReportOrderInput, LkhReportWhereInput } from './lkh-inputs.types.js';
import { rangeOf } from './lkh-ranges.js';
import type { LkhLoaders } from './lkh.loaders.js';
import type { LkhReader } from './lkh.reader.js';
import { LkhActivityType, LkhDay, LkhReportConnection, LkhReportType } from './lkh.types.js';

/** Daily reports, one by one and in lists. */
@Resolver(() => LkhReportType)
export class LkhResolver {
  constructor(
    private readonly reader: LkhReader,
    private readonly inbox: LkhInboxReader,
  ) {}

  @Authorized('VIEWER')
  @Query(() => LkhReportType, {
    nullable: true,
    description: 'One report; null when outside of what you may see.',
  })
  lkhReport(@Ctx() context: RequestContext, @Arg('id', () => ID, { description: 'Id.' }) id: string) {
    return this.reader.byId(context.actor, id);
  }

  @Authorized('VIEWER')
  @Query(() => LkhReportConnection, { description: 'The reports that you may see.' })
  async lkhReports(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => LkhReportWhereInput, { nullable: true, description: 'Conditions.' })
    where: LkhReportWhereInput | null,
    @Arg('orderBy', () => [LkhReportOrderInput], {
      defaultValue: [],
      description: 'Order; the newest day first when empty.',
    })
    order: LkhReportOrderInput[],
  ) {
    return toConnection(await this.reader.page(context.actor, { where, order }, pageRequest(page)));
  }

  @Authorized('LKH_DECIDE')
  @Query(() => LkhReportConnection, {
    description:
      'What waits for your decision, the oldest day first: reports of those whom you supervise today or for whose ' +
      'supervisor you act, objections, and what a supervisor below you left lying.',
  })
  async lkhInbox(@Ctx() context: RequestContext, @Args(() => PageArgs) page: PageArgs) {
    return toConnection(await this.inbox.page(context.actor, pageRequest(page)));
  }

  @Authorized('LKH_DECIDE')
  @Query(() => Int, { description: 'How many reports wait for your decision.' })
  lkhInboxCount(@Ctx() context: RequestContext) {
    return this.inbox.count(context.actor);
  }

  @Authorized('LKH_WRITE')
  @Query(() => [LkhActivityType], {
    description:
      'The activities of your newest report before a day that has any; to begin the next one with.',
  })
  lkhLatestActivities(
    @Ctx() context: RequestContext,
    @Arg('before', () => LocalDateScalar, { nullable: true, description: 'The day; today by default.' })
    before: string | null,
  ) {
    return this.reader.latestActivities(context.actor, before ?? context.actor.asOf);
  }
}

/** The viewer's own days and reports. */
@Resolver(() => Viewer)
export class ViewerLkhResolver {
  constructor(
    private readonly reader: LkhReader,
    private readonly days: LkhDaysReader,
  ) {}

  @FieldResolver(() => LkhDay, { description: 'What today asks of you.' })
  async lkhToday(@Ctx() context: RequestContext) {
    const { actor } = context;
    const [day] = await this.days.own(actor, actor.asOf, actor.asOf);
    return day && toLkhDay(day);
  }

  @FieldResolver(() => [LkhDay], { description: 'What each day of a range asks of you; at most 92 days.' })
  async lkhDays(
    @Ctx() context: RequestContext,
    @Arg('from', () => LocalDateScalar, { description: 'First day.' }) from: string,
    @Arg('to', () => LocalDateScalar, { description: 'Last day.' }) to: string,
  ) {
    const range = rangeOf(from, to);
    return (await this.days.own(context.actor, range.from, range.to)).map(toLkhDay);
  }

  @FieldResolver(() => LkhReportType, {
    nullable: true,
    description: 'Your report of a day; null when there is none.',
  })
  async lkhReportOn(
    @Ctx() context: RequestContext,
    @Arg('date', () => LocalDateScalar, { description: 'The day.' }) date: string,
  ) {
    const [report] = await this.reader.ownBetween(context.actor, date, date);
    return report ?? null;
  }
}

/** Reports of an employee. */
@Resolver(() => EmployeeType)
export class EmployeeLkhResolver {
  constructor(private readonly loaders: LkhLoaders) {}

  @FieldResolver(() => LkhReportConnection, {
    description: 'Reports on the days of a range (at most 92), the newest first.',
  })
  async lkhReports(
    @Ctx() context: RequestContext,
    @Root() employee: EmployeeType,
    @Arg('from', () => LocalDateScalar, { description: 'First day.' }) from: string,
    @Arg('to', () => LocalDateScalar, { description: 'Last day.' }) to: string,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    const wanted = { employeeId: employee.id, ...rangeOf(from, to) };
    const reports = await context.loader(this.loaders.ofEmployee).load(wanted);
    return toConnection(pageOfList(reports, pageRequest(page)));
  }
}

function toLkhDay(day: OwnLkhDay): LkhDay {
  return { ...day, canCreate: toDecisionType(day.canCreate) };
}
