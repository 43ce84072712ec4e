import { sameContent, saysAnything, type LkhContent } from './lkh-content.rules.ts';

/** What the phone keeps of a day that the server may not have yet. */
export interface KeptDraft {
  readonly date: string;
  readonly content: LkhContent;
  /** `contentHash` of the report that was edited; null when there was none. */
  readonly basedOn: string | null;
  /** Id of the report, made here for a new one, so that a retry is recognised. */
  readonly reportId: string;
  /** What was left in the queue to be sent without this page; null when nothing was. */
  readonly queued: LkhContent | null;
  /** When it was written last, in milliseconds. */
  readonly savedAt: number;
}

/** The report of the server as far as an edit depends on it. */
export interface ServerSide {
  readonly content: LkhContent;
  readonly contentHash: string;
}

/**
 * What to show when a day is opened. SERVER: the phone has nothing more. PHONE: what was written here goes on.
 * CONFLICT: both were changed, so that the person has to choose; neither is thrown away.
 */
export type Opening = 'SERVER' | 'PHONE' | 'CONFLICT';

/** Compares what the phone kept with what the server has. */
export function openingOf(kept: KeptDraft | null, server: ServerSide | null): Opening {
  if (!kept || !saysAnything(kept.content)) return 'SERVER';
  if (!server) return 'PHONE';
  if (sameContent(kept.content, server.content)) return 'SERVER';
  const queueWasThere = kept.queued !== null && sameContent(kept.queued, server.content);
  return kept.basedOn === server.contentHash || queueWasThere ? 'PHONE' : 'CONFLICT';
}

/**
 * Where what was written is. SERVER: safe on the server. PHONE: on this phone only, and why. SENDING: on its way; the
 * phone has it too.
 */
export type SaveState =
  | { readonly at: 'NOTHING' }
  | { readonly at: 'SERVER'; readonly time: number }
  | { readonly at: 'SENDING' }
  | { readonly at: 'PHONE'; readonly why: 'NOT_SENT_YET' | 'OFFLINE' | 'INCOMPLETE' | 'REFUSED' };
