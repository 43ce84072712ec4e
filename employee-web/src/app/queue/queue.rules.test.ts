import fc from 'fast-check';
import type { QueueItem } from './queue-item.ts';
import { item, tapWithPhoto } from './queue-item.fixture.ts';
import {
  afterAttempt,
  again,
  backoffMs,
  failedWithPredecessor,
  forgettable,
  groupsOf,
  nextItem,
  nextTime,
  PREDECESSOR_FAILED,
  waitingCount,
  type AttemptResult,
} from './queue.rules.ts';

const REFUSAL = { code: 'NO_ASSIGNMENT', params: [] } as const;
const SENT: AttemptResult = { kind: 'SENT', answer: {} };
const BUSY: AttemptResult = { kind: 'BUSY' };
const REFUSED: AttemptResult = { kind: 'REFUSED', refusal: REFUSAL };

describe('what is sent next', () => {
  it('is the oldest tap before any photo, and the photo only after its tap', () => {
    const items = [...tapWithPhoto('b'), ...tapWithPhoto('a')];
    expect(sendAll(items, () => SENT).order).toEqual(['a', 'b', 'a.1', 'a.2', 'b.1', 'b.2']);
  });

  it('is nothing while the only tap waits for its time', () => {
    expect(nextItem([item('a', { retryAt: 10 })], 9)).toBeNull();
    expect(nextTime([item('a', { retryAt: 10 })])).toBe(10);
    expect(nextTime([])).toBeNull();
  });

  it('is no later tap while an earlier one waits, but the later one after five failures of the server', () => {
    const second = item('b');
    expect(nextItem([item('a', { retryAt: 10, attempts: 1 }), second], 0)).toBeNull();
    expect(nextItem([item('a', { retryAt: 10, attempts: 5 }), second], 0)).toBe(second);
  });

  it('ends, whatever the server answers, and no part overtakes what it builds on', () => {
    const outcome = fc.constantFrom<AttemptResult>(SENT, BUSY, REFUSED);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(outcome, { maxLength: 60 }), (taps, outcomes) => {
        const items = Array.from({ length: taps }, (_, index) => tapWithPhoto(`tap${String(index)}`)).flat();
        const script = [...outcomes];
        const { order, items: after } = sendAll(items, () => script.shift() ?? SENT);
        expect(after.every(({ state }) => state !== 'WAITING')).toBe(true);
        for (const { id, after: before, state } of after) {
          if (state !== 'SENT') continue;
          for (const earlier of before)
            expect(order.lastIndexOf(earlier)).toBeLessThan(order.lastIndexOf(id));
          expect(before.every((each) => after.find((one) => one.id === each)?.state === 'SENT')).toBe(true);
        }
        // Each is sent once: what was answered is never sent again.
        const answered = order.filter((_, index) => (outcomes[index] ?? SENT).kind !== 'BUSY');
        expect(new Set(answered).size).toBe(answered.length);
      }),
    );
  });
});

describe('an item after an attempt', () => {
  it('waits longer after each failure of the server, at most five minutes', () => {
    const first = afterAttempt(item('a'), item('a'), BUSY, 1_000);
    expect(first).toMatchObject({ state: 'WAITING', attempts: 1, retryAt: 3_000, tried: true });
    expect(backoffMs(100)).toBe(300_000);
    fc.assert(fc.property(fc.nat(50), (n) => backoffMs(n) <= backoffMs(n + 1)));
  });

  it('goes on waiting when its owner changed it while the older one was on its way', () => {
    const sent = item('a');
    const changed = { ...sent, revision: 2 };
    expect(afterAttempt(changed, sent, SENT, 0)).toEqual({ ...changed, tried: true });
  });

  it('is never un-sent', () => {
    const sent = item('a', { state: 'SENT', answer: 1 });
    for (const result of [SENT, BUSY, REFUSED]) expect(afterAttempt(sent, sent, result, 0)).toBe(sent);
  });

  it('can be sent again by its owner when it was refused, and only then', () => {
    expect(again(afterAttempt(item('a'), item('a'), REFUSED, 0))).toMatchObject({
      state: 'WAITING',
      refusal: null,
    });
    const sent = item('a', { state: 'SENT' });
    expect(again(sent)).toBe(sent);
  });
});

describe('what its owner sees', () => {
  it('is one act for a tap and its photo, which waits until the photo is there', () => {
    const [tap, file, attach] = tapWithPhoto('a');
    if (!tap || !file || !attach) throw new Error('a tap has three parts');
    const half = [{ ...tap, state: 'SENT' as const }, file, attach];
    expect(groupsOf(half)).toMatchObject([{ id: 'a', state: 'WAITING' }]);
    expect(waitingCount(half)).toBe(1);
    expect(groupsOf(half.map((one) => ({ ...one, state: 'SENT' as const })))).toMatchObject([
      { state: 'SENT' },
    ]);
  });

  it('is that it has to be confirmed when the server says so', () => {
    const answer = { punch: { state: 'PENDING_CONFIRMATION' } };
    expect(groupsOf([item('a', { state: 'SENT', answer })])).toMatchObject([{ state: 'TO_CONFIRM' }]);
  });

  it('is why it failed, also for the photo of a refused tap', () => {
    const [tap, ...photo] = tapWithPhoto('a');
    if (!tap) throw new Error('no tap');
    const items = [afterAttempt(tap, tap, REFUSED, 0), ...photo];
    expect(failedWithPredecessor(items).map(({ id, refusal }) => [id, refusal?.code])).toEqual([
      ['a.1', PREDECESSOR_FAILED],
      ['a.2', PREDECESSOR_FAILED],
    ]);
    expect(groupsOf(items)).toMatchObject([{ state: 'FAILED', refusal: REFUSAL }]);
  });

  it('forgets what was sent two days ago, but not what something still waits for', () => {
    const old = { state: 'SENT' as const, sentAt: 0 };
    const items = [item('a', old), item('b', old), item('c', { subject: 'PHOTO', after: ['b'] })];
    expect(forgettable(items, 49 * 3_600_000)).toEqual(['a']);
    expect(forgettable(items, 47 * 3_600_000)).toEqual([]);
  });
});

/** Plays a sender until nothing is left. */
function sendAll(
  start: readonly QueueItem[],
  answer: (item: QueueItem) => AttemptResult,
): { readonly order: readonly string[]; readonly items: readonly QueueItem[] } {
  let items = start;
  const order: string[] = [];
  for (let now = 0; ; now = Math.max(now, nextTime(items) ?? now)) {
    const failed = failedWithPredecessor(items);
    items = items.map((each) => failed.find(({ id }) => id === each.id) ?? each);
    const next = nextItem(items, now);
    if (!next && nextTime(items) === null) return { order, items };
    if (!next) {
      now += 1_000;
      continue;
    }
    order.push(next.id);
    const result = answer(next);
    items = items.map((each) => (each.id === next.id ? afterAttempt(each, next, result, now) : each));
  }
}
