import { newClientId } from '@eoffice/web-kit/client-id.ts';
import { api } from '../../app/api.ts';
import { dropFile, keptFilesOf, type KeptFile } from '../../app/evidence/kept-files.ts';
import { uploadEvidence } from '../../app/evidence/upload-evidence.ts';
import { isOpen, keptDraft } from './kept-drafts.ts';
import { contentOf, emptyContent } from './lkh-content.rules.ts';
import type { KeptDraft } from './lkh-draft.rules.ts';
import { LKH_DAY } from './lkh.operations.ts';
import { saveDraft } from './save-draft.ts';

/** Under which a file of a report is kept, see `KeptFile`. */
export function placeOf(accountId: string, date: string): string {
  return `${accountId}.LKH.${date}`;
}

/**
 * Sends the evidence that could not be sent while its day was open, and puts it into the report of that day. What the
 * server refuses stays and is shown when its day is opened.
 */
export async function sendKeptFiles(accountId: string): Promise<void> {
  const prefix = placeOf(accountId, '');
  for (const file of await keptFilesOf(prefix)) {
    const date = file.place.slice(prefix.length);
    if (isOpen(date)) continue;
    const sent = await uploadEvidence(file, 'LKH', () => undefined);
    if (sent.kind === 'FAULT' && sent.fault.kind !== 'REFUSED') return;
    if (sent.kind === 'SENT') await attach(accountId, date, file);
  }
}

async function attach(accountId: string, date: string, file: KeptFile): Promise<void> {
  const draft = await draftWith(accountId, date, file.id).catch(() => null);
  if (!draft) return;
  const result = await saveDraft(draft);
  if (result.kind === 'SAVED') await dropFile(file.place);
}

/** The report of a day with this evidence: what the phone has written, else what the server has. */
async function draftWith(accountId: string, date: string, evidenceId: string): Promise<KeptDraft> {
  const { data } = await api.query({ query: LKH_DAY, variables: { date }, fetchPolicy: 'network-only' });
  const report = data?.viewer.lkhDays[0]?.report ?? null;
  const kept = keptDraft(accountId, date);
  const content = kept?.content ?? (report ? contentOf(report) : emptyContent(newClientId()));
  return {
    date,
    content: { ...content, evidenceId },
    basedOn: kept ? kept.basedOn : (report?.contentHash ?? null),
    reportId: report?.id ?? kept?.reportId ?? newClientId(),
    queued: null,
    savedAt: Date.now(),
  };
}
