import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { LanguageEnum } from '../attendance/attendance-day.types.js';
import { explainDay } from '../attendance/day-explanation.rules.js';
import type { DayTrace } from '../attendance/day-trace.rules.js';
import { employeeById } from '../employees/employee.loaders.js';
import { PersonType } from '../employees/employee.types.js';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import type { RecomputeJobReader } from './recompute-job.reader.js';
import { DayChangeType, RecomputeJobConnection, RecomputeJobType } from './recompute.types.js';

const LANGUAGE = { defaultValue: 'ID', description: 'Language of the sentence.' } as const;

/** Progress of the derivation of days. */
@Resolver(() => RecomputeJobType)
export class RecomputeJobResolver {
  constructor(private readonly reader: RecomputeJobReader) {}

  @Authorized('SETTINGS_WRITE')
  @Query(() => RecomputeJobType, { nullable: true, description: 'One job; null when there is none.' })
  recomputeJob(@Arg('id', () => ID, { description: 'Id.' }) id: string) {
    return this.reader.byId(id);
  }

  @Authorized('SETTINGS_WRITE')
  @Query(() => RecomputeJobConnection, { description: 'Jobs that derive days again, the newest first.' })
  async recomputeJobs(@Args(() => PageArgs) page: PageArgs) {
    return toConnection(await this.reader.page(pageRequest(page)));
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who made the change; null for a rule.' })
  requestedBy(@Ctx() context: RequestContext, @Root() { requestedBy }: RecomputeJobType) {
    return requestedBy === null ? null : context.loader(employeeById).load(requestedBy);
  }
}

/** Fields of a day before and after a change. */
@Resolver(() => DayChangeType)
export class DayChangeResolver {
  @FieldResolver(() => PersonType, { description: 'Whose day it is.' })
  employee(@Ctx() context: RequestContext, @Root() { employeeId }: DayChangeType) {
    return context.loader(employeeById).load(employeeId);
  }

  @FieldResolver(() => String, { description: 'Why the day is what it is, in one sentence.' })
  explanationBefore(
    @Root() { beforeTrace }: DayChangeType,
    @Arg('language', () => LanguageEnum, LANGUAGE) language: 'ID' | 'EN',
  ) {
    return explained(beforeTrace, language);
  }

  @FieldResolver(() => String, { description: 'Why it would be what it would be, in one sentence.' })
  explanationAfter(
    @Root() { afterTrace }: DayChangeType,
    @Arg('language', () => LanguageEnum, LANGUAGE) language: 'ID' | 'EN',
  ) {
    return explained(afterTrace, language);
  }
}

function explained(trace: DayTrace, language: 'ID' | 'EN'): string {
  return explainDay(trace, language === 'ID' ? 'id' : 'en');
}
