import { Arg, Authorized, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { DomainError } from '../shared/domain-error.js';
import type { SupervisionTreeReader } from './supervision-tree.reader.js';
import { SupervisionTree } from './supervision-tree.types.js';

const MAX_DEPTH = 5;

/** The chart of who supervises whom. */
@Resolver()
export class SupervisionTreeResolver {
  constructor(private readonly reader: SupervisionTreeReader) {}

  @Authorized('EMPLOYEES_READ')
  @Query(() => SupervisionTree, {
    description:
      'The chart of supervision from a person, from the top of a unit, or from the top of what you may see; empty when ' +
      'that is outside of it.',
  })
  async supervisionTree(
    @Ctx() context: RequestContext,
    @Arg('rootEmployeeId', () => ID, { nullable: true, description: 'Begin with this person.' })
    rootEmployeeId: string | null | undefined,
    @Arg('orgUnitId', () => ID, {
      nullable: true,
      description: 'Begin with those of this unit whom nobody of it supervises.',
    })
    orgUnitId: string | null | undefined,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: 'The day; today by default.' })
    asOf: string | null,
    @Arg('depth', () => Int, { defaultValue: 1, description: 'Levels below the beginning, 0 to 5.' })
    depth: number,
  ) {
    if (depth < 0 || depth > MAX_DEPTH) {
      throw new DomainError('INVALID_INPUT', { reason: `depth must be 0 to ${MAX_DEPTH}` }, 'depth');
    }
    const day = asOf ?? context.actor.asOf;
    const root = { rootEmployeeId: rootEmployeeId ?? null, orgUnitId: orgUnitId ?? null };
    return this.reader.chart(context.actor, { ...root, day, depth });
  }
}
