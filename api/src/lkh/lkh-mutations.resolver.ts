import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.js';
import { ErrorPolicyEnum } from '../graphql/error-policy.types.js';
import type { ErrorPolicy } from '../shared/error-policy.js';
import { toUserError } from '../graphql/user-error.types.js';
import { DomainError } from '../shared/domain-error.js';
import type { LkhAdminService, LkhSelector } from './lkh-admin.service.js';
import type { LkhDraftService } from './lkh-draft.service.js';
import {
  LkhReportApproveInput,
  LkhReportExtendDeadlineInput,
  LkhReportObjectInput,
  LkhReportPayload,
  LkhReportRejectInput,
  LkhReportReopenInput,
  LkhReportReturnInput,
  LkhReportsApproveItem,
  LkhReportSaveInput,
  LkhReportSelector,
  LkhReportsPayload,
} from './lkh-inputs.types.js';
import type { LkhMoveOutcome } from './lkh-moves.js';
import type { LkhOwnerService } from './lkh-owner.service.js';
import type { LkhReviewService } from './lkh-review.service.js';

const REPORT_ID = { description: 'Id of the report.' } as const;

/** What owners do with their reports. */
@Resolver()
export class LkhOwnerMutations {
  constructor(
    private readonly drafts: LkhDraftService,
    private readonly owners: LkhOwnerService,
  ) {}

  @Authorized('LKH_WRITE')
  @Mutation(() => LkhReportPayload, {
    description: 'Creates your report of a day or replaces its content. Safe to repeat.',
  })
  async lkhReportSave(
    @Ctx() context: RequestContext,
    @Arg('input', () => LkhReportSaveInput, { description: 'The whole content.' }) input: LkhReportSaveInput,
  ): Promise<LkhReportPayload> {
    return { report: await this.drafts.save(context.actor, input) };
  }

  @Authorized('LKH_WRITE')
  @Mutation(() => LkhReportPayload, { description: 'Hands your report in. Safe to repeat.' })
  async lkhReportSubmit(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, REPORT_ID) id: string,
  ): Promise<LkhReportPayload> {
    return { report: await this.owners.submit(context.actor, id) };
  }

  @Authorized('LKH_WRITE')
  @Mutation(() => LkhReportPayload, { description: 'Takes your report back before it is decided.' })
  async lkhReportWithdraw(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, REPORT_ID) id: string,
  ): Promise<LkhReportPayload> {
    return { report: await this.owners.withdraw(context.actor, id) };
  }

  @Authorized('LKH_WRITE')
  @Mutation(() => LkhReportPayload, {
    description: 'Objects, once, to the rejection of your report; the supervisor’s supervisor decides.',
  })
  async lkhReportObject(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, REPORT_ID) id: string,
    @Arg('input', () => LkhReportObjectInput, { description: 'Why.' }) input: LkhReportObjectInput,
  ): Promise<LkhReportPayload> {
    return { report: await this.owners.object(context.actor, id, input.note) };
  }
}

/** What supervisors decide, and judges of objections. */
@Resolver()
export class LkhReviewMutations {
  constructor(private readonly reviews: LkhReviewService) {}

  @Authorized('LKH_DECIDE')
  @Mutation(() => LkhReportPayload, {
    description: 'Approves exactly the content that you saw, or grants the objection. Safe to repeat.',
  })
  async lkhReportApprove(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, REPORT_ID) id: string,
    @Arg('input', () => LkhReportApproveInput, { description: 'What you saw.' }) input: LkhReportApproveInput,
  ): Promise<LkhReportPayload> {
    return { report: await this.reviews.approve(context.actor, { id, contentHash: input.contentHash }) };
  }

  @Authorized('LKH_DECIDE')
  @Mutation(() => LkhReportPayload, { description: 'Sends a report back for another try.' })
  async lkhReportReturn(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, REPORT_ID) id: string,
    @Arg('input', () => LkhReportReturnInput, { description: 'What you saw, and why.' })
    { contentHash, note }: LkhReportReturnInput,
  ): Promise<LkhReportPayload> {
    return { report: await this.reviews.return(context.actor, { id, contentHash }, note) };
  }

  @Authorized('LKH_DECIDE')
  @Mutation(() => LkhReportPayload, {
    description: 'Rejects a report, or dismisses the objection for good.',
  })
  async lkhReportReject(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, REPORT_ID) id: string,
    @Arg('input', () => LkhReportRejectInput, { description: 'What you saw, and why.' })
    { contentHash, reason }: LkhReportRejectInput,
  ): Promise<LkhReportPayload> {
    return { report: await this.reviews.reject(context.actor, { id, contentHash }, reason) };
  }

  @Authorized('LKH_DECIDE')
  @Mutation(() => LkhReportsPayload, {
    description:
      'Approves up to 100 reports, each exactly as you saw it; each is judged and logged by itself.',
  })
  async lkhReportsApprove(
    @Ctx() context: RequestContext,
    @Arg('items', () => [LkhReportsApproveItem], { description: 'What you saw.' })
    items: LkhReportsApproveItem[],
    @Arg('errorPolicy', () => ErrorPolicyEnum, { description: 'What one refusal means for the others.' })
    errorPolicy: ErrorPolicy,
  ): Promise<LkhReportsPayload> {
    const outcomes = await this.reviews.approveAll(context.actor, items, errorPolicy);
    return { results: outcomes.map(toResult) };
  }
}

/** What administrators of the agency do for others, with a reason. */
@Resolver()
export class LkhAdminMutations {
  constructor(private readonly admins: LkhAdminService) {}

  @Authorized('LKH_ADMIN')
  @Mutation(() => LkhReportPayload, {
    description: 'Opens an approved report again, so that its owner can correct it.',
  })
  async lkhReportReopen(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, REPORT_ID) id: string,
    @Arg('input', () => LkhReportReopenInput, { description: 'Why.' }) input: LkhReportReopenInput,
  ): Promise<LkhReportPayload> {
    return { report: await this.admins.reopen(context.actor, id, input.reason) };
  }

  @Authorized('LKH_ADMIN')
  @Mutation(() => LkhReportPayload, {
    description: 'Gives more time to submit, also for a day that was missed without a report.',
  })
  async lkhReportExtendDeadline(
    @Ctx() context: RequestContext,
    @Arg('report', () => LkhReportSelector, { description: 'Which report.' }) report: LkhReportSelector,
    @Arg('input', () => LkhReportExtendDeadlineInput, { description: 'Until when, and why.' })
    { until, reason }: LkhReportExtendDeadlineInput,
  ): Promise<LkhReportPayload> {
    const selector = toSelector(report);
    return { report: await this.admins.extendDeadline(context.actor, selector, until, reason) };
  }
}

function toSelector({ id, employeeId, date }: LkhReportSelector): LkhSelector {
  if (id && !employeeId && !date) return { id };
  if (!id && employeeId && date) return { employeeId, day: date };
  throw new DomainError('INVALID_INPUT', { reason: 'either id, or employeeId and date' }, 'report');
}

function toResult({
  reportId,
  report,
  refusal,
}: LkhMoveOutcome): NonNullable<LkhReportsPayload['results']>[0] {
  return { id: reportId, report, userErrors: refusal ? [toUserError(refusal)] : [] };
}
