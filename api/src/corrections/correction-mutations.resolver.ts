import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.js';
import { ClientIdScalar } from '../graphql/scalars.js';
import type { CorrectionService } from './correction.service.js';
import { CorrectionInput, CorrectionRequestPayload, toCorrection } from './correction.types.js';

const REQUEST_ID = { description: 'Id of the correction.' } as const;
const REASON = { description: 'Why; 10 to 500 characters. The employee reads it.' } as const;

/** Asking for corrections, and deciding about them. */
@Resolver()
export class CorrectionMutations {
  constructor(private readonly service: CorrectionService) {}

  @Authorized('ABSENCE_REQUEST')
  @Mutation(() => CorrectionRequestPayload, {
    description:
      'Asks for a correction of one of your days. One waits for a day at a time. Safe to repeat with the same id.',
  })
  async correctionRequestSubmit(
    @Ctx() context: RequestContext,
    @Arg('id', () => ClientIdScalar, { description: 'Id that you make; a retry uses the same.' }) id: string,
    @Arg('input', () => CorrectionInput, { description: 'The correction.' }) input: CorrectionInput,
  ): Promise<CorrectionRequestPayload> {
    return { correctionRequest: await this.service.request(context.actor, id, toCorrection(input)) };
  }

  @Authorized('ABSENCE_DECIDE')
  @Mutation(() => CorrectionRequestPayload, {
    description:
      'Approves a correction: its times count in place of the clock events, which stay. Safe to repeat.',
  })
  async correctionRequestApprove(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, REQUEST_ID) id: string,
  ): Promise<CorrectionRequestPayload> {
    return { correctionRequest: await this.service.decide(context.actor, id, 'APPROVE', null) };
  }

  @Authorized('ABSENCE_DECIDE')
  @Mutation(() => CorrectionRequestPayload, {
    description: 'Rejects a correction with a reason. Safe to repeat.',
  })
  async correctionRequestReject(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, REQUEST_ID) id: string,
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<CorrectionRequestPayload> {
    return { correctionRequest: await this.service.decide(context.actor, id, 'REJECT', reason) };
  }

  @Authorized('ABSENCE_REQUEST')
  @Mutation(() => CorrectionRequestPayload, {
    description: 'Takes your own correction back before somebody decides. Safe to repeat.',
  })
  async correctionRequestWithdraw(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, REQUEST_ID) id: string,
  ): Promise<CorrectionRequestPayload> {
    return { correctionRequest: await this.service.decide(context.actor, id, 'WITHDRAW', null) };
  }

  @Authorized('ABSENCE_DECIDE')
  @Mutation(() => CorrectionRequestPayload, {
    description:
      'Takes back an approved correction with a reason; the day is what it was without it. Safe to repeat.',
  })
  async correctionRequestRevoke(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, REQUEST_ID) id: string,
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<CorrectionRequestPayload> {
    return { correctionRequest: await this.service.decide(context.actor, id, 'REVOKE', reason) };
  }
}
