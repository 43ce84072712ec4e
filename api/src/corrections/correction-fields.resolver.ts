import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { moveDecision, type RequestEvent } from '../absences/request-flow.rules.js';
import { RequestDecisionType } from '../absences/request-flow.types.js';
import { DayPreviewType } from '../attendance/day-preview.types.js';
import { employeeById } from '../employees/employee.loaders.js';
import { PersonType } from '../employees/employee.types.js';
import { evidenceById } from '../evidence/evidence.loaders.js';
import { EvidenceType } from '../evidence/evidence.types.js';
import type { RequestContext } from '../graphql/context.js';
import { DecisionType, toDecisionType } from '../graphql/decision.types.js';
import { LocalTimeScalar } from '../graphql/scalars.js';
import { localTime } from '../shared/local-day.js';
import type { CorrectionRequest } from './correction-request.entity.js';
import type { CorrectionLoaders } from './correction.loaders.js';
import { CorrectionRequestType } from './correction.types.js';

/** Fields of a correction that come from other tables or depend on who asks. */
@Resolver(() => CorrectionRequestType)
export class CorrectionFieldsResolver {
  constructor(private readonly loaders: CorrectionLoaders) {}

  @FieldResolver(() => PersonType, { description: 'Whose day it is.' })
  employee(@Ctx() context: RequestContext, @Root() { employeeId }: CorrectionRequest) {
    return context.loader(employeeById).load(employeeId);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who decided last, or took it back.' })
  decidedBy(@Ctx() context: RequestContext, @Root() { decidedBy }: CorrectionRequest) {
    return decidedBy === null ? null : context.loader(employeeById).load(decidedBy);
  }

  @FieldResolver(() => EvidenceType, { nullable: true, description: 'The file.' })
  evidence(@Ctx() context: RequestContext, @Root() { evidenceId }: CorrectionRequest) {
    return evidenceId === null ? null : context.loader(evidenceById).load(evidenceId);
  }

  @FieldResolver(() => LocalTimeScalar, { nullable: true, description: 'Proposed clock-in on the wall.' })
  clockIn(@Root() { clockInAt, timeZone }: CorrectionRequest) {
    return clockInAt && localTime(clockInAt, timeZone);
  }

  @FieldResolver(() => LocalTimeScalar, { nullable: true, description: 'Proposed clock-out on the wall.' })
  clockOut(@Root() { clockOutAt, timeZone }: CorrectionRequest) {
    return clockOutAt && localTime(clockOutAt, timeZone);
  }

  @FieldResolver(() => [RequestDecisionType], { description: 'Every step so far, the oldest first.' })
  decisions(@Ctx() context: RequestContext, @Root() request: CorrectionRequest) {
    return context.loader(this.loaders.decisions).load(request);
  }

  @FieldResolver(() => DayPreviewType, { description: 'The day without the correction.' })
  async dayBefore(@Ctx() context: RequestContext, @Root() request: CorrectionRequest) {
    return (await context.loader(this.loaders.day).load(request)).rowBefore;
  }

  @FieldResolver(() => DayPreviewType, { description: 'The day with the correction.' })
  async dayAfter(@Ctx() context: RequestContext, @Root() request: CorrectionRequest) {
    return (await context.loader(this.loaders.day).load(request)).rowAfter;
  }

  @FieldResolver(() => DecisionType, { description: 'May you approve it?' })
  canApprove(@Ctx() context: RequestContext, @Root() request: CorrectionRequest) {
    return this.may(context, request, 'APPROVE');
  }

  @FieldResolver(() => DecisionType, { description: 'May you reject it?' })
  canReject(@Ctx() context: RequestContext, @Root() request: CorrectionRequest) {
    return this.may(context, request, 'REJECT');
  }

  @FieldResolver(() => DecisionType, { description: 'May you take it back as its owner?' })
  canWithdraw(@Ctx() context: RequestContext, @Root() request: CorrectionRequest) {
    return this.may(context, request, 'WITHDRAW');
  }

  @FieldResolver(() => DecisionType, { description: 'May you revoke it?' })
  canRevoke(@Ctx() context: RequestContext, @Root() request: CorrectionRequest) {
    return this.may(context, request, 'REVOKE');
  }

  private async may(
    context: RequestContext,
    request: CorrectionRequest,
    event: RequestEvent,
  ): Promise<DecisionType> {
    const situation = await context.loader(this.loaders.situation).load(request);
    return toDecisionType(moveDecision(event, situation));
  }
}
