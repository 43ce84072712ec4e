import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { LoaderFactory } from '../db/loader.js';
import { employeeById } from '../employees/employee.loaders.js';
import { PersonType } from '../employees/employee.types.js';
import type { RequestContext } from '../graphql/context.js';
import { DecisionType, toDecisionType } from '../graphql/decision.types.js';
import { ErrorPolicyEnum } from '../graphql/error-policy.types.js';
import { toUserError } from '../graphql/user-error.types.js';
import type { ErrorPolicy } from '../shared/error-policy.js';
import type { PunchPhotoService } from './punch-photo.service.js';
import type { PunchAction, PunchSituation } from './punch-review.reader.js';
import type { PunchReviewOutcome, PunchReviewService } from './punch-review.service.js';
import type { PunchDecideResult } from './punch-review.types.js';
import {
  PunchDecisionType,
  PunchesDecideItem,
  PunchesDecidePayload,
  PunchObjectionType,
  PunchPayload,
} from './punch-review.types.js';
import { PunchType } from './punch.types.js';
import type { Punch } from './punch.entity.js';

const PUNCH_ID = { description: 'Id of the clock event.' } as const;
const REASON = { description: 'Why, 5 to 200 characters; the employee reads it.' } as const;

/** Decisions about clock events. */
@Resolver()
export class PunchReviewResolver {
  constructor(private readonly reviews: PunchReviewService) {}

  @Authorized('PUNCH_DECIDE')
  @Mutation(() => PunchPayload, {
    description: 'Confirms a flagged clock event, or one that an offline phone sent later.',
  })
  async punchConfirm(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, PUNCH_ID) punchId: string,
  ): Promise<PunchPayload> {
    return { punch: await this.reviews.decide(context.actor, { punchId, event: 'CONFIRM', reason: null }) };
  }

  @Authorized('PUNCH_DECIDE')
  @Mutation(() => PunchPayload, {
    description: 'Rejects a clock event: it no longer counts, and its day changes at once.',
  })
  async punchReject(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, PUNCH_ID) punchId: string,
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<PunchPayload> {
    return { punch: await this.reviews.decide(context.actor, { punchId, event: 'REJECT', reason }) };
  }

  @Authorized('PUNCH_DECIDE')
  @Mutation(() => PunchPayload, {
    description: 'Grants the objection to a rejection: the clock event counts again.',
  })
  async punchRestore(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, PUNCH_ID) punchId: string,
    @Arg('reason', () => String, { ...REASON, nullable: true }) reason: string | null,
  ): Promise<PunchPayload> {
    return { punch: await this.reviews.decide(context.actor, { punchId, event: 'RESTORE', reason }) };
  }

  @Authorized('PUNCH_DECIDE')
  @Mutation(() => PunchPayload, { description: 'Dismisses the objection to a rejection for good.' })
  async punchUphold(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, PUNCH_ID) punchId: string,
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<PunchPayload> {
    return { punch: await this.reviews.decide(context.actor, { punchId, event: 'UPHOLD', reason }) };
  }

  @Authorized('PUNCH_DECIDE')
  @Mutation(() => PunchesDecidePayload, {
    description: 'Decides about up to 100 clock events; each is judged and logged by itself.',
  })
  async punchesDecide(
    @Ctx() context: RequestContext,
    @Arg('items', () => [PunchesDecideItem], { description: 'What to do with which.' })
    items: PunchesDecideItem[],
    @Arg('errorPolicy', () => ErrorPolicyEnum, { description: 'What one refusal means for the others.' })
    errorPolicy: ErrorPolicy,
  ): Promise<PunchesDecidePayload> {
    const requests = items.map(({ id, event, reason }) => ({ punchId: id, event, reason: reason ?? null }));
    const outcomes = await this.reviews.decideAll(context.actor, requests, errorPolicy);
    return { results: outcomes.map(toResult) };
  }
}

/** What owners do with their clock events afterwards. */
@Resolver()
export class PunchOwnerResolver {
  constructor(
    private readonly reviews: PunchReviewService,
    private readonly photos: PunchPhotoService,
  ) {}

