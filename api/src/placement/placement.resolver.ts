import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { employeeById } from '../employees/employee.loaders.js';
import { EmployeeType, PersonType } from '../employees/employee.types.js';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import { DecisionType, toDecisionType } from '../graphql/decision.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { workScheduleById } from '../schedules/employee-schedule.loaders.js';
import { WorkScheduleType } from '../schedules/work-schedule.types.js';
import { workLocationById } from '../work-locations/work-location.loaders.js';
import { WorkLocationType } from '../work-locations/work-location.types.js';
import { canCancel, canDecide, confirmDecision } from './placement-decisions.rules.js';
import type { PlacementInboxReader } from './placement-inbox.reader.js';
import type { PlacementKind, PlacementProposal } from './placement-proposal.entity.js';
import type { PlacementLoaders } from './placement.loaders.js';
import type { PlacementReader } from './placement.reader.js';
import type { PlacementService } from './placement.service.js';
import {
  PersonConnection,
  PlacementKindEnum,
  PlacementProposalConnection,
  PlacementProposalType,
} from './placement.types.js';
import type { SupervisorCandidatesReader } from './supervisor-candidates.reader.js';

/** What can be asked about proposals. */
@Resolver()
export class PlacementQueries {
  constructor(
    private readonly reader: PlacementReader,
    private readonly inbox: PlacementInboxReader,
    private readonly service: PlacementService,
    private readonly candidates: SupervisorCandidatesReader,
  ) {}

  @Authorized('VIEWER')
  @Query(() => PlacementProposalType, {
    nullable: true,
    description: 'One proposal; null when it is none of your business.',
  })
  placementProposal(@Ctx() context: RequestContext, @Arg('id', () => ID, { description: 'Id.' }) id: string) {
    return this.reader.byId(context.actor, id);
  }

  @Authorized('PLACEMENT_DECIDE')
  @Query(() => PlacementProposalConnection, {
    description: 'Proposals that you may confirm or refuse, the oldest first.',
  })
  async placementInbox(@Ctx() context: RequestContext, @Args(() => PageArgs) page: PageArgs) {
    return toConnection(await this.inbox.page(context.actor, pageRequest(page)));
  }

  @Authorized('PLACEMENT_DECIDE')
  @Query(() => Int, { description: 'How many proposals you may confirm or refuse.' })
  placementInboxCount(@Ctx() context: RequestContext) {
    return this.inbox.count(context.actor);
  }

  @Authorized('PLACEMENT_PROPOSE')
  @Query(() => DecisionType, { description: 'May you propose this for yourself?' })
  async placementCanPropose(
    @Ctx() context: RequestContext,
    @Arg('kind', () => PlacementKindEnum, { description: 'What is to change.' }) kind: PlacementKind,
    @Arg('targetId', () => ID, {
      description: 'Id of the work location, of the employee or of the work schedule.',
    })
    targetId: string,
    @Arg('effectiveOn', () => LocalDateScalar, {
      nullable: true,
      description: 'First day; today by default.',
    })
    effectiveOn: string | null,
  ) {
    return toDecisionType(await this.service.canPropose(context.actor, { kind, targetId, effectiveOn }));
  }

  @Authorized('PLACEMENT_PROPOSE')
  @Query(() => PersonConnection, {
    description:
      'People of the right level to be your direct supervisor: the principal of your school, the korwil of your ' +
      'district or the head of your agency first, then those of your district, then the others.',
  })
  async supervisorCandidates(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('search', () => String, {
      defaultValue: '',
      description: 'Part of the name of the person or of their unit; at most 100 characters.',
    })
    search: string,
    @Arg('effectiveOn', () => LocalDateScalar, {
      nullable: true,
      description: 'The day whose posts count; today by default.',
    })
    effectiveOn: string | null,
  ) {
    const day = effectiveOn ?? context.actor.asOf;
    return toConnection(await this.candidates.page(context.actor, search, day, pageRequest(page)));
  }
}

/** Fields of a proposal that come from other tables or depend on who asks. */
@Resolver(() => PlacementProposalType)
export class PlacementProposalResolver {
  constructor(private readonly loaders: PlacementLoaders) {}

  @FieldResolver(() => PersonType, { description: 'Who proposed it for themselves.' })
  employee(@Ctx() context: RequestContext, @Root() proposal: PlacementProposal) {
    return context.loader(employeeById).load(proposal.employeeId);
  }

  @FieldResolver(() => WorkLocationType, { nullable: true, description: 'The proposed place, if it is one.' })
  workLocation(@Ctx() context: RequestContext, @Root() { kind, targetId }: PlacementProposal) {
    return kind === 'WORK_LOCATION' ? context.loader(workLocationById).load(targetId) : null;
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'The proposed supervisor, if it is one.' })
  supervisor(@Ctx() context: RequestContext, @Root() { kind, targetId }: PlacementProposal) {
    return kind === 'SUPERVISOR' ? context.loader(employeeById).load(targetId) : null;
  }

  @FieldResolver(() => WorkScheduleType, { nullable: true, description: 'The proposed mode, if it is one.' })
  workSchedule(@Ctx() context: RequestContext, @Root() { kind, targetId }: PlacementProposal) {
    return kind === 'SCHEDULE_MODE' ? context.loader(workScheduleById).load(targetId) : null;
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who decided, or took it back; null while open, and when policy put it in force at once.',
  })
  decidedBy(@Ctx() context: RequestContext, @Root() { decidedBy }: PlacementProposal) {
    return decidedBy === null ? null : context.loader(employeeById).load(decidedBy);
  }

  @FieldResolver(() => [PersonType], {
    description: 'Who may decide today; empty when there is nobody at the moment.',
  })
  async confirmers(@Ctx() context: RequestContext, @Root() proposal: PlacementProposal) {
    const ids = await context.loader(this.loaders.confirmers).load(proposal);
    return context.loader(employeeById).loadMany(ids);
  }

  @FieldResolver(() => DecisionType, { description: 'May you confirm it?' })
  async canConfirm(@Ctx() context: RequestContext, @Root() root: PlacementProposal) {
    const { proposal, facts } = await context.loader(this.loaders.situation).load(root);
    return toDecisionType(confirmDecision(proposal, context.actor, facts));
  }

  @FieldResolver(() => DecisionType, { description: 'May you refuse it?' })
  async canRefuse(@Ctx() context: RequestContext, @Root() root: PlacementProposal) {
    const { proposal } = await context.loader(this.loaders.situation).load(root);
    return toDecisionType(canDecide(proposal, context.actor));
  }

  @FieldResolver(() => DecisionType, { description: 'May you take it back?' })
  async canCancel(@Ctx() context: RequestContext, @Root() root: PlacementProposal) {
    const { proposal } = await context.loader(this.loaders.situation).load(root);
    return toDecisionType(canCancel(proposal, context.actor));
  }
}

/** Proposals of an employee. */
@Resolver(() => EmployeeType)
export class EmployeePlacementResolver {
  constructor(private readonly loaders: PlacementLoaders) {}

  @FieldResolver(() => [PlacementProposalType], {
    description: 'The newest proposals of the employee, at most 50, the newest first.',
  })
  placementProposals(@Ctx() context: RequestContext, @Root() employee: EmployeeType) {
    return context.loader(this.loaders.ofEmployee).load(employee.id);
  }
}
