import { DraftDesk, type DeskReport } from './draft-desk.ts';
import { keptDraft } from './kept-drafts.ts';
import { emptyActivity, type LkhContent } from './lkh-content.rules.ts';
import type { KeptDraft } from './lkh-draft.rules.ts';
import type { SaveResult } from './save-draft.ts';

const DAY = '2026-04-07';
const says = (...lines: string[]): LkhContent => ({
  activities: lines.map((description) => ({ ...emptyActivity(description), description })),
  evidenceId: null,
});
const report = (contentHash: string, ...lines: string[]): DeskReport => ({
  id: 'report',
  contentHash,
  evidence: null,
  activities: lines.map((description, position) => ({
    position,
    description,
    result: null,
    startsAt: null,
    endsAt: null,
    durationMinutes: null,
  })),
});

/** A server that keeps one report and refuses an edit of another version. */
function server(stored: DeskReport | null) {
  const state = { stored, offline: false, saves: 0 };
  const send = (draft: KeptDraft): Promise<SaveResult> => {
    state.saves += 1;
    if (state.offline) return Promise.resolve({ kind: 'FAULT', fault: { kind: 'UNREACHABLE' } });
    if (state.stored && draft.basedOn !== state.stored.contentHash)
      return Promise.resolve({ kind: 'CONFLICT' });
    const lines = draft.content.activities.map(({ description }) => description);
    state.stored = { ...report(`v${state.saves}`, ...lines), id: draft.reportId };
    return Promise.resolve({
      kind: 'SAVED',
      report: state.stored as Extract<SaveResult, { kind: 'SAVED' }>['report'],
    });
  };
  let due: (() => void) | null = null;
  const later = (work: () => void) => {
    due = work;
    return () => {
      due = null;
    };
  };
  const queue = new Map<string, KeptDraft>();
  const tools = {
    send,
    read: () => Promise.resolve(state.stored),
    leave: (draft: KeptDraft) => void queue.set(draft.reportId, draft),
    settle: (reportId: string) => void queue.delete(reportId),
    now: () => 5,
    later,
  };
  return {
    state,
    queue,
    /** The queue sends what was left there. */
    sendQueue: async () => {
      for (const draft of queue.values()) await send(draft);
    },
    open: (known = state.stored) => new DraftDesk('me', DAY, known, tools),
    /** The writing pauses. */
    pause: async () => {
      due?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

beforeEach(() => localStorage.clear());

describe('writing a report', () => {
  it('is on the phone at once and on the server when the writing pauses, in one request', async () => {
    const { state, open, pause } = server(null);
    const desk = open();
    desk.change(says('Meng'));
    desk.change(says('Mengajar'));
    expect(keptDraft('me', DAY)?.content).toEqual(says('Mengajar'));
    await pause();
    expect(state.saves).toBe(1);
    expect(desk.snapshot().save).toEqual({ at: 'SERVER', time: 5 });
    expect(keptDraft('me', DAY)).toBeNull();
  });

  it('goes on after a reload with every letter', () => {
    const { open } = server(null);
    open().change(says('Mengajar kelas 4'));
    expect(open().snapshot().content).toEqual(says('Mengajar kelas 4'));
  });

  it('stays on the phone without a signal and is sent by the next flush', async () => {
    const { state, queue, open } = server(null);
    state.offline = true;
    const desk = open();
    desk.change(says('Mengajar'));
    await desk.flush();
    expect(desk.snapshot().save).toEqual({ at: 'PHONE', why: 'OFFLINE' });
    expect(keptDraft('me', DAY)).not.toBeNull();
    expect(queue.size).toBe(1);
    state.offline = false;
    await desk.flush();
    expect(state.stored?.activities).toHaveLength(1);
    expect(keptDraft('me', DAY)).toBeNull();
    expect(queue.size).toBe(0);
  });

  it('sends what was written during a request afterwards, based on what that request saved', async () => {
    const { state, open, pause } = server(null);
    const desk = open();
    desk.change(says('Mengajar'));
    const first = desk.flush();
    desk.change(says('Mengajar', 'Rapat'));
    await first;
    expect(desk.snapshot().save.at).toBe('PHONE');
    await pause();
    expect(state.stored?.activities).toHaveLength(2);
    expect(desk.snapshot().save.at).toBe('SERVER');
  });

  it('goes on from what the queue has sent meanwhile, without calling it a conflict', async () => {
    const { state, queue, open, sendQueue } = server(null);
    state.offline = true;
    const desk = open();
    desk.change(says('Mengajar'));
    await desk.flush();
    desk.change(says('Mengajar', 'Rapat'));
    state.offline = false;
    await sendQueue();
    await desk.flush();
    expect(desk.snapshot().conflict).toBeNull();
    await desk.flush();
    expect(state.stored?.activities).toHaveLength(2);
    expect([desk.snapshot().save.at, queue.size]).toEqual(['SERVER', 0]);
  });

  it('sends nothing that the server would refuse, and keeps it', async () => {
    const { state, open } = server(null);
    const desk = open();
    desk.change({
      activities: [{ ...emptyActivity('a'), description: 'Rapat', startsAt: '08:00' }],
      evidenceId: null,
    });
    await desk.flush();
    expect(state.saves).toBe(0);
    expect(desk.snapshot().save).toEqual({ at: 'PHONE', why: 'INCOMPLETE' });
  });
});

describe('two devices', () => {
  it('keep both versions until the person has chosen', async () => {
    const { state, open } = server(report('a', 'Mengajar'));
    const desk = open();
    state.stored = report('b', 'Mengajar', 'Rapat');
    desk.change(says('Mengajar', 'Piket'));
    await desk.flush();
    expect(desk.snapshot().conflict?.activities.map(({ description }) => description)).toEqual([
      'Mengajar',
      'Rapat',
    ]);
    expect(keptDraft('me', DAY)?.content).toEqual(says('Mengajar', 'Piket'));
    expect(state.stored).toEqual(report('b', 'Mengajar', 'Rapat'));
    desk.choose('BOTH');
    await desk.flush();
    expect(state.stored.activities?.map(({ description }) => description)).toEqual([
      'Mengajar',
      'Piket',
      'Rapat',
    ]);
  });

  it('may go on with what the server has', async () => {
    const { state, open } = server(report('a', 'Mengajar'));
    const desk = open();
    desk.change(says('Piket'));
    desk.close();
    state.stored = report('b', 'Rapat');
    const again = open();
    expect(again.snapshot().conflict).not.toBeNull();
    await again.flush();
    expect(state.saves).toBe(0);
    again.choose('SERVER');
    expect(again.snapshot()).toMatchObject({
      conflict: null,
      content: { activities: [{ description: 'Rapat' }] },
    });
    expect(keptDraft('me', DAY)).toBeNull();
  });

  it('do not disturb each other when nothing was written here', () => {
    const { open } = server(report('a', 'Mengajar'));
    const desk = open();
    desk.serverSays(report('b', 'Mengajar', 'Rapat'));
    expect(desk.snapshot().conflict).toBeNull();
    expect(desk.snapshot().content.activities).toHaveLength(2);
  });
});
