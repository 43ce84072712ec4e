import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { employeeById } from '../employees/employee.loaders.js';
import { EmployeeType, PersonType } from '../employees/employee.types.js';
import { Viewer } from '../employees/viewer.types.js';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import { DecisionType, toDecisionType } from '../graphql/decision.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { DisciplineThresholdType } from '../rule-sets/discipline-rules.types.js';
import { DomainError } from '../shared/domain-error.js';
import { canAcknowledge, nextThreshold } from './alerts.rules.js';
import type { DisciplineAlertsReader } from './discipline-alerts.reader.js';
import type { DisciplineLoaders } from './discipline.loaders.js';
import type { DisciplineService } from './discipline.service.js';
import {
  DisciplineAlertConnection,
  DisciplineAlertPayload,
  DisciplineAlertType,
  DisciplineAlertWhereInput,
  DisciplineCounterType,
} from './discipline.types.js';
import { longestRun, yearOf } from './unexcused.rules.js';

const YEAR = { nullable: true, description: 'Calendar year; the present one by default.' } as const;
/** Years that can be asked about; before, nobody kept attendance here. */
const YEARS = { from: 2000, to: 2100 } as const;

/** Alerts about unexcused absence. */
@Resolver(() => DisciplineAlertType)
export class DisciplineAlertResolver {
  constructor(
    private readonly reader: DisciplineAlertsReader,
    private readonly service: DisciplineService,
    private readonly loaders: DisciplineLoaders,
  ) {}

  @Authorized('ATTENDANCE_READ')
  @Query(() => DisciplineAlertConnection, {
    description: 'Alerts about the people that you may see, never about yourself; the newest first.',
  })
  async disciplineAlerts(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => DisciplineAlertWhereInput, { nullable: true, description: 'Conditions.' })
    where: DisciplineAlertWhereInput | null,
    @Arg('onlyMine', () => Boolean, {
      defaultValue: false,
      description: 'Only about those whom you supervise directly today: the inbox.',
    })
    onlyMine: boolean,
  ) {
    const conditions = where && { ...where };
    return toConnection(await this.reader.page(context.actor, conditions, onlyMine, pageRequest(page)));
  }

  @Authorized('VIEWER')
  @Query(() => DisciplineAlertType, {
    nullable: true,
    description: 'One alert, also about yourself; null when outside of what you may see.',
  })
  disciplineAlert(@Ctx() context: RequestContext, @Arg('id', () => ID, { description: 'Id.' }) id: string) {
    return this.reader.byId(context.actor, id);
  }

  @Authorized('DISCIPLINE_ACKNOWLEDGE')
  @Mutation(() => DisciplineAlertPayload, {
    description:
      'Notes that you have seen an alert about somebody below you, and what you do about it. Imposes nothing. Safe to repeat.',
  })
  async disciplineAlertAcknowledge(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the alert.' }) id: string,
    @Arg('note', () => String, { description: 'What you do; 10 to 500 characters; the employee reads it.' })
    note: string,
  ): Promise<DisciplineAlertPayload> {
    return { alert: await this.service.acknowledge(context.actor, id, note) };
  }

  @FieldResolver(() => EmployeeType, { description: 'About whom.' })
  employee(@Ctx() context: RequestContext, @Root() alert: DisciplineAlertType) {
    return context.loader(employeeById).load(alert.employeeId);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who acknowledged it; null before.' })
  acknowledgedBy(@Ctx() context: RequestContext, @Root() { acknowledgedBy }: DisciplineAlertType) {
    return acknowledgedBy === null ? null : context.loader(employeeById).load(acknowledgedBy);
  }

  @FieldResolver(() => DecisionType, { description: 'May you acknowledge it?' })
  async canAcknowledge(@Ctx() context: RequestContext, @Root() alert: DisciplineAlertType) {
    const relations = await context.loader(this.loaders.relations).load(alert.employeeId);
    return toDecisionType(canAcknowledge(alert, relations));
  }
}

