import type { Fault } from '@eoffice/web-kit/refusals/fault.ts';
import type { ReviewQueueQuery } from '../../gql/graphql.ts';

/** One report of the queue. */
export type QueueItem = ReviewQueueQuery['lkhInbox']['nodes'][number];

/** What a reviewer does. */
export type ReviewEvent = 'APPROVE' | 'RETURN' | 'REJECT';

/**
 * What became of a decision of this page. SENDING: the server has not answered. REFUSED: the server said no, nothing
 * was decided by us. FAILED: no answer; it may be sent again, which is safe.
 */
export interface ReviewOutcome {
  readonly state: 'SENDING' | 'DONE' | 'REFUSED' | 'FAILED';
  readonly event: ReviewEvent;
  /** Why not; null when it went well or is under way. */
  readonly fault: Fault | null;
}

/** The queue as it was read, and what was decided since. Items never move: the place is never lost. */
export interface ReviewQueue {
  /** Null until it was read. */
  readonly items: readonly QueueItem[] | null;
  readonly outcomes: ReadonlyMap<string, ReviewOutcome>;
  readonly failed: boolean;
}

export type ReviewAction =
  | { readonly type: 'READ'; readonly items: readonly QueueItem[] }
  | { readonly type: 'READ_FAILED' }
  | { readonly type: 'OUTCOME'; readonly id: string; readonly outcome: ReviewOutcome };

export const EMPTY_QUEUE: ReviewQueue = { items: null, outcomes: new Map(), failed: false };

/** The queue after something happened. Reading it anew forgets what is done and keeps what is under way. */
export function reviewReducer(queue: ReviewQueue, action: ReviewAction): ReviewQueue {
  switch (action.type) {
    case 'READ': {
      const open = [...queue.outcomes].filter(([, { state }]) => state === 'SENDING');
      return { items: action.items, outcomes: new Map(open), failed: false };
    }
    case 'READ_FAILED':
      return { ...queue, failed: true };
    case 'OUTCOME':
      return { ...queue, outcomes: new Map(queue.outcomes).set(action.id, action.outcome) };
  }
}

/** Whether a report still waits: nobody decided, or our decision did not arrive. */
export function isWaiting(queue: ReviewQueue, id: string): boolean {
  const state = queue.outcomes.get(id)?.state;
  return state === undefined || state === 'FAILED';
}

/** The reports that still wait, in order. */
export function waitingItems(queue: ReviewQueue): readonly QueueItem[] {
  return (queue.items ?? []).filter(({ id }) => isWaiting(queue, id));
}

/** The neighbour of a report in the queue; the report itself at either end. */
export function neighbour(queue: ReviewQueue, id: string | null, step: 1 | -1): string | null {
  const items = queue.items ?? [];
  const index = items.findIndex((item) => item.id === id);
  if (index < 0) return items[0]?.id ?? null;
  return items[Math.max(0, Math.min(items.length - 1, index + step))]?.id ?? null;
}

/** Where to go after a decision: the next report that waits, else an earlier one, else nowhere. */
export function afterDecision(queue: ReviewQueue, id: string): string | null {
  const items = queue.items ?? [];
  const index = items.findIndex((item) => item.id === id);
  const behind = [...items.slice(index + 1), ...items.slice(0, Math.max(0, index))];
  return behind.find((item) => isWaiting(queue, item.id) && item.id !== id)?.id ?? null;
}

/** What a bulk approval proposes: reports without a hint, with evidence, and no objections. */
export function isUnsuspicious({ hints, evidence, objection }: QueueItem): boolean {
  return hints.length === 0 && evidence !== null && objection === 'NONE';
}
