import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { LoaderFactory } from '../db/loader.js';
import { employeeById, orgUnitById } from '../employees/employee.loaders.js';
import { PersonType } from '../employees/employee.types.js';
import { placementAreaOf, placeOfWorkDecision } from '../employees/placement-area.rules.js';
import type { RequestContext } from '../graphql/context.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { addDays } from '../shared/local-day.js';
import type { SuggestedPoint } from '../work-locations/location-suggestion.rules.js';
import { WorkLocationType } from '../work-locations/work-location.types.js';
import type { LocationPunchesReader } from './location-punches.reader.js';
import { PunchAtLocationType, SuggestedPointType } from './location-punches.types.js';

/** What the clock events say about a place of work; for whoever keeps it. */
@Resolver(() => WorkLocationType)
export class LocationPunchesResolver {
  constructor(
    private readonly reader: LocationPunchesReader,
    private readonly suggestion: LoaderFactory<string, SuggestedPoint | null>,
  ) {}

  @FieldResolver(() => [PunchAtLocationType], {
    nullable: true,
    description:
      'Where people clocked in and out around the place on a day, at most 1,000; null for who does not keep the place.',
  })
  async punchesAround(
    @Ctx() context: RequestContext,
    @Root() location: WorkLocationType,
    @Arg('date', () => LocalDateScalar, { nullable: true, description: 'The day; yesterday by default.' })
    date: string | null,
  ) {
    if (!(await keeps(context, location))) return null;
    return this.reader.around(context.actor, location.id, date ?? addDays(context.actor.asOf, -1));
  }

  @FieldResolver(() => SuggestedPointType, {
    nullable: true,
    description:
      'Where the place seems to lie, while it has no coordinates; null when too few clock events speak for a point, and ' +
      'for who does not keep the place.',
  })
  async suggestedPoint(@Ctx() context: RequestContext, @Root() location: WorkLocationType) {
    if (location.latitude !== null || !(await keeps(context, location))) return null;
    return context.loader(this.suggestion).load(location.id);
  }
}

/** Who made a clock event at a place. */
@Resolver(() => PunchAtLocationType)
export class PunchAtLocationResolver {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who it was; null when you may not see where this person was.',
  })
  person(@Ctx() context: RequestContext, @Root() { employeeId }: PunchAtLocationType) {
    return employeeId === null ? null : context.loader(employeeById).load(employeeId);
  }
}

async function keeps(context: RequestContext, { orgUnitId }: WorkLocationType): Promise<boolean> {
  const unit = await context.loader(orgUnitById).load(orgUnitId);
  return unit !== null && placeOfWorkDecision(placementAreaOf(context.actor), unit).allowed;
}
