import { useCallback, useEffect, useReducer } from 'react';
import { faultOf, type Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { api } from '../../app/api.ts';
import { loadAll } from '../../app/data-grid/load-all.ts';
import {
  EMPTY_QUEUE,
  reviewReducer,
  type QueueItem,
  type ReviewEvent,
  type ReviewOutcome,
  type ReviewQueue,
} from './review-queue.rules.ts';
import { APPROVE_MANY, REVIEW_QUEUE } from './review.operations.ts';
import { sendDecision } from './send-decision.ts';

/** Most reports that are read at once. */
const LIMIT = 500;

/** The queue and what can be done with it. */
export interface Review {
  readonly queue: ReviewQueue;
  readonly reload: () => void;
  /** Decides one report; the outcome also says why not. Never throws. */
  readonly decide: (
    report: { readonly id: string; readonly contentHash: string },
    event: ReviewEvent,
    note: string,
  ) => Promise<ReviewOutcome>;
  /** Approves several; returns the outcome of each. Never throws. */
  readonly approveMany: (items: readonly QueueItem[]) => Promise<readonly ReviewOutcome[]>;
}

/** Reads the queue and keeps what became of each decision. */
export function useReview(): Review {
  const [queue, dispatch] = useReducer(reviewReducer, EMPTY_QUEUE);

  const reload = useCallback(() => {
    loadAll(readQueue, LIMIT).then(
      (items) => dispatch({ type: 'READ', items }),
      () => dispatch({ type: 'READ_FAILED' }),
    );
  }, []);
  useEffect(reload, [reload]);

  const decide = useCallback<Review['decide']>(async (report, event, note) => {
    dispatch({ type: 'OUTCOME', id: report.id, outcome: { state: 'SENDING', event, fault: null } });
    const outcome = await sendDecision(report, event, note);
    dispatch({ type: 'OUTCOME', id: report.id, outcome });
    countAgain();
    return outcome;
  }, []);

  const approveMany = useCallback<Review['approveMany']>(async (items) => {
    for (const { id } of items) {
      dispatch({ type: 'OUTCOME', id, outcome: { state: 'SENDING', event: 'APPROVE', fault: null } });
    }
    const outcomes = await sendApprovals(items);
    items.forEach(({ id }, index) => {
      const outcome = outcomes[index];
      if (outcome) dispatch({ type: 'OUTCOME', id, outcome });
    });
    countAgain();
    return outcomes;
  }, []);

  return { queue, reload, decide, approveMany };
}

async function readQueue(page: { first: number; after: string | null }) {
  const { data } = await api.query({
    query: REVIEW_QUEUE,
    variables: page,
    fetchPolicy: 'network-only',
  });
  if (!data) throw new Error('An answer without data');
  return data.lkhInbox;
}

async function sendApprovals(items: readonly QueueItem[]): Promise<readonly ReviewOutcome[]> {
  const outcome = (state: ReviewOutcome['state'], fault: Fault | null): ReviewOutcome => ({
    state,
    event: 'APPROVE',
    fault,
  });
  try {
    const { data } = await api.mutate({
      mutation: APPROVE_MANY,
      variables: { items: items.map(({ id, contentHash }) => ({ id, contentHash })) },
    });
    const answer = data?.lkhReportsApprove;
    const results = new Map(answer?.results?.map(({ id, userErrors }) => [id, userErrors[0] ?? null]));
    return items.map(({ id }) => {
      const refusal = results.has(id) ? results.get(id) : answer?.userErrors[0];
      return refusal
        ? outcome('REFUSED', { kind: 'REFUSED', refusal })
        : outcome(results.has(id) ? 'DONE' : 'FAILED', null);
    });
  } catch (error) {
    return items.map(() => outcome('FAILED', faultOf(error)));
  }
}

/** The number in the menu follows the decisions. */
function countAgain(): void {
  void api.refetchQueries({ include: ['InboxCount'] });
}
