import { decided, queueOf, stepped, waitingCount } from './queue.rules.ts';

describe('going through a queue', () => {
  it('shows the next one that waits after each decision, and an earlier one that was passed over at the end', () => {
    const passed = stepped(queueOf<'DONE'>(['a', 'b', 'c']), 1);
    expect(passed.currentId).toBe('b');
    const afterB = decided(passed, 'b', 'DONE');
    expect(afterB.currentId).toBe('c');
    const afterC = decided(afterB, 'c', 'DONE');
    expect([afterC.currentId, waitingCount(afterC)]).toEqual(['a', 1]);
    expect(decided(afterC, 'a', 'DONE').currentId).toBeNull();
  });

  it('stops at either end', () => {
    const queue = queueOf(['a', 'b']);
    expect(stepped(queue, -1).currentId).toBe('a');
    expect(stepped(stepped(stepped(queue, 1), 1), 1).currentId).toBe('b');
  });

  it('may be empty', () => {
    expect(queueOf([]).currentId).toBeNull();
  });
});
