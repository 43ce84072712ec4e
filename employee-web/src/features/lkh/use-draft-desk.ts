import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useSessionState } from '@eoffice/web-kit/session/session-store.ts';
import { api } from '../../app/api.ts';
import { discard } from '../../app/queue/queue.ts';
import { DraftDesk, type DeskReport, type DeskTools, type DeskView } from './draft-desk.ts';
import { openDay } from './kept-drafts.ts';
import { LKH_DAY } from './lkh.operations.ts';
import { leaveDraft, saveDraft } from './save-draft.ts';

function toolsOf(accountId: string): DeskTools {
  return {
    send: saveDraft,
    read: readReport,
    leave: (draft) => void leaveDraft(accountId, draft),
    settle: (reportId) => void discard(reportId),
    now: () => Date.now(),
    later: (work, delayMs) => {
      const timer = setTimeout(work, delayMs);
      return () => clearTimeout(timer);
    },
  };
}

/** The desk of a day; it sends again when the signal is back and when the page is left. */
export function useDraftDesk(
  accountId: string,
  date: string,
  report: DeskReport | null,
): { readonly desk: DraftDesk; readonly view: DeskView } {
  const session = useSessionState();
  // What the server says later reaches the desk by `serverSays`: the desk outlives it.
  const desk = useMemo(() => new DraftDesk(accountId, date, report, toolsOf(accountId)), [accountId, date]);
  const view = useSyncExternalStore(desk.subscribe, desk.snapshot);

  useEffect(() => openDay(date), [date]);
  useEffect(() => desk.serverSays(report), [desk, report]);
  useEffect(() => {
    if (session === 'SIGNED_IN') void desk.flush();
  }, [desk, session]);
  useEffect(() => {
    const onHide = () => void desk.flush();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      void desk.flush();
    };
  }, [desk]);
  return { desk, view };
}

async function readReport(date: string): Promise<DeskReport | null> {
  const { data } = await api.query({ query: LKH_DAY, variables: { date }, fetchPolicy: 'network-only' });
  return data?.viewer.lkhDays[0]?.report ?? null;
}
