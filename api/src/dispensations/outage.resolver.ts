import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { employeeById } from '../employees/employee.loaders.js';
import { PersonType } from '../employees/employee.types.js';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import { DecisionType, toDecisionType } from '../graphql/decision.types.js';
import { dispensationById } from './dispensation.loaders.js';
import { DispensationPreviewPayload, DispensationType } from './dispensation.types.js';
import type { OutageReader } from './outage.reader.js';
import { canDecideOutage } from './outage.rules.js';
import type { OutageService } from './outage.service.js';
import {
  OutageProposalAcceptInput,
  OutageProposalConnection,
  OutageProposalPayload,
  OutageProposalType,
  OutageProposalWhereInput,
} from './outage.types.js';

const PROPOSAL_ID = { description: 'Id of the proposal.' } as const;
const CHANGES = { nullable: true, description: 'What you change about the window.' } as const;

/** Outages that the system noticed, and what is decided about them. */
@Resolver(() => OutageProposalType)
export class OutageResolver {
  constructor(
    private readonly reader: OutageReader,
    private readonly service: OutageService,
  ) {}

  @Authorized('SETTINGS_WRITE')
  @Query(() => OutageProposalType, { nullable: true, description: 'One proposal; null when there is none.' })
  outageProposal(@Arg('id', () => ID, PROPOSAL_ID) id: string) {
    return this.reader.byId(id);
  }

  @Authorized('SETTINGS_WRITE')
  @Query(() => OutageProposalConnection, {
    description: 'Outages around a bell that the system noticed, the newest first.',
  })
  async outageProposals(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => OutageProposalWhereInput, { nullable: true, description: 'Conditions.' })
    where: OutageProposalWhereInput | null,
  ) {
    return toConnection(await this.reader.page(where, pageRequest(page)));
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => DispensationPreviewPayload, {
    description: 'Shows what accepting a proposal would do to the days. Changes nothing.',
  })
  async outageProposalPreview(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, PROPOSAL_ID) id: string,
    @Arg('input', () => OutageProposalAcceptInput, CHANGES) input: OutageProposalAcceptInput | null,
  ): Promise<DispensationPreviewPayload> {
    return { preview: await this.service.preview(context.actor, id, input ?? {}) };
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => OutageProposalPayload, {
    description: 'Declares the window of a proposal for the whole regency. Look at the preview first.',
  })
  async outageProposalAccept(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, PROPOSAL_ID) id: string,
    @Arg('input', () => OutageProposalAcceptInput, CHANGES) input: OutageProposalAcceptInput | null,
  ): Promise<OutageProposalPayload> {
    const { proposal, outcome } = await this.service.accept(context.actor, id, input ?? {});
    return { proposal, outcome };
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => OutageProposalPayload, {
    description: 'Dismisses a proposal with a reason, for example because it was a planned pause.',
  })
  async outageProposalDismiss(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, PROPOSAL_ID) id: string,
    @Arg('reason', () => String, { description: 'Why; 5 to 200 characters.' }) reason: string,
  ): Promise<OutageProposalPayload> {
    return { proposal: await this.service.dismiss(context.actor, id, reason) };
  }

  @FieldResolver(() => DispensationType, {
    nullable: true,
    description: 'The dispensation that was declared.',
  })
  dispensation(@Ctx() context: RequestContext, @Root() { dispensationId }: OutageProposalType) {
    return dispensationId === null ? null : context.loader(dispensationById).load(dispensationId);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who decided.' })
  decidedBy(@Ctx() context: RequestContext, @Root() { decidedBy }: OutageProposalType) {
    return decidedBy === null ? null : context.loader(employeeById).load(decidedBy);
  }

  @FieldResolver(() => DecisionType, { description: 'May you accept or dismiss it?' })
  canDecide(@Root() proposal: OutageProposalType) {
    return toDecisionType(canDecideOutage(proposal));
  }
}
