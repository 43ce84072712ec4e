import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.js';
import type { ChangePreviewService } from './change-preview.service.js';
import { AssignmentChangePreviewInput } from './change-set-inputs.types.js';
import { AssignmentChangePayload } from './change-set.types.js';

/** Bulk edits of placements: seen first, then applied, and reverted. */
@Resolver()
export class ChangeSetMutations {
  constructor(private readonly previews: ChangePreviewService) {}

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
}
