import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { DataSource } from 'typeorm';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { employeeById } from '../employees/employee.loaders.js';
import { PersonType } from '../employees/employee.types.js';
import type { RequestContext } from '../graphql/context.js';
import { subjectOnDay } from '../supervision/supervision.loaders.js';
import { EvidenceAccess } from './evidence-access.js';
import { readyDecision } from './evidence-state.rules.js';
import type { EvidenceVariant } from './evidence-keys.js';
import type { EvidenceUploadService } from './evidence-upload.service.js';
import type { Evidence } from './evidence.entity.js';
import { TICKET_HEADER } from './evidence.http.js';
import {
  EvidenceType,
  EvidenceUploadCompletePayload,
  EvidenceUploadRequestInput,
  EvidenceUploadRequestPayload,
  EvidenceVariantEnum,
  EvidenceView,
} from './evidence.types.js';
import { formatOf, FORMAT_FACTS } from './file-formats.rules.js';

const MAX_VIEWS = 100;

/** Files: announcing, finishing, and links to look at them. */
@Resolver(() => EvidenceType)
export class EvidenceResolver {
  constructor(
    private readonly uploads: EvidenceUploadService,
    private readonly access: EvidenceAccess,
    private readonly dataSource: DataSource,
  ) {}

  @Authorized('VIEWER')
  @Query(() => EvidenceType, { nullable: true, description: 'One file; null when you may not see it.' })
  evidence(@Ctx() context: RequestContext, @Arg('id', () => ID, { description: 'Id.' }) id: string) {
    return this.access.find(context.actor, id);
  }

  @Authorized('VIEWER')
  @Mutation(() => EvidenceUploadRequestPayload, {
    description:
      'Announces a file and returns where to send its bytes. A retry with the same id gets a new ticket.',
  })
  async evidenceUploadRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => EvidenceUploadRequestInput, { description: 'The file.' })
    input: EvidenceUploadRequestInput,
  ): Promise<EvidenceUploadRequestPayload> {
    const request = { ...input, fileName: input.fileName ?? null };
    const { evidence, ticket } = await this.uploads.request(context.actor, request);
    return {
      evidence,
      upload: ticket && { url: `/evidence/${evidence.id}`, ticketHeader: TICKET_HEADER, ...ticket },
    };
  }

  @Authorized('VIEWER')
  @Mutation(() => EvidenceUploadCompletePayload, {
    description: 'Confirms that the bytes of a file have arrived and were verified by content.',
  })
  async evidenceUploadComplete(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the file.' }) id: string,
  ): Promise<EvidenceUploadCompletePayload> {
    return { evidence: await this.uploads.complete(context.actor, id) };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Address of the bytes for the next 60 seconds; null when you may not see them or they are not there.',
  })
  async url(
    @Ctx() context: RequestContext,
    @Root() evidence: Evidence,
    @Arg('variant', () => EvidenceVariantEnum, { defaultValue: 'ORIGINAL', description: 'Which version.' })
    variant: EvidenceVariant,
  ) {
    const { actor } = context;
    const key = { employeeId: evidence.ownerEmployeeId, day: actor.asOf };
    const subject = await context.loader(subjectOnDay).load(key);
    const visible =
      EvidenceAccess.decide(actor, evidence, subject).allowed && readyDecision(evidence).allowed;
    const exists = variant === 'ORIGINAL' || hasThumbnail(evidence);
    return visible && exists ? this.access.link(actor, evidence.id, variant) : null;
  }

  @FieldResolver(() => [EvidenceView], {
    description: 'Who looked at your photo, the latest first; empty for others.',
  })
  async views(@Ctx() context: RequestContext, @Root() evidence: Evidence): Promise<EvidenceView[]> {
    if (evidence.ownerEmployeeId !== context.actor.employeeId) return [];
    const entries = await this.dataSource.getRepository(AuditEntry).find({
      where: { objectType: 'Evidence', objectId: evidence.id, action: 'evidence.viewed' },
      order: { id: 'DESC' },
      take: MAX_VIEWS,
    });
    return entries.flatMap(({ at, actorEmployeeId }) =>
      actorEmployeeId ? [{ at, viewerId: actorEmployeeId }] : [],
    );
  }
}

/** Fields of a view that come from other tables. */
@Resolver(() => EvidenceView)
export class EvidenceViewResolver {
  @FieldResolver(() => PersonType, { description: 'Who.' })
  viewer(@Ctx() context: RequestContext, @Root() view: EvidenceView) {
    return context.loader(employeeById).load(view.viewerId);
  }
}

function hasThumbnail(evidence: Evidence): boolean {
  const format = formatOf(evidence.contentType);
  return format !== null && FORMAT_FACTS[format].picture;
}
