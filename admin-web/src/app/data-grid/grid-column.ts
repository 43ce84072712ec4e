import type { ReactNode } from 'react';

/** One column of a grid. */
export interface GridColumn<Row> {
  /** Stable name, which stands in addresses and saved views. */
  readonly id: string;
  readonly header: string;
  /** What the cell says as text: shown when there is no `cell`, and exported. */
  readonly text: (row: Row) => string;
  /** What the cell shows, when that is more than its text. */
  readonly cell?: (row: Row) => ReactNode;
  /** Width in pixels. */
  readonly width: number;
  /** Name of the order field of the API; a column without one cannot be sorted. */
  readonly sortField?: string;
  /** Digits that are no number, such as a NIP: exported so that no spreadsheet rounds them. */
  readonly digits?: boolean;
  /** Hidden until somebody chooses it. */
  readonly initiallyHidden?: boolean;
}

/** A page of a list, as the API's connections return it. */
export interface ConnectionPage<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined };
}

/**
 * Reads one page behind a cursor. Its identity stands for the list: a new function is a new list. It reads past the
 * cache (`no-cache`): the grid keeps its rows itself, and thousands of them in the cache would slow the page down.
 */
export type LoadPage<Row> = (page: { first: number; after: string | null }) => Promise<ConnectionPage<Row>>;

/** Order of a list. */
export interface GridSort {
  readonly columnId: string;
  readonly descending: boolean;
}
