import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { DataSource } from 'typeorm';
import type { RequestState } from '../absences/request-flow.rules.js';
import { RequestStateEnum } from '../absences/request-flow.types.js';
import type { RequestsWanted } from '../absences/request-lists.js';
import { EmployeeType } from '../employees/employee.types.js';
import { Viewer } from '../employees/viewer.types.js';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import { toDecisionType } from '../graphql/decision.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { assertDayRange } from '../shared/day-range.js';
import type { LocalDay } from '../shared/local-day.js';
import { pageOfList } from '../shared/page.js';
import type { CorrectionSituationReader } from './correction-situation.reader.js';
import type { CorrectionLoaders } from './correction.loaders.js';
import type { CorrectionReader } from './correction.reader.js';
import type { CorrectionService } from './correction.service.js';
import {
  CorrectionForm,
  CorrectionInput,
  CorrectionPreview,
  CorrectionRequestConnection,
  CorrectionRequestType,
  CorrectionWhereInput,
  toCorrection,
} from './correction.types.js';

/** Days of one range of somebody's corrections: two years. */
const MAX_RANGE_DAYS = 800;

const FROM = { description: 'First day.' } as const;
const TO = { description: 'Last day.' } as const;
const STATES = { nullable: true, description: 'Only these states; all by default.' } as const;
const OF_RANGE = { description: 'Corrections of the days of a range (at most 800), the newest day first.' };

/** Corrections, one by one and in lists. */
@Resolver()
export class CorrectionQueries {
  constructor(
    private readonly reader: CorrectionReader,
    private readonly service: CorrectionService,
    private readonly situations: CorrectionSituationReader,
    private readonly dataSource: DataSource,
  ) {}

  @Authorized('VIEWER')
  @Query(() => CorrectionRequestType, {
    nullable: true,
    description: 'One correction; null outside of what you may see.',
  })
  correctionRequest(@Ctx() context: RequestContext, @Arg('id', () => ID, { description: 'Id.' }) id: string) {
    return this.reader.byId(context.actor, id);
  }

  @Authorized('ATTENDANCE_READ')
  @Query(() => CorrectionRequestConnection, {
    description: 'Corrections of the people that you may see, the newest day first.',
  })
  async correctionRequests(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => CorrectionWhereInput, { nullable: true, description: 'Conditions.' })
    where: CorrectionWhereInput | null,
  ) {
    return toConnection(await this.reader.page(context.actor, where, pageRequest(page)));
  }

  @Authorized('ABSENCE_DECIDE')
  @Query(() => CorrectionRequestConnection, {
    description:
      'Corrections that wait for you, the oldest first: of those whom you supervise today or for whose supervisor ' +
      'you act, and of those whose supervisor, below you, has left the service; for staff ' +
      'of the agency also of those above whom nobody in service stands.',
  })
  async correctionInbox(@Ctx() context: RequestContext, @Args(() => PageArgs) page: PageArgs) {
    return toConnection(await this.reader.inbox(context.actor, pageRequest(page)));
  }

  @Authorized('ABSENCE_DECIDE')
  @Query(() => Int, { description: 'How many corrections wait for you.' })
  correctionInboxCount(@Ctx() context: RequestContext) {
    return this.reader.inboxCount(context.actor);
  }

  @Authorized('ABSENCE_REQUEST')
  @Query(() => CorrectionPreview, { description: 'What would come of a correction of one of your days.' })
  async correctionPreview(
    @Ctx() context: RequestContext,
    @Arg('input', () => CorrectionInput, { description: 'The correction.' }) input: CorrectionInput,
  ): Promise<CorrectionPreview> {
    const { decision, day } = await this.service.preview(context.actor, toCorrection(input));
    return { canRequest: toDecisionType(decision), dayBefore: day.rowBefore, dayAfter: day.rowAfter };
  }

  @Authorized('ABSENCE_REQUEST')
  @Query(() => CorrectionForm, {
    description: 'What a form for a correction of one of your days needs to know.',
  })
  correctionForm(
    @Ctx() { actor }: RequestContext,
    @Arg('date', () => LocalDateScalar, { nullable: true, description: 'The day; today by default.' })
    date: LocalDay | null,
  ) {
    const { manager } = this.dataSource;
    return this.situations.limits(manager, actor.employeeId, date ?? actor.asOf);
  }
}

/** The viewer's own corrections. */
@Resolver(() => Viewer)
export class ViewerCorrectionResolver {
  constructor(private readonly loaders: CorrectionLoaders) {}

  @FieldResolver(() => CorrectionRequestConnection, OF_RANGE)
  correctionRequests(
    @Ctx() context: RequestContext,
    @Arg('from', () => LocalDateScalar, FROM) from: LocalDay,
    @Arg('to', () => LocalDateScalar, TO) to: LocalDay,
    @Arg('states', () => [RequestStateEnum], STATES) states: RequestState[] | null,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    const { employeeId } = context.actor;
    return correctionsOf(context, this.loaders, { employeeId, from, to, states }, page);
  }
}

/** Corrections of an employee. */
@Resolver(() => EmployeeType)
export class EmployeeCorrectionResolver {
  constructor(private readonly loaders: CorrectionLoaders) {}

  @FieldResolver(() => CorrectionRequestConnection, OF_RANGE)
  correctionRequests(
    @Ctx() context: RequestContext,
    @Root() employee: EmployeeType,
    @Arg('from', () => LocalDateScalar, FROM) from: LocalDay,
    @Arg('to', () => LocalDateScalar, TO) to: LocalDay,
    @Arg('states', () => [RequestStateEnum], STATES) states: RequestState[] | null,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return correctionsOf(context, this.loaders, { employeeId: employee.id, from, to, states }, page);
  }
}

async function correctionsOf(
  context: RequestContext,
  loaders: CorrectionLoaders,
  wanted: RequestsWanted,
  page: PageArgs,
) {
  assertDayRange(wanted.from, wanted.to, MAX_RANGE_DAYS);
  const corrections = await context.loader(loaders.ofEmployee).load(wanted);
  return toConnection(pageOfList(corrections, pageRequest(page)));
}
