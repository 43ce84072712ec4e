import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { employeeById } from '../employees/employee.loaders.js';
import { PersonType } from '../employees/employee.types.js';
import { evidenceById } from '../evidence/evidence.loaders.js';
import { EvidenceType } from '../evidence/evidence.types.js';
import type { RequestContext } from '../graphql/context.js';
import { DecisionType, toDecisionType } from '../graphql/decision.types.js';
import { daysBetween } from '../shared/local-day.js';
import type { Absence } from './absence.entity.js';
import type { AbsenceLoaders } from './absence.loaders.js';
import { AbsenceBalanceType, AbsenceEffectType, AbsenceType } from './absence.types.js';
import { moveDecision, type RequestEvent } from './request-flow.rules.js';
import { RequestDecisionType } from './request-flow.types.js';

/** Fields of an absence that come from other tables or depend on who asks. */
@Resolver(() => AbsenceType)
export class AbsenceFieldsResolver {
  constructor(private readonly loaders: AbsenceLoaders) {}

  @FieldResolver(() => PersonType, { description: 'Whose it is.' })
  employee(@Ctx() context: RequestContext, @Root() { employeeId }: Absence) {
    return context.loader(employeeById).load(employeeId);
  }

  @FieldResolver(() => PersonType, { description: 'Who asked for it or entered it.' })
  requestedBy(@Ctx() context: RequestContext, @Root() { requestedBy }: Absence) {
    return context.loader(employeeById).load(requestedBy);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who decided last, or took it back.' })
  decidedBy(@Ctx() context: RequestContext, @Root() { decidedBy }: Absence) {
    return decidedBy === null ? null : context.loader(employeeById).load(decidedBy);
  }

  @FieldResolver(() => EvidenceType, { nullable: true, description: 'The file.' })
  evidence(@Ctx() context: RequestContext, @Root() { evidenceId }: Absence) {
    return evidenceId === null ? null : context.loader(evidenceById).load(evidenceId);
  }

  @FieldResolver(() => Int, { description: 'Days from the first to the last.' })
  calendarDays(@Root() { startsOn, endsOn }: Absence) {
    return daysBetween(startsOn, endsOn) + 1;
  }

  @FieldResolver(() => Int, { description: 'Working days of the employee among them.' })
  workingDays(@Ctx() context: RequestContext, @Root() absence: Absence) {
    return context.loader(this.loaders.workingDays).load(absence);
  }

  @FieldResolver(() => [RequestDecisionType], { description: 'Every step so far, the oldest first.' })
  decisions(@Ctx() context: RequestContext, @Root() absence: Absence) {
    return context.loader(this.loaders.decisions).load(absence);
  }

  @FieldResolver(() => AbsenceBalanceType, {
    description: 'Annual leave of the employee in the year of the first day.',
  })
  balance(@Ctx() context: RequestContext, @Root() { employeeId, startsOn }: Absence) {
    return context.loader(this.loaders.balance).load({ employeeId, year: Number(startsOn.slice(0, 4)) });
  }

  @FieldResolver(() => [AbsenceEffectType], {
    description:
      'The days that it changes or would change, among its first 92; a day to come is seen at its beginning. For at ' +
      'most 100 absences of a request.',
  })
  effectOnDays(@Ctx() context: RequestContext, @Root() absence: Absence) {
    return context.loader(this.loaders.effects).load(absence);
  }

  @FieldResolver(() => DecisionType, { description: 'May you approve it?' })
  canApprove(@Ctx() context: RequestContext, @Root() absence: Absence) {
    return this.may(context, absence, 'APPROVE');
  }

  @FieldResolver(() => DecisionType, { description: 'May you reject it?' })
  canReject(@Ctx() context: RequestContext, @Root() absence: Absence) {
    return this.may(context, absence, 'REJECT');
  }

  @FieldResolver(() => DecisionType, { description: 'May you take it back as its owner?' })
  canWithdraw(@Ctx() context: RequestContext, @Root() absence: Absence) {
    return this.may(context, absence, 'WITHDRAW');
  }

  @FieldResolver(() => DecisionType, { description: 'May you revoke it?' })
  canRevoke(@Ctx() context: RequestContext, @Root() absence: Absence) {
    return this.may(context, absence, 'REVOKE');
  }

  private async may(context: RequestContext, absence: Absence, event: RequestEvent): Promise<DecisionType> {
    const situation = await context.loader(this.loaders.situation).load(absence);
    return toDecisionType(moveDecision(event, situation));
  }
}

/** Who made a step of a request. */
@Resolver(() => RequestDecisionType)
export class RequestDecisionResolver {
  @FieldResolver(() => PersonType, { description: 'Who.' })
  decidedBy(@Ctx() context: RequestContext, @Root() { decidedBy }: RequestDecisionType) {
    return context.loader(employeeById).load(decidedBy);
  }
}
