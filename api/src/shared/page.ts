import { DomainError } from './domain-error.js';

/** What a client asks of a list: at most `first` items behind the cursor `after`. */
export interface PageRequest {
  readonly first: number;
  readonly after: string | null;
}

/** A part of a list, in order. `total` counts the whole list and costs a query of its own, so it is lazy. */
export interface Page<T> {
  readonly nodes: readonly T[];
  /** One for each node. */
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly total: () => Promise<number>;
}

/**
 * One page of a short list that is in memory, in its order; the cursor is the id.
 *
 * @throws DomainError INVALID_INPUT for a cursor that is not in the list.
 */
export function pageOfList<Item extends { readonly id: string }>(
  items: readonly Item[],
  request: PageRequest,
): Page<Item> {
  const start = request.after === null ? 0 : items.findIndex((item) => item.id === request.after) + 1;
  if (request.after !== null && start === 0) {
    throw new DomainError('INVALID_INPUT', { reason: 'the cursor is not of this list and order' }, 'after');
  }
  const nodes = items.slice(start, start + request.first);
  return {
    nodes,
    cursors: nodes.map((item) => item.id),
    hasNextPage: start + request.first < items.length,
    hasPreviousPage: start > 0,
    total: () => Promise.resolve(items.length),
  };
}
