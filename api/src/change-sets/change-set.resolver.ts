import { placementAreaOf } from '../employees/placement-area.rules.js';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { employeeById } from '../employees/employee.loaders.js';
import { EmployeeType, PersonType } from '../employees/employee.types.js';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import { DecisionType, toDecisionType } from '../graphql/decision.types.js';
import { errorParams, messageOf } from '../graphql/user-error.types.js';
import { RecomputePreviewType } from '../recompute/recompute.types.js';
import { workScheduleById } from '../schedules/employee-schedule.loaders.js';
import { WorkScheduleType } from '../schedules/work-schedule.types.js';
import { workLocationById } from '../work-locations/work-location.loaders.js';
import { WorkLocationType } from '../work-locations/work-location.types.js';
import type { ChangePreviewService } from './change-preview.service.js';
import { AssignmentChangeRowWhere } from './change-set-inputs.types.js';
import type { RowFinding } from './change-set-row.entity.js';
import { changeSetById, placementLinksOf, type ChangeSetLoaders } from './change-set.loaders.js';
import type { ChangeSet } from './change-set.entity.js';
import type { ChangeSetReader } from './change-set.reader.js';
import { applyDecision, revertDecision } from './change-set.rules.js';
import { placementVersionOf } from './placement-version.js';
import { shownChange } from './change-values.js';
import {
  AssignmentChangeCounts,
  ChangeFindingType,
  ChangeRowConnection,
  ChangeRowType,
  ChangeSetConnection,
  ChangeSetType,
  ChangeType,
  ChangeValueType,
} from './change-set.types.js';

/** What can be asked about change sets. */
@Resolver(() => ChangeSetType)
export class ChangeSetResolver {
  constructor(
    private readonly reader: ChangeSetReader,
    private readonly loaders: ChangeSetLoaders,
    private readonly previews: ChangePreviewService,
  ) {}

  @Authorized('PLACEMENT_CHANGE')
  @Query(() => ChangeSetType, {
    nullable: true,
    description: 'One change set of your area; null when there is none. A preview is its maker’s alone.',
  })
  assignmentChangeSet(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id.' }) id: string,
  ) {
    return this.reader.byId(context.actor, id);
  }

  @Authorized('PLACEMENT_CHANGE')
  @Query(() => ChangeSetConnection, {
    description: 'The change sets of your area that were applied, the newest first.',
  })
  async assignmentChangeSets(@Ctx() context: RequestContext, @Args(() => PageArgs) page: PageArgs) {
    return toConnection(await this.reader.history(context.actor, pageRequest(page)));
  }

  @FieldResolver(() => PersonType, { description: 'Who made it.' })
  createdBy(@Ctx() context: RequestContext, @Root() set: ChangeSet) {
    return context.loader(employeeById).load(set.createdBy);
  }

  @FieldResolver(() => ChangeSetType, { nullable: true, description: 'The set that this one restores.' })
  reverts(@Ctx() context: RequestContext, @Root() { revertsId }: ChangeSet) {
    return revertsId === null ? null : context.loader(changeSetById).load(revertsId);
  }

  @FieldResolver(() => ChangeSetType, { nullable: true, description: 'The set that reverted this one.' })
  revertedBy(@Ctx() context: RequestContext, @Root() set: ChangeSet) {
    return set.state === 'REVERTED' ? context.loader(this.loaders.revertedBy).load(set) : null;
  }

  @FieldResolver(() => AssignmentChangeCounts, { description: 'How many rows there are of each kind.' })
  async counts(@Ctx() context: RequestContext, @Root() set: ChangeSet): Promise<AssignmentChangeCounts> {
    const { outcomes, warned } = await context.loader(this.loaders.counts).load(set);
    const { READY = 0, APPLIED = 0, UNCHANGED = 0, REFUSED = 0, LEFT_OUT = 0 } = outcomes;
    return {
      rows: READY + APPLIED + UNCHANGED + REFUSED + LEFT_OUT,
      ready: READY,
      applied: APPLIED,
      unchanged: UNCHANGED,
      refused: REFUSED,
      leftOut: LEFT_OUT,
      warned,
    };
  }

