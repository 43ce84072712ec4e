import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.js';
import { ClientIdScalar } from '../graphql/scalars.js';
import { AbsenceInput, toWish } from './absence-inputs.types.js';
import type { AbsenceService } from './absence.service.js';
import { AbsencePayload } from './absence.types.js';

const NEW_ID = { description: 'Id that you make; a retry uses the same.' } as const;
const ABSENCE_ID = { description: 'Id of the absence.' } as const;
const REASON = { description: 'Why; 10 to 500 characters. The employee reads it.' } as const;

/** Asking for absences, entering them, and deciding about them. */
@Resolver()
export class AbsenceMutations {
  constructor(private readonly service: AbsenceService) {}

  @Authorized('ABSENCE_REQUEST')
  @Mutation(() => AbsencePayload, {
    description:
      'Asks for an absence of your own. It waits for your supervisor. Safe to repeat with the same id.',
  })
  async absenceRequest(
    @Ctx() context: RequestContext,
    @Arg('id', () => ClientIdScalar, NEW_ID) id: string,
    @Arg('input', () => AbsenceInput, { description: 'The absence.' }) input: AbsenceInput,
  ): Promise<AbsencePayload> {
    return { absence: await this.service.request(context.actor, id, toWish(input)) };
  }

  @Authorized('ABSENCE_DECIDE')
  @Mutation(() => AbsencePayload, {
    description:
      'Enters an absence for somebody else: for those whom you supervise, and for everybody of the agency as its ' +
      'staff or head. It is in force at once and marked so; it may begin earlier than a request. Safe to repeat.',
  })
  async absenceEnter(
    @Ctx() context: RequestContext,
    @Arg('id', () => ClientIdScalar, NEW_ID) id: string,
    @Arg('employeeId', () => ID, { description: 'Whose absence it is; never your own.' }) employeeId: string,
    @Arg('input', () => AbsenceInput, { description: 'The absence.' }) input: AbsenceInput,
  ): Promise<AbsencePayload> {
    return { absence: await this.service.enter(context.actor, id, employeeId, toWish(input)) };
  }

  @Authorized('ABSENCE_DECIDE')
  @Mutation(() => AbsencePayload, {
    description: 'Approves a request; its days are derived afresh. Safe to repeat.',
  })
  async absenceApprove(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, ABSENCE_ID) id: string,
  ): Promise<AbsencePayload> {
    return { absence: await this.service.decide(context.actor, id, 'APPROVE', null) };
  }

  @Authorized('ABSENCE_DECIDE')
  @Mutation(() => AbsencePayload, { description: 'Rejects a request with a reason. Safe to repeat.' })
  async absenceReject(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, ABSENCE_ID) id: string,
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<AbsencePayload> {
    return { absence: await this.service.decide(context.actor, id, 'REJECT', reason) };
  }

  @Authorized('ABSENCE_REQUEST')
  @Mutation(() => AbsencePayload, {
    description: 'Takes your own request back before somebody decides. Safe to repeat.',
  })
  async absenceWithdraw(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, ABSENCE_ID) id: string,
  ): Promise<AbsencePayload> {
    return { absence: await this.service.decide(context.actor, id, 'WITHDRAW', null) };
  }

  @Authorized('ABSENCE_DECIDE')
  @Mutation(() => AbsencePayload, {
    description:
      'Takes back an approved absence with a reason; its days are derived afresh, as if it had not been. Safe to ' +
      'repeat.',
  })
  async absenceRevoke(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, ABSENCE_ID) id: string,
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<AbsencePayload> {
    return { absence: await this.service.decide(context.actor, id, 'REVOKE', reason) };
  }
}
