import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { DataSource } from 'typeorm';
import { EmployeeType } from '../employees/employee.types.js';
import { Viewer } from '../employees/viewer.types.js';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import { toDecisionType } from '../graphql/decision.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { assertDayRange } from '../shared/day-range.js';
import { DomainError } from '../shared/domain-error.js';
import type { LocalDay } from '../shared/local-day.js';
import { pageOfList } from '../shared/page.js';
import { AbsenceInput, AbsenceWhereInput, toWish } from './absence-inputs.types.js';
import type { AbsenceSituationReader } from './absence-situation.reader.js';
import type { AbsenceLoaders } from './absence.loaders.js';
import type { AbsenceReader } from './absence.reader.js';
import { beginLimits } from './absence.rules.js';
import type { AbsenceService } from './absence.service.js';
import {
  AbsenceBalanceType,
  AbsenceConnection,
  AbsenceForm,
  AbsencePreview,
  AbsenceType,
} from './absence.types.js';
import type { RequestState } from './request-flow.rules.js';
import { RequestStateEnum } from './request-flow.types.js';

/** Days of one range of somebody's absences: two years. */
const MAX_RANGE_DAYS = 800;

const FROM = { description: 'First day.' } as const;
const TO = { description: 'Last day.' } as const;
const STATES = { nullable: true, description: 'Only these states; all by default.' } as const;
const YEAR = { nullable: true, description: 'The year; this one by default.' } as const;

/** Absences, one by one and in lists. */
@Resolver()
export class AbsenceQueries {
  constructor(
    private readonly reader: AbsenceReader,
    private readonly service: AbsenceService,
    private readonly situations: AbsenceSituationReader,
    private readonly dataSource: DataSource,
  ) {}

  @Authorized('VIEWER')
  @Query(() => AbsenceType, { nullable: true, description: 'One absence; null outside of what you may see.' })
  absence(@Ctx() context: RequestContext, @Arg('id', () => ID, { description: 'Id.' }) id: string) {
    return this.reader.byId(context.actor, id);
  }

  @Authorized('ATTENDANCE_READ')
  @Query(() => AbsenceConnection, {
    description: 'Absences of the people that you may see, the latest first day at the front.',
  })
  async absences(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => AbsenceWhereInput, { nullable: true, description: 'Conditions.' })
    where: AbsenceWhereInput | null,
  ) {
    return toConnection(await this.reader.page(context.actor, where, pageRequest(page)));
  }

  @Authorized('ABSENCE_DECIDE')
  @Query(() => AbsenceConnection, {
    description:
      'Requests that wait for you, the oldest first: of those whom you supervise today or for whose supervisor you ' +
      'act, and of those whose supervisor, below you, has left the service; for staff of ' +
      'the agency also of those above whom nobody in service stands.',
  })
  async absenceInbox(@Ctx() context: RequestContext, @Args(() => PageArgs) page: PageArgs) {
    return toConnection(await this.reader.inbox(context.actor, pageRequest(page)));
  }

  @Authorized('ABSENCE_DECIDE')
  @Query(() => Int, { description: 'How many requests wait for you.' })
  absenceInboxCount(@Ctx() context: RequestContext) {
    return this.reader.inboxCount(context.actor);
  }

  @Authorized('ABSENCE_REQUEST')
  @Query(() => AbsencePreview, {
    description: 'What would come of an absence of your own, or of one that you enter for somebody.',
  })
  async absencePreview(
    @Ctx() context: RequestContext,
    @Arg('input', () => AbsenceInput, { description: 'The absence.' }) input: AbsenceInput,
    @Arg('employeeId', () => ID, { nullable: true, description: 'For whom you enter it; you by default.' })
    employeeId: string | null | undefined,
  ): Promise<AbsencePreview> {
    const { decision, effects, ...outlook } = await this.service.preview(
      context.actor,
      employeeId ?? null,
      toWish(input),
    );
    return { ...outlook, canRequest: toDecisionType(decision), effectOnDays: effects };
  }

  @Authorized('ABSENCE_REQUEST')
  @Query(() => AbsenceForm, { description: 'What a form for an absence that begins today needs to know.' })
  async absenceForm(@Ctx() { actor }: RequestContext): Promise<AbsenceForm> {
    const rules = await this.situations.rules(actor.asOf, this.dataSource.manager);
    const { earliest, latest } = beginLimits(actor.asOf, rules);
    return { earliestDay: earliest, latestDay: latest, rules };
  }
}

/** The viewer's own absences. */
@Resolver(() => Viewer)
export class ViewerAbsenceResolver {
  constructor(private readonly loaders: AbsenceLoaders) {}

  @FieldResolver(() => AbsenceConnection, {
    description: 'Your absences on the days of a range (at most 800), the latest first day at the front.',
  })
  absences(
    @Ctx() context: RequestContext,
    @Arg('from', () => LocalDateScalar, FROM) from: LocalDay,
    @Arg('to', () => LocalDateScalar, TO) to: LocalDay,
    @Arg('states', () => [RequestStateEnum], STATES) states: RequestState[] | null,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    const wanted = { employeeId: context.actor.employeeId, from, to, states };
    return absencesOf(context, this.loaders, wanted, page);
  }

  @FieldResolver(() => AbsenceBalanceType, { description: 'Your annual leave of a year.' })
  absenceBalance(@Ctx() context: RequestContext, @Arg('year', () => Int, YEAR) year: number | null) {
    return balanceOf(context, this.loaders, context.actor.employeeId, year);
  }
}

/** Absences of an employee. */
@Resolver(() => EmployeeType)
export class EmployeeAbsenceResolver {
  constructor(private readonly loaders: AbsenceLoaders) {}

  @FieldResolver(() => AbsenceConnection, {
    description: 'Absences on the days of a range (at most 800), the latest first day at the front.',
  })
  absences(
    @Ctx() context: RequestContext,
    @Root() employee: EmployeeType,
    @Arg('from', () => LocalDateScalar, FROM) from: LocalDay,
    @Arg('to', () => LocalDateScalar, TO) to: LocalDay,
    @Arg('states', () => [RequestStateEnum], STATES) states: RequestState[] | null,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return absencesOf(context, this.loaders, { employeeId: employee.id, from, to, states }, page);
  }

  @FieldResolver(() => AbsenceBalanceType, { description: 'Annual leave of a year.' })
  absenceBalance(
    @Ctx() context: RequestContext,
    @Root() employee: EmployeeType,
    @Arg('year', () => Int, YEAR) year: number | null,
  ) {
    return balanceOf(context, this.loaders, employee.id, year);
  }
}

async function absencesOf(
  context: RequestContext,
  loaders: AbsenceLoaders,
  wanted: { employeeId: string; from: LocalDay; to: LocalDay; states: RequestState[] | null },
  page: PageArgs,
) {
  assertDayRange(wanted.from, wanted.to, MAX_RANGE_DAYS);
  const absences = await context.loader(loaders.ofEmployee).load(wanted);
  return toConnection(pageOfList(absences, pageRequest(page)));
}

function balanceOf(
  context: RequestContext,
  loaders: AbsenceLoaders,
  employeeId: string,
  year: number | null,
) {
  const thisYear = Number(context.actor.asOf.slice(0, 4));
  const wanted = year ?? thisYear;
  if (Math.abs(wanted - thisYear) > 5) {
    throw new DomainError('INVALID_INPUT', { reason: 'a year at most five years away' }, 'year');
  }
  return context.loader(loaders.balance).load({ employeeId, year: wanted });
}
