import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.js';
import type { PlacementService } from './placement.service.js';
import { PlacementProposalPayload, PlacementProposeInput } from './placement.types.js';

const PROPOSAL_ID = { description: 'Id of the proposal.' } as const;

/** Proposals of location, supervisor and mode, and the decisions about them. */
@Resolver()
export class PlacementMutations {
  constructor(private readonly service: PlacementService) {}

  @Authorized('PLACEMENT_PROPOSE')
  @Mutation(() => PlacementProposalPayload, {
    description:
      'Proposes your own place of work, direct supervisor or working-time mode. It waits for a confirmation, or holds ' +
      'at once where policy says so. One proposal of a kind is open at a time; the same one again is returned.',
  })
  async placementPropose(
    @Ctx() context: RequestContext,
    @Arg('input', () => PlacementProposeInput, { description: 'What is proposed.' })
    input: PlacementProposeInput,
  ): Promise<PlacementProposalPayload> {
    return { proposal: await this.service.propose(context.actor, input) };
  }

  @Authorized('PLACEMENT_DECIDE')
  @Mutation(() => PlacementProposalPayload, {
    description: 'Confirms a proposal; it is in force from its day on. Safe to repeat.',
  })
  async placementProposalConfirm(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, PROPOSAL_ID) id: string,
  ): Promise<PlacementProposalPayload> {
    return { proposal: await this.service.confirm(context.actor, id) };
  }

  @Authorized('PLACEMENT_DECIDE')
  @Mutation(() => PlacementProposalPayload, {
    description: 'Refuses a proposal with a reason that the employee reads. Safe to repeat.',
  })
  async placementProposalRefuse(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, PROPOSAL_ID) id: string,
    @Arg('reason', () => String, { description: 'Why; 10 to 200 characters.' }) reason: string,
  ): Promise<PlacementProposalPayload> {
    return { proposal: await this.service.refuse(context.actor, id, reason) };
  }

  @Authorized('PLACEMENT_PROPOSE')
  @Mutation(() => PlacementProposalPayload, {
    description: 'Takes your own proposal back before it is decided. Safe to repeat.',
  })
  async placementProposalCancel(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, PROPOSAL_ID) id: string,
  ): Promise<PlacementProposalPayload> {
    return { proposal: await this.service.cancel(context.actor, id) };
  }
}
