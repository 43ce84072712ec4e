import { discard } from '../../app/queue/queue.ts';
import { dropDraft, isOpen, keptDraft, keptDrafts } from './kept-drafts.ts';
import { canBeSaved } from './lkh-content.rules.ts';
import { leaveDraft, saveDraft } from './save-draft.ts';

/**
 * Sends what was written without a signal, the oldest day first, without opening its page. What the server refuses,
 * or what another device has changed meanwhile, stays and is shown when its day is opened.
 *
 * @returns how many days are on the server now.
 */
export async function sendKeptDrafts(accountId: string): Promise<number> {
  let sent = 0;
  for (const draft of keptDrafts(accountId)) {
    if (isOpen(draft.date) || !canBeSaved(draft.content)) continue;
    // What waits in the queue is not newer than this.
    await discard(draft.reportId);
    const result = await saveDraft(draft);
    if (result.kind === 'FAULT' && result.fault.kind !== 'REFUSED') {
      await leaveDraft(accountId, draft);
      return sent;
    }
    if (result.kind !== 'SAVED') continue;
    sent += 1;
    // Whoever went on writing meanwhile keeps what is newer.
    if (keptDraft(accountId, draft.date)?.savedAt === draft.savedAt) dropDraft(accountId, draft.date);
  }
  return sent;
}