  @FieldResolver(() => ChangeRowConnection, { description: 'The rows, by line.' })
  async rows(
    @Root() set: ChangeSet,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => AssignmentChangeRowWhere, { nullable: true, description: 'Conditions.' })
    where: AssignmentChangeRowWhere | null,
  ) {
    return toConnection(await this.reader.rows(set.id, where, pageRequest(page)));
  }

  @FieldResolver(() => RecomputePreviewType, {
    nullable: true,
    description:
      'What the new places and hours of a preview would do to past days; null when there are none, and once it is applied.',
  })
  affectedDays(@Root() set: ChangeSet) {
    return this.previews.affectedDays(set);
  }

  @FieldResolver(() => DecisionType, { description: 'May you apply it, without leaving anything out?' })
  async canApply(@Ctx() context: RequestContext, @Root() set: ChangeSet) {
    const { outcomes } = await context.loader(this.loaders.counts).load(set);
    return toDecisionType(applyDecision(set, context.actor, outcomes));
  }

  @FieldResolver(() => DecisionType, { description: 'May you revert it?' })
  canRevert(@Ctx() context: RequestContext, @Root() set: ChangeSet) {
    return toDecisionType(revertDecision(set, placementAreaOf(context.actor)));
  }
}

/** Fields of a row that come from other tables. */
@Resolver(() => ChangeRowType)
export class ChangeRowResolver {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'The employee; null when the row names nobody whom you may change.',
  })
  employee(@Ctx() context: RequestContext, @Root() { employeeId }: ChangeRowType) {
    return employeeId === null ? null : context.loader(employeeById).load(employeeId);
  }

  @FieldResolver(() => [ChangeType], { description: 'What changes.' })
  changes(@Root() row: ChangeRowType): ChangeType[] {
    return row.changes.map(shownChange);
  }

  @FieldResolver(() => [ChangeFindingType], { description: 'Why it cannot be applied; empty when it can.' })
  refusals(@Root() row: ChangeRowType): ChangeFindingType[] {
    return row.refusals.map(shownFinding);
  }

  @FieldResolver(() => [ChangeFindingType], { description: 'What you should know before you apply it.' })
  warnings(@Root() row: ChangeRowType): ChangeFindingType[] {
    return row.warnings.map(shownFinding);
  }
}

/** What a value of a difference stands for. */
@Resolver(() => ChangeValueType)
export class ChangeValueResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'The supervisor, if it is one.' })
  supervisor(@Ctx() context: RequestContext, @Root() { kind, targetId }: ChangeValueType) {
    return kind === 'SUPERVISOR' ? context.loader(employeeById).load(targetId) : null;
  }

  @FieldResolver(() => WorkLocationType, { nullable: true, description: 'The place of work, if it is one.' })
  workLocation(@Ctx() context: RequestContext, @Root() { kind, targetId }: ChangeValueType) {
    return kind === 'WORK_LOCATION' ? context.loader(workLocationById).load(targetId) : null;
  }

  @FieldResolver(() => WorkScheduleType, { nullable: true, description: 'The working hours, if they are.' })
  workSchedule(@Ctx() context: RequestContext, @Root() { kind, targetId }: ChangeValueType) {
    return kind === 'SCHEDULE_MODE' ? context.loader(workScheduleById).load(targetId) : null;
  }
}

/** What a client needs to notice that somebody else has changed a placement. */
@Resolver(() => EmployeeType)
export class EmployeePlacementVersionResolver {
  @FieldResolver(() => String, {
    description:
      'Another one as soon as supervisor, place or working hours are changed, also for a later day.',
  })
  async placementVersion(@Ctx() context: RequestContext, @Root() employee: EmployeeType) {
    return placementVersionOf(await context.loader(placementLinksOf).load(employee.id));
  }
}

function shownFinding({ code, data, kind }: RowFinding): ChangeFindingType {
  return { code, kind: kind ?? null, message: messageOf(code, data), params: errorParams(data) };
}
