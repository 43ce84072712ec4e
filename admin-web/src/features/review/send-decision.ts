import { faultOf } from '@eoffice/web-kit/refusals/fault.ts';
import type { Refusal } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import { api } from '../../app/api.ts';
import type { ReviewEvent, ReviewOutcome } from './review-queue.rules.ts';
import { APPROVE, REJECT, RETURN } from './review.operations.ts';

/** Sends one decision about exactly the content that was seen. Never throws. */
export async function sendDecision(
  { id, contentHash }: { readonly id: string; readonly contentHash: string },
  event: ReviewEvent,
  note: string,
): Promise<ReviewOutcome> {
  try {
    const refusal = await refusalOf(id, contentHash, event, note);
    return refusal
      ? { state: 'REFUSED', event, fault: { kind: 'REFUSED', refusal } }
      : { state: 'DONE', event, fault: null };
  } catch (error) {
    return { state: 'FAILED', event, fault: faultOf(error) };
  }
}

async function refusalOf(
  id: string,
  contentHash: string,
  event: ReviewEvent,
  note: string,
): Promise<Refusal | null> {
  switch (event) {
    case 'APPROVE': {
      const { data } = await api.mutate({ mutation: APPROVE, variables: { id, input: { contentHash } } });
      return data?.lkhReportApprove.userErrors[0] ?? null;
    }
    case 'RETURN': {
      const input = { contentHash, note };
      const { data } = await api.mutate({ mutation: RETURN, variables: { id, input } });
      return data?.lkhReportReturn.userErrors[0] ?? null;
    }
    case 'REJECT': {
      const input = { contentHash, reason: note };
      const { data } = await api.mutate({ mutation: REJECT, variables: { id, input } });
      return data?.lkhReportReject.userErrors[0] ?? null;
    }
  }
}
