import { Arg, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { DataSource } from 'typeorm';
import { compileWhere, type WhereColumns } from '../db/where.js';
import { districtById, orgUnitById } from '../employees/employee.loaders.js';
import type { RequestContext } from '../graphql/context.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { ROLES } from '../shared/actor.js';
import { assertDayRange } from '../shared/day-range.js';
import { CalendarDay } from './calendar-day.entity.js';
import { storedPolicies } from './calendar.reader.js';
import {
  CalendarDayContent,
  CalendarDayType,
  CalendarDayWhereInput,
  RoleHolidayPolicy,
} from './calendar.types.js';

const MAX_DAYS = 400;

const COLUMNS: WhereColumns = { kind: 'day.kind', scope: 'day.scope', scopeId: 'day.scopeId' };

const POLICIES = { description: 'What a school holiday means for the roles that it names.' } as const;
const SCOPE_NAME = {
  nullable: true,
  description: 'Name of the agency, district or unit; null for NATIONAL.',
} as const;

/** Special days. */
@Resolver(() => CalendarDayType)
export class CalendarResolver {
  constructor(private readonly dataSource: DataSource) {}

  @Authorized('VIEWER')
  @Query(() => [CalendarDayType], { description: 'Special days of a range, at most 400 days, by date.' })
  calendarDays(
    @Arg('from', () => LocalDateScalar, { description: 'First day.' }) from: string,
    @Arg('to', () => LocalDateScalar, { description: 'Last day.' }) to: string,
    @Arg('where', () => CalendarDayWhereInput, { nullable: true, description: 'Conditions.' })
    where: CalendarDayWhereInput | null,
  ) {
    assertDayRange(from, to, MAX_DAYS);
    const query = this.dataSource.getRepository(CalendarDay).createQueryBuilder('day');
    query.where('day.date BETWEEN :from AND :to', { from, to });
    const condition = compileWhere(where, COLUMNS);
    if (condition) query.andWhere(condition.sql, condition.parameters);
    return query.orderBy('day.date').addOrderBy('day.id').getMany();
  }

  @FieldResolver(() => [RoleHolidayPolicy], POLICIES)
  rolePolicies(@Root() day: CalendarDayType) {
    return policyList(day.rolePolicies);
  }

  @FieldResolver(() => String, SCOPE_NAME)
  scopeName(@Ctx() context: RequestContext, @Root() day: CalendarDayType) {
    return nameOfScope(context, day);
  }
}

/** Days of a file. */
@Resolver(() => CalendarDayContent)
export class CalendarDayContentResolver {
  @FieldResolver(() => [RoleHolidayPolicy], POLICIES)
  rolePolicies(@Root() day: CalendarDayContent) {
    return policyList(day.rolePolicies);
  }

  @FieldResolver(() => String, SCOPE_NAME)
  scopeName(@Ctx() context: RequestContext, @Root() day: CalendarDayContent) {
    return nameOfScope(context, day);
  }
}

function policyList(stored: unknown): RoleHolidayPolicy[] {
  const policies = storedPolicies(stored);
  return ROLES.flatMap((role) => {
    const policy = policies?.[role];
    return policy === undefined ? [] : [{ role, policy }];
  });
}

async function nameOfScope(
  context: RequestContext,
  { scope, scopeId }: Pick<CalendarDayType, 'scope' | 'scopeId'>,
): Promise<string | null> {
  if (scopeId === null) return null;
  const loader = scope === 'DISTRICT' ? context.loader(districtById) : context.loader(orgUnitById);
  return (await loader.load(scopeId))?.name ?? null;
}
