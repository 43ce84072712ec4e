import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { ConnectionPage, LoadPage } from './grid-column.ts';

/** A list that grows page by page. */
export interface ConnectionState<Row> {
  readonly rows: readonly Row[];
  /** Number of items of the whole list; null until the first page is there. */
  readonly total: number | null;
  readonly status: 'LOADING' | 'LOADING_MORE' | 'READY' | 'FAILED';
  readonly hasMore: boolean;
  readonly cursor: string | null;
}

type Action<Row> =
  | { readonly type: 'STARTED' }
  | { readonly type: 'MORE_STARTED' }
  | { readonly type: 'ARRIVED'; readonly page: ConnectionPage<Row>; readonly behind: string | null }
  | { readonly type: 'FAILED' };

/** What a page does to a list. A page that does not continue the list (behind another cursor) starts it anew. */
export function connectionReducer<Row>(
  state: ConnectionState<Row>,
  action: Action<Row>,
): ConnectionState<Row> {
  switch (action.type) {
    case 'STARTED':
      return emptyConnection();
    case 'MORE_STARTED':
      return { ...state, status: 'LOADING_MORE' };
    case 'FAILED':
      return { ...state, status: 'FAILED' };
    case 'ARRIVED': {
      const { nodes, totalCount, pageInfo } = action.page;
      return {
        rows: action.behind === null ? nodes : [...state.rows, ...nodes],
        total: totalCount,
        status: 'READY',
        hasMore: pageInfo.hasNextPage,
        cursor: pageInfo.endCursor ?? null,
      };
    }
  }
}

/** A list of which nothing is known yet. */
export function emptyConnection<Row>(): ConnectionState<Row> {
  return { rows: [], total: null, status: 'LOADING', hasMore: false, cursor: null };
}

/** A growing list with the means to grow it. */
export interface Connection<Row> extends ConnectionState<Row> {
  readonly loadMore: () => void;
  readonly reload: () => void;
}

/** Reads a list page by page; an answer to an older question is dropped. @param pageSize items per request. */
export function useConnection<Row>(load: LoadPage<Row>, pageSize: number): Connection<Row> {
  const [state, dispatch] = useReducer(connectionReducer<Row>, emptyConnection<Row>());
  const question = useRef(0);

  const read = useCallback(
    (after: string | null) => {
      const asked = ++question.current;
      dispatch(after === null ? { type: 'STARTED' } : { type: 'MORE_STARTED' });
      load({ first: pageSize, after }).then(
        (page) => {
          if (asked === question.current) dispatch({ type: 'ARRIVED', page, behind: after });
        },
        () => {
          if (asked === question.current) dispatch({ type: 'FAILED' });
        },
      );
    },
    [load, pageSize],
  );

  useEffect(() => read(null), [read]);

  const { status, hasMore, cursor, rows } = state;
  return {
    ...state,
    loadMore: () => {
      if (hasMore && (status === 'READY' || (status === 'FAILED' && rows.length > 0))) read(cursor);
    },
    reload: () => read(null),
  };
}