  @Authorized('ATTENDANCE_PUNCH')
  @Mutation(() => PunchPayload, {
    description: 'Attaches the selfie to your clock event, once; the same photo again gets the same answer.',
  })
  async attendancePunchAttachPhoto(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, PUNCH_ID) id: string,
    @Arg('evidenceId', () => ID, { description: 'Id of the photo, an evidence with the purpose SELFIE.' })
    evidenceId: string,
  ): Promise<PunchPayload> {
    return { punch: await this.photos.attach(context.actor, id, evidenceId) };
  }

  @Authorized('ATTENDANCE_PUNCH')
  @Mutation(() => PunchPayload, {
    description: 'Objects to the rejection of your clock event, once for each rejection and in time.',
  })
  async punchObject(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, PUNCH_ID) id: string,
    @Arg('note', () => String, { description: 'What you say to it, 5 to 500 characters.' }) note: string,
  ): Promise<PunchPayload> {
    return { punch: await this.reviews.object(context.actor, id, note) };
  }
}

/** The loader of what decides about a clock event; its key is the row, because a mutation may make it newer. */
export type PunchSituationLoader = LoaderFactory<Punch, PunchSituation>;

/** What may be done about a clock event, and what was. */
@Resolver(() => PunchType)
export class PunchSituationResolver {
  constructor(private readonly situations: PunchSituationLoader) {}

  @FieldResolver(() => DecisionType, { description: 'Whether you may confirm it.' })
  canConfirm(@Ctx() context: RequestContext, @Root() punch: Punch) {
    return this.may(context, punch, 'CONFIRM');
  }

  @FieldResolver(() => DecisionType, { description: 'Whether you may reject it.' })
  canReject(@Ctx() context: RequestContext, @Root() punch: Punch) {
    return this.may(context, punch, 'REJECT');
  }

  @FieldResolver(() => DecisionType, { description: 'Whether you may object to its rejection.' })
  canObject(@Ctx() context: RequestContext, @Root() punch: Punch) {
    return this.may(context, punch, 'OBJECT');
  }

  @FieldResolver(() => DecisionType, { description: 'Whether you may grant or dismiss the objection to it.' })
  canDecideObjection(@Ctx() context: RequestContext, @Root() punch: Punch) {
    return this.may(context, punch, 'RESTORE');
  }

  @FieldResolver(() => [PunchDecisionType], { description: 'Decisions about it, the oldest first.' })
  async decisions(@Ctx() context: RequestContext, @Root() punch: Punch) {
    return (await context.loader(this.situations).load(punch)).decisions;
  }

  @FieldResolver(() => [PunchObjectionType], { description: 'Objections of its owner, the oldest first.' })
  async objections(@Ctx() context: RequestContext, @Root() punch: Punch) {
    return (await context.loader(this.situations).load(punch)).objections;
  }

  private async may(context: RequestContext, punch: Punch, action: PunchAction): Promise<DecisionType> {
    return toDecisionType((await context.loader(this.situations).load(punch)).may(action));
  }
}

/** Who decided. */
@Resolver(() => PunchDecisionType)
export class PunchDecisionResolver {
  @FieldResolver(() => PersonType, { description: 'Who decided.' })
  decidedBy(@Ctx() context: RequestContext, @Root() decision: PunchDecisionType) {
    return context.loader(employeeById).load(decision.decidedBy);
  }
}

/** Who decided about an objection. */
@Resolver(() => PunchObjectionType)
export class PunchObjectionResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who decided; null while it is open.' })
  decidedBy(@Ctx() context: RequestContext, @Root() objection: PunchObjectionType) {
    return objection.decidedBy === null ? null : context.loader(employeeById).load(objection.decidedBy);
  }
}

function toResult({ punchId, punch, refusal }: PunchReviewOutcome): PunchDecideResult {
  return { id: punchId, punch, userErrors: refusal ? [toUserError(refusal)] : [] };
}
