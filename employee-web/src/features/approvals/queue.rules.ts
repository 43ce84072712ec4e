/** A queue that is gone through one by one. Items never move; `decided` says what was done with which on this page. */
export interface ReviewQueue<Outcome extends string> {
  readonly ids: readonly string[];
  readonly decided: ReadonlyMap<string, Outcome>;
  /** Id of the one that is shown; null at the end. */
  readonly currentId: string | null;
}

/** A queue as it was read. */
export function queueOf<Outcome extends string>(ids: readonly string[]): ReviewQueue<Outcome> {
  return { ids, decided: new Map(), currentId: ids[0] ?? null };
}

/** How many still wait. */
export function waitingCount(queue: ReviewQueue<string>): number {
  return queue.ids.filter((id) => !queue.decided.has(id)).length;
}

/** After a decision: it is remembered, and the next one that waits is shown, else an earlier one, else none. */
export function decided<Outcome extends string>(
  queue: ReviewQueue<Outcome>,
  id: string,
  outcome: Outcome,
): ReviewQueue<Outcome> {
  const next = new Map(queue.decided).set(id, outcome);
  const place = queue.ids.indexOf(id);
  const inOrder = [...queue.ids.slice(place + 1), ...queue.ids.slice(0, Math.max(0, place))];
  return { ...queue, decided: next, currentId: inOrder.find((each) => !next.has(each)) ?? null };
}

/** Shows the neighbour of what is shown; the same at either end. */
export function stepped<Outcome extends string>(
  queue: ReviewQueue<Outcome>,
  step: 1 | -1,
): ReviewQueue<Outcome> {
  if (queue.currentId === null) return queue;
  const place = queue.ids.indexOf(queue.currentId) + step;
  return { ...queue, currentId: queue.ids[place] ?? queue.currentId };
}
