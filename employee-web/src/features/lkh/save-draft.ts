import { faultOf, type Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { api } from '../../app/api.ts';
import { enqueueOperation } from '../../app/queue/enqueue.ts';
import type { LkhReportPartsFragment, LkhReportSaveInput } from '../../gql/graphql.ts';
import { activityInputs } from './lkh-content.rules.ts';
import type { KeptDraft } from './lkh-draft.rules.ts';
import { LKH_SAVE } from './lkh.operations.ts';

/** What became of an attempt to save. CONFLICT: another device saved something else since. */
export type SaveResult =
  | { readonly kind: 'SAVED'; readonly report: LkhReportPartsFragment }
  | { readonly kind: 'CONFLICT' }
  | { readonly kind: 'FAULT'; readonly fault: Fault };

/** Codes that mean that the server has another version than the one that was edited. */
const CONFLICTS = new Set(['STALE_OBJECT', 'LKH_ALREADY_EXISTS']);

/** Sends a draft to the server. Safe to repeat; never throws. */
export async function saveDraft(draft: KeptDraft): Promise<SaveResult> {
  try {
    const { data } = await api.mutate({
      mutation: LKH_SAVE,
      variables: { input: inputOf(draft) },
    });
    const answer = data?.lkhReportSave;
    if (answer?.report) return { kind: 'SAVED', report: answer.report };
    const refusal = answer?.userErrors[0];
    if (!refusal) return { kind: 'FAULT', fault: { kind: 'UNREACHABLE' } };
    return CONFLICTS.has(refusal.code)
      ? { kind: 'CONFLICT' }
      : { kind: 'FAULT', fault: { kind: 'REFUSED', refusal } };
  } catch (error) {
    return { kind: 'FAULT', fault: faultOf(error) };
  }
}

/**
 * Leaves a draft in the queue of the phone, in place of what waits there of the same report: it is sent when the signal
 * is back, also after the application was closed. Never throws: the page keeps the draft as well.
 */
export async function leaveDraft(accountId: string, draft: KeptDraft): Promise<void> {
  await enqueueOperation({
    accountId,
    subject: 'LKH',
    day: draft.date,
    id: draft.reportId,
    document: LKH_SAVE,
    variables: { input: inputOf(draft) },
    field: 'lkhReportSave',
  }).catch(() => undefined);
}

function inputOf({ reportId, date, content, basedOn }: KeptDraft): LkhReportSaveInput {
  return {
    id: reportId,
    date,
    activities: activityInputs(content),
    evidenceId: content.evidenceId,
    basedOn,
  };
}
