import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { LoaderFactory, EmployeeOnDay } from '../db/loader.js';
import { employeeById } from '../employees/employee.loaders.js';
import { EmployeeType } from '../employees/employee.types.js';
import type { RequestContext } from '../graphql/context.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import { RuleSetType } from '../rule-sets/rule-set.types.js';
import { DomainError } from '../shared/domain-error.js';
import { daysBetween, daysOf, type LocalDay } from '../shared/local-day.js';
import type { AttendanceDay } from './attendance-day.entity.js';
import { traceOf } from './attendance-day.reader.js';
import { AttendanceDayType, DayTraceLine, LanguageEnum } from './attendance-day.types.js';
import { punchesOnDay } from './attendance.loaders.js';
import { explainDay } from './day-explanation.rules.js';
import { traceLines } from './day-trace-lines.js';
import { PunchType } from './punch.types.js';

/** Days that can be read of one employee at once: a year and a month. */
const MAX_RANGE_DAYS = 400;

/** Fields of an attendance day that come from its trace and from other tables. */
@Resolver(() => AttendanceDayType)
export class AttendanceDayResolver {
  constructor(private readonly ruleSets: RuleSetReader) {}

  @FieldResolver(() => ID, { description: 'Id: the employee and the date.' })
  id(@Root() day: AttendanceDayType) {
    return `${day.employeeId}:${day.date}`;
  }

  @FieldResolver(() => EmployeeType, { description: 'Whose day it is.' })
  employee(@Ctx() context: RequestContext, @Root() day: AttendanceDayType) {
    return context.loader(employeeById).load(day.employeeId);
  }

  @FieldResolver(() => [PunchType], {
    description: 'Every clock event of the day, the earliest first, also those that do not count.',
  })
  punches(@Ctx() context: RequestContext, @Root() day: AttendanceDayType) {
    return context.loader(punchesOnDay).load({ employeeId: day.employeeId, day: day.date });
  }

  @FieldResolver(() => String, { description: 'Why the day is what it is, in one sentence.' })
  explanation(
    @Root() day: AttendanceDayType,
    @Arg('language', () => LanguageEnum, { defaultValue: 'ID', description: 'Language.' })
    language: 'ID' | 'EN',
  ) {
    return explainDay(traceOf(day), language === 'ID' ? 'id' : 'en');
  }

  @FieldResolver(() => [DayTraceLine], {
    description: 'The facts that led to it, in the order of their use.',
  })
  trace(@Root() day: AttendanceDayType) {
    return traceLines(traceOf(day));
  }

  @FieldResolver(() => String, { description: 'IANA name of the zone of the work location.' })
  timeZone(@Root() day: AttendanceDayType) {
    return traceOf(day).zone;
  }

  @FieldResolver(() => RuleSetType, { nullable: true, description: 'The parameters by which it was judged.' })
  async ruleSet(@Root() day: AttendanceDayType) {
    return (await this.ruleSets.versions()).find(({ id }) => id === day.ruleSetId) ?? null;
  }
}

/** The attendance of an employee. */
@Resolver(() => EmployeeType)
export class EmployeeAttendanceResolver {
  constructor(private readonly dayLoader: LoaderFactory<EmployeeOnDay, AttendanceDay>) {}

  @FieldResolver(() => [AttendanceDayType], {
    description: 'Attendance days of a closed range, at most 400 days, in order.',
  })
  attendanceDays(
    @Ctx() context: RequestContext,
    @Root() employee: EmployeeType,
    @Arg('from', () => LocalDateScalar, { description: 'First day.' }) from: LocalDay,
    @Arg('to', () => LocalDateScalar, { description: 'Last day.' }) to: LocalDay,
  ) {
    const days = daysOfRange(from, to);
    return context.loader(this.dayLoader).loadMany(days.map((day) => ({ employeeId: employee.id, day })));
  }
}

function daysOfRange(from: LocalDay, to: LocalDay): LocalDay[] {
  const length = daysBetween(from, to) + 1;
  if (length >= 1 && length <= MAX_RANGE_DAYS) return daysOf(from, to);
  throw new DomainError('INVALID_INPUT', { reason: `a range of 1 to ${MAX_RANGE_DAYS} days` }, 'to');
}
