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

/** A page without items: the answer for a scope in which there is nothing to see. */
export function emptyPage<T>(): Page<T> {
  return {
    nodes: [],
    cursors: [],
    hasNextPage: false,
    hasPreviousPage: false,
    total: () => Promise.resolve(0),
  };
}
