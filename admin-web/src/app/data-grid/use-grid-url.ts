import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { GridColumn, GridSort } from './grid-column.ts';

/** Sizes of a request that can be chosen. */
export const PAGE_SIZES = [25, 50, 100] as const;

const STANDARD_PAGE_SIZE = 100;

/** What the address says about a grid, so that a link shows the same list. */
export interface GridUrl {
  readonly sort: GridSort | null;
  readonly pageSize: number;
  readonly hidden: ReadonlySet<string>;
  readonly setSort: (sort: GridSort | null) => void;
  readonly setPageSize: (size: number) => void;
  readonly setHidden: (hidden: ReadonlySet<string>) => void;
}

/** Reads and writes order (`sort=name.desc`), page size (`rows=50`) and hidden columns (`hide=a,b`). */
export function useGridUrl<Row>(columns: readonly GridColumn<Row>[]): GridUrl {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (name: string, value: string | null) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === null) next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const sort = params.get('sort');
  const hide = params.get('hide');
  const rows = Number(params.get('rows'));

  return useMemo(() => {
    const standard = columns.filter(({ initiallyHidden }) => initiallyHidden).map(({ id }) => id);
    return {
      sort: parseSort(sort, columns),
      pageSize: PAGE_SIZES.find((size) => size === rows) ?? STANDARD_PAGE_SIZE,
      hidden: new Set(hide === null ? standard : hide.split(',').filter(Boolean)),
      setSort: (next) => change('sort', next && `${next.columnId}.${next.descending ? 'desc' : 'asc'}`),
      setPageSize: (size) => change('rows', size === STANDARD_PAGE_SIZE ? null : String(size)),
      setHidden: (hidden) => change('hide', [...hidden].join(',')),
    };
  }, [columns, change, sort, hide, rows]);
}

function parseSort<Row>(text: string | null, columns: readonly GridColumn<Row>[]): GridSort | null {
  const [columnId, direction] = text?.split('.') ?? [];
  const column = columns.find(({ id, sortField }) => id === columnId && sortField !== undefined);
  return column ? { columnId: column.id, descending: direction === 'desc' } : null;
}
