import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import classes from './data-grid.module.css';
import type { GridColumn, GridSort } from './grid-column.ts';
import { useGridTexts } from './grid.texts.ts';

interface GridHeaderProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly sort: GridSort | null;
  readonly onSort: (sort: GridSort | null) => void;
}

/** The heads of the columns; ascending, descending and the list's own order take turns. */
export function GridHeader<Row>({ columns, sort, onSort }: GridHeaderProps<Row>) {
  const t = useGridTexts();
  return columns.map(({ id, header, sortField }) => {
    const current = sort?.columnId === id ? sort : null;
    const SortIcon = !current ? IconArrowsSort : current.descending ? IconArrowDown : IconArrowUp;
    return (
      <th key={id} scope="col" aria-sort={ariaSort(sortField !== undefined, current)}>
        {sortField === undefined ? (
          header
        ) : (
          <UnstyledButton
            className={classes['sort']}
            title={t('sortBy', { column: header })}
            onClick={() => onSort(nextSort(id, current))}
          >
            {header}
            <SortIcon size={14} aria-hidden />
          </UnstyledButton>
        )}
      </th>
    );
  });
}

function ariaSort(
  sortable: boolean,
  current: GridSort | null,
): 'ascending' | 'descending' | 'none' | undefined {
  if (!sortable) return undefined;
  if (!current) return 'none';
  return current.descending ? 'descending' : 'ascending';
}

function nextSort(columnId: string, current: GridSort | null): GridSort | null {
  if (!current) return { columnId, descending: false };
  return current.descending ? null : { columnId, descending: true };
}
