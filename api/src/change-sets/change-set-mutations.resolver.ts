import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.js';
import { toUserError } from '../graphql/user-error.types.js';
import { DomainError } from '../shared/domain-error.js';
import type { ApplyOutcome, ChangeApplyService } from './change-apply.service.js';
import type { ChangePreviewService } from './change-preview.service.js';
import {
  AssignmentChangeApplyInput,
  AssignmentChangePreviewInput,
  AssignmentChangeRevertInput,
  AssignmentChangeRevertPreviewInput,
} from './change-set-inputs.types.js';
import { AssignmentChangePayload } from './change-set.types.js';

const SET_ID = { description: 'Id of the change set.' } as const;

/** Bulk edits of placements: seen first, then applied, and reverted. */
@Resolver()
export class ChangeSetMutations {
  constructor(
    private readonly previews: ChangePreviewService,
    private readonly service: ChangeApplyService,
  ) {}

  @Authorized('PLACEMENT_CHANGE')
  @Mutation(() => AssignmentChangePayload, {
    description:
      'Shows row by row what a bulk edit of supervisors, places of work and working hours would do. Nothing is changed; ' +
      'the preview is kept for you for a day.',
  })
  async assignmentChangePreview(
    @Ctx() context: RequestContext,
    @Arg('input', () => AssignmentChangePreviewInput, { description: 'What is to change.' })
    input: AssignmentChangePreviewInput,
  ): Promise<AssignmentChangePayload> {
    return { changeSet: await this.previews.preview(context.actor, input) };
  }

  @Authorized('PLACEMENT_CHANGE')
  @Mutation(() => AssignmentChangePayload, {
    description:
      'Applies your preview, whole or not at all. A row that no longer fits is named as `rows.<line>` in the field of its ' +
      'error. Safe to repeat.',
  })
  async assignmentChangeApply(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, SET_ID) id: string,
    @Arg('input', () => AssignmentChangeApplyInput, { description: 'What you have seen and decided.' })
    input: AssignmentChangeApplyInput,
  ): Promise<AssignmentChangePayload> {
    return toPayload(await this.service.apply(context.actor, id, input));
  }

  @Authorized('PLACEMENT_CHANGE')
  @Mutation(() => AssignmentChangePayload, {
    description:
      'Shows what reverting a change set would do: each row as it was, where nothing has changed since; the others are ' +
      'refused and stay. Nothing is changed yet.',
  })
  async assignmentChangeRevertPreview(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the change set that is to be reverted.' }) id: string,
    @Arg('input', () => AssignmentChangeRevertPreviewInput, { description: 'Why.' })
    input: AssignmentChangeRevertPreviewInput,
  ): Promise<AssignmentChangePayload> {
    return { changeSet: await this.previews.previewRevert(context.actor, id, input.reason) };
  }

  @Authorized('PLACEMENT_CHANGE')
  @Mutation(() => AssignmentChangePayload, {
    description:
      'Reverts a change set as you have previewed it; returns the new set that did it. Safe to repeat.',
  })
  async assignmentChangeRevert(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the change set that is to be reverted.' }) id: string,
    @Arg('input', () => AssignmentChangeRevertInput, { description: 'What you have seen.' })
    input: AssignmentChangeRevertInput,
  ): Promise<AssignmentChangePayload> {
    return toPayload(await this.service.revert(context.actor, id, input.digest));
  }
}

function toPayload({ changeSet, refusals }: ApplyOutcome): AssignmentChangePayload {
  const userErrors = refusals.map(({ line, finding }) =>
    toUserError(new DomainError(finding.code, finding.data, `rows.${line}`)),
  );
  return { changeSet, userErrors };
}
