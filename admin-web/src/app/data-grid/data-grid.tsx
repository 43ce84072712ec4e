import { useState, type ReactNode } from 'react';
import { Button, Group, Paper, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { EmptyState } from '../states/empty-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useCommonTexts } from '../texts/common.texts.ts';
import classes from './data-grid.module.css';
import type { Density } from './density.ts';
import { ExportMenu } from './export-menu.tsx';
import type { GridColumn, LoadPage } from './grid-column.ts';
import { GridDisplayMenu } from './grid-display-menu.tsx';
import { GridTable } from './grid-table.tsx';
import { useGridTexts } from './grid.texts.ts';
import { SavedViewsMenu } from './saved-views-menu.tsx';
import { useConnection } from './use-connection.ts';
import { useGridUrl } from './use-grid-url.ts';

/** What a page gives a grid. */
export interface DataGridProps<Row> {
  /** Stable name of the grid, for saved views and files. */
  readonly name: string;
  /** What the list is, for screen readers. */
  readonly label: string;
  /** Stable between renders. */
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
  /** What a row is called, for screen readers. */
  readonly rowName: (row: Row) => string;
  /** Reads a page; memoised, a new function is a new list. */
  readonly load: LoadPage<Row>;
  /** Filters of the page, before the buttons of the grid. */
  readonly filters?: ReactNode;
  /** What can be done with the selected rows; rows can be selected when it is given. */
  readonly selectionActions?: (rows: readonly Row[], clear: () => void, total: number) => ReactNode;
  /** Shown instead of the table when the list is empty. */
  readonly empty?: ReactNode;
}

/** Every list of the application: filters, table, export, saved views; the address holds what is shown. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { name, columns, load, rowId, selectionActions } = props;
  const t = useGridTexts();
  const url = useGridUrl(columns);
  const connection = useConnection(load, url.pageSize);
  const [density, setDensity] = useLocalStorage<Density>({
    key: 'eoffice.grid.density',
    defaultValue: 'normal',
    getInitialValueInEffect: false,
  });
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const visible = columns.filter(({ id }) => !url.hidden.has(id));
  const { rows, total, status } = connection;
  const selected = rows.filter((row) => selection.has(rowId(row)));
  const clear = () => setSelection(new Set());

  return (
    <Paper withBorder className={classes['frame']}>
      {props.filters && (
        <Group gap="sm" p="sm" pb={0} align="flex-end">
          {props.filters}
        </Group>
      )}
      <Group px="sm" py={4} gap="xs" justify="space-between" className={classes['bar']}>
        <Group gap="xs">
          <Text size="sm" c="dimmed" role="status">
            {status === 'LOADING' && t('loading')}
            {status === 'LOADING_MORE' && t('loadingMore')}
            {status === 'READY' && t('shown', { shown: rows.length, total: total ?? 0 })}
            {status === 'FAILED' && rows.length > 0 && t('moreFailed')}
          </Text>
          {status === 'FAILED' && rows.length > 0 && <RetryButton onClick={connection.loadMore} />}
        </Group>
        <Group gap={4}>
          <SavedViewsMenu grid={name} />
          <GridDisplayMenu columns={columns} url={url} density={density} onDensity={setDensity} />
          <ExportMenu name={name} columns={visible} load={load} />
        </Group>
      </Group>
      {selectionActions && selected.length > 0 && (
        <Group px="sm" pb="sm" gap="sm">
          <Text size="sm" fw={600}>
            {t('selected', { count: selected.length })}
          </Text>
          {selectionActions(selected, clear, total ?? selected.length)}
          <Button variant="subtle" size="xs" onClick={clear}>
            {t('clearSelection')}
          </Button>
        </Group>
      )}
      <GridBody
        {...props}
        connection={connection}
        visible={visible}
        density={density}
        sort={url.sort}
        onSort={url.setSort}
        selection={selectionActions ? selection : null}
        onSelection={setSelection}
      />
    </Paper>
  );
}

type GridBodyProps<Row> = DataGridProps<Row> & Parameters<typeof GridTable<Row>>[0];

function GridBody<Row>(props: GridBodyProps<Row>) {
  const t = useGridTexts();
  const { status, rows, reload } = props.connection;
  if (status === 'FAILED' && rows.length === 0) return <ProblemState onRetry={reload} />;
  if (status === 'READY' && rows.length === 0) {
    return props.empty ?? <EmptyState title={t('emptyTitle')} text={t('emptyText')} />;
  }
  return <GridTable {...props} />;
}

function RetryButton({ onClick }: { onClick: () => void }) {
  const t = useCommonTexts();
  return (
    <Button variant="light" size="compact-sm" onClick={onClick}>
      {t('retry')}
    </Button>
  );
}