/** The figures of a counter. */
@Resolver(() => DisciplineCounterType)
export class DisciplineCounterResolver {
  constructor(private readonly loaders: DisciplineLoaders) {}

  @FieldResolver(() => Int, { description: 'Unexcused working days of the year.' })
  unexcusedDays(@Root() { unexcused }: DisciplineCounterType) {
    return unexcused.days.length;
  }

  @FieldResolver(() => [LocalDateScalar], { description: 'Those days, in order.' })
  dates(@Root() { unexcused }: DisciplineCounterType) {
    return unexcused.days;
  }

  @FieldResolver(() => [LocalDateScalar], {
    description:
      'The longest run in a row; free days in between do not interrupt it. May begin in the year before.',
  })
  longestRun(@Root() { unexcused }: DisciplineCounterType) {
    return longestRun(unexcused)?.days ?? [];
  }

  @FieldResolver(() => [LocalDateScalar], {
    description: 'The run that nothing has interrupted yet; empty without one.',
  })
  currentRun(@Root() { unexcused }: DisciplineCounterType) {
    return unexcused.current?.days ?? [];
  }

  @FieldResolver(() => LocalDateScalar, {
    nullable: true,
    description: 'The last closed day that was looked at.',
  })
  countedThrough(@Root() { unexcused }: DisciplineCounterType) {
    return unexcused.countedThrough;
  }

  @FieldResolver(() => DisciplineThresholdType, {
    nullable: true,
    description: 'The next threshold of the days of the year; null behind the last.',
  })
  nextCumulative(@Root() { unexcused, rules }: DisciplineCounterType) {
    return nextThreshold(unexcused, rules, 'CUMULATIVE');
  }

  @FieldResolver(() => DisciplineThresholdType, {
    nullable: true,
    description: 'The next threshold of days in a row; null behind the last.',
  })
  nextConsecutive(@Root() { unexcused, rules }: DisciplineCounterType) {
    return nextThreshold(unexcused, rules, 'CONSECUTIVE');
  }

  @FieldResolver(() => [DisciplineAlertType], {
    description: 'Alerts of the year, also withdrawn ones, in the order in which they were reached.',
  })
  alerts(@Ctx() context: RequestContext, @Root() { employeeId, year }: DisciplineCounterType) {
    return context.loader(this.loaders.alertsOfYear).load({ employeeId, year });
  }
}

/** The counter of an employee. */
@Resolver(() => EmployeeType)
export class EmployeeDisciplineResolver {
  constructor(private readonly loaders: DisciplineLoaders) {}

  @FieldResolver(() => DisciplineCounterType, { description: 'Unexcused absence in a calendar year.' })
  discipline(
    @Ctx() context: RequestContext,
    @Root() employee: EmployeeType,
    @Arg('year', () => Int, YEAR) year: number | null,
  ) {
    return context
      .loader(this.loaders.year)
      .load({ employeeId: employee.id, year: checkedYear(context, year) });
  }
}

/** The counter of the person who is signed in. */
@Resolver(() => Viewer)
export class ViewerDisciplineResolver {
  constructor(private readonly loaders: DisciplineLoaders) {}

  @FieldResolver(() => DisciplineCounterType, { description: 'Your unexcused absence in a calendar year.' })
  discipline(@Ctx() context: RequestContext, @Arg('year', () => Int, YEAR) year: number | null) {
    return context
      .loader(this.loaders.year)
      .load({ employeeId: context.actor.employeeId, year: checkedYear(context, year) });
  }
}

/** @throws DomainError INVALID_INPUT outside of {@link YEARS}. */
function checkedYear(context: RequestContext, year: number | null): number {
  const asked = year ?? yearOf(context.actor.asOf);
  if (asked >= YEARS.from && asked <= YEARS.to) return asked;
  throw new DomainError('INVALID_INPUT', { reason: `a year from ${YEARS.from} to ${YEARS.to}` }, 'year');
}
