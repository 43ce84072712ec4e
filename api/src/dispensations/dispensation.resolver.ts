import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { districtById, employeeById, orgUnitById } from '../employees/employee.loaders.js';
import { DistrictType, OrgUnitType, PersonType } from '../employees/employee.types.js';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import { DecisionType, toDecisionType } from '../graphql/decision.types.js';
import type { DispensationReader } from './dispensation.reader.js';
import { canRevoke } from './dispensation.rules.js';
import type { DispensationService } from './dispensation.service.js';
import {
  DispensationConnection,
  DispensationInput,
  DispensationPayload,
  DispensationPreviewPayload,
  DispensationStateEnum,
  DispensationType,
  DispensationWhereInput,
} from './dispensation.types.js';

const DISPENSATION_ID = { description: 'Id of the dispensation.' } as const;

/** Dispensations: what there is, and declaring and revoking them. */
@Resolver()
export class DispensationRootResolver {
  constructor(
    private readonly reader: DispensationReader,
    private readonly service: DispensationService,
  ) {}

  @Authorized('SETTINGS_WRITE')
  @Query(() => DispensationType, {
    nullable: true,
    description: 'One dispensation; null when there is none.',
  })
  dispensation(@Arg('id', () => ID, DISPENSATION_ID) id: string) {
    return this.reader.byId(id);
  }

  @Authorized('SETTINGS_WRITE')
  @Query(() => DispensationConnection, { description: 'Dispensations, the latest first day first.' })
  async dispensations(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => DispensationWhereInput, { nullable: true, description: 'Conditions.' })
    where: DispensationWhereInput | null,
  ) {
    return toConnection(await this.reader.page(where, pageRequest(page)));
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => DispensationPreviewPayload, {
    description: 'Shows what a dispensation would do to the days up to today. Changes nothing.',
  })
  async dispensationPreview(
    @Ctx() context: RequestContext,
    @Arg('input', () => DispensationInput, { description: 'The dispensation.' }) input: DispensationInput,
  ): Promise<DispensationPreviewPayload> {
    return { preview: await this.service.preview(context.actor, input) };
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => DispensationPayload, {
    description: 'Declares a dispensation. Whoever reads one of its days afterwards sees the day with it.',
  })
  async dispensationDeclare(
    @Ctx() context: RequestContext,
    @Arg('input', () => DispensationInput, { description: 'The dispensation.' }) input: DispensationInput,
  ): Promise<DispensationPayload> {
    return this.service.declare(context.actor, input);
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => DispensationPreviewPayload, {
    description: 'Shows what the days would be without a dispensation. Changes nothing.',
  })
  async dispensationRevokePreview(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, DISPENSATION_ID) id: string,
  ): Promise<DispensationPreviewPayload> {
    return { preview: await this.service.revokePreview(context.actor, id) };
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => DispensationPayload, {
    description: 'Revokes a dispensation with a reason. Its days become what they would be without it.',
  })
  async dispensationRevoke(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, DISPENSATION_ID) id: string,
    @Arg('reason', () => String, { description: 'Why; 5 to 200 characters.' }) reason: string,
  ): Promise<DispensationPayload> {
    return this.service.revoke(context.actor, id, reason);
  }
}

/** Fields of a dispensation that come from other tables or depend on who asks. */
@Resolver(() => DispensationType)
export class DispensationResolver {
  @FieldResolver(() => DispensationStateEnum, { description: 'Whether it holds.' })
  state(@Root() { revokedAt }: DispensationType) {
    return revokedAt === null ? 'IN_FORCE' : 'REVOKED';
  }

  @FieldResolver(() => OrgUnitType, { nullable: true, description: 'The agency or unit, if it is for one.' })
  orgUnit(@Ctx() context: RequestContext, @Root() { scope, scopeId }: DispensationType) {
    const isUnit = scope === 'AGENCY' || scope === 'UNIT';
    return isUnit && scopeId !== null ? context.loader(orgUnitById).load(scopeId) : null;
  }

  @FieldResolver(() => DistrictType, { nullable: true, description: 'The district, if it is for one.' })
  district(@Ctx() context: RequestContext, @Root() { scope, scopeId }: DispensationType) {
    return scope === 'DISTRICT' && scopeId !== null ? context.loader(districtById).load(scopeId) : null;
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'The employee, if it is for one.' })
  person(@Ctx() context: RequestContext, @Root() { scope, scopeId }: DispensationType) {
    return scope === 'PERSON' && scopeId !== null ? context.loader(employeeById).load(scopeId) : null;
  }

  @FieldResolver(() => PersonType, { description: 'Who declared it.' })
  declaredBy(@Ctx() context: RequestContext, @Root() { declaredBy }: DispensationType) {
    return context.loader(employeeById).load(declaredBy);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who revoked it.' })
  revokedBy(@Ctx() context: RequestContext, @Root() { revokedBy }: DispensationType) {
    return revokedBy === null ? null : context.loader(employeeById).load(revokedBy);
  }

  @FieldResolver(() => DecisionType, { description: 'May you revoke it?' })
  canRevoke(@Ctx() context: RequestContext, @Root() dispensation: DispensationType) {
    return toDecisionType(canRevoke(dispensation, context.actor));
  }
}
