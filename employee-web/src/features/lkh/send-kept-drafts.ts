import { discard } from '../../app/queue/queue.ts';
import { dropDraft, isOpen, keptDraft, keptDrafts } from './kept-drafts.ts';
import { canBeSaved } from './lkh-content.rules.ts';
import { leaveDraft, saveDraft } from './save-draft.ts';

/**
 * Sends what was written without a signal, the oldest day first, without opening its page. What the server refuses,
 * or what another device has changed meanwhile, stays and is shown when its day is opened.
 */
export async function sendKeptDrafts(accountId: string): Promise<void> {
  for (const draft of keptDrafts(accountId)) {
    if (isOpen(draft.date) || !canBeSaved(draft.content)) continue;
    // What waits in the queue is not newer than this.
    await discard(draft.reportId);
    const result = await saveDraft(draft);
    if (result.kind === 'FAULT' && result.fault.kind !== 'REFUSED') {
      await leaveDraft(accountId, draft);
      return;
    }
    if (result.kind !== 'SAVED') continue;
    // Whoever went on writing meanwhile keeps what is newer.
    if (keptDraft(accountId, draft.date)?.savedAt === draft.savedAt) dropDraft(accountId, draft.date);
  }
}
