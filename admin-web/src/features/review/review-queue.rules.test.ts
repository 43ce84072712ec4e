import {
  afterDecision,
  EMPTY_QUEUE,
  isUnsuspicious,
  neighbour,
  reviewReducer,
  waitingItems,
  type QueueItem,
  type ReviewOutcome,
} from './review-queue.rules.ts';

const item = (id: string, parts: Partial<QueueItem> = {}): QueueItem => ({
  id,
  date: '2026-04-07',
  contentHash: id.repeat(64),
  hints: [],
  objection: 'NONE',
  escalated: false,
  totalMinutes: 60,
  employee: { id: `e${id}`, name: `Guru ${id}` },
  activities: [],
  evidence: { id: `v${id}`, contentType: 'image/jpeg' },
  ...parts,
});
const read = reviewReducer(EMPTY_QUEUE, { type: 'READ', items: ['a', 'b', 'c'].map((id) => item(id)) });
const decided = (state: ReviewOutcome['state'], id: string, queue = read) =>
  reviewReducer(queue, { type: 'OUTCOME', id, outcome: { state, event: 'APPROVE', fault: null } });

describe('the review queue', () => {
  it('goes on with the next report that waits, and comes back to those that were passed over', () => {
    expect(afterDecision(decided('SENDING', 'b'), 'b')).toBe('c');
    expect(afterDecision(decided('SENDING', 'c', decided('DONE', 'b')), 'c')).toBe('a');
    expect(afterDecision(decided('DONE', 'a', decided('DONE', 'b', decided('DONE', 'c'))), 'a')).toBeNull();
  });

  it('still counts a report whose decision did not arrive, and no longer one that was refused', () => {
    expect(waitingItems(decided('FAILED', 'a')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(waitingItems(decided('REFUSED', 'a')).map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('keeps every report in its place while it is decided', () => {
    const queue = decided('DONE', 'a');
    expect(neighbour(queue, 'b', -1)).toBe('a');
    expect(neighbour(queue, 'c', 1)).toBe('c');
    expect(neighbour(queue, null, 1)).toBe('a');
  });

  it('keeps what is under way when it is read anew', () => {
    const again = reviewReducer(decided('DONE', 'b', decided('SENDING', 'a')), {
      type: 'READ',
      items: [item('a')],
    });
    expect([...again.outcomes.keys()]).toEqual(['a']);
  });

  it('proposes for a bulk approval only what raises no question', () => {
    expect(isUnsuspicious(item('a'))).toBe(true);
    expect(isUnsuspicious(item('a', { hints: ['NOT_PRESENT'] }))).toBe(false);
    expect(isUnsuspicious(item('a', { evidence: null }))).toBe(false);
    expect(isUnsuspicious(item('a', { objection: 'OPEN' }))).toBe(false);
  });
});
